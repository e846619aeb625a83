"""The cascade: rules of rising level, each level one regular expression over the symbols of a run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.time_rules import TIME_RULES, TimeRule
from tawatur.lexicon.time_words import TIME_WORDS, TimeWord
from tawatur.mentions.time.build import BUILDERS, Builder
from tawatur.mentions.time.items import Item
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.patterns import Symbols, compile_pattern
from tawatur.mentions.time.symbols import CLASSES, NUMBER_SYMBOLS, PROCLITICS, SIGNS
from tawatur.mentions.time.values import Value

_LONGEST_KNOWN = 24
Found = tuple[int, re.Match[str]]
_MOST_KNOWN = 20_000
_UNIT_FEATURES = ("sg", "dual", "pl", "def_sg", "def_dual", "def_pl")


class Compiled(msgspec.Struct, frozen=True):
    """A rule ready to run: ``own`` is the expression that gives its parts, ``build`` makes its value."""

    rule: TimeRule
    own: str
    build: Builder


class Level:
    """All rules of one level: the leftmost match wins, and at one place the rule that comes first.

    Its only state is a memory of what its rules match in runs of symbols seen before, which changes no answer.
    """

    def __init__(self, rules: tuple[Compiled, ...]) -> None:
        self.rules = rules
        self._any = self._expression(0)
        self._own: dict[int, re.Pattern[str]] = {}  # most rules match nothing in a short text
        self._rest: dict[int, re.Pattern[str]] = {}
        self._known: dict[tuple[str, int], Found | None] = {}

    def find(self, codes: str, start: int) -> Found | None:
        """The first match at or behind ``start``: the number of its rule and the parts of the match."""
        key = (codes, start)
        if key in self._known:
            return self._known[key]
        found = self._named(self._any.search(codes, start))
        if len(self._known) < _MOST_KNOWN and len(codes) <= _LONGEST_KNOWN:
            self._known[key] = found
        return found

    def after(self, declined: int, codes: str, start: int) -> Found | None:
        """The match at ``start`` of the first rule behind one that has declined."""
        rest = self._rest.get(declined)
        if rest is None:
            rest = self._rest[declined] = self._expression(declined + 1)
        return self._named(rest.match(codes, start))

    def _named(self, match: re.Match[str] | None) -> Found | None:
        if match is None:
            return None
        number = int(str(match.lastgroup)[1:])
        expression = self._own.get(number)
        if expression is None:
            expression = self._own[number] = re.compile(self.rules[number].own)
        own = expression.match(match.string, match.start())
        return (number, own) if own is not None else None

    def _expression(self, first: int) -> re.Pattern[str]:
        numbered = enumerate(self.rules[first:], first)
        return re.compile("|".join(f"(?P<r{i}>{_unnamed(rule.own)})" for i, rule in numbered) or "(?!)")


class Grammar:
    """The levels in order and the characters of the symbols.

    Its only state is a memory of which level matches first in short runs of symbols, which changes no answer.
    """

    def __init__(self, levels: tuple[Level, ...], char: Mapping[str, str]) -> None:
        self._levels = levels
        self._char = char
        self._next: dict[tuple[str, int], int] = {}

    def apply(self, items: list[Item]) -> list[Item]:
        """The items of a run with all that the rules make of them."""
        codes = self._codes(items)
        number = self._next_level(codes, 0)
        while number < len(self._levels):
            level = self._levels[number]
            items = _rewritten(level, items, codes, level.find(codes, 0))
            codes = self._codes(items)
            number = self._next_level(codes, number + 1)
        return items

    def _next_level(self, codes: str, number: int) -> int:
        """The first level from ``number`` on that matches somewhere in a run; the count of levels where none does."""
        key = (codes, number)
        known = self._next.get(key)
        if known is None:
            levels = range(number, len(self._levels))
            known = next((i for i in levels if self._levels[i].find(codes, 0) is not None), len(self._levels))
            if len(self._next) < _MOST_KNOWN and len(codes) <= _LONGEST_KNOWN:
                self._next[key] = known
        return known

    def _codes(self, items: list[Item]) -> str:
        char = self._char
        return "".join([char[item.symbol] for item in items])


def _rewritten(level: Level, items: list[Item], codes: str, found: Found | None) -> list[Item]:
    """The items with every match of the level replaced by what its rule makes."""
    made: list[Item] = []
    done = 0
    while found is not None:
        start = found[1].start()
        item, end = _first_built(level, items, codes, found)
        if item is None:
            found = level.find(codes, start + 1)
            continue
        made.extend(items[done:start])
        made.append(item)
        done = end
        found = level.find(codes, end)
    made.extend(items[done:])
    return made


def _first_built(level: Level, items: Sequence[Item], codes: str, found: Found | None) -> tuple[Item | None, int]:
    """What the first rule makes that matches here and whose builder accepts it, and where its match ends."""
    while found is not None:
        number, match = found
        compiled = level.rules[number]
        value = compiled.build(Parts(items, match))
        if value is not None:
            return _made(compiled.rule, items, match, value), match.end()
        found = level.after(number, codes, match.start())
    return None, 0


def _made(rule: TimeRule, items: Sequence[Item], found: re.Match[str], value: Value) -> Item:
    """The item of a match; a part named ``lead`` is matched but not among its words."""
    lead = found.end("lead") if "lead" in found.re.groupindex else -1
    head = items[lead if lead >= 0 else found.start()]
    last = items[found.end() - 1].last
    return Item(rule.out, head.first, last, value=value, rule=rule.id, shows=rule.shows, clitics=_begins(head))


def _begins(item: Item) -> bool:
    return item.clitics or item.first == item.last


@lru_cache(maxsize=8)
def grammar_of(lexicon: Lexicon, register: str) -> Grammar:
    """The grammar of a lexicon: "news", or "diary" with the rules for appointment talk besides."""
    rules = lexicon.rows(TIME_RULES)
    symbols = Symbols(_symbol_names(lexicon.rows(TIME_WORDS), rules), CLASSES)
    macros = {rule.id: rule.pattern for rule in rules if not rule.level}
    used = [rule for rule in rules if rule.level and rule.register in ("news", register)]
    levels = sorted({rule.level for rule in used})
    return Grammar(
        tuple(_level([rule for rule in used if rule.level == level], symbols, macros) for level in levels), symbols.char
    )


def _symbol_names(words: Sequence[TimeWord], rules: Sequence[TimeRule]) -> list[str]:
    names = [*NUMBER_SYMBOLS, *SIGNS.values(), *PROCLITICS.values(), "DOTTED"]
    for word in words:
        names.extend(_names_of(word))
    names.extend(rule.out for rule in rules if rule.out)
    return names


def _names_of(word: TimeWord) -> Iterator[str]:
    kind = word.kind.upper()
    if word.noun is not None:
        yield from (f"{kind}_{feature}_{word.value}".upper() for feature in _UNIT_FEATURES)
    elif word.kind == "weekday":
        yield from (f"{kind}_DEF", f"{kind}_BARE")
    else:
        yield kind


def _level(rules: Sequence[TimeRule], symbols: Symbols, macros: Mapping[str, str]) -> Level:
    return Level(tuple(_compiled(rule, symbols, macros) for rule in rules))


def _compiled(rule: TimeRule, symbols: Symbols, macros: Mapping[str, str]) -> Compiled:
    return Compiled(rule, compile_pattern(rule.pattern, symbols, macros), BUILDERS[rule.build])


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<[a-z_0-9]+>", "?:", pattern)
