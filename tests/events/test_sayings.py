"""The attributions of a document as the events ask for them."""

from __future__ import annotations

from tawatur.attribution import read_attributions, voices
from tawatur.events.sayings import Sayings, sayings_of
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.text.document import Document, read_document

TEXT = (
    "ذكرت صحيفة الضفاف أن المتحدث باسم الشرطة قال إن «مسلحين خطفوا تاجرا من متجره ليلا». "
    "وبحسب شهود عيان احترق المتجر. وأضاف المتحدث: «سنعيد التاجر إلى أهله سالما»."
)


def read() -> tuple[Document, Sayings]:
    document = read_document(TEXT, default_lexicon())
    return document, sayings_of(document, read_attributions(document, read_actors(document)))


def test_the_voices_of_a_token_are_those_that_a_walk_over_all_finds() -> None:
    document, sayings = read()
    tokens = range(len(document.tokens))
    assert any(sayings.voices(token) for token in tokens)
    assert [sayings.voices(token) for token in tokens] == [voices(sayings.all, token) for token in tokens]


def test_a_cue_is_found_by_each_of_its_tokens_and_by_its_first() -> None:
    _, sayings = read()
    for found in sayings.all:
        assert found in sayings.by_cue[found.cue_first]
        assert all(found in sayings.cues[token] for token in range(found.cue_first, found.cue_last))


def test_each_sentence_has_the_widest_content_of_its_cues_once() -> None:
    document, sayings = read()
    for number, sentence in enumerate(document.sentences):
        cues = [found.cue_first for found in sayings.widest.get(number, ())]
        assert cues == sorted(set(cues))
        inside = {found.cue_first for found in sayings.all if sentence.first <= found.cue_first < sentence.last}
        assert inside <= set(cues)
    quoting = [found for found in sayings.widest[0] if len(sayings.by_cue[found.cue_first]) > 1]
    for found in quoting:
        assert found.first == min(other.first for other in sayings.by_cue[found.cue_first])
