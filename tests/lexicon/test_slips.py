"""Orthographic confusions widen forms, once a form."""

from __future__ import annotations

import pytest

from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.slips import read_slips, widen

SLIPS = read_slips(RESOURCES)


@pytest.mark.parametrize(
    ("right", "slip"),
    [("قوات", "قواه"), ("خلايا", "خلايه"), ("شهداء", "شهدا"), ("محافظه", "محافضه"), ("قطعوا", "قطعو")],
)
def test_a_common_slip_is_among_the_widened_forms(right: str, slip: str) -> None:
    assert slip in set(widen(right, SLIPS))


def test_one_confusion_in_one_word_at_a_time() -> None:
    widened = set(widen("قوات خلايا", SLIPS))
    assert {"قواه خلايا", "قوات خلايه"} <= widened
    assert "قواه خلايه" not in widened


def test_short_words_and_the_right_form_itself_are_left_alone() -> None:
    assert set(widen("بيت", SLIPS)) == set()
    assert all("قوات" not in form.split() for form in widen("قوات", SLIPS))


def test_every_slip_has_a_reason_and_an_id_of_its_own() -> None:
    assert len({slip.id for slip in SLIPS}) == len(SLIPS) > 8
    assert all(slip.reason and slip.right != slip.wrong for slip in SLIPS)


def test_no_table_no_slips(tmp_path: object) -> None:
    assert read_slips(RESOURCES / "no-such-folder") == ()
