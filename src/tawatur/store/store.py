"""The store: one SQLite file, or one PostgreSQL database. A method is one transaction unless it says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from tawatur.model.custody import Custody
from tawatur.model.incident import Incident
from tawatur.model.judgement import Judgement
from tawatur.model.record import Record, ReportInput
from tawatur.store import judgements as kept
from tawatur.store import log
from tawatur.store.backup import Progress, copy_file
from tawatur.store.custody import Arrival, arrival_of, custody_of, save_custody
from tawatur.store.engine import check_file, mark_file, open_engine, reading, writing
from tawatur.store.errors import StoreError, faults_of
from tawatur.store.fulltext import merge_index
from tawatur.store.incidents import (
    IncidentQuery,
    are_stale,
    built_at,
    find_incidents,
    get_incident,
    homes_of,
    replace_incidents,
)
from tawatur.store.location import is_server, shown
from tawatur.store.lookup import Counts, StoredReport, counts, report_named, report_of_claim, report_of_notice
from tawatur.store.migrations import LATEST, migrate, version_of
from tawatur.store.records import all_rows, page, record_of, records_with_ids, replace_record, save_record
from tawatur.store.reports import Added, all_forwards, find_known, report_digest, save_report, subject_of
from tawatur.store.search import Hit, Query, find
from tawatur.store.verify import Verdict, verify

Clock = Callable[[], str]
Build = Callable[[Iterable[Record]], Sequence[Incident]]


def utc_now() -> str:
    """The time now, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def open_store(location: str, *, create: bool = False, clock: Clock = utc_now) -> Store:
    """Opens a store; ``create`` makes a new one where there is none.

    Raises :class:`StoreError` where there is no store, where it is someone else's, or where its tables are of another
    version than this program's (:func:`migrate_store` brings them up).
    """
    engine = _engine(location, create=create)
    with faults_of(shown(location)):
        version = _version(engine, location)
        if version == 0 and create:
            _create(engine, clock())
        elif version != LATEST:
            raise StoreError(_wrong_version(shown(location), version))
    return Store(location, engine, clock)


def migrate_store(location: str) -> tuple[int, int]:
    """Brings the tables of a store up to this program's version; gives the versions before and after."""
    engine = _engine(location, create=False)
    with faults_of(shown(location)):
        version = _version(engine, location)
        if not 0 < version <= LATEST:
            raise StoreError(_wrong_version(shown(location), version))
        with writing(engine) as connection:
            return migrate(connection)


class Store:
    """An open store. Not safe to share between threads; any number of processes may open the same one."""

    def __init__(self, location: str, engine: Engine, clock: Clock) -> None:
        self.location = location
        self._engine = engine
        self._clock = clock

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file or server."""
        self._engine.dispose()

    def now(self) -> str:
        """The time by the store's clock (ISO 8601, UTC)."""
        return self._clock()

    def known(self, report: ReportInput) -> Added | None:
        """What the store has of a report that says nothing new; None for one that should be read and added."""
        with self._reading() as connection:
            return find_known(connection, report)

    def add(self, items: Iterable[Record | Arrival]) -> tuple[Added, ...]:
        """Adds reports with their readings: all of them, or none when anything fails."""
        now = self._clock()
        with self._writing() as connection:
            written: list[log.Item] = []
            added = tuple(_add(connection, arrival_of(item), now, written) for item in items)
            log.append(connection, now, written)
            return added

    def tidy(self) -> None:
        """Makes searching faster after many reports were added."""
        with self._writing() as connection:
            merge_index(connection)

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The reports that a query finds."""
        with self._reading() as connection:
            return find(connection, query)

    def report(self, name: str) -> StoredReport | None:
        """A report by its id or the id that its input carried, with its reading and versions."""
        with self._reading() as connection:
            return report_named(connection, name)

    def report_of_claim(self, claim: str) -> StoredReport | None:
        """The report that holds a claim."""
        with self._reading() as connection:
            return report_of_claim(connection, claim)

    def custody(self, row: int) -> tuple[Custody, bytes | None] | None:
        """How a version of a report came in, by its row, with its bytes before mending where it was mended."""
        with self._reading() as connection:
            return custody_of(connection, row)

    def forwards(self) -> dict[int, str]:
        """Whom reports were forwarded from, by their rows; only those that were."""
        with self._reading() as connection:
            return all_forwards(connection)

    def report_of_notice(self, notice: str) -> StoredReport | None:
        """The report that holds a notice."""
        with self._reading() as connection:
            return report_of_notice(connection, notice)

    def records(self, *, current: bool = True) -> Iterator[tuple[int, Record]]:
        """All readings with the row of their report, in the order in which they were added.

        Each page is a transaction of its own, so that a slow reader holds nothing up.
        """
        last = -1
        while True:
            with self._reading() as connection:
                found = page(connection, last, current=current)
            if not found:
                return
            yield from ((row["row"], record_of(row)) for row in found)
            last = found[-1]["row"]

    def records_of(self, ids: Sequence[str]) -> tuple[Record, ...]:
        """The current readings of these report ids."""
        with self._reading() as connection:
            return tuple(records_with_ids(connection, ids))

    def save_readings(self, readings: Iterable[tuple[int, Record]]) -> None:
        """Puts new readings of reports, by their rows, in the place of the old ones."""
        now = self._clock()
        with self._writing() as connection:
            digests = [(replace_record(connection, record, row), row, record) for row, record in readings]
            log.append(connection, now, [_reading_item(record, row, digest) for digest, row, record in digests])

    def incidents_stale(self, made_by: str) -> bool:
        """Whether the incidents have to be built again; ``made_by`` names the program that would build them."""
        with self._reading() as connection:
            return are_stale(connection, made_by)

    def rebuild(self, build: Build, made_by: str) -> tuple[Incident, ...]:
        """Builds the incidents from the current readings and keeps them; ``made_by`` names the program."""
        with self._reading() as connection:
            seq, _ = log.head(connection)
            found = tuple(build(record_of(row) for row in all_rows(connection)))
        with self._writing() as connection:
            if seq >= built_at(connection):
                digest = replace_incidents(connection, found, seq, made_by)
                log.append(connection, self._clock(), [("incidents", str(seq), digest)])
        return found

    def incidents(self, query: IncidentQuery) -> tuple[Incident, ...]:
        """The incidents that a query asks for, as they were built last."""
        with self._reading() as connection:
            return tuple(find_incidents(connection, query))

    def incident(self, name: str) -> Incident | None:
        """An incident by its id, as it was built last."""
        with self._reading() as connection:
            return get_incident(connection, name)

    def homes(self, reports: Sequence[str]) -> dict[tuple[str, str], tuple[str, ...]]:
        """The incidents that hold the claims of some reports, by (report id, claim id)."""
        with self._reading() as connection:
            return homes_of(connection, reports)

    def judge(self, judgement: Judgement) -> bool:
        """Keeps a judgement; False when the very same one is there already."""
        with self._writing() as connection:
            digest = kept.save_judgement(connection, judgement)
            if digest is not None:
                log.append(connection, self._clock(), [("judgement", judgement.id, digest)])
            return digest is not None

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, in the order in which they came in."""
        with self._reading() as connection:
            return kept.all_judgements(connection)

    def counts(self) -> Counts:
        """How much the store holds."""
        with self._reading() as connection:
            return counts(connection)

    def verify(self, known_head: str | None = None) -> Verdict:
        """Checks the log, every digest and every span."""
        with self._reading() as connection:
            return verify(connection, known_head)

    def backup(self, target: Path, progress: Progress | None = None, *, replace: bool = False) -> None:
        """Copies a SQLite store to a file while others may write."""
        if is_server(self.location):
            raise StoreError(f"{shown(self.location)}: a PostgreSQL store is backed up with pg_dump")
        copy_file(Path(self.location), target, progress, replace=replace)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with faults_of(shown(self.location)), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with faults_of(shown(self.location)), writing(self._engine) as connection:
            yield connection


def _add(connection: Connection, arrival: Arrival, now: str, written: list[log.Item]) -> Added:
    record = arrival.record
    known = find_known(connection, record.report)
    if known is not None:
        return known
    added = save_report(connection, arrival, now)
    subject = subject_of(added.id, added.row)
    written.append(("report", subject, report_digest(record.report, arrival.forwarded_from, arrival.edited_at)))
    written.append(_reading_item(record, added.row, save_record(connection, record, added.row)))
    if arrival.custody is not None:
        written.append(("custody", subject, save_custody(connection, arrival.custody, arrival.original, added.row)))
    return added


def _reading_item(record: Record, row: int, digest: str) -> log.Item:
    return "record", subject_of(record.report.id, row), digest


def _engine(location: str, *, create: bool) -> Engine:
    if not is_server(location):
        _check_path(Path(location), create=create)
    return open_engine(location)


def _check_path(path: Path, *, create: bool) -> None:
    if path.exists():
        check_file(path)
    elif not create:
        raise StoreError(f"{path}: there is no store here; `tawatur add` makes one")
    else:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise StoreError(f"{path.parent}: {fault.strerror or fault}") from fault


def _version(engine: Engine, location: str) -> int:
    try:
        with reading(engine) as connection:
            return version_of(connection)
    except StoreError as fault:
        raise StoreError(f"{shown(location)}: {fault}") from fault


def _create(engine: Engine, now: str) -> None:
    with writing(engine) as connection:
        # Someone else may have been first.
        if version_of(connection) == 0:
            mark_file(connection)
            migrate(connection)
            log.append(connection, now, [("store", "created", log.digest_of(str(LATEST).encode()))])


def _wrong_version(where: str, version: int) -> str:
    if version == 0:
        return f"{where}: there is no store here; `tawatur add` makes one"
    if version > LATEST:
        return f"{where}: made by a newer program (tables of version {version}, this one knows {LATEST})"
    return f"{where}: made by an older program (tables of version {version} of {LATEST}); run `tawatur migrate`"


__all__ = ["Build", "Clock", "Store", "StoreError", "migrate_store", "open_store", "utc_now"]
