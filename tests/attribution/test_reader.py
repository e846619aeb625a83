"""Attribution over whole texts: chains, nesting, memory of the speaker, statements, invariants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.attribution import read_modality
from tawatur.lexicon.cue_words import CUES, MODALITY, SOURCES
from tawatur.lexicon.load import default_lexicon
from tests.attribution.reading import at, origin, read


def test_lexicon_is_wide() -> None:
    lexicon = default_lexicon()
    cues = lexicon.rows(CUES)
    forms = sum(
        len(row.verbs) + len(row.passives) + len(row.participles) + len(row.nouns) + len(row.phrases) for row in cues
    )
    modal = sum(len(r.verbs) + len(r.nouns) + len(r.participles) + len(r.forms) for r in lexicon.rows(MODALITY))
    assert forms >= 350
    assert modal >= 150
    assert len(lexicon.rows(SOURCES)) >= 20


def test_narration_has_no_attribution() -> None:
    assert at("قصفت الطائرات السوق فجر اليوم.", "قصفت") is None


def test_next_sentence_is_the_narrators_again() -> None:
    text = "قال المحافظ إن المدينة آمنة. وقصفت الطائرات الضاحية ليلا."
    assert origin(text, "آمنة") == "المحافظ"
    assert at(text, "قصفت") is None


def test_quotation_over_paragraphs_belongs_to_who_announced_it() -> None:
    text = (
        'صدر عن بلدية الميناء التوضيح الآتي:\n"سقطت قذيفة على الجسر القديم ليلا.\n\n'
        'وأغلقت الفرق الطريق الساحلي كله."\nوهطل المطر حتى الصباح.'
    )
    found = at(text, "أغلقت")
    assert found is not None
    assert found.mode == "direct_quote"
    assert found.links[-1].text == "بلدية الميناء"
    assert at(text, "المطر") is None


def test_statement_under_a_heading() -> None:
    text = "بيان صادر عن نقابة الأطباء\nقصفت الطائرات المستشفى الميداني. نطالب بفتح ممر آمن."
    found = at(text, "قصفت")
    assert found is not None
    assert (found.mode, found.links[-1].text) == ("direct_quote", "نقابة الأطباء")


def test_doubt_tail_covers_what_was_told_before_it() -> None:
    found = at("تتناقل حسابات مقطعا عن ضرب موقوف، ولم يتسن التأكد من المقطع.", "ضرب")
    assert found is not None
    assert found.stance == "doubts"


PIECES = (
    "قال أكد نفى زعم الجيش مصدر أمني أن إن بحسب نقلا عن وكالة ضفاف ، . : « » - | لم قد مقتل قصف "
    "وأضاف ما ذكرته أنباء عن في بيان #"
)
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n", "(", '"']), max_size=40)


@given(WORDS)
def test_offsets_and_ranges_hold(words: list[str]) -> None:
    document, found = read(" ".join(words))
    for one in found:
        assert 0 <= one.first < one.last <= len(document.tokens)
        assert one.start == document.tokens[one.first].start
        assert one.end == document.tokens[one.last - 1].end
        assert all(document.raw[link.start : link.end] == link.text for link in one.links)
    for word in read_modality(document):
        assert 0 <= word.first < word.last <= len(document.tokens)


@given(st.text(max_size=80))
def test_any_text_is_read_alike_twice(text: str) -> None:
    assert read(text)[1] == read(text)[1]


def test_colons_of_links_and_hours_name_nobody() -> None:
    assert read("شاهد المزيد على الرابط https://example.org/a:b")[1] == ()
    assert read("الموعد 10:30")[1] == ()


@pytest.mark.parametrize("text", ["نقلا عن شهود.. قصف على القرية", "قصف على القرية.. بحسب شهود"])
def test_according_to_between_dots_tells_the_sentence_beside_it(text: str) -> None:
    assert origin(text, "قصف") == "شهود"
