"""The same Arabic time expressions through Tawatur, dateparser (all ar-* locales) and arabic-itn, and their speed.

Run: ``python benchmarks/time_vs_dateparser.py``. dateparser and arabic-itn are optional: what is not installed is left
out with a message. Prints the table of docs/comparison.md. A reading is right when it covers exactly the days expected;
"invents" counts expressions for which a tool gives one day where the words state a longer time or none.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.time import read_times
from tawatur.text.document import read_document

ANCHOR = "2023-06-15"  # a Thursday
SAMPLES = Path(__file__).resolve().parent.parent / "samples"
ROUNDS = 9
Days = tuple[str, str] | None
Reader = Callable[[str], Days]

# Kind, words, first and last day meant (one day where they are equal).
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("paired month names", "20 كانون الثاني/يناير 2021", "2021-01-20", "2021-01-20"),
    ("paired month names", "7 تشرين الأول (أكتوبر) 2020", "2020-10-07", "2020-10-07"),
    ("paired month names", "14 آذار/مارس 2012", "2012-03-14", "2012-03-14"),
    ("paired month names", "أيلول/سبتمبر 2019", "2019-09-01", "2019-09-30"),
    ("one month system", "3 حزيران 2022", "2022-06-03", "2022-06-03"),
    ("one month system", "9 أغسطس 2021", "2021-08-09", "2021-08-09"),
    ("one month system", "22 جويلية 2018", "2018-07-22", "2018-07-22"),
    ("one month system", "12 غشت 2017", "2017-08-12", "2017-08-12"),
    ("one month system", "الخامس والعشرين من شباط 2020", "2020-02-25", "2020-02-25"),
    ("Hijri dates", "15 رمضان 1443", "2022-04-16", "2022-04-16"),
    ("Hijri dates", "10 محرم 1444 هـ", "2022-08-08", "2022-08-08"),
    ("Hijri dates", "رمضان 1443", "2022-04-02", "2022-05-01"),
    ("digits", "21/1/2022", "2022-01-21", "2022-01-21"),
    ("digits", "2022-01-21", "2022-01-21", "2022-01-21"),
    ("digits", "٢٣/١١/٢٠٢١", "2021-11-23", "2021-11-23"),
    ("digits", "13.4.2018", "2018-04-13", "2018-04-13"),
    ("month or year only", "آذار 2016", "2016-03-01", "2016-03-31"),
    ("month or year only", "عام 2014", "2014-01-01", "2014-12-31"),
    ("month or year only", "نيسان الماضي", "2023-04-01", "2023-04-30"),
    ("month or year only", "صيف 2019", "2019-06-01", "2019-08-31"),
    ("weekdays", "الثلاثاء الماضي", "2023-06-13", "2023-06-13"),
    ("weekdays", "الأحد المقبل", "2023-06-18", "2023-06-18"),
    ("weekdays", "يوم الاثنين", "2023-06-12", "2023-06-12"),
    ("weekdays", "مساء الأربعاء", "2023-06-14", "2023-06-14"),
    ("weekdays", "ليل الثلاثاء - الأربعاء", "2023-06-13", "2023-06-14"),
    ("told from today", "أمس", "2023-06-14", "2023-06-14"),
    ("told from today", "أول من أمس", "2023-06-13", "2023-06-13"),
    ("told from today", "فجر اليوم", "2023-06-15", "2023-06-15"),
    ("told from today", "قبل ثلاثة أيام", "2023-06-12", "2023-06-12"),
    ("told from today", "قبل أسبوعين", "2023-06-01", "2023-06-01"),
    ("told from today", "الأسبوع الماضي", "2023-06-05", "2023-06-11"),
    ("told from today", "الشهر الماضي", "2023-05-01", "2023-05-31"),
    ("intervals", "منذ مطلع أيار", "2023-05-01", "2023-06-15"),
    ("intervals", "خلال الأيام السبعة الماضية", "2023-06-08", "2023-06-15"),
    ("intervals", "بين 10 و15 شباط 2020", "2020-02-10", "2020-02-15"),
    ("intervals", "من 3 نيسان إلى 8 أيار 2021", "2021-04-03", "2021-05-08"),
    ("intervals", "النصف الأول من عام 2022", "2022-01-01", "2022-06-30"),
    ("intervals", "خلال الـ24 ساعة الماضية", "2023-06-14", "2023-06-15"),
    ("no day stated", "لمدة ثلاثة أيام", "", ""),
    ("no day stated", "حتى إشعار آخر", "", ""),
    ("no day stated", "الأمين العام الحالي", "", ""),
    ("no day stated", "القرار 2254", "", ""),
    ("no day stated", "سد تشرين", "", ""),
)


def ours(text: str) -> Days:
    """The first reading of the first mention that is no duration."""
    for mention in read_times(read_document(text, default_lexicon()), ANCHOR):
        if mention.readings and mention.kind != "duration":
            reading = mention.readings[0]
            return (reading.earliest or "")[:10], (reading.latest or "")[:10]
    return None


def optional(name: str) -> ModuleType | None:
    """A package if it is installed, else None after saying so."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"{name} is not installed: its column is left out", file=sys.stderr)
        return None


def dateparser_reader(package: ModuleType) -> Reader:
    """dateparser over all Arabic locales, told the anchor and to prefer the past."""
    info = importlib.import_module("dateparser.data.languages_info")
    locales = [name for name in info.language_locale_dict["ar"] if name != "ar"]
    settings = {"RELATIVE_BASE": datetime.fromisoformat(ANCHOR), "PREFER_DATES_FROM": "past"}

    def read(text: str) -> Days:
        for locale in locales:
            found = package.parse(text, locales=[locale], settings=settings)
            if found is not None:
                return found.date().isoformat(), found.date().isoformat()
        return None

    return read


def itn_reader(package: ModuleType) -> Reader:
    """The first date that arabic-itn writes in digits."""

    def read(text: str) -> Days:
        for span in package.normalize(text)["spans"]:
            if span["type"] == "date":
                return _iso(span["value"])
        return None

    return read


def _iso(value: str) -> Days:
    try:
        day = date.fromisoformat(value).isoformat()
    except ValueError:
        return value, value
    return day, day


def score(reader: Reader) -> dict[str, tuple[int, int, int]]:
    """Cases, right answers and invented days of each kind."""
    rows: dict[str, tuple[int, int, int]] = {}
    for kind, text, first, last in CASES:
        expected = (first, last) if first else None
        found = reader(text)
        one_day = expected is not None and first == last
        invented = found is not None and found[0] == found[1] and not one_day
        cases, right, wrong = rows.get(kind, (0, 0, 0))
        rows[kind] = (cases + 1, right + (found == expected), wrong + invented)
    return rows


def best_seconds(*runs: Callable[[], object]) -> list[float]:
    """The least processor time of each of several readers, once warm, over rounds in which each has its turn.

    Processor time and turns keep what else the machine does out of the comparison; what is loaded so far is kept out of
    the garbage collector's way.
    """
    for run in runs:
        run()
    gc.collect()
    gc.freeze()
    return [min(seconds) for seconds in zip(*[[_seconds(run) for run in runs] for _ in range(ROUNDS)], strict=True)]


def _seconds(run: Callable[[], object]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


def sample_texts() -> list[str]:
    """The texts of all sample reports, whether files or lines of a collection."""
    files = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    lines = (SAMPLES / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return files + [json.loads(line)["text"] for line in lines]


def speed_ratios() -> tuple[float, float] | None:
    """How many times faster we find all times of the sample reports than dateparser.search.search_dates.

    First when it is told that the text is Arabic, then as it is called by default. Ours starts from the raw text and
    includes folding, tokens, sentences and the whole lexicon.
    """
    if optional("dateparser") is None:
        return None
    search = importlib.import_module("dateparser.search").search_dates
    texts = sample_texts()
    settings = {"RELATIVE_BASE": datetime.fromisoformat(ANCHOR)}
    lexicon = default_lexicon()
    mine, told, untold = best_seconds(
        lambda: [read_times(read_document(text, lexicon), ANCHOR) for text in texts],
        lambda: [search(text, languages=["ar"], settings=settings) for text in texts],
        lambda: [search(text, settings=settings) for text in texts],
    )
    return told / mine, untold / mine


def main() -> None:
    """Prints the table and the ratio."""
    readers: dict[str, Reader] = {"Tawatur": ours}
    for name, title, make in (
        ("dateparser", "dateparser", dateparser_reader),
        ("arabic_itn", "arabic-itn", itn_reader),
    ):
        package = optional(name)
        if package is not None:
            readers[title] = make(package)
    scores = {title: score(reader) for title, reader in readers.items()}
    print("| kind | cases | " + " | ".join(f"{title} right | invents" for title in scores) + " |")
    print("|---" * (2 + 2 * len(scores)) + "|")
    kinds = list(dict.fromkeys(kind for kind, *_ in CASES))
    for kind in kinds:
        cells = " | ".join(f"{rows[kind][1]} | {rows[kind][2]}" for rows in scores.values())
        print(f"| {kind} | {scores['Tawatur'][kind][0]} | {cells} |")
    totals = " | ".join(
        f"{sum(r[1] for r in rows.values())} | {sum(r[2] for r in rows.values())}" for rows in scores.values()
    )
    print(f"| all | {len(CASES)} | {totals} |")
    ratios = speed_ratios()
    if ratios is not None:
        told, untold = ratios
        print(f"\nAll times of the sample reports: {untold:.0f} times as fast as dateparser.search.search_dates,")
        print(f"{told:.0f} times as fast as the same function told that the text is Arabic.")


if __name__ == "__main__":
    main()
