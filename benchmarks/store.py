"""How fast the store is with many reports: adding, phrase search, and the brief of one incident.

    python benchmarks/store.py --reports 100000

The reports are made up here, by a seeded generator (words by Zipf's law, 80 to 220 of them, five claims each); their
records are made with them, so that reading costs nothing and what is measured is the store. The incident for the brief
is built from as many reports as ``--incident`` says, among one small incident for every twenty reports.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path

import msgspec

from tawatur.brief import Brief
from tawatur.brief.html import render_html
from tawatur.cli.brief_store import brief_of_named
from tawatur.incidents.build import build_incidents
from tawatur.model.incident import Incident
from tawatur.model.record import (
    Attribution,
    ChainLink,
    Claim,
    ClaimOrigin,
    Event,
    Factuality,
    Figure,
    Place,
    Record,
    Report,
    Role,
    Run,
    Segment,
    Time,
)
from tawatur.model.spans import span_of
from tawatur.store import IncidentQuery, Query, Store, open_store

_LETTERS = "ابتجحدرسشصعفقكلمنهوي"
_TRIGGERS = {"قصف": "shelling", "هجوم": "ground_attack", "انفجار": "explosion", "اعتقال": "arrest", "اشتباكات": "clash"}
_NAMES = ["".join(letters) for letters in islice(product(_LETTERS[:10], repeat=3), 0, 1000, 10)]
_PLACES = [f"بلدة {stem} {name}" for stem in ("تل", "دير", "عين", "كفر") for name in _NAMES]
_ACTORS = [f"كتيبة {n}" for n in range(60)]
_SOURCES = [f"مركز رصد {n}" for n in range(40)]
_BATCH = 32


class Timing(msgspec.Struct, frozen=True):
    """Milliseconds of a kind of action, and what they should be."""

    what: str
    p50: float
    p95: float
    target: float


def make_vocabulary(chance: random.Random) -> list[str]:
    """Made-up words, the frequent ones first and short."""
    return ["".join(chance.choices(_LETTERS, k=2 + min(5, n // 400))) for n in range(30_000)]


def make_records(count: int, seed: int = 7) -> Iterator[Record]:
    """``count`` records, the same for the same seed."""
    chance = random.Random(seed)
    words = make_vocabulary(chance)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    for number in range(count):
        yield _record(chance, number, chance.choices(words, weights, k=chance.randint(80, 220)))


def _record(chance: random.Random, number: int, words: list[str]) -> Record:
    day = f"20{12 + number * 12 // 100_000 % 12:02}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    told = [_Told(chance, day) for _ in range(5)]
    parts = [" ".join((*words[at::5], one.words())) for at, one in enumerate(told)]
    text = ".\n".join(parts)
    name = "r" + hashlib.blake2b(f"{number} {text}".encode(), digest_size=8).hexdigest()
    sha = hashlib.sha256(text.encode()).hexdigest()
    report = Report(name, f"b-{number}", f"وكالة {number % 50}", None, day, None, "ar", sha, text)
    claims, at = [], 0
    for index, (one, part) in enumerate(zip(told, parts, strict=True), 1):
        claims.append(one.claim(f"{name}-c{index}", f"{name}-e{index}", text, at + len(part) - len(one.words())))
        at += len(part) + 2
    return Record(report, (Segment(0, len(text), "sentence"),), tuple(claims), (), Run("0", "benchmark"))


class _Told:
    """One thing told: its words, and the claim that they make where they stand."""

    def __init__(self, chance: random.Random, day: str) -> None:
        self.trigger = chance.choice(list(_TRIGGERS))
        self.place, self.actor = chance.choice(_PLACES), chance.choice(_ACTORS)
        self.source, self.killed, self.day = chance.choice(_SOURCES), chance.randint(2, 40), day

    def words(self) -> str:
        return f"{self.source} {self.trigger} {self.actor} في {self.place} {self.killed} قتيلا"

    def claim(self, name: str, event: str, text: str, at: int) -> Claim:
        def found(words: str) -> tuple[str, int, int]:
            start = text.index(words, at)
            return words, start, start + len(words)

        place = Place(
            *found(self.place), f"b.{self.place}", self.place, None, "settlement", None, None, "own", 1.0, "in", "SY",
            (), None, None, (),
        )  # fmt: skip
        figure = Figure(*found(f"{self.killed} قتيلا"), "killed", None, self.killed, self.killed, False, False)
        trigger = found(self.trigger)
        moment = Time(*found(self.place), self.day, self.day, "day", "anchored")
        role = Role(*found(self.actor), "agent", None, "armed_group")
        told = Event(
            event, _TRIGGERS[self.trigger], "occurred", span_of(text, *trigger[1:]), (role,), (figure,), place, moment
        )
        chain = (ChainLink("publisher", None, None, None, None), ChainLink("monitor", None, *found(self.source)))
        said = Attribution("indirect", chain, None, None)
        return Claim(name, told, said, Factuality("certain", "+", "asserts", ()), ClaimOrigin({"type": "made"}))


def measure(what: str, target: float, actions: list[Callable[[], object]]) -> Timing:
    """Runs each action once and gives milliseconds."""
    taken = []
    for action in actions:
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return Timing(what, statistics.median(taken), taken[int(len(taken) * 0.95)], target)


def fill(store: Store, records: Iterator[Record]) -> float:
    """Adds all records as ``tawatur add`` does; gives milliseconds a report."""
    start, count = time.perf_counter(), 0
    while batch := list(islice(records, _BATCH)):
        count += len(store.add(batch))
    store.tidy()
    return (time.perf_counter() - start) * 1000 / count


def phrases_of(records: list[Record], seed: int = 11) -> list[str]:
    """Phrases of one to four words that stand in the records' texts, frequent and rare ones."""
    chance = random.Random(seed)
    found = []
    for record in records:
        words = record.report.text.replace(".", " ").split()
        at, length = chance.randrange(len(words) - 4), chance.randint(1, 4)
        found.append(" ".join(words[at : at + length]))
    return found


def incidents_of(store: Store, size: int) -> tuple[Incident, ...]:
    """One real incident of ``size`` reports, then copies of a small one for every twenty reports of the store."""
    records = [msgspec.structs.replace(r, claims=r.claims[:1]) for _, r in islice(store.records(), size)]
    first = records[0].claims[0].event
    alike = [_moved(record, first) for record in records]
    built = max(build_incidents(alike), key=lambda incident: len(incident.reports))
    small = build_incidents(alike[:1])[0]
    rest = (msgspec.structs.replace(small, id=f"i-{n}") for n in range(store.counts().reports // 20))
    return (built, *rest)


def _moved(record: Record, first: Event) -> Record:
    """The record with its claim set where and when the first one happened, so that all are one incident."""
    claim = record.claims[0]
    event = msgspec.structs.replace(claim.event, type=first.type, place=first.place, time=first.time, roles=first.roles)
    return msgspec.structs.replace(record, claims=(msgspec.structs.replace(claim, event=event),))


def brief(store: Store, name: str) -> Brief:
    """What ``tawatur brief ID --json`` does with a store whose incidents are built."""
    return brief_of_named(store, [name], "ar")


def page(store: Store, name: str) -> None:
    """What ``tawatur brief ID --html FILE`` does."""
    assert render_html(brief(store, name)).endswith("</html>\n")


def run(store: Store, count: int, size: int) -> list[Timing]:
    """Fills the store and measures."""
    bulk = fill(store, make_records(count))
    more = list(make_records(200, seed=99))
    known = list(islice(make_records(count), 200))
    phrases = phrases_of(known)
    found = [Timing("adding, in batches of 32 (mean)", bulk, bulk, 10)]
    found.append(measure("adding one report", 10, [lambda r=r: store.add([r]) for r in more]))
    found.append(measure("a report that is known", 10, [lambda r=r: store.add([r]) for r in known]))
    found.append(measure("phrase search", 5, [lambda p=p: store.search(Query(p)) for p in phrases]))
    places = [Query(p, place=_PLACES[n]) for n, p in enumerate(phrases)]
    found.append(measure("phrase search in a place", 50, [lambda q=q: store.search(q) for q in places]))
    asked = [Query(type="shelling", place=place, since="2015-01-01", until="2019-12-31") for place in _PLACES]
    found.append(measure("search by type, place and days", 50, [lambda q=q: store.search(q) for q in asked]))
    incidents = incidents_of(store, size)
    store.rebuild(lambda _: incidents, "benchmark")
    name = incidents[0].id
    what = f"brief of an incident of {len(incidents[0].reports)} reports"
    found.append(measure(what, 300, [lambda: brief(store, name)] * 9))
    found.append(measure(f"{what}, as a page", 300, [lambda: page(store, name)] * 9))
    listing = IncidentQuery(since="2016-01-01", until="2016-02-01")
    found.append(measure("listing a month's incidents", 300, [lambda: store.incidents(listing)] * 5))
    return found


def main() -> None:
    """Prints a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--incident", type=int, default=40)
    parser.add_argument("--store", help="an absent file or an empty postgresql:// database; default: a temporary file")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = given.store or str(Path(folder) / "store.sqlite")
        with open_store(location, create=True) as store:
            rows = run(store, given.reports, given.incident)
        if Path(location).exists():
            print(f"{given.reports} reports, {Path(location).stat().st_size / 1e6:.0f} MB\n")
    print("| action | p50 ms | p95 ms | target ms |\n|---|---|---|---|")
    for row in rows:
        print(f"| {row.what} | {row.p50:.2f} | {row.p95:.2f} | {row.target:.0f} |")


if __name__ == "__main__":
    main()
