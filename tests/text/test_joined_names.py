"""Every capital and governorate is known behind the prepositions that are written as one word with it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.load import default_lexicon

PLACES = Path(__file__).parents[2] / "src" / "tawatur" / "resources" / "ar" / "places"
TOWNS = ("غزة", "رفح", "دمشق", "بيروت", "حمص", "بغداد", "تعز", "صنعاء", "طرابلس", "نيالا", "صعدة", "جنين", "نابلس")


def _governorates() -> list[str]:
    with (PLACES / "governorates.csv").open(encoding="utf-8") as rows:
        names = {row["name_ar"] for row in csv.DictReader(rows)}
    return sorted(name for name in names if " " not in name and not name.startswith("ال") and len(name) > 3)


@pytest.mark.parametrize("preposition", ["ب", "ل"])
@pytest.mark.parametrize("town", TOWNS)
def test_a_town_behind_a_joined_preposition(preposition: str, town: str) -> None:
    word = default_lexicon().word(fold_text(preposition + town))
    assert (word.proclitics, word.key) == (preposition, fold_text(town))


def test_nearly_every_governorate_is_known_behind_a_joined_preposition() -> None:
    names, lexicon = _governorates(), default_lexicon()
    hidden = [name for name in names if lexicon.word(fold_text("ب" + name)).proclitics != "ب"]
    assert len(names) > 60
    assert len(hidden) <= len(names) // 50, hidden
