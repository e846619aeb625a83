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


def _ids(judgement: Judgement) -> set[str]:
    return {target.id for target in judgement.targets}
