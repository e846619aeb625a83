"""Whether a text is Arabic, and if not, what it is. From letters and function words alone; the text is not changed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from tawatur.lexicon.letters import fold_text

_RESOURCE = Path(__file__).resolve().parent.parent / "resources" / "ingest" / "languages.yaml"
_SAMPLE = 20_000
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[@#]\w+|\S+@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")
_SCRIPT = re.compile("[\u0620-\u065f\u066e-\u06d3\u06ee-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_LEAST_SCRIPT = 0.3
_ARTICLE = re.compile(r"[وفبك]?ال\w{3,}|[وف]?لل\w{2,}")
_CLEAR_ARTICLES = 0.08
_FOREIGN = re.compile("[پچژگٹڈڑںےہھڕڵۆێەڤټډړښږځڅڼېۍۇۈېڭڪڻٿڄ]")


class Language(msgspec.Struct, frozen=True):
    """A language written in Arabic letters: its function words, and letters that Arabic does not have."""

    name: str
    words: frozenset[str]
    letters: frozenset[str]


def other_language(text: str) -> str | None:
    """The English name of a text's language when it is not Arabic, "no Arabic letters" among them; None for Arabic.

    Where a text has too few words to tell, it is taken for Arabic.
    """
    sample = _ADDRESS.sub(" ", text[:_SAMPLE])
    letters = sum(char.isalpha() for char in sample)
    arabic = len(_SCRIPT.findall(sample))
    if letters and arabic < _LEAST_SCRIPT * letters:
        return "not in Arabic letters" if arabic else "without Arabic letters"
    words = _WORD.findall(sample)
    if not words or _is_clear(sample, words):
        return None
    return _likest(sample, words)


def arabic_words(text: str) -> int:
    """How many words of a text are function words of Arabic; one with the article, which is no chance, counts two."""
    known, words = languages()["ar"].words, _WORD.findall(text)
    articles = sum(_ARTICLE.fullmatch(word) is not None for word in words)
    return sum(fold_text(word) in known for word in words) + 2 * articles


def _is_clear(sample: str, words: list[str]) -> bool:
    """The article on many words, and no letter of another language: no list is needed."""
    articles = sum(_ARTICLE.fullmatch(word) is not None for word in words)
    return articles >= _CLEAR_ARTICLES * len(words) and not _FOREIGN.search(sample)


def _likest(sample: str, words: list[str]) -> str | None:
    folded = [fold_text(word) for word in words]
    arabic = _weight(languages()["ar"], folded, sample) + sum(_ARTICLE.fullmatch(w) is not None for w in words)
    others = {code: _weight(language, folded, sample) for code, language in languages().items() if code != "ar"}
    best = max(others, key=lambda code: others[code])
    return languages()[best].name if others[best] >= 1 and others[best] > arabic else None


def _weight(language: Language, words: list[str], sample: str) -> float:
    """Function words, and one more for every two letters of the language's own."""
    return sum(word in language.words for word in words) + sum(char in language.letters for char in sample) / 2


@cache
def languages() -> dict[str, Language]:
    """The languages that can be told apart, by code."""
    import yaml  # clear Arabic never needs the lists

    read = msgspec.convert(yaml.safe_load(_RESOURCE.read_text(encoding="utf-8")), dict[str, Language])
    return {code: Language(one.name, frozenset(map(fold_text, one.words)), one.letters) for code, one in read.items()}
