"""Scores the reader of times on the date and time suites of Recognizers-Text (files named after its models)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from tawatur.evaluate.peers import PeerRow, digest_of, read_disputed
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.time import read_times
from tawatur.mentions.time.durations import parse_duration
from tawatur.model.mentions import Interval, TimeMention
from tawatur.text.document import read_document

SUITES = ("DateParser", "DatePeriodParser", "DurationParser", "TimeParser")
_NO_DATE = "0001-01-01"
_OTHERS = {"DateParser": ("duration", "time"), "DatePeriodParser": ("duration", "time")}
"""A suite names only what its own model finds: lengths and clock times in a sentence belong to other suites."""
DISPUTED = Path(__file__).resolve().parent / "disputed_time.yaml"

Resolution = dict[str, str]


class Meaning(msgspec.Struct, frozen=True, rename="pascal"):
    """The two resolutions that a case expects; most of one date are equal."""

    future_resolution: Resolution = {}
    past_resolution: Resolution = {}


class Result(msgspec.Struct, frozen=True, rename="pascal"):
    """The words expected and what they mean."""

    text: str
    value: Meaning = Meaning()


class Situation(msgspec.Struct, frozen=True, rename="pascal"):
    """When the words are said (ISO date-time)."""

    reference_date_time: str | None = None


class Case(msgspec.Struct, frozen=True, rename="pascal"):
    """One case of a suite; ``ignore_resolution`` is the suite's own mark that the value is not to be compared."""

    input: str
    results: tuple[Result, ...]
    context: Situation = Situation()
    ignore_resolution: str | bool = False


def score_time(folder: Path, strict: bool = False) -> list[PeerRow]:
    """A row for each suite whose file stands in ``folder``.

    ``strict`` compares the values also where the suite says that they are not to be compared.
    """
    paths = [folder / f"{suite}.json" for suite in SUITES]
    return [_score(path, strict) for path in paths if path.exists()]


def _score(path: Path, strict: bool) -> PeerRow:
    cases = msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"), type=list[Case])
    disputed = {row.case for row in read_disputed(DISPUTED) if row.suite == path.stem}
    lexicon = default_lexicon()
    judged = [case for case in cases if digest_of(case.input) not in disputed]
    wrong = tuple(case.input for case in judged if not _is_right(case, path.stem, lexicon, strict))
    return PeerRow(path.stem, len(cases), len(cases) - len(judged), len(judged) - len(wrong), wrong)


def _is_right(case: Case, suite: str, lexicon: Lexicon, strict: bool) -> bool:
    mentions = read_times(read_document(case.input, lexicon), case.context.reference_date_time, register="diary")
    mentions = tuple(mention for mention in mentions if mention.kind not in _OTHERS.get(suite, ()))
    if [mention.text for mention in mentions] != [result.text for result in case.results]:
        return False
    compare = strict or str(case.ignore_resolution).lower() != "true"
    return not compare or all(map(_means, mentions, case.results))


def _means(mention: TimeMention, result: Result) -> bool:
    """Whether both resolutions expected are among the readings."""
    expected = [
        resolution for resolution in (result.value.future_resolution, result.value.past_resolution) if resolution
    ]
    return all(_has(mention, resolution) for resolution in expected)


def _has(mention: TimeMention, expected: Resolution) -> bool:
    if "duration" in expected:
        return mention.duration is not None and parse_duration(mention.duration) == float(expected["duration"])
    if "time" in expected:
        return any(_clock(reading) == expected["time"] for reading in mention.readings)
    if expected.get("date") == _NO_DATE:
        return not mention.readings
    if "date" in expected:
        return any(_days(reading) == (expected["date"], expected["date"]) for reading in mention.readings)
    start, end = expected.get("startDate", ""), expected.get("endDate", "")
    return any(_days(reading) in ((start, end), (start, _day_before(end))) for reading in mention.readings)


def _clock(reading: Interval) -> str:
    clock = (reading.earliest or "").partition("T")[2]
    return clock + ":00" if len(clock) == 5 else clock


def _days(reading: Interval) -> tuple[str, str]:
    return (reading.earliest or "")[:10], (reading.latest or "")[:10]


def _day_before(day: str) -> str:
    """The suite gives the end of most periods as the first day that no longer belongs to them."""
    return date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()


def wrong_cases(folder: Path, strict: bool = False) -> Iterator[tuple[str, str]]:
    """Suite and input of every case that is wrong, for whoever mends the reader."""
    for row in score_time(folder, strict):
        yield from ((row.suite, text) for text in row.wrong)
