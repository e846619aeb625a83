"""The brief of incidents that the store has: by their ids, or by period and area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.brief import Brief, brief_of
from tawatur.brief.judged import Decided
from tawatur.brief.scope import Area, Scope, incidents_within, records_within
from tawatur.brief.strings import Lang
from tawatur.cli.opened import opened, refresh
from tawatur.cli.opinions import links_by_incident, on_incident
from tawatur.ingest.errors import InputError
from tawatur.model.incident import Incident
from tawatur.model.record import Record
from tawatur.review import Opinion, opinions_on_record
from tawatur.store import Query, Store

_EVERY = 1_000_000


def brief_of_incidents(location: str | None, names: Sequence[str], lang: Lang) -> Brief:
    """The brief of some incidents. Raises InputError for an id that the store does not have."""
    with opened(location) as store:
        refresh(store)
        return brief_of_named(store, names, lang)


def brief_of_named(store: Store, names: Sequence[str], lang: Lang) -> Brief:
    """The brief of some incidents of an open store whose incidents are built."""
    found = [_incident(store, name) for name in dict.fromkeys(names)]
    reports = list(dict.fromkeys(report for incident in found for report in incident.reports))
    records = store.records_of(reports)
    return brief_of(records, found, lang, others=_linked(store, found), decided=_decided(store, found, records))


def brief_of_scope(location: str | None, scope: Scope, lang: Lang) -> Brief:
    """The brief of what lies in a period and area."""
    with opened(location) as store:
        refresh(store)
        hits = list(dict.fromkeys(hit.id for query in _queries(scope) for hit in store.search(query)))
        homes = store.homes(hits)
        near = [_incident(store, name) for name in dict.fromkeys(name for names in homes.values() for name in names)]
        reports = dict.fromkeys([*hits, *(report for incident in near for report in incident.reports)])
        records = store.records_of(list(reports))
        chosen = incidents_within(records, near, scope)
        others, decided = _linked(store, chosen), _decided(store, chosen, records)
    shown = records_within(records, chosen, scope)
    return brief_of(shown, chosen, lang, scope=scope, others=others, decided=decided)


def _incident(store: Store, name: str) -> Incident:
    found = store.incident(name)
    if found is None:
        raise InputError(f"{name}: there is no incident of this id")
    return found


def _linked(store: Store, shown: Iterable[Incident]) -> list[Incident]:
    """The incidents that some others were judged against, as far as they still are."""
    here = {incident.id: incident for incident in shown}
    names = dict.fromkeys(link.other for incident in here.values() for link in incident.links)
    found = (store.incident(name) for name in names if name not in here)
    return [incident for incident in found if incident is not None]


def _decided(store: Store, shown: Sequence[Incident], records: Iterable[Record]) -> list[Decided]:
    """What people judged of these incidents: of their fields, of what belongs together, of their claims."""
    judgements = store.judgements()
    if not judgements:
        return []
    links = links_by_incident(store)
    found = [
        Decided(incident.id, opinion.judgement, None, opinion.machine, opinion.overruled)
        for incident in shown
        for opinion in on_incident(store, incident)
    ]
    found += [Decided(incident.id, link.judgement) for incident in shown for link in links.get(incident.id, ())]
    return found + _decided_claims(shown, [o for record in records for o in opinions_on_record(record, judgements)])


def _decided_claims(shown: Iterable[Incident], opinions: Sequence[Opinion]) -> list[Decided]:
    told = [((opinion.judgement.targets[0].anchors[0].report, opinion.about), opinion) for opinion in opinions]
    return [
        Decided(incident.id, opinion.judgement, member.evidence, opinion.machine, opinion.overruled)
        for incident in shown
        for member in incident.members
        for key, opinion in told
        if key == (member.evidence.report, member.evidence.claim)
    ]


def _queries(scope: Scope) -> Iterable[Query]:
    """What finds every report that may lie in the scope: the search goes by words, the scope then looks closer."""
    for place in _places(scope.area):
        yield Query(place=place, since=scope.since, until=scope.until, limit=_EVERY)


def _places(area: Area | None) -> list[str | None]:
    return [None] if area is None else [*sorted(area.ids), " ".join(area.words)]
