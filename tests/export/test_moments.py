from __future__ import annotations

import pytest

from tawatur.export.moments import instant, is_day


@pytest.mark.parametrize(
    ("moment", "offset", "end", "expected"),
    [
        ("2022-01-24", None, False, "2022-01-24T00:00:00-00:00"),
        ("2022-01-24", "+03:00", False, "2022-01-24T00:00:00+03:00"),
        ("2022-01-24", "+03:00", True, "2022-01-24T23:59:59+03:00"),
        ("2022-01-24T06:00", "+02:00", True, "2022-01-24T06:00:00+02:00"),
        ("2022-01-24T06:00", "+00:00", False, "2022-01-24T06:00:00-00:00"),
        ("2022-01-24T06:00:30+03:00", "+02:00", False, "2022-01-24T06:00:30+03:00"),
        ("2022-01-24T06:00:30.5Z", "+02:00", False, "2022-01-24T06:00:30-00:00"),
    ],
)
def test_an_instant(moment: str, offset: str | None, end: bool, expected: str) -> None:
    assert instant(moment, offset, end=end) == expected


def test_a_day_is_no_time() -> None:
    assert is_day("2022-01-24")
    assert not is_day("2022-01-24T00:00")
