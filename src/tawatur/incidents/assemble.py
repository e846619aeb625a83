"""A cluster of strands as an incident: ledger, contradictions, casualties and grade put together."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from tawatur.incidents.case import Case, Entry, case_of
from tawatur.incidents.casualties import casualties_of
from tawatur.incidents.contradictions import (
    control_contradictions,
    day_contradictions,
    denials,
    figure_contradictions,
    place_contradictions,
    rival_agents,
)
from tawatur.incidents.control import control_of
from tawatur.incidents.days import Window, iso_day
from tawatur.incidents.grade import grade_of
from tawatur.incidents.ledger import fields_of, figures_of, members_of, voices_in
from tawatur.incidents.merge import Cluster
from tawatur.incidents.places import PlaceView
from tawatur.incidents.policy import linking
from tawatur.incidents.views import ReportView
from tawatur.incidents.voices import ClaimKey, Voiced
from tawatur.model.incident import Contradiction, Control, FigureValue, Incident, Link


def assemble(
    cluster: Cluster, reports: Mapping[str, ReportView], voices: Mapping[ClaimKey, Voiced], links: Sequence[Link]
) -> Incident:
    """The incident of a cluster."""
    case = case_of(list(cluster.strands), cluster.links, reports, voices)
    columns, figures = figures_of(case)
    control = control_of(case)
    contradictions = _contradictions(case, figures, control)
    heard = voices_in(case)
    place, days = main_place(case), _days(case)
    return Incident(
        id=incident_id(cluster),
        family=_family(case),
        types=_types(case),
        place=place.text if place else None,
        place_id=place.id if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        earliest=iso_day(days.first) if days else None,
        latest=iso_day(days.last) if days else None,
        reports=tuple(dict.fromkeys(entry.view.report for entry in case.entries)),
        independent=len(heard),
        voices=heard,
        members=members_of(case),
        fields=fields_of(case),
        columns=columns,
        figures=figures,
        control=control,
        contradictions=contradictions,
        casualties=casualties_of(columns, figures, heard),
        grade=grade_of(case, contradictions),
        links=tuple(links),
    )


def incident_id(cluster: Cluster) -> str:
    """The id of an incident: derived from its earliest report and claim, so that later reports do not change it."""
    first = cluster.strands[0]
    digest = hashlib.blake2b(f"{first.report}\n{first.claims[0].claim.id}".encode(), digest_size=6)
    return f"i-{digest.hexdigest()}"


def _contradictions(
    case: Case, figures: Sequence[FigureValue], control: Sequence[Control]
) -> tuple[Contradiction, ...]:
    found = [
        *figure_contradictions(figures),
        *control_contradictions(control),
        *denials(case),
        *rival_agents(case),
        *place_contradictions(case),
        *day_contradictions(case),
    ]
    once: dict[str, Contradiction] = {}
    for contradiction in found:
        once.setdefault(contradiction.field, contradiction)
    return tuple(once.values())


def main_place(case: Case) -> PlaceView | None:
    """Where the acts are most often told to be; of equals a site before a town before a province, then the first.

    What lies nobody knows where comes behind what is known.
    """
    acts = [entry for entry in case.entries if entry.part == "core"] or [e for e in case.entries if e.part == "follow"]
    told = [place for entry in acts for place in entry.view.places if place.words or place.id]
    if not told:
        return None
    weight = Counter(_place_key(place) for place in told)
    lead = [p for entry in acts if entry.view.claim.event.type == case.lead for p in entry.view.places if p in told]
    known = lead or told
    return min(
        known,
        key=lambda p: (p.wide, _is_nowhere(p), -weight[_place_key(p)], not p.fine, told.index(p)),
    )


def _is_nowhere(place: PlaceView) -> bool:
    """Whether nothing tells where a place is ("a barracks of the army"): a known one says more."""
    return place.id is None and place.lat is None and not place.holders


def _place_key(place: PlaceView) -> str:
    return place.id or " ".join(sorted(place.words))


def _days(case: Case) -> Window | None:
    """First to last day told of; days of reports stand in where no words give one."""
    acts = [entry.view for entry in case.entries if entry.part in ("core", "follow") and entry.view.dated]
    stated = [view.window for view in acts if view.window is not None]
    days = stated or [Window(s.day, s.day) for s in case.strands if s.day is not None]
    if not days:
        return None
    return Window(min(window.first for window in days), max(window.last for window in days))


def _family(case: Case) -> str:
    core = Counter(entry.view.family for entry in case.entries if entry.part == "core")
    every = core or Counter(entry.view.family for entry in case.entries)
    return min(every, key=lambda name: (-every[name], name))


def _types(case: Case) -> tuple[str, ...]:
    """Types by the number of voices that tell of them, core types first; the one that heads the incident leads."""
    voices: dict[str, set[str]] = {}
    core: set[str] = set()
    for entry in case.entries:
        kind = entry.view.claim.event.type
        voices.setdefault(kind, set()).add(entry.voice)
        if entry.part == "core":
            core.add(kind)
    order = sorted(voices, key=lambda kind: (kind not in core, -len(voices[kind]), kind))
    head = _heading(case, order)
    return (head, *(kind for kind in order if kind != head))


def _heading(case: Case, order: Sequence[str]) -> str:
    """The act over its result: of the types that are firmly told, the first by the ``headline`` of the policy."""
    rank = linking().rank(order[0])
    if rank is None:
        return order[0]
    firm = {e.view.claim.event.type for e in case.told() if e.part in ("core", "follow") and _is_firm(e)}
    ranked = [(linking().rank(kind), kind) for kind in order if kind in firm]
    earlier = [(row, order.index(kind), kind) for row, kind in ranked if row is not None and row < rank]
    return min(earlier)[2] if earlier else order[0]


def _is_firm(entry: Entry) -> bool:
    """Whether a claim says for certain that something happened, and its publisher does not doubt it."""
    facts = entry.view.claim.factuality
    return facts.polarity == "+" and facts.certainty == "certain" and facts.endorsement != "doubts"
