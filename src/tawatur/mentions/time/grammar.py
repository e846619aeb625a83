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
_MOST_KNOWN = 20_000
_UNIT_FEATURES = ("sg", "dual", "pl", "def_sg", "def_dual", "def_pl")


class Compiled(msgspec.Struct, frozen=True):
    """A rule ready to run: ``own`` gives its parts, ``build`` its value."""

    rule: TimeRule
    own: re.Pattern[str]
    build: Builder


class Level(msgspec.Struct, frozen=True):
    """All rules of one level: ``any`` finds where some rule matches, its last group names which."""

    any: re.Pattern[str]
    rules: tuple[Compiled, ...]


class Grammar:
    """The levels in order. Its only state is a memory of what no rule of a level matches, which changes no answer."""

    def __init__(self, levels: tuple[Level, ...], char: Mapping[str, str]) -> None:
        self._levels = levels
        self._char = char
        self._idle: tuple[set[str], ...] = tuple(set() for _ in levels)
        self._dead: set[str] = set()

    def apply(self, items: list[Item]) -> list[Item]:
        """The items of a run with all that the rules make of them; empty where no rule matches at all."""
        codes = self._codes(items)
        if codes in self._dead:
            return []
        made = items
        for level, idle in zip(self._levels, self._idle, strict=True):
            if codes in idle:
                continue
            match = level.any.search(codes)
            if match is None:
                _remember(idle, codes)
                continue
            changed = _rewritten(level, made, codes, match)
            if changed is not made:
                made = changed
                codes = self._codes(made)
        if made is items and not any(codes not in idle for idle in self._idle):
            _remember(self._dead, codes)
        return made

    def _codes(self, items: list[Item]) -> str:
        char = self._char
        return "".join([char[item.symbol] for item in items])


def _remember(known: set[str], codes: str) -> None:
    if len(codes) <= _LONGEST_KNOWN and len(known) < _MOST_KNOWN:
        known.add(codes)


def _rewritten(level: Level, items: list[Item], codes: str, match: re.Match[str] | None) -> list[Item]:
    """The items with every match of the level replaced; the same list where every builder declines."""
    made: list[Item] = []
    done = 0
    while match is not None:
        start = match.start()
        found = _first_built(level, items, codes, match)
        if found is None:
            match = level.any.search(codes, start + 1)
            continue
        item, end = found
        made.extend(items[done:start])
        made.append(item)
        done = end
        match = level.any.search(codes, end)
    if not done:
        return items
    made.extend(items[done:])
    return made


def _first_built(level: Level, items: Sequence[Item], codes: str, match: re.Match[str]) -> tuple[Item, int] | None:
    """What the first rule makes that matches here and whose builder accepts it."""
    start = match.start()
    for compiled in level.rules[int(str(match.lastgroup)[1:]) :]:
        found = compiled.own.match(codes, start)
        if found is None or found.end() == start:
            continue
        value = compiled.build(Parts(items, found))
        if value is not None:
            return _made(compiled.rule, items, found, value), found.end()
    return None


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
    compiled = tuple(_compiled(rule, symbols, macros) for rule in rules)
    branches = (f"(?P<r{i}>{_unnamed(c.own.pattern)})" for i, c in enumerate(compiled))
    return Level(re.compile("|".join(branches)), compiled)


def _compiled(rule: TimeRule, symbols: Symbols, macros: Mapping[str, str]) -> Compiled:
    return Compiled(rule, re.compile(compile_pattern(rule.pattern, symbols, macros)), BUILDERS[rule.build])


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<[a-z_0-9]+>", "?:", pattern)
