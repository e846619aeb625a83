"""Scores the reader of times on the date and time suites of Recognizers-Text (files named after its models)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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

_NO_DATE = "0001-01-01"


def _is_point(mention: TimeMention) -> bool:
    return any(reading.earliest == reading.latest for reading in mention.readings)


def _has_clock(mention: TimeMention) -> bool:
    return mention.kind != "set" and any("T" in (reading.earliest or "") for reading in mention.readings)


# A model names only what is its own: lengths and clock times in a sentence belong to other suites.
_MODELS: dict[str, Callable[[TimeMention], bool]] = {
    "Date": lambda mention: mention.kind not in ("duration", "time"),
    "DatePeriod": lambda mention: mention.kind not in ("duration", "time"),
    "Duration": lambda mention: True,
    "Time": lambda mention: True,
    "DateTime": lambda mention: _has_clock(mention) and _is_point(mention),
    "TimePeriod": lambda mention: _has_clock(mention) and not _is_point(mention),
    "DateTimePeriod": lambda mention: _has_clock(mention) and not _is_point(mention),
    "Holiday": lambda mention: mention.kind == "date",
    "Set": lambda mention: mention.kind == "set",
}
_SUITE = re.compile(rf"({'|'.join(_MODELS)})(?:Parser|Extractor)")
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
    """A row for each suite whose file stands in ``folder``, by name; an extractor's cases have words but no values.

    ``strict`` compares the values also where the suite says that they are not to be compared.
    """
    paths = [path for path in sorted(folder.glob("*.json")) if is_suite(path.stem)]
    return [_score(path, strict) for path in paths]


def is_suite(name: str) -> bool:
    """Whether a file of this name (without its ending) holds cases of a date or time model."""
    return _SUITE.fullmatch(name) is not None


def _score(path: Path, strict: bool) -> PeerRow:
    cases = msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"), type=list[Case])
    disputed = {row.case for row in read_disputed(DISPUTED) if row.suite == path.stem}
    lexicon = default_lexicon()
    judged = [case for case in cases if digest_of(case.input) not in disputed]
    wrong = tuple(case.input for case in judged if not _is_right(case, path.stem, lexicon, strict))
    return PeerRow(path.stem, len(cases), len(cases) - len(judged), len(judged) - len(wrong), wrong)


def _is_right(case: Case, suite: str, lexicon: Lexicon, strict: bool) -> bool:
    mentions = read_times(read_document(case.input, lexicon), case.context.reference_date_time, register="diary")
    belongs = _MODELS[suite.removesuffix("Parser").removesuffix("Extractor")]
    mentions = tuple(mention for mention in mentions if belongs(mention))
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
    if "set" in expected:
        return expected["set"].removeprefix("Set:").strip() in (mention.recurs, mention.duration)
    if "time" in expected:
        return any(_clock(reading.earliest) == expected["time"] for reading in mention.readings)
    if "dateTime" in expected:
        return any(_moment(reading.earliest) == expected["dateTime"] for reading in mention.readings)
    if "startDateTime" in expected:
        return _spans(mention, _moment, expected["startDateTime"], expected.get("endDateTime", ""))
    if "startTime" in expected:
        return _spans(mention, _clock, expected["startTime"], expected.get("endTime", ""))
    if expected.get("date") == _NO_DATE:
        return not mention.readings
    if "date" in expected:
        return any(_days(reading) == (expected["date"], expected["date"]) for reading in mention.readings)
    start, end = expected.get("startDate", ""), expected.get("endDate", "")
    return any(_days(reading) in ((start, end), (start, _day_before(end))) for reading in mention.readings)


def _spans(mention: TimeMention, written: Callable[[str | None], str], start: str, end: str) -> bool:
    """Whether a reading runs from ``start`` to ``end``; the suites end a part of a day at its last second."""
    return any(
        (written(reading.earliest), written(reading.latest)) in ((start, end), (start, end.removesuffix("59") + "00"))
        for reading in mention.readings
    )


def _clock(moment: str | None) -> str:
    clock = (moment or "").partition("T")[2].removesuffix("Z")
    return clock + ":00" if len(clock) == 5 else clock


def _moment(moment: str | None) -> str:
    return f"{(moment or '')[:10]} {_clock(moment)}"


def _days(reading: Interval) -> tuple[str, str]:
    return (reading.earliest or "")[:10], (reading.latest or "")[:10]


def _day_before(day: str) -> str:
    """The suite gives the end of most periods as the first day that no longer belongs to them."""
    return date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()


def wrong_cases(folder: Path, strict: bool = False) -> Iterator[tuple[str, str]]:
    """Suite and input of every case that is wrong, for whoever mends the reader."""
    for row in score_time(folder, strict):
        yield from ((row.suite, text) for text in row.wrong)
