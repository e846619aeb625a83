"""The shipped gazetteer: sizes, hierarchy, curated tables, speed of loading."""

import csv
from collections import Counter

from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.place_words import PLACES
from tawatur.mentions.places.gazetteer import Gazetteer, Point, distance_km, gazetteer_of

FOLDER = RESOURCES / "places"
LARGEST = 3_000_000


def _curated() -> list[dict[str, str]]:
    rows = []
    for path in sorted(FOLDER.glob("*.csv")):
        if path.name != "gazetteer.csv":
            with path.open(encoding="utf-8", newline="") as lines:
                rows += list(csv.DictReader(lines))
    return rows


def test_the_curated_tables_hold_what_no_package_holds() -> None:
    rows = _curated()
    levels = Counter(row["level"] for row in rows)
    towns = {row["parent"] for row in rows if row["level"] == "neighbourhood"}
    assert len(rows) >= 1300
    assert levels["neighbourhood"] >= 600
    assert len(towns) >= 30
    assert levels["facility"] >= 300
    assert levels["region"] + levels["line"] >= 80


def test_every_row_has_a_source_and_every_quarter_and_facility_a_parent() -> None:
    for row in _curated():
        assert row["source"], row["id"]
        assert row["parent"] or row["level"] not in ("neighbourhood", "facility"), row["id"]
        assert row["radius_km"] or not row["lat"], row["id"]


def test_every_parent_exists_and_no_chain_is_a_ring() -> None:
    places = gazetteer_of(default_lexicon())
    for row in default_lexicon().rows(PLACES):
        chain = places.ancestors(row.id)
        assert not row.parent or row.parent in places, row.id
        assert len(set(chain)) == len(chain), row.id
        assert row.id not in chain, row.id


def test_the_shipped_file_is_small_and_says_where_each_row_is_from() -> None:
    path = FOLDER / "gazetteer.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert path.stat().st_size <= LARGEST
    assert all(row["source"] for row in rows)
    assert len({row["country"] for row in rows}) > 30


def test_a_place_is_the_sum_of_its_rows() -> None:
    kobani = gazetteer_of(default_lexicon()).entry("sy.aleppo.kobani")
    assert kobani.name_ar == "عين العرب"
    assert kobani.point is not None
    hasakah = gazetteer_of(default_lexicon()).entry("gn:173811")
    assert hasakah.population > 100_000
    assert hasakah.curated


def test_a_place_in_a_country_does_not_take_the_point_of_the_country() -> None:
    rows = [row for row in default_lexicon().rows(PLACES) if row.id in ("sy", "sy.hasakah")]
    bare = type(rows[0])("t.nowhere", "مكان", "facility", parent="sy", country="SY")
    assert Gazetteer([*rows, bare]).point("t.nowhere") == (None, None)


def test_distance_is_symmetric_and_right() -> None:
    damascus, beirut = Point(33.51, 36.29, 1), Point(33.89, 35.5, 1)
    assert distance_km(damascus, beirut) == distance_km(beirut, damascus)
    assert 80 < distance_km(damascus, beirut) < 90
