"""Which clitics a written word carries, decided by the words that the lexicon knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وس", "وك", "فب", "فل", "فس")
_ENCLITICS = ("ها", "هم", "هما", "هن", "نا", "كم", "ه")
_ARTICLE = "ال"
_BEFORE_SHORT = ("و", "ف")  # ولم, فقد, ومن: the stems of two letters are function words
_SHORT_NOUNS = frozenset({"حي", "سد", "تل", "شن"})  # بحي النشوة, بشن هجوم
_BEFORE_ARTICLE = ("وب", "ول", "فب", "فل", "وك", "و", "ف", "ب", "ك", "ل")
_WHOLE = frozenset({"لليوم", "لليله"})  # "for the third day running" begins with its preposition
_SHORTEST_WITH_ARTICLE = 5
_SHORTEST_ARTICLE = 4  # of so few letters the article may be part of the word
_PRESENT_LETTERS = "يتنا"


class Word(msgspec.Struct, frozen=True, gc=False):
    """A written word taken apart: folded ``key`` as the lexicon spells it, proclitics, pronoun ending.

    The article stays on the key ("بالسجن" gives ب + السجن); ``known`` says whether the lexicon has the key.
    """

    key: str
    proclitics: str = ""
    enclitic: str = ""
    known: bool = False


def bare_word(key: str) -> str:
    """A folded key without its article."""
    return key[2:] if key.startswith(_ARTICLE) and len(key) > _SHORTEST_ARTICLE else key


def analyse(word: str, core: frozenset[str], wide: frozenset[str]) -> Word:
    """The reading of a folded ``word`` with the fewest clitics whose key is a core word, else a wide one."""
    article = _before_article(word)
    if article is not None and article.key in core and word not in _WHOLE:
        return article
    stems = list(_stems(word))
    for stem, proclitics in stems:
        if stem in core:
            owned = _owned_noun(word, core) if proclitics == "ب" and stem[0] in _PRESENT_LETTERS else None
            return owned or Word(stem, proclitics, "", True)
    for stem, proclitics in stems:
        for key, enclitic in _without_enclitic(stem):
            if key in core and not _is_definite(key, core):
                return Word(key, proclitics, enclitic, True)
    for stem, proclitics in stems:
        if stem in wide:
            return Word(stem, proclitics, "", True)
    if article is not None and word not in wide:
        return Word(article.key, article.proclitics)
    return Word(word)


def _owned_noun(word: str, core: frozenset[str]) -> Word | None:
    """بيتهم is "their house" sooner than ب with "he accuses": no preposition stands before a verb of the present."""
    for key, enclitic in _without_enclitic(word):
        if len(key) > len(enclitic) and key in core and not _is_definite(key, core):
            return Word(key, "", enclitic, True)
    return None


def _is_definite(key: str, core: frozenset[str]) -> bool:
    """A noun with the article takes no pronoun; words that begin with these letters by nature do (ألقاها, التزامهم)."""
    return key.startswith(_ARTICLE) and (key[2:] in core or len(key) < _SHORTEST_WITH_ARTICLE - 1)


@lru_cache(maxsize=4096)
def _beginning(clitics: tuple[str, ...], letter: str) -> tuple[str, ...]:
    """Those that a word may bear which begins with ``letter``; most begin with none of them."""
    return tuple(clitic for clitic in clitics if letter.startswith(clitic[:1]))


def _before_article(word: str) -> Word | None:
    """بالسجن, وللسجن: whatever stands before an article is a clitic, whether the word is known or not."""
    for proclitics in _beginning(_BEFORE_ARTICLE, word[:1]):
        rest = word[len(proclitics) :]
        if not word.startswith(proclitics):
            continue
        if proclitics.endswith("ل") and rest.startswith("ل"):
            rest = "ا" + rest  # للجيش: ل + الجيش
        if rest.startswith("ال") and len(rest) >= _SHORTEST_WITH_ARTICLE:
            return Word(rest, proclitics, "", True)
    return None


def _stems(word: str) -> Iterator[tuple[str, str]]:
    for proclitics in _beginning(_PROCLITICS, word[:1]):
        stem = word[len(proclitics) :]
        if len(stem) < 2 or not word.startswith(proclitics):
            continue
        if proclitics.endswith("ل") and stem.startswith("ل"):  # للسجن: ل + السجن
            yield "ا" + stem, proclitics
        if _fits(proclitics, stem):
            yield stem, proclitics


def _fits(proclitics: str, stem: str) -> bool:
    if proclitics.endswith("س"):
        return len(stem) > 3 and stem[0] in _PRESENT_LETTERS
    if proclitics.endswith("ك"):
        return stem.startswith("ال")
    return not proclitics or len(stem) >= 3 or proclitics in _BEFORE_SHORT or stem in _SHORT_NOUNS


def _without_enclitic(stem: str) -> Iterator[tuple[str, str]]:
    for enclitic in _ENCLITICS:
        base = stem.removesuffix(enclitic)
        if base != stem and len(base) >= 2:
            for key in _bases(base):
                yield key, enclitic


def _bases(base: str) -> Iterator[str]:
    """What a word may have looked like before a pronoun was joined to it."""
    yield base
    last = base[-1]
    if last == "ت":  # حملتها: حملة
        yield base[:-1] + "ه"
    elif last == "و":  # اعتقلوه: اعتقلوا
        yield base + "ا"
    elif last == "ا":  # قتلاهم: قتلى
        yield base[:-1] + "ي"
    if len(base) >= 3 and base[-2] == "ا" and last in "وي":  # أبناؤها، أبنائها: أبناء
        yield base[:-1] + "ء"
