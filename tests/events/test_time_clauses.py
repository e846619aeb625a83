"""Where clauses begin and what they hang on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.events.scene import Scene, lay_out
from tawatur.events.time_clauses import Clauses, clauses_of
from tawatur.events.triggers import find_triggers
from tawatur.events.verbs import verb_persons
from tawatur.lexicon.load import default_lexicon
from tawatur.pipeline import read_mentions
from tawatur.text.document import read_document


def scene_of(text: str) -> Scene:
    document = read_document(text, default_lexicon())
    mentions = read_mentions(document, "2023-05-17", None)
    return lay_out(document, mentions, verb_persons(document, mentions))


def clauses(text: str) -> tuple[Scene, Clauses]:
    scene = scene_of(text)
    return scene, clauses_of(scene, scene.document.sentences[0], find_triggers(scene.document, scene.grammar))


def opened(text: str) -> list[tuple[str, str]]:
    """Each clause behind the first: its kind and the word that it begins with."""
    scene, found = clauses(text)
    return [(clause.kind, scene.document.span(clause.first, clause.first + 1).text) for clause in found.found[1:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف الجيش القرية ثم انسحب منها", [("and", "ثم")]),
        ("اقتحم مسلحون المخفر واعتقلوا حارساً", [("and", "واعتقلوا")]),
        ("انفجر لغم بينما حلقت مروحية", [("contrast", "بينما")]),
        ("قُتل جندي أثناء اقتحام المخيم", [("during", "أثناء")]),
        ("عادت العائلات بعد انسحاب الجيش", [("prior", "بعد")]),
        ("اعتصم الأهالي احتجاجاً على اعتقال ناشط", [("ground", "احتجاجاً")]),
        ("الهجوم الذي شنه مسلحون", [("relative", "الذي")]),
        ("قصف الجيش القرية، ودخلت قواته المدينة، وفي الغرب انفجر لغم", [("and", "ودخلت"), ("contrast", "وفي")]),
    ],
)
def test_a_clause_begins_where_its_link_stands(text: str, expected: list[tuple[str, str]]) -> None:
    assert opened(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش القرية خلال أسبوع",
        "قُتل مدني قبل يومين",
        "اعتقلت الشرطة متهماً ثالثاً في السوق",
        "قصف الجيش القرية والبلدة والمدينة",
    ],
)
def test_a_time_a_name_and_a_list_open_no_clause(text: str) -> None:
    assert opened(text) == []


def test_what_had_been_is_background_from_its_first_word() -> None:
    _, found = clauses("وكان مسلحون قد اختطفوا المهندس")
    assert found.found[0].kind == "background"


def test_a_comma_takes_up_the_main_clause() -> None:
    scene, found = clauses("عادت العائلات بعد انسحاب الجيش، وأقامت في المدرسة مساء أمس")
    last = len(scene.document.tokens) - 1
    assert found.found[found.at(last)].kind == "and"
    scene, found = clauses("انسحب الجيش بعد المعركة، مساء أمس، من القرية")
    assert found.at(len(scene.document.tokens) - 1) == 0


WORDS = ["قصف", "و", "،", ".", "بعد", "أمس", "الجيش", "ثم", "كان", "قد", "الذي", "وأن", "«نحن»", "12", "في", "مقتل"]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_each_token_of_a_sentence_has_a_clause_that_began_before_it(words: list[str]) -> None:
    scene = scene_of(" ".join(words))
    triggers = find_triggers(scene.document, scene.grammar)
    for sentence in scene.document.sentences:
        found = clauses_of(scene, sentence, triggers)
        assert len(found.owner) == sentence.last - sentence.first
        assert all(found.found[found.at(i)].first <= i for i in range(sentence.first, sentence.last))
        assert all(clause.parent is None or clause.parent < n for n, clause in enumerate(found.found))
