"""Attribution over whole texts: chains, nesting, memory of the speaker, statements, invariants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.attribution import Attributed, innermost, read_attributions, read_modality, voices
from tawatur.lexicon.cue_words import CUES, MODALITY, SOURCES
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.text.document import Document, read_document


def read(text: str, publisher: str | None = None) -> tuple[Document, tuple[Attributed, ...]]:
    document = read_document(text, default_lexicon())
    return document, read_attributions(document, read_actors(document), publisher)


def at(text: str, word: str, publisher: str | None = None) -> Attributed | None:
    document, found = read(text, publisher)
    offset = text.index(word)
    token = next(i for i, t in enumerate(document.tokens) if t.start <= offset < t.end)
    return innermost(found, token)


def origin(text: str, word: str) -> str | None:
    found = at(text, word)
    return found.links[-1].text if found and found.links else None


def test_a_new_subject_with_its_verb_is_no_further_noun_told() -> None:
    text = "الحزب يعلن استهداف ثكنة وتدمير برج، والمدفعية ترد بقصف القرى."
    assert (origin(text, "استهداف"), origin(text, "تدمير"), origin(text, "بقصف")) == ("الحزب", "الحزب", None)


def test_a_calm_that_is_wary_warns_of_nothing() -> None:
    assert origin("ساد هدوء حذر محاور القتال صباح اليوم بعد هجوم فاشل.", "هجوم") is None


def test_calling_is_not_pretending() -> None:
    found = at("الاتحاد العام يدعو إلى إضراب عام في المدينة", "إضراب")
    assert found is not None
    assert found.stance == "reports"


def test_behind_a_name_and_a_colon_i_ordered_is_not_she_ordered() -> None:
    found = at("وزير الدفاع: أمرت بفرض حصار كامل على المدينة", "حصار")
    assert found is not None
    assert found.mode == "direct_quote"


def test_a_second_name_behind_a_comma_speaks_its_own_words() -> None:
    assert origin("اعتراض على مشروع القرار في المجلس، والرئيس: نحمل الحكومة مسؤولية القصف", "القصف") == "الرئيس"


def test_a_claim_of_responsibility_brings_what_is_claimed() -> None:
    assert origin("الحرس الثوري يعلن مسؤوليته عن قصف مقرات في المدينة", "قصف") == "الحرس الثوري"


def test_news_before_a_colon_are_nobodys_name() -> None:
    assert origin("الإفراج عن الدفعة الخامسة من الأسرى: 30 أسيرا يصلون إلى المعبر", "أسيرا") is None


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


def test_wadafa_goes_on_with_the_last_speaker() -> None:
    text = "قال رئيس البلدية إن القصف توقف. وأضاف أن العائلات عادت. وقال طبيب إن الجرحى سبعة."
    assert origin(text, "عادت") == "رئيس البلدية"
    assert origin(text, "سبعة") == "طبيب"


def test_three_hops() -> None:
    text = "أوردت وكالة ضفاف، نقلا عن دبلوماسي استند إلى مذكرة داخلية، أن القافلة نهبت."
    found = at(text, "نهبت")
    assert found is not None
    assert [link.text for link in found.links] == ["وكالة ضفاف", "دبلوماسي", "مذكرة داخلية"]


def test_publisher_is_no_hop() -> None:
    text = "قال ناشط محلي لوكالة ضفاف إن دورية داهمت الحي."
    outside, own = at(text, "داهمت"), at(text, "داهمت", publisher="وكالة ضفاف")
    assert outside is not None
    assert own is not None
    assert [link.text for link in outside.links] == ["وكالة ضفاف", "ناشط محلي"]
    assert [link.text for link in own.links] == ["ناشط محلي"]


def test_denied_and_told() -> None:
    document, found = read("نفت البلدية ما أوردته إذاعة الوادي عن انهيار الجسر بقذيفة.")
    token = next(i for i, t in enumerate(document.tokens) if t.key == "انهيار")
    both = {(one.links[-1].text, one.polarity) for one in voices(found, token)}
    assert both == {("البلدية", "-"), ("إذاعة الوادي", "+")}


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


@pytest.mark.parametrize("label", ["عاجل", "متابعة", "بالفيديو", "التفاصيل", "الحصيلة"])
def test_labels_are_nobody(label: str) -> None:
    assert at(f"{label}: انفجار قرب السوق", "انفجار") is None


def test_dateline_is_nobody() -> None:
    assert at("عدن: إلقاء قنبلة على منزل ضابط", "إلقاء") is None


def test_list_items_each_have_their_own_speaker() -> None:
    text = "- الشرطة: 12 قتيلا في الانفجار\n- طائرة تنقل الجرحى إلى العاصمة\n- شهود عيان: المسلحون فتحوا النار"
    assert origin(text, "قتيلا") == "الشرطة"
    assert at(text, "تنقل") is None
    assert origin(text, "فتحوا") == "شهود عيان"


def test_doubt_tail_covers_what_was_told_before_it() -> None:
    found = at("تتناقل حسابات مقطعا عن ضرب موقوف، ولم يتسن التأكد من المقطع.", "ضرب")
    assert found is not None
    assert found.stance == "doubts"


def test_actor_swap_leaves_the_reading() -> None:
    frame = "أعلنت {} مقتل سبعة مسلحين، مؤكدة أن العملية مستمرة."
    readings = []
    for name in ("وزارة الدفاع", "حركة التغيير", "قيادة العمليات"):
        _, found = read(frame.format(name))
        readings.append([(one.mode, one.polarity, one.stance, one.certainty, one.talk) for one in found])
        assert all(one.links[-1].text == name for one in found)
    assert readings[0] == readings[1] == readings[2]


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
