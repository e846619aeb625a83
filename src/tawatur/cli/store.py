"""``tawatur add``, ``reread``, ``verify``, ``migrate`` and ``backup``: what goes into the store, and its care."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tawatur.cli.batch import batch_of, end_of_batch
from tawatur.cli.finding import incidents_command, search_command
from tawatur.cli.jobs import BATCH, JobsOption, ReadMany, readers
from tawatur.cli.judge import judge_app
from tawatur.cli.opened import JsonOption, StoreOption, faults, location, opened
from tawatur.cli.places import user_places
from tawatur.cli.progress import counted
from tawatur.cli.read import ColumnsOption, DateOption, Paths, PublisherOption
from tawatur.cli.show import show_command
from tawatur.cli.taken import where_of
from tawatur.ingest.items import SetAside, Taken
from tawatur.lexicon.load import default_lexicon
from tawatur.pipeline import read_report
from tawatur.store import Added, Arrival, Change, Read, ReportError, Store, migrate_store, reread

_MANY = 1000


def add_store_commands(app: typer.Typer) -> None:
    """Mounts all commands of the store on the application."""
    app.command("add")(add_command)
    app.command("search")(search_command)
    app.command("incidents")(incidents_command)
    app.command("show")(show_command)
    app.command("reread")(reread_command)
    app.command("verify")(verify_command)
    app.command("migrate")(migrate_command)
    app.command("backup")(backup_command)
    app.add_typer(judge_app, name="judge")


def add_command(
    paths: Paths,
    store: StoreOption = None,
    publisher: PublisherOption = None,
    published_at: DateOption = None,
    columns: ColumnsOption = None,
    jobs: JobsOption = 1,
    every: Annotated[bool, typer.Option("--list", help="Print a line for each report.")] = False,
) -> None:
    """Read reports and keep them in the store; what is there already is left alone.

    A text that replaces an earlier one (same publisher and address, or same publisher and id) is kept as a version.
    After an interruption run the same command again: it goes on where it ended.

    Examples:

      tawatur add reports/ --publisher "وكالة"

      tawatur --store incident.sqlite add posts.jsonl --list

      tawatur add telegram/result.json capture.wacz --jobs 4
    """
    batch = batch_of(paths, publisher, published_at, columns)
    seen: Counter[str] = Counter()
    try:
        with opened(store, create=True) as there, readers(jobs) as read:
            for added in add_all(there, counted(batch.taken(), "adding"), read, batch.aside):
                seen[added.outcome] += 1
                if every:
                    print(f"{added.outcome}\t{added.id}" + (f"\treplaces {added.replaces}" if added.replaces else ""))
            if seen.total() - seen["known"] >= _MANY:
                there.tidy()
    except KeyboardInterrupt:
        print(f"tawatur: interrupted; kept: {_counts(seen, 0)}. Run it again to go on.", file=sys.stderr)
        raise typer.Exit(130) from None
    print(_counts(seen, len(batch.aside)))
    end_of_batch(batch)


def _counts(seen: Counter[str], aside: int) -> str:
    told = [f"{seen[name]} {name}" for name in ("new", "version", "older", "known") if seen[name]]
    return ", ".join([*told, *([f"{aside} set aside"] if aside else [])]) or "nothing"


def add_all(store: Store, items: Iterable[Taken], read: ReadMany, aside: list[SetAside]) -> Iterator[Added]:
    """Reads and adds reports in small batches; one that cannot be kept goes to ``aside``.

    Reading is done outside of transactions, so that other processes can write meanwhile.
    """
    waiting: list[Taken] = []
    for item in items:
        try:
            known = store.known(item.report)
        except ReportError as fault:
            aside.append(SetAside(where_of(item.custody), str(fault)))
            continue
        if known is not None:
            yield known
            continue
        waiting.append(item)
        if len(waiting) >= BATCH:
            yield from store.add(_arrivals(waiting, read))
            waiting = []
    yield from store.add(_arrivals(waiting, read))


def _arrivals(items: list[Taken], read: ReadMany) -> list[Arrival]:
    records = read([item.report for item in items])
    return [
        Arrival(record, item.report.forwarded_from, item.report.edited_at, item.custody, item.original)
        for item, record in zip(items, records, strict=True)
    ]


def reread_command(
    store: StoreOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Read all reports again with the present lexicon and say what changed; judgements of people stay.

    Examples:

      tawatur reread --dry-run

      tawatur reread --json > changes.jsonl
    """
    total, changed = 0, 0
    with opened(store) as there:
        for done in counted(reread(there, _reader(), save=not dry_run), "reading", there.counts().versions):
            total += 1
            changed += bool(done.changes)
            for change in done.changes:
                print(msgspec.json.encode(change).decode() if as_json else _change_line(change))
    print(f"{total} read again, {changed} with changes" + (" (nothing kept)" if dry_run else ""), file=sys.stderr)


def verify_command(
    store: StoreOption = None,
    head: Annotated[str | None, typer.Option(help="A head noted earlier, which the log must still hold.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Check the log's hash chain, every kept text and reading, and that every span fits its text.

    Exit code 1 when something is wrong. Note the head that is printed: with it, a shortened log shows.

    Examples:

      tawatur verify

      tawatur verify --head 5f1c…
    """
    with opened(store) as there:
        found = there.verify(head)
    if as_json:
        print(msgspec.json.encode(found).decode())
    else:
        for problem in found.problems:
            print(f"{problem.where}: {problem.what}")
        what = f"{len(found.problems)} problems" if found.problems else "all well"
        print(f"{what}: {found.entries} log entries, {found.reports} reports, {found.spans} spans; head {found.head}")
    if found.problems:
        raise typer.Exit(1)


def migrate_command(store: StoreOption = None) -> None:
    """Bring the tables of an older store up to this program; make a backup first.

    Example:

      tawatur migrate
    """
    with faults():
        before, after = migrate_store(location(store))
    print(f"tables of version {after}" + (f", were {before}" if before != after else " already"))


def backup_command(
    target: Annotated[Path, typer.Argument(help="The file to write.")],
    store: StoreOption = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over a file that is there.")] = False,
) -> None:
    """Copy the store to a file while others may go on writing.

    Example:

      tawatur backup 2024-01-01.sqlite
    """
    with opened(store) as there:
        there.backup(target, replace=replace)
    print(f"{target}: {target.stat().st_size} bytes")


def _reader() -> Read:
    return partial(read_report, lexicon=default_lexicon(), places=user_places())


def _change_line(change: Change) -> str:
    if change.field is None:
        return f"{change.item}\t{change.kind}\t{change.before or change.after}"
    return f"{change.item}\t{change.field}\t{change.before} → {change.after}"
