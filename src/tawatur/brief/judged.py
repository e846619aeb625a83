"""What people decided about an incident and its claims: shown beside the machine's reading, never in its place."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tawatur.brief.quotes import Quoter, Rejection
from tawatur.brief.shape import JudgedRow
from tawatur.brief.strings import Lang, day_text, has, isolate, say
from tawatur.model.incident import Evidence
from tawatur.model.judgement import Judgement


class Decided(msgspec.Struct, frozen=True):
    """A standing judgement about an incident (its id) or one of its claims, whose words are then the evidence.

    ``machine`` is what the machine says of the field now; ``overruled``: a later judgement decides the same.
    """

    incident: str
    judgement: Judgement
    evidence: Evidence | None = None
    machine: str | None = None
    overruled: bool = False


def judged_rows(incident: str, decided: Iterable[Decided], quoter: Quoter, lang: Lang) -> tuple[JudgedRow, ...]:
    """The judgements on one incident, in the order in which they were made."""
    return tuple(_row(each, quoter, lang) for each in decided if each.incident == incident)


def rejections_of(decided: Iterable[Decided]) -> dict[tuple[str, str], tuple[Rejection, ...]]:
    """Who rejected which claims (report, claim), as a whole or in their figures."""
    found: dict[tuple[str, str], tuple[Rejection, ...]] = {}
    for each in decided:
        if each.evidence is not None and _rejects(each):
            claim = each.evidence.report, each.evidence.claim
            found[claim] = (*found.get(claim, ()), Rejection(each.judgement.who, each.judgement.field is None))
    return found


def _rejects(decided: Decided) -> bool:
    judgement = decided.judgement
    counts = judgement.field is None or has("measure", judgement.field)
    return judgement.verb == "reject" and counts and not decided.overruled


def _row(decided: Decided, quoter: Quoter, lang: Lang) -> JudgedRow:
    judgement = decided.judgement
    return JudgedRow(
        decision=_decision(judgement, lang),
        machine=decided.machine or "",
        who=judgement.who,
        at=day_text(lang, judgement.at[:10]),
        why=judgement.why,
        overruled=decided.overruled,
        quotes=quoter.quotes([decided.evidence] if decided.evidence else []),
    )


def _decision(judgement: Judgement, lang: Lang) -> str:
    """ "corrected: killed = 7", "the same happening: i-1, i-2"."""
    verb = say(lang, "verdict", judgement.verb)
    if judgement.verb in ("same", "different"):
        return f"{verb}: {say(lang, 'list', 'comma').join(target.id for target in judgement.targets)}"
    field = _field(judgement.field, lang) if judgement.field else ""
    value = f" = {isolate(judgement.value)}" if judgement.value is not None else ""
    return f"{verb}: {field}{value}" if field else verb


def _field(field: str, lang: Lang) -> str:
    table = next((table for table in ("field", "measure") if has(table, field)), "field")
    return say(lang, table, field)
