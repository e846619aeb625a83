"""Articles a second on one core, beside spaCy's blank Arabic tokeniser on the same texts in the same run.

Three times: for dense articles, which hold an event in nearly every sentence, for ordinary news, which holds few, and
for posts, which a monitor gets most of.

``make bench``, and ``make bench-compiled`` for the compiled build. The ratio is what counts: both sides meet the same
machine in the same state.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from time import process_time

from articles import articles, ordinary_articles, posts

from tawatur import pipeline
from tawatur.lexicon.load import default_lexicon
from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report
from tawatur.text.document import read_document

ROUNDS = 5
WARM_UP = "قتل ثلاثة مدنيين مساء الجمعة بغارة على حي سكني."  # the grammars are compiled by the first reading


def main() -> None:
    tokenise = _spacy()
    if tokenise is None:
        print("spaCy is not installed; no ratio (pip install spacy)", file=sys.stderr)
    print("tawatur in pure Python" if pipeline.__file__.endswith(".py") else "tawatur compiled")
    read_report(ReportInput(WARM_UP), default_lexicon())
    compare("dense articles", articles(), tokenise)
    compare("ordinary articles", ordinary_articles(), tokenise)
    compare("posts", posts(), tokenise)


def compare(name: str, texts: Sequence[str], tokenise: Callable[[str], object] | None) -> None:
    """Prints the rates for one set of texts; ``tokenise`` is the other tool."""
    lexicon = default_lexicon()
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"{len(texts)} {name}, {words:.0f} words each; best of {ROUNDS} rounds")
    first = _first("tawatur, texts met for the first time", texts, lambda text: read_report(ReportInput(text), lexicon))
    text_layer = _rate("text layer (tokens, sentences, lexicon)", texts, lambda text: read_document(text, lexicon))
    reading = _rate("tawatur, whole reading", texts, lambda text: read_report(ReportInput(text), lexicon))
    print(f"{'share of the text layer':<42}{reading / text_layer:>10.0%}")
    if tokenise is not None:
        other_first = _first("spaCy blank('ar'), for the first time", texts, tokenise)
        other = _rate("spaCy blank('ar'), tokens only", texts, tokenise)
        print(f"{'whole reading / spaCy, for the first time':<42}{first / other_first:>10.2f}")
        print(f"{'whole reading / spaCy tokens only':<42}{reading / other:>10.2f}")


def _spacy() -> Callable[[str], object] | None:
    try:
        import spacy
    except ImportError:
        return None
    return spacy.blank("ar")


def _first(name: str, texts: Sequence[str], read: Callable[[str], object]) -> float:
    """Texts a second where no word is known from an earlier round: both tools keep what they have met."""
    begin = process_time()
    for text in texts:
        read(text)
    return _told(name, len(texts) / (process_time() - begin))


def _rate(name: str, texts: Sequence[str], read: Callable[[str], object]) -> float:
    """Texts a second in the best round after one to warm up."""
    best = float("inf")
    for turn in range(ROUNDS + 1):
        begin = process_time()
        for text in texts:
            read(text)
        if turn:
            best = min(best, process_time() - begin)
    return _told(name, len(texts) / best)


def _told(name: str, rate: float) -> float:
    print(f"{name:<42}{rate:>10.0f} texts/s {1000 / rate:>8.2f} ms each")
    return rate


if __name__ == "__main__":
    main()
