"""Contradictions: fields on which independent voices cannot all be right, named with field and voices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

import msgspec

from tawatur.incidents.case import Case, Entry
from tawatur.incidents.days import day_or
from tawatur.incidents.places import PlaceView, nearness
from tawatur.incidents.policy import grades, linking
from tawatur.model.incident import Contradiction, Control, Evidence, FigureValue, Reason, Side

_BIG = 10**9
_FIRM = ("occurred", "ongoing")


class Said(msgspec.Struct, frozen=True):
    """What one voice says of a field: the words to show, what to compare them by, and where they stand."""

    voice: str
    text: str
    evidence: Evidence


def figure_contradictions(values: Sequence[FigureValue]) -> list[Contradiction]:
    """Columns in which voices give numbers, as of one time, that cannot both be right."""
    columns: dict[str, list[FigureValue]] = defaultdict(list)
    for value in values:
        # What is recalled as replaced, nobody says by whom, is no word of the voice that recalls it.
        if value.standing == "current" or (value.standing == "superseded" and value.replaced_by is not None):
            columns[value.column].append(value)
    found = (_figures_differ(name, rows) for name, rows in columns.items())
    return [contradiction for contradiction in found if contradiction is not None]


def _figures_differ(column: str, rows: list[FigureValue]) -> Contradiction | None:
    pairs = [pair for pair in combinations(rows, 2) if _at_odds(*pair, rows)]
    if not pairs:
        return None
    last = {row.voice: row for row in rows if row.standing == "current"}
    still = {v for pair in pairs if not _agree_at_last(pair, last) for v in (pair[0].voice, pair[1].voice)}
    shown = [last[voice] for voice in last if voice in still] or [row for row in rows if any(row in p for p in pairs)]
    grouped: dict[tuple[int | None, int | None], list[FigureValue]] = defaultdict(list)
    for value in shown:
        grouped[(value.min, value.max)].append(value)
    sides = (_figure_side(key, same) for key, same in grouped.items())
    return Contradiction(f"figure:{column}", tuple(sides), Reason("figures_differ", {"column": column}), not still)


def _agree_at_last(pair: tuple[FigureValue, FigureValue], last: dict[str, FigureValue]) -> bool:
    """Whether the last word of two voices that once differed leaves both right."""
    one, other = last.get(pair[0].voice), last.get(pair[1].voice)
    return one is None or other is None or _overlap(one, other)


def _figure_side(bounds: tuple[int | None, int | None], same: list[FigureValue]) -> Side:
    return Side(_shown(bounds), tuple(v.voice for v in same), tuple(e for v in same for e in v.evidence))


def _shown(bounds: tuple[int | None, int | None]) -> str:
    low, high = bounds
    if low == high and low is not None:
        return str(low)
    return f"≥ {low}" if high is None else f"≤ {high}" if low is None else f"{low}–{high}"


def _at_odds(one: FigureValue, other: FigureValue, rows: list[FigureValue]) -> bool:
    if one.voice == other.voice or _overlap(one, other):
        return False
    days = grades().casualties.growth_days
    early, late = sorted((one, other), key=lambda value: value.stated_at or "")
    if _replaced_by_then(early, late, rows):
        return False
    since = day_or(late.stated_at, 0) - day_or(early.stated_at, 0)
    # A later and higher count may be the same count grown; a later and lower one is not.
    return since <= days or _range(late)[1] < _range(early)[0]


def _replaced_by_then(early: FigureValue, late: FigureValue, rows: list[FigureValue]) -> bool:
    """Whether the voice of ``early`` had given another number before ``late`` was stated."""
    between = [
        row
        for row in rows
        if row.voice == early.voice and (early.stated_at or "") <= (row.stated_at or "") <= (late.stated_at or "")
    ]
    return any(_range(row)[0] > _range(early)[0] for row in between)


def _overlap(one: FigureValue, other: FigureValue) -> bool:
    (low, high), (less, more) = _range(one), _range(other)
    return low <= more and less <= high


def _range(value: FigureValue) -> tuple[float, float]:
    """The numbers that a value allows; a vague one ("dozens") allows more, never less."""
    low = 0 if value.min is None else value.min
    high = _BIG if value.max is None else value.max
    if not value.approx:
        return low, high
    if high >= 2 * low:
        return low, _BIG
    slack = grades().casualties.tolerance
    return low * (1 - slack), high * (1 + slack)


def control_contradictions(rows: Sequence[Control]) -> list[Contradiction]:
    """Places that different voices, at about the same time, put in different hands."""
    places: dict[str, list[Control]] = defaultdict(list)
    for row in rows:
        if row.standing in ("current", "superseded") and not row.doubted:
            places[row.place].append(row)
    found = (_held_by_both(place, held) for place, held in places.items())
    return [contradiction for contradiction in found if contradiction is not None]


def _held_by_both(place: str, rows: list[Control]) -> Contradiction | None:
    pairs = [pair for pair in combinations(rows, 2) if _hands_differ(*pair)]
    if not pairs:
        return None
    sides: dict[tuple[str, str], list[Control]] = defaultdict(list)
    for row in rows:
        if any(row in pair for pair in pairs):
            sides[(row.holder, row.polarity)].append(row)
    return Contradiction(
        field="control",
        sides=tuple(
            Side(
                ("" if polarity == "+" else "− ") + (same[0].holder_text or same[0].place_text),
                tuple(dict.fromkeys(row.voice for row in same)),
                tuple(evidence for row in same for evidence in row.evidence),
            )
            for (_, polarity), same in sides.items()
        ),
        reason=Reason("held_by_both", {"place": rows[0].place_text}),
        resolved=not any(one.standing == other.standing == "current" for one, other in pairs),
    )


def _hands_differ(one: Control, other: Control) -> bool:
    if one.voice == other.voice or abs(day_or(one.stated_at, 0) - day_or(other.stated_at, 0)) > 1:
        return False
    if one.polarity == other.polarity:
        return one.polarity == "+" and bool(one.holder and other.holder) and one.holder != other.holder
    denial, told = (one, other) if one.polarity == "-" else (other, one)
    if not denial.holder:  # it denies what it has heard of, not whoever is said to hold the place later
        return (told.stated_at or "") <= (denial.stated_at or "")
    return denial.holder == told.holder or not told.holder


def denials(case: Case) -> list[Contradiction]:
    """Acts that some voices tell of and others deny: that it happened, that the accused did it, or what was hit."""
    told = [entry for entry in case.told() if entry.part != "background" and not _is_control(entry)]
    found: dict[str, list[Contradiction]] = defaultdict(list)
    for entry in told:
        if entry.view.claim.factuality.polarity == "-":
            contradiction = _denied(entry, told)
            if contradiction is not None:
                found[contradiction.field].append(contradiction)
    return [_joined(same) for same in found.values()]


def _is_control(entry: Entry) -> bool:
    return entry.view.claim.event.type == "territory_gain"


def _denied(denial: Entry, told: list[Entry]) -> Contradiction | None:
    event = denial.view.claim.event
    kind = [e for e in told if _alike(e, denial) and e.view.claim.factuality.polarity == "+" and _said(e)]
    others = [entry for entry in kind if entry.voice != denial.voice]
    own = [entry for entry in kind if entry.voice == denial.voice]
    if not others:
        return None
    field = _disputed(denial, others, own, told)
    sides = [_side(event.type, "+", others), _side(event.type, "-", [denial])]
    if field == "agent":
        rivals = [entry for entry in told if entry.voice == denial.voice and _names_another(entry, denial)]
        sides += [_side(event.type, "+", rivals)] if rivals else []
    later = any((entry.stated or "") > (denial.stated or "") for entry in own)
    resolved = field == "occurrence" and later
    return Contradiction(field, tuple(sides), Reason(f"denied_{field}", {"type": event.type}), resolved)


def _said(entry: Entry) -> bool:
    return entry.view.claim.event.status in _FIRM


def _alike(one: Entry, other: Entry) -> bool:
    kinds = one.view.claim.event.type, other.view.claim.event.type
    return one is not other and linking().interchangeable(*kinds)


def _disputed(denial: Entry, others: list[Entry], own: list[Entry], told: list[Entry]) -> str:
    """What a denial is about: a party that denies its own deed denies being the agent, unless it tells of the deed."""
    accused = denial.voice
    if accused not in _agents(denial):
        return "occurrence"
    if any(accused in _agents(entry) for entry in own):
        return "recipient"
    blamed = any(accused in _agents(entry) for entry in others)
    blames = any(_names_another(entry, denial) for entry in told if entry.voice == accused)
    return "agent" if blamed or blames else "occurrence"


def _agents(entry: Entry) -> frozenset[str]:
    named = (entry.party(role) for role in entry.view.claim.event.roles if role.role == "agent")
    return frozenset(party for party in named if party is not None)


def _names_another(entry: Entry, denial: Entry) -> bool:
    agents = _agents(entry)
    return bool(agents) and denial.voice not in agents and _said(entry) and entry.view.family == denial.view.family


def _side(kind: str, polarity: str, entries: list[Entry]) -> Side:
    text = ("" if polarity == "+" else "− ") + entries[0].view.claim.event.trigger.text
    voices = tuple(dict.fromkeys(entry.voice for entry in entries))
    return Side(text, voices, tuple(entry.evidence() for entry in entries))


def _joined(same: list[Contradiction]) -> Contradiction:
    """One contradiction a field: the first with the voices of all."""
    if len(same) == 1:
        return same[0]
    sides = tuple(dict.fromkeys(side for contradiction in same for side in contradiction.sides))
    return msgspec.structs.replace(same[0], sides=sides, resolved=all(c.resolved for c in same))


def rival_agents(case: Case) -> list[Contradiction]:
    """Different parties named by different voices as having done the same single act."""
    acts = [entry for entry in case.told() if entry.view.point and _positive(entry) and _agents(entry)]
    named = [(entry, party) for entry in acts for party in sorted(_agents(entry)) if not party.startswith("name:")]
    return _rivals(named, lambda a, b: a[1] != b[1] and a[1].split(".")[0] != b[1].split(".")[0], "agent")


def _positive(entry: Entry) -> bool:
    claim = entry.view.claim
    return claim.factuality.polarity == "+" and _said(entry) and entry.part == "core"


def _rivals(
    named: list[tuple[Entry, str]], differ: Callable[[tuple[Entry, str], tuple[Entry, str]], bool], field: str
) -> list[Contradiction]:
    """One contradiction of all values of ``field`` that clash with another voice's telling of the same type of act."""
    clashing: dict[str, list[Entry]] = defaultdict(list)
    for one, other in combinations(named, 2):
        if one[0].voice != other[0].voice and _alike(one[0], other[0]) and differ(one, other):
            for entry, value in (one, other):
                if entry not in clashing[value]:
                    clashing[value].append(entry)
    if not clashing:
        return []
    sides = tuple(
        Side(value, tuple(dict.fromkeys(e.voice for e in entries)), tuple(e.evidence() for e in entries))
        for value, entries in sorted(clashing.items())
    )
    return [Contradiction(field, sides, Reason(f"{field}s_differ"))]


def place_contradictions(case: Case) -> list[Contradiction]:
    """Single acts that different voices put in places which cannot be one."""
    if not case.point:
        return []
    acts = [entry for entry in case.told() if _positive(entry) and entry.view.claim.event.place is not None]
    named = [(entry, entry.view.places[0].text) for entry in acts if entry.view.places]
    return _rivals(named, lambda a, b: _elsewhere(a[0].view.places[0], b[0].view.places[0]), "place")


def _elsewhere(one: PlaceView, other: PlaceView) -> bool:
    """Two towns or districts of different names, neither of which holds the other."""
    near = nearness(one, other)
    if near in ("unknown", "apart") and not one.fine and one.level is not None:
        return one.level == other.level and bool(one.words and other.words) and not one.words & other.words
    return near == "apart"


def day_contradictions(case: Case) -> list[Contradiction]:
    """Single acts that different voices date to different days."""
    if not case.point:
        return []
    named = [(entry, day) for entry in case.told() if _positive(entry) for day in _days(entry)]
    return _rivals(named, lambda a, b: a[1] != b[1], "date")


def _days(entry: Entry) -> Iterable[str]:
    time, window = entry.view.claim.event.time, entry.view.window
    if time is not None and window is not None and window.length == 0 and time.earliest is not None:
        yield time.earliest[:10]
