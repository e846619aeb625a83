from __future__ import annotations

import pytest

from tawatur.brief.columns import column_name
from tawatur.model.incident import Column


@pytest.mark.parametrize(
    ("column", "english", "arabic"),
    [
        (Column("killed:total", "killed", "total", "شخصاً"), "killed", "قتلى"),
        (Column("killed:staff", "killed", "staff", "موظفي"), "killed: staff", "قتلى: موظفون"),
        (
            Column("killed:children+women", "killed", "children+women", "نساء"),
            "killed: children and women",
            "قتلى: أطفال ونساء",
        ),
        (Column("killed:رعاه", "killed", "رعاه", "رعاة"), "killed: «رعاة»", "قتلى: رعاة"),
        (
            Column("killed:fighters:is", "killed", "fighters", "مقاتلي التنظيم"),
            "killed: fighters (Islamic State)",
            "قتلى: مقاتلي التنظيم",
        ),
        (
            Column("killed:fighters:name:وادي", "killed", "fighters", "مقاتلي الوادي"),
            "killed: fighters («مقاتلي الوادي»)",
            "قتلى: مقاتلي الوادي",
        ),
        (Column("killed:party:is", "killed", "party", "داعش"), "killed: Islamic State", "قتلى: داعش"),
    ],
)
def test_a_column_is_named_in_the_language_of_the_brief(column: Column, english: str, arabic: str) -> None:
    assert column_name(column, "en") == english
    assert column_name(column, "ar") == arabic
