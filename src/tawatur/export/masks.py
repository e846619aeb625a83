"""Blotting: what must not go out is replaced character by character, so that all offsets still hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from tawatur.export.gloss import MASK
from tawatur.export.persons import Name
from tawatur.lexicon.letters import fold_text
from tawatur.notices.reachable import Range, contact_ranges
from tawatur.text.fold import fold

# Two numbers beside each other, each of up to three digits with three decimals or more.
_PAIR = re.compile(r"(?<![\d.٫])\d{1,3}[.٫](\d{3,})(?!\d)\D{1,12}?(?<![\d.٫])\d{1,3}[.٫](\d{3,})(?!\d)")
_KEYED = ("name:", "words:")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 3
S = TypeVar("S", bound=msgspec.Struct)


def blotted(text: str, ranges: Iterable[Range]) -> str:
    """``text`` with every character of the ranges but white space replaced; its length stays."""
    chars = list(text)
    for start, end in ranges:
        chars[start:end] = [char if char.isspace() else MASK for char in chars[start:end]]
    return "".join(chars)


def fine_digits(text: str, decimals: int) -> Iterator[Range]:
    """The digits beyond ``decimals`` of pairs of coordinates."""
    for pair in _PAIR.finditer(text):
        yield from ((pair.start(group) + decimals, pair.end(group)) for group in (1, 2))


class Scrubber:
    """Takes names, contacts, fine coordinates and the ids that digest them out of any string of a bundle.

    ``names`` are folded; ``published`` are the digits of contacts that stay. ``ids`` gives the ids that change.
    :meth:`learn` adds whole strings that are replaced wherever they stand alone.
    """

    def __init__(self, names: frozenset[Name], published: frozenset[str], decimals: int) -> None:
        self._published = published
        self._decimals = decimals
        self._names = _pattern(names)
        self._words = {
            word.removeprefix("ال") for name in names for word in name if len(word.removeprefix("ال")) >= _SHORTEST_WORD
        }
        self._known: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._ids: Mapping[str, str] = {}
        self._old_ids: re.Pattern[str] | None = None

    def rename(self, ids: Mapping[str, str]) -> None:
        """From now on these ids become others, alone or at the beginning of a longer one (a claim's)."""
        changed = sorted(old for old, new in ids.items() if old != new)
        self._ids = ids
        self._old_ids = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, changed))})(?!\w)") if changed else None

    def ranges(self, text: str) -> Iterator[Range]:
        """What is taken out of ``text`` wherever it stands."""
        yield from contact_ranges(text, self._published)
        yield from fine_digits(text, self._decimals)
        if self._names is not None:
            folded = fold(text)
            found = [match.span(1) for match in self._names.finditer(folded.text)]
            starts, ends = folded.raw_spans([start for start, _ in found], [end for _, end in found])
            yield from zip(starts, ends, strict=True)

    def learn(self, before: str, after: str) -> None:
        """``before`` as a whole string becomes ``after``."""
        if before != after:
            self._known[before] = after

    def clean(self, text: str) -> str:
        """``text`` as it may go out."""
        if text.startswith(_KEYED):
            return self._key(text)
        if text in self._known:
            return self._known[text]
        named = text if self._old_ids is None else self._old_ids.sub(lambda found: self._ids[found.group()], text)
        return blotted(named, self.ranges(named))

    def _key(self, key: str) -> str:
        """A key that is made of words: one with a word of a name becomes a number, the same for the same key."""
        if self._words.isdisjoint(word.removeprefix("ال") for word in _WORD.findall(fold_text(key.partition(":")[2]))):
            return key
        return self._keys.setdefault(key, f"{key.partition(':')[0]}:masked-{len(self._keys) + 1}")


def _pattern(names: frozenset[Name]) -> re.Pattern[str] | None:
    """Names of two words or more, in folded text; prefixes of one or two letters may be joined to them."""
    whole = sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))
    if not whole:
        return None
    joined = "|".join(r"\s+".join(map(re.escape, name)) for name in whole)
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}({joined})(?!\w)")


def rewritten(node: S, scrubber: Scrubber, text: str | None = None) -> S:
    """A frozen struct with all its strings cleaned; spans of a report are cut from its masked ``text`` anew."""
    clean: S = _rewritten(node, scrubber, text)
    return clean


def _rewritten(node: Any, scrubber: Scrubber, text: str | None) -> Any:
    if isinstance(node, str):
        return scrubber.clean(node)
    if isinstance(node, tuple):
        return tuple(_rewritten(item, scrubber, text) for item in node)
    if isinstance(node, dict):
        return {key: _rewritten(value, scrubber, text) for key, value in node.items()}
    if not isinstance(node, msgspec.Struct):
        return node
    fields = {name: _rewritten(getattr(node, name), scrubber, text) for name in node.__struct_fields__}
    start = fields.get("start")
    if text is not None and isinstance(start, int) and fields.get("text") is not None:
        node_text = getattr(node, "text", "")
        fields["text"] = text[start : fields["end"]]
        scrubber.learn(str(node_text), fields["text"])
    return type(node)(**fields)
