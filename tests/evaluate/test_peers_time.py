"""Scoring on suites in the format of Recognizers-Text."""

import json
from pathlib import Path

import pytest

from tawatur.evaluate.peers import digest_of, read_disputed
from tawatur.evaluate.peers_time import DISPUTED, is_suite, score_time
from tawatur.lexicon.errors import ResourceError


def _case(
    text: str, span: str, past: dict[str, str], future: dict[str, str] | None = None, ignore: bool = False
) -> object:
    value = {"PastResolution": past, "FutureResolution": past if future is None else future}
    return {
        "Input": text,
        "Context": {"ReferenceDateTime": "2024-06-12T00:00:00"},
        "IgnoreResolution": str(ignore).lower(),
        "Results": [{"Text": span, "Start": 0, "Length": len(span), "Type": "date", "Value": value}],
    }


def _write(folder: Path, suite: str, *cases: object) -> None:
    (folder / f"{suite}.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(cases).encode())


def test_span_and_both_resolutions_must_be_right(tmp_path: Path) -> None:
    right = _case("نلتقي يوم 3 أيار", "3 أيار", {"date": "2024-05-03"}, {"date": "2025-05-03"})
    wrong_day = _case("نلتقي يوم 4 أيار", "4 أيار", {"date": "2024-05-05"})
    wrong_span = _case("نلتقي يوم 5 أيار", "يوم 5 أيار", {"date": "2024-05-05"})
    _write(tmp_path, "DateParser", right, wrong_day, wrong_span)
    (row,) = score_time(tmp_path)
    assert (row.cases, row.disputed, row.right) == (3, 0, 1)
    assert row.wrong == ("نلتقي يوم 4 أيار", "نلتقي يوم 5 أيار")
    assert row.share == pytest.approx(1 / 3)


def test_values_that_the_suite_sets_aside_count_only_when_strict(tmp_path: Path) -> None:
    _write(tmp_path, "DateParser", _case("نلتقي غدا", "غدا", {"date": "1999-01-01"}, ignore=True))
    assert score_time(tmp_path)[0].right == 1
    assert score_time(tmp_path, strict=True)[0].right == 0


def test_durations_are_compared_in_seconds_and_times_on_the_clock(tmp_path: Path) -> None:
    _write(tmp_path, "DurationParser", _case("غاب مدة ساعتين", "ساعتين", {"duration": "7200"}))
    _write(tmp_path, "TimeParser", _case("يصل الساعة 9 مساء", "الساعة 9 مساء", {"time": "21:00:00"}))
    assert [row.right for row in score_time(tmp_path)] == [1, 1]


def test_the_end_of_a_period_may_be_the_day_after_it(tmp_path: Path) -> None:
    period = {"startDate": "2023-05-01", "endDate": "2023-06-01"}
    _write(tmp_path, "DatePeriodParser", _case("كان ذلك في أيار 2023", "أيار 2023", period))
    assert score_time(tmp_path)[0].right == 1


def test_moments_spans_of_hours_and_sets_are_compared_as_the_suites_write_them(tmp_path: Path) -> None:
    moment = {"dateTime": "2024-06-13 08:00:00"}
    hours = {"startTime": "17:00:00", "endTime": "19:00:00"}
    morning = {"startDateTime": "2024-06-13 06:00:00", "endDateTime": "2024-06-13 11:59:59"}
    _write(tmp_path, "DateTimeParser", _case("نلتقي غدا الساعة 8 صباحا", "غدا الساعة 8 صباحا", moment))
    _write(tmp_path, "DateTimePeriodParser", _case("نلتقي صباح الغد", "صباح الغد", morning))
    sets = (_case("يجتمعون كل أسبوع", "كل أسبوع", {"set": "Set: P1W"}),)
    sets += (_case("يجتمعون كل يوم اثنين", "كل يوم اثنين", {"set": "Set: XXXX-WXX-1"}),)
    _write(tmp_path, "SetParser", *sets)
    hour_case = _case("مفتوح من الساعة 5 إلى الساعة 7 مساء", "من الساعة 5 إلى الساعة 7 مساء", hours)
    _write(tmp_path, "TimePeriodParser", hour_case, _case("مغلق طوال النهار", "النهار", hours))
    assert [(row.suite, row.right) for row in score_time(tmp_path)] == [
        ("DateTimeParser", 1), ("DateTimePeriodParser", 1), ("SetParser", 2), ("TimePeriodParser", 1)
    ]  # fmt: skip


def test_an_extractor_names_words_only(tmp_path: Path) -> None:
    case = {"Input": "نلتقي غدا", "Results": [{"Text": "غدا", "Start": 6, "Length": 3, "Type": "date"}]}
    _write(tmp_path, "DateExtractor", case, {"Input": "نلتقي غدا", "Results": []})
    (row,) = score_time(tmp_path)
    assert (row.suite, row.cases, row.right) == ("DateExtractor", 2, 1)


def test_files_of_other_models_are_left_alone(tmp_path: Path) -> None:
    _write(tmp_path, "PhoneNumberModel", {"Input": "x", "Results": []})
    assert score_time(tmp_path) == []


def test_a_folder_without_suites_gives_no_rows(tmp_path: Path) -> None:
    assert score_time(tmp_path) == []


def test_every_dispute_names_a_suite_a_case_and_a_reason() -> None:
    rows = read_disputed(DISPUTED)
    assert all(is_suite(row.suite) for row in rows)
    assert len({(row.suite, row.case) for row in rows}) == len(rows)
    assert all(len(row.case) == len(digest_of("")) and len(row.reason) > 20 for row in rows)


def test_a_malformed_list_of_disputes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "disputed.yaml"
    path.write_text("- {suite: DateParser}", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"disputed\.yaml"):
        read_disputed(path)
