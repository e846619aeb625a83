"""Columns of the casualty matrix: what kind of people a figure counts, and on whose side.

The class comes from the words of the group ("مدنيين", "جنود"). Fighters and forces are told apart by party where an
incident has more than one; names that stand together in one group ("قوات … والأسايش") are one side, names that one
claim counts separately are two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from tawatur.incidents.parties import Parties, party_words, points_back, root_of
from tawatur.incidents.policy import (
    added_words,
    class_of_words,
    group_filler,
    group_words,
    groups,
    joined_words,
    names,
)
from tawatur.incidents.views import ClaimView, ReportView
from tawatur.incidents.words import conjuncts, plain_words
from tawatur.model.groups import together
from tawatur.model.record import Figure

_WORD_REACH = 24  # characters: a space and the longest word
_SIDED = frozenset({"fighters", "security", "party"})
_KINDS = {"state_force": "security", "security_force": "security", "police": "security", "army": "security"}
_ARMED = frozenset({"armed_group", "militia", "jihadist_group", "faction"})


class Group(msgspec.Struct, frozen=True):
    """Who a figure counts: a class of ``groups.yaml`` (or ``party``, or the plain words) and the parties named."""

    kind: str
    parties: frozenset[str]
    text: str


def group_of(figure: Figure, view: ClaimView, report: ReportView) -> Group:
    """The group of a figure; no group words, or words for people as such, mean everyone."""
    text, behind = figure.group or "", _behind(figure, report)
    words = [word for word in plain_words(text) if word not in group_filler()]
    if not added_words().isdisjoint(plain_words(f"{figure.text} {behind}")):
        return Group("added", frozenset(), text)
    kind = _kind(words, conjuncts(f"{text} {behind}"))
    if figure.measure in groups().loaded_measures and kind not in groups().plain_classes:
        return Group("total", frozenset(), text)
    if not words or (kind is None and all(word in names().person for word in words)):
        return Group(_class_of_recipient(view) if words else "total", frozenset(), text)
    named = _parties_in(text, view, report.parties)
    if kind is not None:
        return Group(kind, named if kind in _SIDED else frozenset(), text)
    return Group("party" if named else " ".join(sorted(words)), named, text)


def _behind(figure: Figure, report: ReportView) -> str:
    """The word that follows a figure in the text: the reader ends it at the first word for who is counted."""
    return next(iter(report.record.report.text[figure.end : figure.end + _WORD_REACH].split()), "")


def _kind(words: list[str], behind: tuple[str, ...]) -> str | None:
    """The class of group words; ثمانية نساء وأطفال counts two together.

    ``behind`` are words that a conjunction may join to them.
    """
    joined = [word for word in behind if word in joined_words()]
    first = class_of_words(word for word in words if word not in joined)
    also = class_of_words(joined)
    if first is None or also is None:
        return class_of_words(words)
    return together(frozenset((first, also)))


def _class_of_recipient(view: ClaimView) -> str:
    """ "Members" says nothing of whom: then those to whom it was done say it."""
    for role in view.claim.event.roles:
        found = class_of_words(plain_words(role.text)) if role.role == "recipient" else None
        if found is not None:
            return found
    return "total"


def _parties_in(text: str, view: ClaimView, parties: Parties) -> frozenset[str]:
    """The parties named in a group's words; "its fighters" are the speaker's."""
    if points_back(text):
        own = view.origin.key if view.origin.party else next(iter(sorted(view.parties)), None)
        return frozenset() if own is None else frozenset((own,))
    words = frozenset(word for word in party_words(text) if word not in group_filler())
    known = [(longer, key) for longer, key in parties.known if not _is_mere_class(longer, key)]
    found = frozenset(key for longer, key in known if longer <= words)
    if found or not words or (len(words) > 1 and all(word in group_words() for word in words)):
        return found
    return frozenset(key for longer, key in known if words <= longer and not key.startswith("name:"))


def _is_mere_class(words: frozenset[str], key: str) -> bool:
    """A bare name made of class words ("security forces") is no party."""
    return key.startswith("name:") and all(word in group_words() for word in words)


class Sides:
    """The sides of one incident: which parties are counted together."""

    def __init__(self, counted: Iterable[list[Group]], kinds: dict[str, str]) -> None:
        self._parent: dict[str, str] = {}
        self._kinds = dict(kinds)
        lists = list(counted)
        apart = {frozenset((a, b)) for row in lists for a, b in _siblings(row)}
        for group in (group for row in lists for group in row):
            self._learn(group, apart)

    def _learn(self, group: Group, apart: set[frozenset[str]]) -> None:
        for party in group.parties:
            self._parent.setdefault(party, party)
            if group.kind in ("fighters", "security"):
                self._kinds.setdefault(party, group.kind)
        first, *rest = sorted(group.parties) or [""]
        for other in rest:
            if frozenset((first, other)) not in apart:
                low, high = sorted((self._root(first), self._root(other)))
                self._parent[high] = low

    def _root(self, party: str) -> str:
        while self._parent.get(party, party) != party:
            party = self._parent[party]
        return party

    def kind(self, group: Group) -> str:
        """The class of a group; a party known to be a force or an armed group takes that class."""
        if group.kind in _SIDED and group.parties:
            known = [self._kinds[party] for party in sorted(group.parties) if party in self._kinds]
            return known[0] if known else group.kind
        return group.kind

    def side(self, group: Group) -> str:
        """The side a group belongs to, or an empty string where its class has no more than one."""
        kind = self.kind(group)
        if kind not in _SIDED or not group.parties:
            return ""
        roots = {self._root(p) for p in self._parent if self._kinds.get(p, "party") == kind}
        return self._root(sorted(group.parties)[0]) if len(roots) > 1 or kind == "party" else ""


def _siblings(row: list[Group]) -> Iterable[tuple[str, str]]:
    """Parties that one claim counts separately."""
    for index, one in enumerate(row):
        for other in row[index + 1 :]:
            for a in one.parties - other.parties:
                for b in other.parties - one.parties:
                    yield a, b


def kinds_of_parties(views: Iterable[ClaimView]) -> dict[str, str]:
    """Which parties are forces and which armed groups, by the kinds that the reader gave their mentions."""
    seen: dict[str, set[str]] = defaultdict(set)
    for view in views:
        for role in view.claim.event.roles:
            if role.actor is not None and role.kind is not None:
                kind = "fighters" if role.kind in _ARMED else _KINDS.get(role.kind)
                if kind is not None:
                    seen[root_of(role.actor)].add(kind)
    return {party: kinds.pop() for party, kinds in seen.items() if len(kinds) == 1}
