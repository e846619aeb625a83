"""Which judgements stand: those that nobody has withdrawn since."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model.judgement import Judgement


def standing(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that stand, in the order given (the order in which they were made).

    A withdrawal can itself be withdrawn: then the judgement stands again.
    """
    void: set[str] = set()
    kept: list[Judgement] = []
    for judgement in reversed(judgements):
        if judgement.id in void:
            continue
        if judgement.verb == "withdraw":
            void |= _ids(judgement)
        else:
            kept.append(judgement)
    return tuple(reversed(kept))


def standing_by_report(judgements: Sequence[Judgement]) -> dict[str, list[Judgement]]:
    """The judgements that stand by the id of each report whose words they are anchored in, in the order given."""
    found: dict[str, list[Judgement]] = {}
    for judgement in standing(judgements):
        for report in dict.fromkeys(anchor.report for target in judgement.targets for anchor in target.anchors):
            found.setdefault(report, []).append(judgement)
    return found


def _ids(judgement: Judgement) -> set[str]:
    return {target.id for target in judgement.targets}
