"""New ids and names for the public tier: an id that digests a masked text would let it be guessed.

The same masked words give the same ids in every export.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

import msgspec

from tawatur.export.masks import Scrubber, rewritten
from tawatur.model.incident import Incident
from tawatur.model.judgement import Judgement, Target
from tawatur.model.record import Report


def fresh_ids(reports: Mapping[str, Report]) -> dict[str, str]:
    """New ids by old ones, for masked reports; two that are one when masked stay two."""
    fresh: dict[str, str] = {}
    for old, report in reports.items():
        name, number = report.id, 1
        while name in fresh.values() or (name != old and name in reports):
            number += 1
            name = "r" + hashlib.blake2b(f"{report.id}\n{number}".encode(), digest_size=8).hexdigest()
        fresh[old] = name
    return fresh


def incident_ids(incidents: Iterable[Incident], fresh: Mapping[str, str]) -> dict[str, str]:
    """New ids of incidents that rest on masked reports; the old ones digest the reports' ids."""
    changed = (row for row in incidents if any(fresh[report] != report for report in row.reports))
    return {row.id: f"i-{_digest(row, fresh)}" for row in changed}


def _digest(incident: Incident, fresh: Mapping[str, str]) -> str:
    claims = (fresh[m.evidence.report] + m.evidence.claim.removeprefix(m.evidence.report) for m in incident.members)
    return hashlib.blake2b("\n".join(sorted(claims)).encode(), digest_size=6).hexdigest()


def public_judgements(
    judgements: Iterable[Judgement], scrubber: Scrubber, reports: AbstractSet[str]
) -> tuple[Judgement, ...]:
    """The judgements on ``reports`` with their words cleaned; who judged is "reviewer 1" and so on."""
    people: dict[str, str] = {}
    kept: dict[str, Judgement] = {}
    for judgement in judgements:
        if all(_goes_out(target, reports, kept) for target in judgement.targets):
            who = people.setdefault(judgement.who, f"reviewer {len(people) + 1}")
            clean = rewritten(msgspec.structs.replace(judgement, id="", who=who), scrubber)
            kept[judgement.id] = _named(clean, kept)
    return tuple(kept.values())


def _goes_out(target: Target, reports: AbstractSet[str], kept: Mapping[str, Judgement]) -> bool:
    if target.kind == "judgement":
        return target.id in kept
    return bool(target.anchors) and all(anchor.report in reports for anchor in target.anchors)


def _named(judgement: Judgement, kept: Mapping[str, Judgement]) -> Judgement:
    """A judgement under the id that its words give it; what it withdraws is named anew."""
    targets = tuple(
        msgspec.structs.replace(target, id=kept[target.id].id) if target.kind == "judgement" else target
        for target in judgement.targets
    )
    bare = msgspec.structs.replace(judgement, targets=targets)
    digest = hashlib.blake2b(msgspec.json.encode(bare), digest_size=6).hexdigest()
    return msgspec.structs.replace(bare, id=f"j-{digest}")
