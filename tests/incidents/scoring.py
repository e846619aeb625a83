"""The incident gold and how what was built compares with it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import cache
from typing import Any

from tawatur.evaluate.incidents_score import Score, b_cubed, pairs_score
from tawatur.incidents import IncidentBook
from tawatur.model.incident import Incident
from tests.incidents.gold_records import GOLD, incident_gold, record_of


@cache
def book() -> IncidentBook:
    return IncidentBook(record_of(report) for report in incident_gold())


@cache
def incidents() -> tuple[Incident, ...]:
    return book().incidents()


def predicted() -> dict[tuple[str, str], str]:
    return {(m.evidence.report, m.evidence.claim): i.id for i in incidents() for m in i.members}


def wanted() -> dict[tuple[str, str], str]:
    reports = incident_gold()
    return {(r["id"], f"c{k}"): key for r in reports for k, key in enumerate(r["incident_of"]) if key is not None}


def linking_score() -> Score:
    return b_cubed(predicted(), wanted())


def copies_score() -> Score:
    """Copies of one text are copies of one another."""
    parent = {r["id"]: r["copy_of"] for r in incident_gold() if r.get("copy_of") and r["copy_kind"] != "partial"}
    families: dict[str, set[str]] = defaultdict(set)
    for child in parent:
        root = child
        while root in parent:
            root = parent[root]
        families[root] |= {child, root}
    gold = {frozenset((a, b)) for family in families.values() for a in family for b in family if a < b}
    return pairs_score((frozenset(pair) for pair in book().copies()), gold)


def gold_incidents() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((GOLD / "incidents" / "incidents.json").read_text("utf-8"))["incidents"]
    return found


def built_for(key: str) -> Incident:
    """The incident that holds most claims of a gold incident."""
    ours, theirs = predicted(), wanted()
    votes = Counter(ours[item] for item, name in theirs.items() if name == key)
    return next(incident for incident in incidents() if incident.id == votes.most_common(1)[0][0])


def _columns(incident: Incident) -> dict[tuple[str, str | None], Counter[str]]:
    """Which of our columns the gold's (measure, group words) went to."""
    claims = {r["id"]: r["claims"] for r in incident_gold()}
    found: dict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    for value in incident.figures:
        for evidence in value.evidence:
            for figure in claims[evidence.report][int(evidence.claim[1:])]["figures"]:
                same = (figure["measure"], figure["min"], figure["max"])
                if same == (value.column.split(":")[0], value.min, value.max):
                    found[(figure["measure"], figure["group"])][value.column] += 1
    return found


def cells() -> list[tuple[str, str, int, int]]:
    """Per cell of the gold: incident, what is counted, independent origins wanted and found."""
    rows = []
    for gold in gold_incidents():
        incident = built_for(gold["key"])
        columns = _columns(incident)
        for cell in gold["cells"]:
            groups = [*cell["groups_as_written"], *([None] if cell["group"] == "people" else [])] or [None]
            votes: Counter[str] = Counter()
            for group in groups:
                votes.update(columns.get((cell["measure"], group), {}))
            column = votes.most_common(1)[0][0] if votes else None
            voices = {value.voice for value in incident.figures if value.column == column}
            name = f"{cell['measure']} {cell['group']}"
            rows.append((gold["key"], name, cell["independent_origins"], len(voices)))
    return rows


def contradictions() -> list[tuple[str, set[str], set[str]]]:
    """Per gold incident: fields in contradiction, wanted and found (open ones and since resolved)."""
    rows = []
    for gold in gold_incidents():
        wanted_here = {_field(c["field"], c["measure"]) for c in gold["contradictions"]}
        found = {":".join(c.field.split(":")[:2]) for c in built_for(gold["key"]).contradictions}
        rows.append((gold["key"], wanted_here, found))
    return rows


def _field(field: str, measure: str | None) -> str:
    return f"figure:{measure}" if field == "figure" else field
