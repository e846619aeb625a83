"""Where the content of a cue begins: past the time, the occasion and the one spoken to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from tawatur.attribution.page import MARKS, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import OWN_DEEDS, is_masdar, is_source, source_end
from tawatur.attribution.sources import link
from tawatur.lexicon.cue_words import Cue
from tawatur.lexicon.letters import fold_text

_FURTHEST = 30
_LONGEST_PREPOSITION = 4
_MANNER = frozenset(("عاده", "دائما", "دايما", "مرارا", "بشده", "جمله", "قطعيا", "نهائيا", "نهاييا", "غالبا"))
_LONGEST_ASIDE = 12
_SKIPPED_SIGNS = frozenset('،,-–—()»«"”“…')
_OF_OWN = frozenset(("له", "لها", "لهم"))
_OWN = frozenset(("ه", "ها", "هم"))
_MEDIA_WORDS = frozenset(("وكالة", "شبكة", "قناة", "موقع", "صحيفة"))
_HEARERS = "journalist"  # قال للصحفيين: they hear it and are no channel
_CHANNELS = frozenset(("media", "social_media"))
_PREPOSITION_KEYS = ("عن", "الي", "علي", "من", "ب")


class Opening(msgspec.Struct, frozen=True):
    """Where content begins, what opened it (an, quote, noun or a preposition) and the sources met on the way.

    ``hops`` stand outside the speaker (the channel spoken to), ``inner`` inside (whom the speaker cites). ``row`` is a
    noun that says how the words were put ("ادعاءه").
    """

    first: int
    opener: str
    hops: tuple[SourceLink, ...] = ()
    inner: tuple[SourceLink, ...] = ()
    row: Cue | None = None


class _Trail:
    """What was passed on the way to the content."""

    def __init__(self) -> None:
        self.hops: list[SourceLink] = []
        self.inner: list[SourceLink] = []
        self.row: Cue | None = None

    def opening(self, first: int, opener: str) -> Opening:
        return Opening(first, opener, tuple(self.hops), tuple(self.inner), self.row)


def opening(page: Page, index: int, stop: int, row: Cue, free: bool) -> Opening | None:
    """The opening of the content at or after ``index``; ``free`` lets unknown words stand before an أن."""
    trail = _Trail()
    limit = min(stop, index + _FURTHEST)
    noun = "noun" in row.takes
    objects = 1 if row.object else 0
    while index < limit:
        if _new_clause(page, index):
            return None
        opener = opener_at(page, index, row)
        if opener:
            return trail.opening(index + (opener not in ("an", "noun", "clitic")), opener)
        after = _skip(page, index, limit, trail, row)
        if after == index and objects:
            objects -= 1
            after = source_end(page, index, limit, _PREPOSITION_KEYS)
        if after == index:
            if noun:
                return None
            if not free:
                return None
            after = index + 1
        index = after
    return None


def _new_clause(page: Page, index: int) -> bool:
    """Whether another verb of speech begins here: joined, or behind a sign."""
    return page.finite(index) and ("و" in page.tokens[index].proclitics or page.tokens[index - 1].kind == "sign")


def opener_at(page: Page, index: int, row: Cue) -> str | None:
    """What opens content at ``index`` for a cue, if anything: an, quote, noun, clitic or the preposition itself."""
    token = page.tokens[index]
    takes = row.takes
    if token.kind == "sign":
        return _sign_opener(page, index)
    if page.is_an(index):
        return "an" if "an" in takes else None
    if token.key in _PREPOSITIONS and _PREPOSITIONS[token.key] in takes and not _is_occasion(page, index + 1):
        return token.key
    clitic = page.clitic(index)
    if clitic and clitic in takes and not _is_occasion(page, index):
        return None if clitic == "ل" and is_source(page, index) else "clitic"
    if "noun" in takes and (token.kind == "number" or _nominal(page, index, row)):
        barred = page.classes[index] == "preposition" or page.put(index) or _leans(page, index)
        return None if barred else "noun"
    return token.key if token.key in takes or token.text in _folded(takes) else None


@lru_cache(maxsize=256)
def _folded(takes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold_text(take) for take in takes if len(take) > _LONGEST_PREPOSITION)


_PREPOSITIONS = {
    "عن": "عن", "الي": "إلى", "علي": "على", "من": "من", "في": "في", "كيف": "كيف",
    "ب": "ب", "حول": "حول", "بشان": "حول", "بخصوص": "حول", "حيال": "حول",
}  # fmt: skip


def _leans(page: Page, index: int) -> bool:
    """Whether words of citing stand here (نقلا عن, استنادا إلى), which are no content."""
    return index in page.framing["based"] or _relays(page, index)


def _nominal(page: Page, index: int, row: Cue) -> bool:
    """Whether content may begin with the noun at ``index``; what is denied may be news itself."""
    if index in page.framing["content"] or _masdar(page, index):
        return True
    token = page.tokens[index]
    if token.enclitic and token.key in OWN_DEEDS:
        return True
    if token.enclitic and token.key.endswith("ت") and not token.proclitics:
        return len(token.key) > 3
    if row.polarity != "-" and row.stance != "denies":
        return False
    if index in page.framing["report"] or (row.stance == "denies" and index in page.framing["statement"]):
        return True
    return any(hit.feature == "noun" for hit in page.cues.get(index, ()))


def _masdar(page: Page, index: int) -> bool:
    return is_masdar(page.tokens[index].key) and not is_source(page, index)


def _sign_opener(page: Page, index: int) -> str | None:
    token = page.tokens[index]
    if token.text == ":":
        after = index + 1
        if after < len(page.tokens) and page.is_an(after):
            return None
        return "quote"
    return "quote" if page.quoted(index) else None


def _is_occasion(page: Page, index: int) -> bool:
    return index in page.framing["occasion"] or index in page.framing["time"]


def _skip(page: Page, index: int, stop: int, trail: _Trail, row: Cue) -> int:
    """Past one thing that may stand between a speaker and the words; ``index`` itself when there is none."""
    token = page.tokens[index]
    if token.kind == "sign":
        if token.text == "،":
            return _past_aside(page, index, stop, row)
        return index + 1 if token.text in _SKIPPED_SIGNS or token.text in MARKS or token.text in ":.#_" else index
    framing = page.framing
    if index in framing["based"]:
        return _cited(page, framing["based"][index], stop, trail)
    if index in framing["time"]:
        return framing["time"][index]
    if index in framing["aside"]:
        return _past_phrase(page, framing["aside"][index] - 1, stop, row)
    if _relays(page, index):
        return _cited(page, page.cues[index][0].last, stop, trail)
    if token.proclitics.endswith("ل") or token.text == "ل":
        return _addressee(page, index, stop, trail)
    if row.weak and "noun" not in row.takes:
        return _past_occasion(page, index, stop)
    if token.key == "عن" and index + 1 < stop and is_source(page, index + 1):
        return _cited(page, index, stop, trail)
    if page.classes[index] in ("preposition", "relative") or index in framing["occasion"] or token.kind == "number":
        return _past_phrase(page, index, stop, row)
    if page.classes[index] in ("pronoun", "adverb") or token.key.startswith("ايا") or token.text in _MANNER:
        return index + 1
    return _past_saying(page, index, trail)


def _past_occasion(page: Page, index: int, stop: int) -> int:
    """Past كتب | على صفحته | أن, مقرا | في الوقت نفسه | بأن."""
    if page.classes[index] != "preposition" or index + 1 >= stop:
        return index
    if page.tokens[index + 1].enclitic in _OWN:
        return index + 2
    after = page.framing["occasion"].get(index + 1, index)
    return after + (after > index and page.tokens[min(after, stop - 1)].text in _OF_OWN)  # في بيان | لها


def _past_saying(page: Page, index: int, trail: _Trail) -> int:
    """Past قوله, ادعاءها: how the one cited put it."""
    if page.put(index):
        row = next((hit.row for hit in page.cues[index] if hit.feature == "noun"), page.cues[index][0].row)
        trail.row = row if row.stance != "reports" or row.certainty != "certain" else trail.row
        return index + 1
    return index


def _past_aside(page: Page, index: int, stop: int, row: Cue) -> int:
    """Past a comma, or past an apposition between two commas when content begins behind it."""
    if index + 2 < stop and page.tokens[index + 1].key == "عن" and is_source(page, index + 2):
        return index + 1  # نقلا عن مسؤولين، | عن وثيقة سرية، أن
    for at in range(index + 2, min(stop - 1, index + _LONGEST_ASIDE)):
        if page.tokens[at].text == "،":
            return at + 1 if opener_at(page, at + 1, row) and not _leans(page, index + 1) else index + 1
        if page.is_an(at) or page.tokens[at].text == ":":
            break
    return index + 1


def _relays(page: Page, index: int) -> bool:
    return any(hit.row.id == "relay_phrase" for hit in page.cues.get(index, ()))


def _cited(page: Page, index: int, stop: int, trail: _Trail) -> int:
    """Past a further source that the speaker cites (نقلا عن X, استند إلى X)."""
    if index < stop and page.tokens[index].key == "عن":
        index += 1
    end = source_end(page, index, stop)
    if end > index:
        trail.inner.append(link(page, index, end))
    return max(end, index)


def _addressee(page: Page, index: int, stop: int, trail: _Trail) -> int:
    """Past the one spoken to; a medium that is not the publisher's own becomes an outer hop."""
    first = index + 1 if page.tokens[index].text == "ل" else index
    end = source_end(page, first, stop)
    if end == first:
        return index
    found = link(page, first, end)
    heard = first in page.sources and page.sources[first][1].id == _HEARERS
    if found.kind in _CHANNELS and page.tokens[first].enclitic != "نا" and not heard and not _is_own(page, first, end):
        trail.hops.append(found)
    return end


def _is_own(page: Page, first: int, end: int) -> bool:
    """قال للصحيفة: the paper that one reads, where no other paper was named before."""
    key = page.tokens[first].key
    alone = end == first + 1 and key.startswith("ال") and first in page.sources and page.sources[first][1].generic
    return alone and key.removeprefix("ال") not in page.outlets


def _past_phrase(page: Page, index: int, stop: int, row: Cue) -> int:
    """Past a prepositional phrase or relative clause: up to a sign or a word that may open the content."""
    relative = page.classes[index] == "relative"
    index += 1
    while index < stop:
        token = page.tokens[index]
        if token.text in ("،", ":", ".", "-", "–") or page.is_an(index) or page.quoted(index) or _relays(page, index):
            return index
        if index in page.framing["based"] or index in page.framing["time"] or _new_clause(page, index):
            return index
        if index in page.framing["content"] and index not in page.framing["occasion"]:
            return index
        if token.key == "عن" and index + 1 in page.framing["content"]:
            return index
        if (relative and _PREPOSITIONS.get(token.key) in row.takes) or (token.enclitic and token.key in OWN_DEEDS):
            return index
        index += 1
    return index


def without_own(hops: Iterable[SourceLink], publisher: str | None) -> tuple[SourceLink, ...]:
    """The hops that are not the publisher itself."""
    if not publisher:
        return tuple(hops)
    return tuple(hop for hop in hops if not _same(hop.text, publisher))


def _same(words: str, publisher: str) -> bool:
    kept = {word.strip('«»"“”()،') for word in words.split()} - _MEDIA_WORDS
    return bool(kept) and kept <= set(publisher.replace("«", " ").replace("»", " ").split())
