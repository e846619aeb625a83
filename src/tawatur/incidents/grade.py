"""The grade of a case: Airwars' ladder and the Admiralty pair, each by the first rule of the policy that holds."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.incidents.case import Case, Entry
from tawatur.incidents.policy import Rung, grades
from tawatur.model.incident import Contradiction, Grade, Reason

_UNSURE = ("possible",)


class Standing(msgspec.Struct, frozen=True):
    """What the ladder asks about a case: voices for and against, rival agents beyond the first, an admission."""

    supporting: int
    credible: int
    denying: int
    agents: int
    admitted: bool
    reliability: str


def grade_of(case: Case, contradictions: Sequence[Contradiction]) -> Grade:
    """The grade of a case and the rules that gave it."""
    facts = standing_of(case, contradictions)
    ladder = _first(grades().ladder, facts)
    pair = _first(grades().credibility, facts)
    values = {name: str(getattr(facts, name)) for name in ("supporting", "credible", "denying", "agents")}
    return Grade(
        grade=ladder.grade or "weak",
        reliability=facts.reliability,
        credibility=pair.value or 6,
        reason=Reason(ladder.rule, values),
        admiralty_reason=Reason(pair.rule, {**values, "reliability": facts.reliability}),
    )


def standing_of(case: Case, contradictions: Sequence[Contradiction]) -> Standing:
    """Counts the voices for and against what the case is about."""
    core = [entry for entry in case.entries if entry.part == "core" and entry.counts]
    basis = core or [entry for entry in case.entries if entry.counts] or list(case.entries)
    yes = {entry.voice: entry.voiced.origin.kind for entry in basis if _supports(entry)}
    no = {entry.voice for entry in basis if _denies(entry)} - set(yes)
    ranks = sorted(grades().reliability[kind] for kind in yes.values())
    open_now = [c for c in contradictions if not c.resolved]
    return Standing(
        supporting=len(yes),
        credible=sum(rank <= grades().credible_from for rank in ranks),
        denying=len(no | _disputing(open_now)),
        agents=sum(c.field == "agent" for c in open_now),
        admitted=any(admission(entry) is not None for entry in basis),
        reliability=ranks[0] if ranks else "F",
    )


def _disputing(contradictions: Sequence[Contradiction]) -> set[str]:
    """Voices that deny what the case is about, though they tell of other acts in it."""
    return {voice for c in contradictions if c.field == "recipient" for side in c.sides[1:] for voice in side.voices}


def _supports(entry: Entry) -> bool:
    facts = entry.view.claim.factuality
    firm = facts.certainty not in _UNSURE and facts.endorsement in ("asserts", "reports")
    return firm and facts.polarity == "+"


def _denies(entry: Entry) -> bool:
    facts = entry.view.claim.factuality
    return facts.endorsement == "denies" or facts.polarity == "-"


def admission(entry: Entry) -> str | None:
    """What a party owns up to: its deed (``own_deed``), its dead (``own_loss``) or ground lost (``own_retreat``)."""
    claim = entry.view.claim
    own = entry.own
    official = entry.voiced.origin.kind in ("party_statement", "official")
    if own is None or not official or claim.factuality.polarity == "-":
        return None
    parties: dict[str, str | None] = {
        role.role: entry.party(role) for role in claim.event.roles if role.role in ("agent", "recipient")
    }
    if parties.get("agent") == own:
        return "own_deed" if claim.event.type in grades().deeds else None
    return _own_harm(claim.event.type, parties, own, entry)


def _own_harm(kind: str, parties: dict[str, str | None], own: str, entry: Entry) -> str | None:
    if kind == "territory_gain" and parties.get("agent") is not None:
        return "own_retreat"
    if parties.get("recipient") == own and entry.view.claim.event.figures:
        return "own_loss"
    return None


def _first(rungs: Sequence[Rung], facts: Standing) -> Rung:
    return next((rung for rung in rungs if _holds(rung, facts)), rungs[-1])


def _holds(rung: Rung, facts: Standing) -> bool:
    return (
        facts.supporting >= rung.supporting_min
        and (rung.supporting_max is None or facts.supporting <= rung.supporting_max)
        and facts.credible >= rung.credible_min
        and facts.denying >= rung.denying_min
        and facts.agents >= rung.agents_min
        and (rung.admitted is None or facts.admitted == rung.admitted)
    )
