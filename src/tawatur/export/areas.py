"""Where, in coders' terms: country codes and regions, names of the administrative areas that hold a place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.places.gazetteer import gazetteer_of
from tawatur.model.record import Place

_FILE = Path(__file__).resolve().parent.parent / "resources" / "export" / "countries.yaml"


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country: ISO 3166 alpha-2 and numeric, ACLED's and UCDP's regions, the Gleditsch-Ward number."""

    country: str
    iso: int
    acled_region: str
    ucdp_region: str
    gw: int | None


class Countries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``countries.yaml``."""

    version: int
    countries: tuple[Country, ...]


class Areas(msgspec.Struct, frozen=True):
    """English names of what a place is or lies in, by level; empty where none is known."""

    country: str = ""
    admin1: str = ""
    admin2: str = ""
    admin3: str = ""


@cache
def countries() -> dict[str, Country]:
    """The countries as shipped, by alpha-2 code."""
    table = msgspec.yaml.decode(_FILE.read_bytes(), type=Countries)
    return {row.country: row for row in table.countries}


def country_of(place: Place | None) -> Country | None:
    """The codes of the country of a place."""
    return countries().get(place.country) if place is not None and place.country is not None else None


def areas_of(place: Place | None) -> Areas:
    """The names of the areas of a place."""
    gazetteer = gazetteer_of(default_lexicon())
    ids = () if place is None else (*((place.id,) if place.id else ()), *place.admin)
    entries = [gazetteer.entry(name) for name in ids if name in gazetteer]
    named: dict[str, str] = {}
    for entry in entries:
        named.setdefault(entry.level, entry.name_en)
    return Areas(*(named.get(level, "") for level in Areas.__struct_fields__))
