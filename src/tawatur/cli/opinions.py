"""Judgements of people as the store has them, put beside incidents and reports."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.cli.tables import isolate
from tawatur.model.incident import Incident
from tawatur.model.judgement import Judgement
from tawatur.review import (
    LinkOpinion,
    Opinion,
    homes_in,
    link_opinions,
    opinions_on_incident,
)
from tawatur.review.opinions import Homes
from tawatur.store import Store


def store_links(store: Store) -> tuple[LinkOpinion, ...]:
    """All standing judgements on what belongs together, with where their claims are now."""
    judgements = store.judgements()
    return link_opinions(judgements, _homes(store, judgements))


def links_by_incident(store: Store) -> dict[str, list[LinkOpinion]]:
    """The judgements on what belongs together, by the incidents that they are about."""
    found: dict[str, list[LinkOpinion]] = {}
    for opinion in store_links(store):
        for name in dict.fromkeys(name for names in opinion.incidents for name in names):
            found.setdefault(name, []).append(opinion)
    return found


def on_incident(store: Store, incident: Incident) -> tuple[Opinion, ...]:
    """The standing judgements on an incident's fields."""
    judgements = store.judgements()
    return opinions_on_incident(incident, judgements, _homes(store, judgements))


def link_line(opinion: LinkOpinion) -> str:
    """A judgement on what belongs together, as one line."""
    judgement = opinion.judgement
    agrees = {True: "as the machine has it", False: "the machine has it otherwise", None: "not in an incident any more"}
    targets = " ".join(target.id for target in judgement.targets)
    return f"{judgement.who}: {judgement.verb} {targets} ({agrees[opinion.agrees]}): {isolate(judgement.why)}"


def opinion_line(opinion: Opinion) -> str:
    """A judgement on a claim or incident, as one line."""
    judgement = opinion.judgement
    what = judgement.field or "all of it"
    value = f" = {isolate(judgement.value)}" if judgement.value is not None else ""
    machine = f" [machine: {isolate(opinion.machine)}]" if opinion.machine is not None else ""
    marks = (["overruled later"] if opinion.overruled else []) + ([opinion.state] if opinion.state != "there" else [])
    note = f" ({', '.join(marks)})" if marks else ""
    return f"{judgement.who}: {judgement.verb} {what}{value}{machine}{note}: {isolate(judgement.why)}  {judgement.id}"


def _homes(store: Store, judgements: Sequence[Judgement]) -> Homes:
    reports = list(dict.fromkeys(a.report for j in judgements for t in j.targets for a in t.anchors))
    return homes_in(store.homes(reports), {record.report.id: record for record in store.records_of(reports)})
