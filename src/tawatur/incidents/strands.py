"""Strands: within one report, the claims that tell of one happening.

A report tells on about the same thing unless its words give another place, another time or an older event.
"""

from __future__ import annotations

import hashlib

import msgspec

from tawatur.incidents.days import Window
from tawatur.incidents.places import PlaceView, nearest
from tawatur.incidents.policy import linking
from tawatur.incidents.views import ClaimView, ReportView
from tawatur.incidents.words import plain_words


class Strand(msgspec.Struct, frozen=True):
    """Claims of one report about one happening.

    ``sites`` are the places of its acts alone, ``elsewhere`` the names of places where other strands of the report are.
    ``onset`` is when an act of it is said to have begun, ``window`` all days stated; both null where the words give
    none. ``day`` is the report's day. ``point`` says that all its acts happen at one moment.
    """

    id: str
    report: str
    order: tuple[str, str]
    day: int | None
    claims: tuple[ClaimView, ...]
    families: frozenset[str]
    types: frozenset[str]
    places: tuple[PlaceView, ...]
    sites: tuple[PlaceView, ...]
    parties: frozenset[str]
    onset: Window | None
    window: Window | None
    point: bool
    background: bool
    figures: frozenset[tuple[str, int]]
    voices: frozenset[str]
    text_words: frozenset[str]
    targets: frozenset[str]
    elsewhere: frozenset[str] = frozenset()


def strands_of(report: ReportView) -> tuple[Strand, ...]:
    """The strands of a report in order of its text."""
    groups: list[list[ClaimView]] = []
    older: list[bool] = []
    by_event: dict[str, int] = {}
    current = 0
    before: tuple[ClaimView, bool] | None = None
    for view in report.claims:
        background = _is_background(view, report.day) or _goes_on_recalling(view, before, report)
        before = view, background
        found = by_event.get(view.claim.event.id)
        if found is None or _is_older_than(groups[found], background, older[found]):
            found = _group_for(view, groups, older, current, background)
        if found == len(groups):
            groups.append([])
            older.append(background)
        groups[found].append(view)
        by_event[view.claim.event.id] = found
        current = found
    return _apart_from_siblings([strand(report, group, old) for group, old in zip(groups, older, strict=True)])


def _is_older_than(group: list[ClaimView], background: bool, older: bool) -> bool:
    """What is dated long before the report is not what a group dates to its days, though the reader took it for one."""
    return background and not older and any(view.window is not None for view in group)


def _apart_from_siblings(strands: list[Strand]) -> tuple[Strand, ...]:
    return tuple(
        msgspec.structs.replace(
            one, elsewhere=frozenset(w for other in strands if other is not one for p in other.places for w in p.words)
        )
        for one in strands
    )


def _group_for(view: ClaimView, groups: list[list[ClaimView]], older: list[bool], current: int, old: bool) -> int:
    """The index of the group that a claim joins; ``len(groups)`` opens a new one."""
    same_kind = [index for index in range(len(groups)) if older[index] == old]
    if not same_kind:
        return len(groups)
    if old:
        return next((i for i in same_kind if _same_time(view, groups[i])), len(groups))
    follows = groups[current][-1].sentence == view.sentence and not older[current]
    start = current if current in same_kind else same_kind[0]
    for index in [start, *(i for i in same_kind if i != start)]:
        if fits(view, groups[index]):
            return index
    return start if follows and not view.places else len(groups)


def fits(view: ClaimView, group: list[ClaimView]) -> bool:
    """Whether nothing in a claim's words sets it apart from a group: no other place, no other day."""
    places = [place for other in group for place in other.places]
    if view.part == "follow" or _takes_up_headline(view, group):
        return True
    near = nearest(view.places, places)
    return near != "apart" and (near == "site" or _same_time(view, group))


def _takes_up_headline(view: ClaimView, group: list[ClaimView]) -> bool:
    """A headline names the town or province for what the text below puts more exactly."""
    kind = view.claim.event.type
    return all(other.headline for other in group) and any(kind == other.claim.event.type for other in group)


def _same_time(view: ClaimView, group: list[ClaimView]) -> bool:
    if view.window is None or not view.point:
        return True
    limits = linking().limits
    windows = [other.window for other in group if other.window is not None and other.point]
    allowed = limits.close_days if all(other.point for other in group) else limits.continuing_days
    return not windows or min(view.window.gap(window) for window in windows) <= allowed


def _is_background(view: ClaimView, day: int | None) -> bool:
    """An event whose stated time ends long before the report was written is recalled, not reported.

    So is one that an undated report dates by month or year only: nobody tells the news of the day that way.
    """
    if view.window is None or view.cumulative:
        return False
    limits = linking().limits
    if day is None:
        return view.window.length > limits.imprecise_days
    return day - view.window.last > limits.follow_days


def _goes_on_recalling(view: ClaimView, before: tuple[ClaimView, bool] | None, report: ReportView) -> bool:
    """حين اقتحموا السجن عام 2019 وقُتل عشرات: undated, and nothing parts it from what is recalled before it."""
    if before is None or not before[1] or view.window is not None or view.sentence != before[0].sentence:
        return False
    between = report.record.report.text[before[0].claim.event.trigger.end : view.claim.event.trigger.start]
    return not any(mark in between for mark in "،,؛;:")


def strand(report: ReportView, group: list[ClaimView], background: bool) -> Strand:
    """The strand of a group of claims of ``report``."""
    windows = [view.window for view in group if view.window is not None]
    first = group[0].claim.id
    return Strand(
        id=hashlib.blake2b(f"{report.id}\n{first}".encode(), digest_size=8).hexdigest(),
        report=report.id,
        order=report.order,
        day=None if background else report.day,
        claims=tuple(group),
        families=frozenset(view.family for view in group if view.part == "core"),
        types=frozenset(view.claim.event.type for view in group),
        places=_places(group),
        sites=_places([view for view in group if view.part == "core"]),
        parties=frozenset(party for view in group for party in view.parties),
        onset=_onset(group),
        window=_hull(windows),
        point=all(view.point for view in group if view.part == "core"),
        background=background,
        figures=_figures(group),
        voices=frozenset(view.origin.key for view in group if view.origin.kind not in ("publisher", "correspondent")),
        text_words=report.words,
        targets=_targets(group),
    )


def _figures(group: list[ClaimView]) -> frozenset[tuple[str, int]]:
    """Exact counts of more than one, which two accounts seldom share by chance."""
    figures = (figure for view in group if not view.cumulative for figure in view.claim.event.figures)
    return frozenset((f.measure, f.min) for f in figures if f.min is not None and f.min == f.max and f.min > 1)


def _targets(group: list[ClaimView]) -> frozenset[str]:
    """Words for what or whom it was done to."""
    roles = (role for view in group for role in view.claim.event.roles if role.role == "recipient")
    return frozenset(word for role in roles for word in plain_words(role.text))


def _places(group: list[ClaimView]) -> tuple[PlaceView, ...]:
    every = (place for view in group for place in view.places)
    return tuple(dict.fromkeys(place for place in every if _is_named(place) or place.kinds))


def _is_named(place: PlaceView) -> bool:
    return bool(place.words or place.id)


def _hull(windows: list[Window]) -> Window | None:
    if not windows:
        return None
    hull = windows[0]
    for window in windows[1:]:
        hull = hull.hull(window)
    return hull


def _onset(group: list[ClaimView]) -> Window | None:
    """The earliest stated time of an act; a running toll began when its count began."""
    acts = [view.window for view in group if view.window is not None and view.onset and not view.cumulative]
    limit = linking().limits.diameter_days
    spans = [view.window for view in group if view.window and view.cumulative and view.window.length <= limit]
    counts = [Window(window.first, window.first) for window in spans]
    return min([*acts, *counts], default=None)
