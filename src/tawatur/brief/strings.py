"""The brief's own words in Arabic and English, from one reviewable file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import msgspec.yaml

Lang = Literal["ar", "en"]
FILE = Path(__file__).resolve().parent.parent / "resources" / "brief" / "strings.yaml"


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in both languages."""

    key: str
    ar: str
    en: str


@cache
def _tables() -> dict[str, dict[str, Row]]:
    raw = msgspec.yaml.decode(FILE.read_bytes(), type=dict[str, int | list[Row]])
    return {name: {row.key: row for row in rows} for name, rows in raw.items() if isinstance(rows, list)}


def has(table: str, key: str) -> bool:
    """Whether a table of the strings file has a key."""
    return key in _tables()[table]


def say(lang: Lang, table: str, key: str, **values: str | int) -> str:
    """The text of ``key`` in ``table``, filled in; a key that the file lacks is shown as it is."""
    row = _tables()[table].get(key)
    if row is None:
        return key
    return (row.ar if lang == "ar" else row.en).format_map(_Blank(values))


def count_text(lang: Lang, noun: str, n: int) -> str:
    """A counted noun of the ``plural`` table in the form that its number asks for ("3 تقارير", "11 تقريراً")."""
    rest = n % 100
    form = "one" if n == 1 else "two" if n == 2 else "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "hundred"
    return say(lang, "plural", f"{noun}.{form}", n=n)


def isolate(text: str) -> str:
    """``text`` between first-strong isolates, so that it keeps its own direction within a line of another."""
    return f"\u2068{text}\u2069"


class _Blank(dict[str, str | int]):
    """Values of a sentence; one that was not given is left blank."""

    def __missing__(self, key: str) -> str:
        return "…"


def day_text(lang: Lang, iso: str | None) -> str:
    """A day in words: "21 January 2022", "21 كانون الثاني/يناير 2022"; a blank for none."""
    if iso is None:
        return say(lang, "ui", "undated")
    parts = iso[:10].split("-")
    if len(parts) < 3:
        return iso
    clock = f" {iso[11:16]}" if len(iso) > 15 else ""
    return f"{int(parts[2])} {say(lang, 'month', str(int(parts[1])))} {parts[0]}{clock}"


def span_text(lang: Lang, first: str | None, last: str | None) -> str:
    """A span of days in words, the shared month and year said once."""
    if first is None or last is None or first[:10] == last[:10]:
        return day_text(lang, first or last)
    if first[:7] == last[:7]:
        return f"{int(first[8:10])}–{day_text(lang, last[:10])}"
    return f"{day_text(lang, first[:10])} – {day_text(lang, last[:10])}"


def notices_heading(lang: Lang, day: str) -> str:
    """What the list of notices is called, with the day (in words, or blank) that their state is of."""
    return say(lang, "ui", "notices_as_of" if day else "notices", day=day)
