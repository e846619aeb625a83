"""Documents: spans that are the text's own words, hits, determinism, and time that grows no faster than the text."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.furniture import FURNITURE
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.text.document import Document, read_document
from tests.growth import UNITS, grows_too_fast

ANY = st.text(st.characters(exclude_categories=[]), max_size=100)
ARABIC = st.text('اأإةتهىيلوبفكسنقصف ـًّ٠١3\u200f\u2066ﻻﷺaB.:"”«#_\n\ud800', max_size=100)


def read(raw: str) -> Document:
    return read_document(raw, default_lexicon())


@given(st.one_of(ANY, ARABIC))
def test_every_span_is_the_raw_text_between_its_offsets(raw: str) -> None:
    document = read(raw)
    for first in range(len(document.tokens)):
        for span in (document.span(first, first + 1), document.span_without_clitics(first, first + 1)):
            assert span.text == raw[span.start : span.end]
            assert span.start < span.end


@given(ARABIC)
def test_hits_lie_within_the_tokens_longest_first(raw: str) -> None:
    document = read(raw)
    for hits in document.found:
        assert list(hits) == sorted(hits, key=lambda hit: (hit.first, -hit.last))
        assert all(0 <= hit.first < hit.last <= len(document.tokens) for hit in hits)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("بالسجن", "السجن"),
        ("للسجن", "سجن"),
        ("وللسجن", "سجن"),
        ("وَبِالسِّجن", "السِّجن"),
        ("السجن", "السجن"),
    ],
)
def test_a_span_without_clitics(raw: str, words: str) -> None:
    assert read(raw).span_without_clitics(0, 1).text == words


@pytest.mark.parametrize(("raw", "tokens"), [("سيارة مفخخة", 2), ("سيارة_مفخخة", 3), ("سيارة «مفخخة", 3)])
def test_silent_marks_do_not_hide_a_phrase(raw: str, tokens: int) -> None:
    assert (0, tokens) in {(hit.first, hit.last) for hit in read(raw).hits(TRIGGERS)}


def test_other_signs_part_a_phrase() -> None:
    assert all(hit.last - hit.first == 1 for hit in read("سيارة، مفخخة").hits(TRIGGERS))


def test_furniture_is_found_by_its_domain() -> None:
    document = read("اقرأ أيضا: قصف")
    assert [(hit.first, hit.last) for hit in document.hits(FURNITURE)] == [(0, 2)]


SCRIPT = """
import hashlib
from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import read_document
raw = "قال «إن غارة على مدينةالحسكة قتلت 3مدنيين. . وأصيب آخرون\\nاقرأ أيضا: قصف #سوريا"
document = read_document(raw, default_lexicon())
found = (document.tokens, document.found, document.sentences, document.quotations)
print(hashlib.sha256(repr(found).encode()).hexdigest())
"""


def test_reading_is_the_same_in_every_process() -> None:
    seen = set()
    for seed in ("0", "99"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True
        )
        seen.add(run.stdout)
    assert len(seen) == 1


@pytest.mark.parametrize("name", UNITS)
def test_reading_takes_time_in_proportion_to_the_text(name: str) -> None:
    assert not grows_too_fast(read, UNITS[name], 400_000)


@pytest.mark.parametrize(
    ("word", "bare"),
    [("للسجن", "سجن"), ("للجنة", "لجنة"), ("لقواتها", "قواتها"), ("لمقاتليه", "مقاتليه"), ("لحسابها", "حسابها")],
)
def test_a_lam_takes_the_article_with_it_and_no_letter_of_the_word(word: str, bare: str) -> None:
    assert read(word).span_without_clitics(0, 1).text == bare
