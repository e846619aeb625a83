"""Compares two strands of different reports and judges: same, different or unsure, with the reason."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.incidents.days import Window
from tawatur.incidents.places import Nearness, PlaceView, nearest, within_reach
from tawatur.incidents.policy import linking
from tawatur.incidents.strands import Strand
from tawatur.model.incident import Decision, Reason

Timing = Literal["close", "running", "later", "unknown", "apart"]
_MEANS_UNSTATED = frozenset({"killing"})
_STRENGTH: dict[Timing, int] = {"close": 0, "running": 1, "later": 2, "unknown": 3, "apart": 4}


class Comparison(msgspec.Struct, frozen=True):
    """What two strands have in common. ``days`` is the gap between them where it can be told.

    ``mentioned``: one report's text has the name of a place of the other. ``figures``: exact counts given by both.
    """

    place: Nearness
    timing: Timing
    days: int | None
    kin: bool
    types: int
    parties: int
    kinds: int
    figures: int
    voices: int
    targets: int
    mentioned: bool
    sites_differ: bool

    @property
    def support(self) -> int:
        """How many fields beside place and time agree."""
        agree = (self.types, self.parties, self.kinds, self.figures, self.voices, self.targets)
        return sum(map(bool, agree))


class Verdict(msgspec.Struct, frozen=True):
    """A judgement. Of two that say same, the lower ``rank`` binds closer."""

    decision: Decision
    reason: Reason
    rank: tuple[int, int, int]


def compare(one: Strand, other: Strand) -> Comparison:
    """Compares two strands field by field; the order of the two does not matter."""
    place, mentioned = nearest(one.places, other.places), _mentions(one, other) or _mentions(other, one)
    if place == "apart" and mentioned and within_reach(one.places, other.places):
        place = "wide"  # "near Kirkuk" in one report, "in Kirkuk" in the other
    if place == "unknown" and (_told_there(one, other) or _told_there(other, one)):
        place = "area"
    timing, days = timing_of(one, other)
    return Comparison(
        place=place,
        timing=timing,
        days=days,
        kin=_kin(one, other),
        types=_shared_types(one, other),
        parties=len(one.parties & other.parties),
        kinds=len(_kinds(one) & _kinds(other)),
        figures=len(one.figures & other.figures),
        voices=len(one.voices & other.voices),
        targets=len(one.targets & other.targets),
        mentioned=mentioned,
        sites_differ=_sites_differ(one.places, other.places, place),
    )


def timing_of(one: Strand, other: Strand) -> tuple[Timing, int | None]:
    """How two strands lie in time: stated onsets first, else the other days stated, else the days of the reports."""
    limits = linking().limits
    if one.onset is not None and other.onset is not None:
        gap = one.onset.gap(other.onset)
        if gap <= limits.close_days:
            return "close", gap
        running = not one.point or not other.point
        return ("running" if running and gap <= limits.continuing_days else "apart"), gap
    if one.onset is None and other.onset is None:
        return _both_without_onset(one, other)
    begun, told = (one, other) if one.onset is not None else (other, one)
    return _told_after(begun, told)


def _when(strand: Strand) -> Window | None:
    if strand.window is not None:
        return strand.window
    return None if strand.day is None else Window(strand.day, strand.day)


def _told_after(begun: Strand, told: Strand) -> tuple[Timing, int | None]:
    """``told`` states no onset: it may speak of what had begun by then, not of what came after it."""
    limits = linking().limits
    when = _when(told)
    if when is None or begun.onset is None:
        return "unknown", None
    since = when.first - begun.onset.last
    if when.last < begun.onset.first - limits.close_days or since > limits.follow_days:
        return "apart", begun.onset.gap(when)
    return ("close" if since <= limits.close_days else "later"), max(0, since)


def _both_without_onset(one: Strand, other: Strand) -> tuple[Timing, int | None]:
    limits = linking().limits
    mine, theirs = _when(one), _when(other)
    if mine is None or theirs is None:
        return "unknown", None
    gap = mine.gap(theirs)
    if gap <= limits.close_days:
        return "close", gap
    if gap <= limits.continuing_days:
        return "running", gap
    return ("later" if gap <= limits.follow_days else "apart"), gap


def _told_there(one: Strand, other: Strand) -> bool:
    """``one`` names no place of its own, but its text speaks of where ``other`` is."""
    return not _is_named(one) and _mentions(one, other)


def _shared_types(one: Strand, other: Strand) -> int:
    """Types in common; a killing without means may be any deadly act."""
    shared = len(one.types & other.types)
    if shared or not (_MEANS_UNSTATED & one.types or _MEANS_UNSTATED & other.types):
        return shared
    return int(bool(one.families & other.families))


def _kin(one: Strand, other: Strand) -> bool:
    if not one.families or not other.families:
        return True
    return any(linking().akin(a, b) for a in one.families for b in other.families)


def _kinds(strand: Strand) -> frozenset[str]:
    return frozenset(kind for place in strand.places if place.fine or not place.words for kind in place.kinds)


def _mentions(one: Strand, other: Strand) -> bool:
    """Whether the text around ``one`` names a place of ``other``, and not as the scene of something else."""
    named = (place.words for place in other.places if place.words and not place.wide)
    return any(words <= one.text_words and not words & one.elsewhere for words in named)


def _is_named(strand: Strand) -> bool:
    return any(place.words and not place.wide for place in strand.places)


def _sites_differ(ones: tuple[PlaceView, ...], others: tuple[PlaceView, ...], best: Nearness) -> bool:
    """Both name sites of one kind (two quarters, two schools), and none of them is shared."""
    if best == "site":
        return False
    return any(_rival_sites(one, other) for one in ones for other in others)


def _rival_sites(one: PlaceView, other: PlaceView) -> bool:
    if not (one.fine and other.fine and one.words and other.words) or one.level != other.level:
        return False
    return one.level != "facility" or bool(one.kinds & other.kinds)


def judge(one: Strand, other: Strand, shared_text: bool = False) -> Verdict:
    """Judges whether two strands speak of one happening. ``shared_text``: one tells of it in the other's words."""
    if shared_text:
        return Verdict("same", Reason("copied_text"), (0, 0, 0))
    timing, days = timing_of(one, other)
    if timing == "apart":
        return Verdict("different", Reason("other_time", _days(days)), (0, _STRENGTH[timing], days or 0))
    seen = compare(one, other)
    recalled = one.background or other.background
    rank = (2 * recalled + (seen.place != "site"), _STRENGTH[seen.timing], seen.days or 0)
    for decide in (_apart, _at_site, _in_area, _alike):
        verdict = decide(seen, one, other)
        if verdict is not None:
            return Verdict(*verdict, rank)
    return Verdict("unsure", Reason("too_little", _values(seen)), rank)


Half = tuple[Decision, Reason]


def _apart(seen: Comparison, one: Strand, other: Strand) -> Half | None:
    if not seen.kin:
        return "different", Reason("other_kind", _values(seen))
    if seen.place == "apart" and not _same_count(seen):
        return "different", Reason("other_place", _names(one, other))
    return None


def _same_count(seen: Comparison) -> bool:
    """The same kind of act with the same two counts: so many dead, so many hurt."""
    return bool(seen.types) and seen.figures >= 2


def _at_site(seen: Comparison, one: Strand, other: Strand) -> Half | None:
    if seen.place != "site" or seen.timing == "unknown":
        return None
    values = {**_names(one, other), **_values(seen)}
    if seen.timing in ("close", "running"):
        return "same", Reason("same_site_same_time", values)
    return "same", Reason("same_site_told_later", values)


def _in_area(seen: Comparison, one: Strand, other: Strand) -> Half | None:
    if seen.place not in ("area", "near") or seen.timing not in ("close", "running", "later"):
        return None
    needed = 1 + seen.sites_differ + (seen.timing == "later")
    if seen.support + (seen.place == "near") < needed:
        return None
    return "same", Reason("same_area_alike", {**_names(one, other), **_values(seen)})


def _alike(seen: Comparison, one: Strand, other: Strand) -> Half | None:
    """Without a place in common, the account itself must be the same."""
    if seen.timing != "close":
        return None
    if _same_count(seen):
        return "same", Reason("same_count", _values(seen))
    strange = seen.sites_differ or (_is_named(one) and _is_named(other) and not seen.mentioned)
    if seen.place in ("unknown", "wide") and seen.support + seen.mentioned >= 3 and not strange:
        return "same", Reason("same_account", _values(seen))
    return None


def _values(seen: Comparison) -> dict[str, str]:
    return _days(seen.days)


def _days(days: int | None) -> dict[str, str]:
    return {"days": str(days)} if days is not None else {}


def _names(one: Strand, other: Strand) -> dict[str, str]:
    pair = sorted((_first(one), _first(other)))
    return {"place": pair[0], "other": pair[1]}


def _first(strand: Strand) -> str:
    named = sorted(strand.places, key=lambda place: (not place.fine, not place.words, place.text))
    return named[0].text if named else "?"
