"""Records made from gold claims, so that linking can be tested apart from reading.

Names are resolved by exact alias only (actors and places of the shipped tables), which is less than a reader does.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from tawatur.incidents.places import view_of_words
from tawatur.lexicon.letters import fold_text
from tawatur.model.record import (
    Attribution,
    ChainLink,
    Claim,
    ClaimOrigin,
    Event,
    Factuality,
    Figure,
    Notice,
    Place,
    Record,
    Report,
    Role,
    Run,
    Segment,
    Time,
)
from tawatur.model.spans import Span

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "gold"
RESOURCES = ROOT / "src" / "tawatur" / "resources" / "ar"
_SENTENCE = re.compile(r"[^\n.]+")
_TITLE = re.compile(
    r"^(?:ال)?(?:متحدث|ناطق|مدير|قائد|مصدر|مسؤول|بيان|مركز|وزير)\S*"
    r"(?: (?:باسم|في|من|عام|العام|إعلامي|الاعلامي|الإعلامي))* (?:ل(?=\S))?"
)


def gold_reports(path: Path) -> list[dict[str, Any]]:
    """The gold reports of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def incident_gold() -> list[dict[str, Any]]:
    """All reports of the multi-report gold."""
    return [report for path in sorted((GOLD / "incidents").glob("*.jsonl")) for report in gold_reports(path)]


def record_of(gold: dict[str, Any]) -> Record:
    """The record that a perfect reader without a gazetteer of sites would give."""
    text = gold["text"]
    report = Report(gold["id"], gold["id"], gold["publisher"], None, gold["published_at"], None, "ar", "", text)
    claims, used = [], defaultdict(int)
    for index, claim in enumerate(gold["claims"]):
        at = text.find(claim["trigger"], used[claim["trigger"]])
        if at < 0:
            at = text.find(claim["trigger"])
        used[claim["trigger"]] = at + 1
        claims.append(_claim(index, claim, gold, at))
    notices = tuple(_notice(i, n, text) for i, n in enumerate(gold.get("notices", [])))
    return Record(report, _segments(text), tuple(claims), notices, Run("test", "test"))


def _segments(text: str) -> tuple[Segment, ...]:
    first = text.find("\n")
    found = [m for m in _SENTENCE.finditer(text) if m.group().strip()]
    return tuple(Segment(m.start(), m.end(), "headline" if m.start() == 0 and first > 0 else "sentence") for m in found)


def _listed(value: Any) -> list[str]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _claim(index: int, gold: dict[str, Any], report: dict[str, Any], at: int) -> Claim:
    text, trigger = report["text"], gold["trigger"]
    roles = [
        _role(name, words, text, at) for name in ("agent", "recipient", "instrument") for words in _listed(gold[name])
    ]
    event = Event(
        id=f"e{index}",
        type=gold["type"],
        status=gold["status"],
        trigger=Span(trigger, at, at + len(trigger)),
        roles=tuple(roles),
        figures=tuple(_figure(figure, text, at) for figure in gold["figures"]),
        place=next((_place(words, text, at, report) for words in _listed(gold["place"])), None),
        time=_time(gold["date"]),
    )
    facts = Factuality(gold["certainty"], gold["polarity"], gold["endorsement"], ())
    return Claim(f"c{index}", event, _attribution(gold, text, at), facts, ClaimOrigin({}))


def _near(words: str, text: str, at: int) -> int:
    """The occurrence of ``words`` nearest to an offset."""
    return min((m.start() for m in re.finditer(re.escape(words), text)), key=lambda start: abs(start - at), default=0)


def _role(name: Any, words: str, text: str, at: int) -> Role:
    start = _near(words, text, at)
    found = actor_of(words)
    return Role(words, start, start + len(words), name, found[0] if found else None, found[1] if found else None)


def _figure(gold: dict[str, Any], text: str, at: int) -> Figure:
    start = _near(gold["text"], text, at)
    end = start + len(gold["text"])
    approx, cumulative = gold.get("approx", False), gold.get("cumulative", False)
    return Figure(
        gold["text"], start, end, gold["measure"], gold["group"], gold["min"], gold["max"], approx, cumulative
    )


def _time(date: str | None) -> Time | None:
    if date is None:
        return None
    first, _, last = date.partition("/")
    return Time(date, 0, 0, first, last or first, "days" if last else "day", "stated")


def _place(words: str, text: str, at: int, report: dict[str, Any]) -> Place:
    start = _near(words, text, at)
    found = place_of(words, _country(report)) or {}
    point = bool(found.get("lat"))
    return Place(
        text=words,
        start=start,
        end=start + len(words),
        id=found.get("id"),
        name_ar=found.get("name_ar"),
        name_en=found.get("name_en"),
        level=found.get("level"),  # type: ignore[arg-type]
        lat=float(found["lat"]) if point else None,
        lon=float(found["lon"]) if point else None,
        basis="own" if point else "none",
        radius_km=float(found.get("radius_km") or 3) if point else None,
        relation="in",
        country=found.get("country"),
        admin=tuple(found.get("holders", ())),
        pcode=None,
        geonameid=None,
        candidates=(),
    )


def _attribution(gold: dict[str, Any], text: str, at: int) -> Attribution:
    chain = [ChainLink("publisher", None, None, None, None)]
    words = _listed(gold["chain"]) or _listed(gold["origin"])
    for position, name in enumerate(words):
        kind = gold["origin_kind"] if position == len(words) - 1 else "media"
        start = _near(name, text, at)
        found = actor_of(name) if kind != "unnamed" else None
        chain.append(ChainLink(kind, found[0] if found else None, name, start, start + len(name)))
    return Attribution(gold["mode"], tuple(chain), None, None)


def _notice(index: int, gold: dict[str, Any], text: str) -> Notice:
    start = max(0, text.find(gold["text"]))
    issuer = Role(gold["issuer"], 0, 0, "issuer", None, None) if gold["issuer"] else None
    area = _place(gold["area"], text, start, {}) if gold["area"] else None
    contacts = tuple(Span(c, text.find(c), text.find(c) + len(c)) for c in gold["contacts"])
    expires = None
    if gold["expires"]:
        day = gold["expires"] if gold["expires"][:1].isdigit() else None
        expires = Time(gold["expires"], 0, 0, None, day, "day", "stated")
    span = Span(gold["text"], start, start + len(gold["text"]))
    return Notice(f"n{index}", gold["kind"], issuer, area, _time(gold["effective"]), expires, contacts, span)


@cache
def _actors() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for path in sorted((RESOURCES / "actors").glob("organisations_*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                names = [row["name_ar"], *row["aliases"].split("|"), *row["loaded"].split("|")]
                for name in names:
                    bare = name.startswith("ال") and " " not in name
                    if name and not bare and row["evidence"] != "needed":
                        found.setdefault(fold_text(name), (row["id"], row["kind"]))
    return found


def actor_of(words: str) -> tuple[str, str] | None:
    """Id and kind of an actor by exact alias, a title in front allowed."""
    folded = fold_text(words)
    for name in (folded, fold_text(_TITLE.sub("", words)), "ال" + fold_text(_TITLE.sub("", words))):
        if name in _actors():
            return _actors()[name]
    for size in range(1, 4):
        rest = " ".join(folded.split()[size:])
        if rest in _actors():
            return _actors()[rest]
    return None


@cache
def _places() -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, dict[str, Any]] = {}
    for path in sorted((RESOURCES / "places").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row.get("id") and row.get("name_ar"):
                    rows.setdefault(row["id"], row)
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows.values():
        holders, up = [], row.get("parent")
        while up in rows and len(holders) < 6:
            holders.append(up)
            up = rows[up].get("parent")
        row["holders"] = holders
        for name in {row["name_ar"], *(row.get("aliases") or "").split("|")}:
            if name:
                found[fold_text(name)].append(row)
    return found


def place_of(words: str, country: str | None = None) -> dict[str, Any] | None:
    """The row of a place by exact alias where only one has it."""
    if not view_of_words(words).words:
        return None
    every = _places().get(fold_text(words), [])
    found = [row for row in every if country in (None, row["country"])]
    # A single definite word may be a common noun ("the tents") rather than a far-off town of that name.
    if not found and not (words.startswith("ال") and " " not in words):
        found = every
    return found[0] if len(found) == 1 else None


def _country(report: dict[str, Any]) -> str | None:
    """The country that most of a report's place names point to."""
    names = [words for claim in report.get("claims", ()) for words in _listed(claim["place"])]
    found = [row["country"] for words in names for row in _places().get(fold_text(words), [])[:1]]
    return max(found, key=found.count, default=None)
