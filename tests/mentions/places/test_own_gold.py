"""The place names of our own gold resolve within 10 km."""

import json
from pathlib import Path

import pytest

from tawatur.mentions.places.gazetteer import Point, distance_km
from tests.mentions.places.reading import places

FILES = sorted((Path(__file__).resolve().parents[3] / "gold" / "places").glob("*.jsonl"))
FLOOR = 0.97
NEAR_KM = 10.0
LEAST = {"syria": 60, "iraq": 40, "yemen": 40, "palestine": 40, "lebanon": 25, "sudan": 40, "libya": 30}


def _is_right(row: dict[str, str]) -> bool:
    wanted = Point(float(row["lat"]), float(row["lon"]), 0)
    start = row["text"].rindex(row["name"])  # the name may also begin another word (تعز, تعزيزات)
    return any(
        place.lat is not None
        and place.lon is not None
        and place.start < start + len(row["name"])
        and start < place.end
        and distance_km(wanted, Point(place.lat, place.lon, 0)) <= NEAR_KM
        for place in places(row["text"], country=row["country"])
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_as_news_writes_them_are_right_within_ten_kilometres(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wrong = [row["name"] for row in rows if not _is_right(row)]
    assert len(rows) >= LEAST.get(path.stem, 0)
    assert len(wrong) <= (1 - FLOOR) * len(rows), wrong


def test_every_country_asked_for_has_a_file() -> None:
    assert LEAST.keys() <= {path.stem for path in FILES}
