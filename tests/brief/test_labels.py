from __future__ import annotations

from itertools import combinations

from tawatur.brief.labels import Box, Label, Sheet


def box_of(label: Label, size: float) -> Box:
    wide, high = len(label.text) * size * 0.56, 12.0
    return Box(label.x - wide / 2, label.y - high / 2, label.x + wide / 2, label.y + high / 2)


def test_names_of_near_points_do_not_cover_one_another() -> None:
    sheet = Sheet(720, 440)
    points = [(300.0 + 14 * n, 200.0 + 6 * (n % 2)) for n in range(6)]
    for x, y in points:
        sheet.take(Box(x - 5, y - 5, x + 5, y + 5))
    boxes = [box_of(sheet.put("حي الزهور الشرقي", x, y, 6, 14), 14) for x, y in points]
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlap(pair[1]) > 0] == []


def test_names_stay_in_the_picture() -> None:
    label = Sheet(200, 100).put("مدينة الحسكة", 195, 95, 6, 12)
    assert label.x + len(label.text) * 12 * 0.56 / 2 <= 200
    assert label.y <= 95


def test_a_town_without_room_is_left_out() -> None:
    sheet = Sheet(100, 40)
    sheet.take(Box(0, 0, 100, 40))
    assert sheet.put_if_free("تل", 50, 20, 3, 12) is None


def test_a_far_name_says_so() -> None:
    sheet = Sheet(720, 440)
    near = sheet.put("أ", 300, 200, 6, 12)
    sheet.take(Box(240, 180, 360, 220))
    assert not near.far
    assert sheet.put("ب", 300, 200, 12, 12).far
