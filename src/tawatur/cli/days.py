"""Days as options of commands."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tawatur.ingest.errors import InputError

SinceOption = Annotated[str | None, typer.Option(help="First day (YYYY-MM-DD).")]
UntilOption = Annotated[str | None, typer.Option(help="Last day (YYYY-MM-DD).")]


def check_day(option: str, text: str | None) -> str | None:
    """``text`` where it is a day, YYYY-MM-DD, or None."""
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as fault:
        raise InputError(f"{option}: no day (YYYY-MM-DD): {text!r}") from fault


def check_period(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The days of ``--since`` and ``--until``. Raises InputError for what is no day, or a period that ends first."""
    first, last = check_day("--since", since), check_day("--until", until)
    if first is not None and last is not None and first > last:
        raise InputError(f"--since {first} is after --until {last}")
    return first, last
