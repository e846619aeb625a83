"""Which event words may tell something, before sources are asked for."""

from __future__ import annotations

from tawatur.events.candidates import Candidates, candidates_of, without_sources
from tawatur.events.scene import Scene, lay_out
from tawatur.events.triggers import find_triggers
from tawatur.events.verbs import verb_persons
from tawatur.lexicon.load import default_lexicon
from tawatur.pipeline import read_mentions
from tawatur.text.document import read_document


def read(text: str) -> tuple[Scene, Candidates]:
    document = read_document(text, default_lexicon())
    mentions = read_mentions(document, None, None)
    scene = lay_out(document, mentions, verb_persons(document, mentions))
    return scene, candidates_of(scene, find_triggers(document, scene.grammar))


def test_the_words_of_each_sentence_that_tells_of_events() -> None:
    _, candidates = read("زار الوزير المعرض. قصفت المدفعية بلدة النهر وقتل مدنيان.")
    assert {number: [word.type for word in words] for number, words in candidates.by_sentence.items()} == {
        1: ["shelling", "killing"]
    }


def test_a_text_of_another_walk_of_life_has_none() -> None:
    _, candidates = read("قصف المهاجم مرمى الحارس بتسديدة قوية في الشوط الثاني من المباراة.")
    assert not candidates.by_sentence


def test_a_word_of_a_source_is_left_out_and_its_sentence_asked_again() -> None:
    scene, candidates = read("قصفت المدفعية بلدة النهر وقتل مدنيان.")
    shelling, killing = candidates.by_sentence[0]
    assert without_sources(scene, candidates, frozenset()) == candidates.by_sentence
    behind = frozenset({killing.first - 2, killing.first - 1, killing.first})
    assert without_sources(scene, candidates, behind) == {0: [shelling]}
    every = frozenset(range(-2, len(scene.document.tokens)))
    assert without_sources(scene, candidates, every) == {}
