"""Casualties of a case, three ways from one ledger: lowest and highest claim, UCDP low/best/high, ACLED's number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tawatur.incidents.policy import grades
from tawatur.model.incident import Casualties, Column, FigureValue, Voice


def casualties_of(
    columns: Sequence[Column], values: Sequence[FigureValue], voices: Sequence[Voice]
) -> tuple[Casualties, ...]:
    """The summary of each column of people; only the last figure of each voice counts."""
    by_column: dict[str, list[FigureValue]] = defaultdict(list)
    for value in values:
        if value.standing == "current":
            by_column[value.column].append(value)
    ranks = {voice.id: grades().reliability[voice.kind] for voice in voices}
    measures = grades().casualties.measures
    rows = [column for column in columns if column.measure in measures and by_column[column.id]]
    return tuple(_summary(column.id, by_column[column.id], ranks) for column in rows)


def _summary(column: str, values: list[FigureValue], ranks: dict[str, str]) -> Casualties:
    lows = [value.min for value in values if value.min is not None]
    highs = [bound for bound in (_top(value) for value in values) if bound is not None]
    credible = [v for v in values if ranks.get(v.voice, "F") <= grades().credible_from] or values
    # The most reliable voice; of equals the one that spoke last; of those the lower number.
    best = min(credible, key=lambda v: (ranks.get(v.voice, "F"), _backwards(v.stated_at), _number(v)))
    low = min((v.min for v in credible if v.min is not None), default=None)
    return Casualties(
        column=column,
        min=min(lows, default=None),
        max=max(highs, default=None),
        low=low,
        best=_number(best),
        high=max((bound for bound in (_top(v) for v in credible) if bound is not None), default=None),
        acled=low,
        voices=len({value.voice for value in values}),
    )


def _top(value: FigureValue) -> int | None:
    return value.max if value.max is not None else value.min


def _number(value: FigureValue) -> int:
    return value.min if value.min is not None else (value.max or 0)


def _backwards(stated: str | None) -> tuple[int, ...]:
    """A key that sorts later statements first."""
    return tuple(-ord(char) for char in stated or "")
