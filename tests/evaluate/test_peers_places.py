"""Scoring places on files of the IDRISI format."""

import json
from pathlib import Path

from tawatur.evaluate.peers_places import score_places


def _post(text: str, name: str, kind: str, lat: float, lon: float) -> str:
    start = text.index(name)
    place = {"text": name, "start": start, "end": start + len(name), "type": kind, "lat": lat, "lon": lon}
    return json.dumps({"id": "1", "text": text, "places": [place]})


def test_right_wrong_and_missed_places_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    lines = [
        _post("أمطار في مدينة حلب", "حلب", "City/town", 36.2, 37.16),
        _post("أمطار في مدينة حمص", "حمص", "City/town", 10.0, 10.0),
        _post("أمطار في مكان مجهول", "مجهول", "District", 36.2, 37.16),
        _post("الوزير الكويتي", "الكويت", "Country", 29.27, 47.5),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    table = score_places(path)
    assert {line.name: (line.right, line.total) for line in table.recall} == {
        "City/town": (1, 2),
        "District": (0, 1),
        "Country": (1, 1),
    }
    assert (table.precision.right, table.precision.total) == (2, 3)
    assert table.precision.share == 2 / 3
