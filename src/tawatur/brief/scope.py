"""A period and an area: which claims lie in them, and which incidents and notices are therefore asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from tawatur.brief.atlas import ids_named, is_known
from tawatur.brief.strings import Lang, isolate, span_text
from tawatur.lexicon.letters import fold_text
from tawatur.model.incident import Incident
from tawatur.model.record import Claim, Notice, Place, Record, Time

_WORD = re.compile(r"[^\W\d_]+|\d+")


class Area(msgspec.Struct, frozen=True):
    """A place as asked for: the gazetteer's ids for it, and its folded words for places that have no id."""

    name: str
    ids: frozenset[str]
    words: tuple[str, ...]

    def holds(self, place: Place) -> bool:
        """Whether a place is the area or lies in it; one that the gazetteer lacks, whether its words say so."""
        if self.ids and (place.id in self.ids or not self.ids.isdisjoint(place.admin)):
            return True
        if self.ids and (place.admin or (place.id is not None and is_known(place.id))):
            return False
        return any(self._named(text) for text in (place.text, place.name_ar, place.id) if text)

    def _named(self, text: str) -> bool:
        words, wanted = _words(text), self.words
        return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


class Scope(msgspec.Struct, frozen=True):
    """Days (YYYY-MM-DD), both included, and an area; null asks nothing."""

    since: str | None = None
    until: str | None = None
    area: Area | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked."""
        return self.since is None and self.until is None and self.area is None

    def words(self, lang: Lang) -> str:
        """The scope in words."""
        days = "" if self.since is None and self.until is None else _period(lang, self.since, self.until)
        return " · ".join(part for part in (isolate(self.area.name) if self.area else "", days) if part)


EVERYTHING = Scope()


def area_of(name: str) -> Area | None:
    """The area that a user means by a name or an id of the gazetteer; null where the name holds no word."""
    words = _words(name)
    return Area(name, ids_named(name), words) if words else None


def incidents_within(records: Iterable[Record], incidents: Iterable[Incident], scope: Scope) -> tuple[Incident, ...]:
    """The incidents that have a claim in the period and area."""
    told = {(record.report.id, claim.id) for record in records for claim in claims_within(record, scope)}
    return tuple(
        incident
        for incident in incidents
        if any((member.evidence.report, member.evidence.claim) in told for member in incident.members)
    )


def claims_within(record: Record, scope: Scope) -> tuple[Claim, ...]:
    """The claims of a report that lie in the period and area; one without days lies on the day of its report."""
    published = (record.report.published_at or "")[:10] or None
    return tuple(claim for claim in record.claims if _lies_in(claim, published, scope))


def _lies_in(claim: Claim, published: str | None, scope: Scope) -> bool:
    if scope.area is not None and not any(scope.area.holds(place) for place in claim.event.scenes):
        return False
    time = claim.event.time
    stated = [moment[:10] for moment in (time.earliest, time.latest) if moment] if time else []
    days = stated or ([published] if published else [])
    return _overlaps(min(days, default=None), max(days, default=None), scope)


def _overlaps(first: str | None, last: str | None, scope: Scope) -> bool:
    """Whether a stretch of days meets the period; one without days does so only where no period is asked for."""
    if first is None or last is None:
        return scope.since is None and scope.until is None
    return (scope.since is None or last >= scope.since) and (scope.until is None or first <= scope.until)


def notice_within(notice: Notice, scope: Scope) -> bool:
    """Whether a notice may hold in the period and area; what it leaves open speaks for it."""
    if scope.area is not None and notice.area is not None and not scope.area.holds(notice.area):
        return False
    first, last = notice_days(notice)
    begun = scope.until is None or first is None or first <= scope.until
    return begun and (scope.since is None or last is None or last >= scope.since)


def notice_days(notice: Notice) -> tuple[str | None, str | None]:
    """The first and last day (YYYY-MM-DD) of a notice as far as it states them."""
    starts, ends = notice.effective, notice.expires
    first = (starts.earliest or starts.latest) if starts else None
    last = (ends.latest or ends.earliest) if ends and not is_by_the_hour(ends) else None
    return first and first[:10], last and last[:10]


def is_by_the_hour(time: Time) -> bool:
    """Whether a bound is an hour without a day of its own: it may come round each night, so that it ends nothing."""
    return time.precision in ("minute", "hour", "part_of_day") and time.basis != "stated"


def records_within(records: Iterable[Record], incidents: Iterable[Incident], scope: Scope) -> tuple[Record, ...]:
    """The reports that the incidents rest on, and those that give a notice for the period and area."""
    needed = {report for incident in incidents for report in incident.reports}
    return tuple(
        record
        for record in records
        if record.report.id in needed or any(_concerns(notice, scope) for notice in record.notices)
    )


def _concerns(notice: Notice, scope: Scope) -> bool:
    """Whether a notice by itself speaks of the area: one that names none does so only beside what does."""
    return notice_within(notice, scope) and (scope.area is None or notice.area is not None)


def _period(lang: Lang, since: str | None, until: str | None) -> str:
    if since is not None and until is not None:
        return span_text(lang, since, until)
    return f"{span_text(lang, since, since)} –" if until is None else f"– {span_text(lang, until, until)}"


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold_text(text)))
