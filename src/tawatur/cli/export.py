"""``tawatur export``: records and incidents in the formats that other tools read."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer

from tawatur.cli.batch import Batch, batch_of, end_of_batch
from tawatur.cli.days import check_day
from tawatur.cli.opened import StoreOption, opened, refresh
from tawatur.cli.progress import counted
from tawatur.cli.read import DateOption, PublisherOption, read_all
from tawatur.export.bundle import Bundle
from tawatur.export.errors import ExportError
from tawatur.export.formats import FORMATS, Format, format_named
from tawatur.export.tier import for_public, released
from tawatur.export.tier_rules import TierRules
from tawatur.ingest.errors import InputError
from tawatur.ingest.found import STDIN
from tawatur.pipeline import read_incidents
from tawatur.store import IncidentQuery

_SHOWN_SKIPS = 20
_DECIMALS = TierRules().decimals


PathsOrStore = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH…]", help="Files or folders with reports, or -; without any, the store."),
]
FormatOption = Annotated[str | None, typer.Option("--format", help="Name of the format; --list shows all.")]
IncidentOption = Annotated[str | None, typer.Option(help="Only this incident, with its reports.")]
TierOption = Annotated[
    Literal["internal", "public"], typer.Option(help="public masks what must not go out; see docs/export.md.")
]
OutOption = Annotated[str, typer.Option(metavar="FILE", help="Where to write; - for standard output.")]
EmbargoOption = Annotated[
    str | None, typer.Option(help="Last day (YYYY-MM-DD) whose reports go out; undated ones stay back.")
]
DecimalsOption = Annotated[int, typer.Option(min=0, max=6, help="Decimal places of coordinates in the public tier.")]
ListOption = Annotated[bool, typer.Option("--list", help="List the formats and end.")]


def export_command(
    paths: PathsOrStore = None,
    name: FormatOption = None,
    incident: IncidentOption = None,
    tier: TierOption = "internal",
    out: OutOption = STDIN,
    embargo: EmbargoOption = None,
    decimals: DecimalsOption = _DECIMALS,
    store: StoreOption = None,
    publisher: PublisherOption = None,
    published_at: DateOption = None,
    list_formats: ListOption = False,
) -> None:
    """Write what reports say in a format that another tool reads.

    Examples:

      tawatur export samples/ --format jsonl --out records.jsonl

      tawatur export --incident i-0123456789ab --format jsonl --tier public --embargo 2022-01-31

      tawatur export --list
    """
    if list_formats:
        print("\n".join(_line(row) for row in FORMATS))
        return
    rules = TierRules(check_day("--embargo", embargo), decimals)
    with _faults():
        chosen = _chosen(name)
        batch = batch_of(paths, publisher, published_at) if paths else None
        found = _narrowed(_from_store(store, rules) if batch is None else _from_reports(batch, rules), incident)
        bundle = for_public(found, rules) if tier == "public" else found
        write_out(chosen.write(bundle), out, chosen)
        _tell_skips(chosen, bundle)
    if batch is not None:
        end_of_batch(batch)


def _chosen(name: str | None) -> Format:
    if name is None:
        raise ExportError("name a --format; `tawatur export --list` shows them")
    return format_named(name)


def _line(row: Format) -> str:
    return f"{row.name:20}{row.suffix:12}{row.what}\n{'':32}numbers: {row.policy}"


@contextmanager
def _faults() -> Iterator[None]:
    """A fault of an export is a fault of the input: one line and exit code 2."""
    try:
        yield
    except ExportError as fault:
        raise InputError(str(fault)) from fault


def _from_reports(batch: Batch, rules: TierRules) -> Bundle:
    records = released(tuple(counted(read_all(batch), "reading")), rules)
    return Bundle(records, read_incidents(records))


def _from_store(store: str | None, rules: TierRules) -> Bundle:
    with opened(store) as there:
        refresh(there)
        everything = tuple(record for _, record in there.records())
        records = released(everything, rules)
        # An incident is a function of its records: with some held back it is another one.
        whole = len(records) == len(everything)
        incidents = there.incidents(IncidentQuery()) if whole else read_incidents(records)
        return Bundle(records, incidents, there.judgements())


def _narrowed(bundle: Bundle, incident: str | None) -> Bundle:
    if incident is None:
        return bundle
    found = tuple(row for row in bundle.incidents if row.id == incident)
    if not found:
        raise InputError(f"--incident: there is no incident {incident!r} here")
    records = tuple(record for record in bundle.records if record.report.id in found[0].reports)
    return Bundle(records, found, bundle.judgements, bundle.tier)


def write_out(data: bytes, out: str, chosen: Format) -> None:
    """Writes ``data`` to a file, whole or not at all, or to standard output.

    Raises :class:`InputError` where that cannot be done.
    """
    if out != STDIN:
        _write_file(data, Path(out))
        return
    if sys.stdout.isatty() and chosen.suffix in BINARY:
        raise InputError(f"{chosen.name} is no text; give a file with --out, or pipe it")
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


BINARY = frozenset({".parquet", ".xlsx", ".zip"})


def _write_file(data: bytes, path: Path) -> None:
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(beside).chmod(0o666 & ~_umask())
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror or fault}") from fault


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _tell_skips(chosen: Format, bundle: Bundle) -> None:
    skips = chosen.skips(bundle)
    for skip in skips[:_SHOWN_SKIPS]:
        print(f"tawatur: left out {skip.id}: {skip.reason}", file=sys.stderr)
    if len(skips) > _SHOWN_SKIPS:
        print(f"tawatur: left out {len(skips)} in all", file=sys.stderr)
