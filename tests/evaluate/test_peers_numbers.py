"""Scoring of the number suites."""

import json
from pathlib import Path

from tawatur.evaluate.peers import digest_of, read_disputed
from tawatur.evaluate.peers_numbers import DISPUTED, SUITES, score_numbers


def _case(text: str, *results: tuple[str, str], ignore: bool = False) -> dict[str, object]:
    return {
        "Input": text,
        "IgnoreResolution": ignore,
        "Results": [{"Text": words, "Resolution": {"value": value}} for words, value in results],
    }


def _write(folder: Path, suite: str, *cases: dict[str, object]) -> None:
    (folder / f"{suite}.json").write_text(json.dumps(cases), encoding="utf-8")


def test_a_case_is_right_when_words_and_value_agree(tmp_path: Path) -> None:
    _write(tmp_path, "NumberModel", _case("خمسة كتب", ("خمسة", "5")), _case("ستة كتب", ("ستة", "7")))
    [row] = score_numbers(tmp_path)
    assert (row.suite, row.cases, row.right, row.share) == ("NumberModel", 2, 1, 0.5)
    assert row.wrong == ("ستة كتب",)


def test_a_value_marked_as_not_compared_counts_only_when_strict(tmp_path: Path) -> None:
    _write(tmp_path, "NumberModel", _case("ستة كتب", ("ستة", "7"), ignore=True))
    assert score_numbers(tmp_path)[0].right == 1
    assert score_numbers(tmp_path, strict=True)[0].right == 0


def test_a_missing_or_superfluous_number_is_wrong(tmp_path: Path) -> None:
    _write(tmp_path, "NumberModel", _case("خمسة كتب"), _case("كتب", ("كتب", "5")))
    assert score_numbers(tmp_path)[0].right == 0


def test_places_in_order_are_compared_as_they_are_written(tmp_path: Path) -> None:
    _write(tmp_path, "OrdinalModel", _case("الباب الأخير", ("الأخير", "end+0")))
    assert score_numbers(tmp_path)[0].share == 1.0


def test_a_folder_without_suites_gives_no_rows(tmp_path: Path) -> None:
    assert score_numbers(tmp_path) == []


def test_disputed_cases_have_a_suite_a_digest_and_a_reason() -> None:
    disputed = read_disputed(DISPUTED)
    assert {entry.suite for entry in disputed} == set(SUITES)
    assert all(len(entry.case) == len(digest_of("")) and entry.reason.endswith(".") for entry in disputed)
    assert len({(entry.suite, entry.case) for entry in disputed}) == len(disputed)
