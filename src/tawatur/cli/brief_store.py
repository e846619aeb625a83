"""The brief of incidents that the store has: by their ids, or by period and area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.brief import Brief, brief_of
from tawatur.brief.scope import Area, Scope, incidents_within, records_within
from tawatur.brief.strings import Lang
from tawatur.cli.opened import opened, refresh
from tawatur.ingest.errors import InputError
from tawatur.model.incident import Incident
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
    return brief_of(store.records_of(reports), found, lang, others=_linked(store, found))


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
        others = _linked(store, chosen)
    return brief_of(records_within(records, chosen, scope), chosen, lang, scope=scope, others=others)


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


def _queries(scope: Scope) -> Iterable[Query]:
    """What finds every report that may lie in the scope: the search goes by words, the scope then looks closer."""
    for place in _places(scope.area):
        yield Query(place=place, since=scope.since, until=scope.until, limit=_EVERY)


def _places(area: Area | None) -> list[str | None]:
    return [None] if area is None else [*sorted(area.ids), " ".join(area.words)]
