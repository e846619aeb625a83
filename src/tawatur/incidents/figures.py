"""Figures of a case: a row a voice, a column a measure and group.

Later counts of a voice replace its earlier ones.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from tawatur.incidents.case import Case, Entry
from tawatur.incidents.columns import Group, Sides, group_of, kinds_of_parties
from tawatur.incidents.policy import anew_words, linking
from tawatur.incidents.words import conjuncts, plain_words
from tawatur.model.incident import Column, FigureValue, Scope, Standing
from tawatur.model.record import Figure
from tawatur.model.spans import Span

_BIG = 10**9


class Count(msgspec.Struct, frozen=True):
    """A figure of one entry with the column it falls in."""

    column: str
    entry: Entry
    figure: Figure
    group: Group

    @property
    def bounds(self) -> tuple[int, int]:
        """Lowest and highest number meant; an open end is 0 or very large."""
        low, high = self.figure.min, self.figure.max
        return (0 if low is None else low), (_BIG if high is None else high)


def counts_of(case: Case) -> tuple[tuple[Count, ...], tuple[Column, ...]]:
    """All figures of a case and the columns that they make, in order of first statement."""
    found = [
        (entry, figure, group_of(figure, entry.view, entry.report))
        for entry in case.entries
        if entry.counts and entry.view.claim.factuality.polarity == "+"
        for figure in entry.view.claim.event.figures
    ]
    rows: dict[tuple[str, str, str], list[Group]] = defaultdict(list)
    for entry, figure, group in found:
        rows[(entry.view.report, entry.view.claim.id, figure.measure)].append(group)
    sides = Sides(rows.values(), kinds_of_parties(entry.view for entry in case.entries))
    counts = [Count(_column_id(figure, group, sides), entry, figure, group) for entry, figure, group in found]
    told_apart = tuple(_of_the_rest(_told_apart(count, counts), counts) for count in counts)
    return told_apart, _columns(told_apart)


def _told_apart(count: Count, counts: list[Count]) -> Count:
    """Two groups that one claim counts side by side are two, though their words are of one class."""
    same_claim = (c for c in counts if c.entry is count.entry and c.column == count.column)
    rivals = [c for c in same_claim if c.group.text != count.group.text]
    if count.group.parties or not any(rival.group.parties for rival in rivals):
        return count
    words = " ".join(sorted(plain_words(count.group.text)))
    return msgspec.structs.replace(count, column=f"{count.figure.measure}:{words}") if words else count


def _of_the_rest(count: Count, counts: list[Count]) -> Count:
    """A count of people as such is not of everyone where its voice counts others that cannot be among them."""
    if count.group.kind != "total" or not any(_is_outside(other, count) for other in counts):
        return count
    return msgspec.structs.replace(count, column=f"{count.figure.measure}:rest")


def _is_outside(other: Count, count: Count) -> bool:
    """استشهاد 12 شخصاً ومقتل 37 من عناصر التنظيم: more of another group, or a group that is counted for itself."""
    ours, theirs = count.entry, other.entry
    if other.figure.measure != count.figure.measure or other.group.kind in ("total", "added"):
        return False
    if theirs.view.report != ours.view.report or theirs.voice != ours.voice:
        return False
    if theirs is ours:
        return other.bounds[0] > count.bounds[1] or _is_counted_anew(other.figure, count)
    return theirs.view.sentence == ours.view.sentence >= 0 and other.bounds[0] > count.bounds[1]


def _is_counted_anew(other: Figure, count: Count) -> bool:
    """12 شخصاً و7 من, 12 شخصاً ومقتل 7 من: no word makes the second a part of the first."""
    between = count.entry.report.record.report.text[count.figure.end : other.start]
    return between.strip() == "و" or not anew_words(count.figure.measure).isdisjoint(conjuncts(between))


def _column_id(figure: Figure, group: Group, sides: Sides) -> str:
    side = sides.side(group)
    return ":".join(part for part in (figure.measure, sides.kind(group), side) if part)


def _columns(counts: tuple[Count, ...]) -> tuple[Column, ...]:
    texts: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        texts[count.column].append(count)
    return tuple(
        Column(name, rows[0].figure.measure, name.split(":", 2)[1], _label(rows)) for name, rows in texts.items()
    )


def _label(rows: list[Count]) -> str:
    """The group words most often used for a column, the shorter of equals."""
    texts = [row.group.text for row in rows if row.group.text]
    return min(set(texts), key=lambda text: (-texts.count(text), len(text), text), default="")


def figure_values(case: Case, counts: tuple[Count, ...]) -> tuple[FigureValue, ...]:
    """The figures of each voice in each column, in order of statement; equal statements are one value."""
    cells: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for count in counts:
        cells[(count.column, count.entry.voice)].append(count)
    return tuple(value for rows in cells.values() for value in _cell(case, rows))


def _cell(case: Case, rows: list[Count]) -> list[FigureValue]:
    merged: dict[tuple[int | None, int | None], list[Count]] = defaultdict(list)
    for row in rows:
        merged[(row.figure.min, row.figure.max)].append(row)
    lead = case.lead
    wider = {key for key, same in merged.items() if _is_of_more(case, same)}
    ours = [row for key, same in merged.items() if key not in wider for row in same]
    scopes = {key: _scope(case.point, lead, same, ours) for key, same in merged.items()}
    order = sorted(merged, key=lambda key: _told_at(merged[key]))
    beside = wider | {key for key in order if _recalled(merged[key])}
    totals = [key for key in order if scopes[key] != "part" and key not in beside and not _former(merged[key])]
    last = totals[-1] if totals else None
    standings = {key: "background" if key in beside else _standing(key, last, scopes[key]) for key in order}
    return [_value(merged[key], scopes[key], standings[key], last) for key in order]


def _told_at(same: list[Count]) -> tuple[str, bool, tuple[int, int]]:
    """When a number was stated; what a report recalls as told before comes before what it tells."""
    first = same[0]
    earlier = all(row.entry.view.former or row.entry.view.told_before for row in same)
    return first.entry.stated or "", not earlier, first.bounds


def _former(same: list[Count]) -> bool:
    return all(row.entry.view.former for row in same)


def _recalled(same: list[Count]) -> bool:
    return all(row.entry.part == "background" for row in same)


def _is_of_more(case: Case, same: list[Count]) -> bool:
    """160 معتقلاً منذ مطلع العام: a running count that began before the incident holds more than the incident."""
    began, ours = case.began, [row.entry.view.window for row in same if row.figure.cumulative]
    firsts = [window.first for window in ours if window is not None]
    return began is not None and bool(firsts) and max(firsts) < began - linking().limits.close_days


def _standing(key: tuple[int | None, int | None], last: tuple[int | None, int | None] | None, scope: Scope) -> Standing:
    if scope == "part":
        return "part"
    return "current" if key == last else "superseded"


def _scope(point: bool, lead: str, same: list[Count], rows: list[Count]) -> Scope:
    """A figure is a part where its claim is one act of a longer fight, or the same text gives the whole beside it."""
    if any(row.figure.cumulative for row in same):
        return "cumulative"
    types = {row.entry.view.claim.event.type for row in same}
    if "casualty_toll" in types:
        return "toll"
    if all(_beside_whole(row, rows) for row in same):
        return "part"
    minor = not point and all(row.entry.view.point for row in same) and not types & {lead, "killing"}
    return "part" if minor else "toll"


def _beside_whole(row: Count, rows: list[Count]) -> bool:
    """The same report and voice counts more of the same, and this count is no earlier toll."""
    return any(_is_whole(other, row) for other in rows)


def _is_whole(other: Count, row: Count) -> bool:
    ours, theirs = row.entry.view, other.entry.view
    if theirs.report != ours.report or other.bounds[0] <= row.bounds[1]:
        return False
    if theirs.claim.id == ours.claim.id or theirs.sentence == ours.sentence >= 0:
        return True
    return not row.figure.cumulative and ours.claim.event.type != "casualty_toll"


def _value(
    same: list[Count], scope: Scope, standing: Standing, last: tuple[int | None, int | None] | None
) -> FigureValue:
    first = same[0]
    replaced = _shown(last) if standing == "superseded" and last is not None else None
    return FigureValue(
        column=first.column,
        voice=first.entry.voice,
        min=first.figure.min,
        max=first.figure.max,
        approx=any(row.figure.approx for row in same),
        scope=scope,
        stated_at=first.entry.stated,
        standing=standing,
        replaced_by=replaced,
        evidence=tuple(row.entry.evidence(_span(row.figure)) for row in same),
        text=first.figure.text,
    )


def _span(figure: Figure) -> Span:
    return Span(figure.text, figure.start, figure.end)


def _shown(bounds: tuple[int | None, int | None]) -> str:
    low, high = bounds
    if low == high:
        return str(low)
    return f"{'' if low is None else low}-{'' if high is None else high}"
