"""CSV files as rows and as frames."""

from __future__ import annotations

import csv
import io
from typing import Any

import pandas


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode())))


def frame_of(data: bytes, dtypes: dict[str, str], days: list[str]) -> Any:
    """The file in pandas with the types that the documentation names; anything else in a column raises."""
    return pandas.read_csv(io.BytesIO(data), dtype=dtypes, parse_dates=days, keep_default_na=False, na_values=[""])


def names(text: str) -> list[str]:
    """The names of columns as a format's documentation lists them."""
    return text.split(",")
