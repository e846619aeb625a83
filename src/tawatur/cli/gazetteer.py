"""``tawatur gazetteer``: the user's own places, laid over the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import Annotated, cast

import typer

from tawatur.gazetteer.cod import read_cod
from tawatur.gazetteer.database import add_places, all_places, find_places
from tawatur.gazetteer.geonames import read_geonames
from tawatur.gazetteer.location import default_database
from tawatur.gazetteer.rows import FormatError, Rejected, sorted_out
from tawatur.gazetteer.tables import parse_map, read_geojson, read_mapped
from tawatur.ingest.errors import InputError
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.place_words import PLACES, PlaceRow, place_names
from tawatur.mentions.places.gazetteer import Gazetteer
from tawatur.model.codes import PlaceLevel

gazetteer = typer.Typer(help="Import, find and show places.", no_args_is_help=True)


class Format(StrEnum):
    """What can be imported."""

    geonames = "geonames"
    cod = "cod"
    geojson = "geojson"
    csv = "csv"


Database = Annotated[
    Path | None,
    typer.Option("--database", help="The gazetteer database; by default the one in your data folder."),
]


@gazetteer.command("import")
def import_places(
    kind: Annotated[Format, typer.Argument(help="geonames (country dump), cod (OCHA table), geojson or csv.")],
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The file to import.")],
    alternate_names: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="alternateNamesV2.txt, for Arabic names.")
    ] = None,
    columns: Annotated[str, typer.Option("--map", help="For csv: name_ar=Column,lat=Column,lon=Column ...")] = "",
    level: Annotated[str, typer.Option(help="The level of places that state none.")] = "settlement",
    country: Annotated[str, typer.Option(help="The country (ISO code) of places that state none.")] = "",
    database: Database = None,
) -> None:
    """Put the places of a file into your gazetteer; rejected rows are listed with line and reason."""
    target = database or default_database()
    try:
        found = _read(kind, file, alternate_names, columns, cast(PlaceLevel, level), country)
        rows, rejected = sorted_out(found)
        stored = add_places(target, rows)
    except (FormatError, UnicodeDecodeError) as fault:
        raise InputError(f"{file.name}: {fault}") from fault
    for item in rejected:
        typer.echo(f"{file.name}:{item.line}: {item.reason}", err=True)
    typer.echo(f"{stored} places imported, {len(rejected)} rows rejected")
    if not stored:
        raise typer.Exit(1)


def _read(
    kind: Format, file: Path, alternate_names: Path | None, columns: str, level: PlaceLevel, country: str
) -> Iterator[PlaceRow | Rejected]:
    if kind is Format.geonames:
        return read_geonames(file, alternate_names)
    if kind is Format.cod:
        return read_cod(file)
    if kind is Format.geojson:
        return read_geojson(file, level, country)
    return read_mapped(file, parse_map(columns), level, country)


@gazetteer.command("find")
def find(
    name: Annotated[
        str, typer.Argument(help="A name as written; spelling slips of hamza and ta marbuta do not matter.")
    ],
    database: Database = None,
) -> None:
    """List the places that have a name, yours first."""
    wanted = fold_text(name)
    own = find_places(database or default_database(), name)
    shipped = [
        row for row in default_lexicon().rows(PLACES) if wanted in {fold_text(known) for known in place_names(row)}
    ]
    places = Gazetteer((*own, *default_lexicon().rows(PLACES)))
    ids = list(dict.fromkeys(row.id for row in (*own, *shipped)))
    for place_id in ids:
        typer.echo(_line(places, place_id))
    if not ids:
        raise InputError(f"no place is called {name}")


@gazetteer.command("show")
def show(
    place_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a place, as find gives it.")],
    database: Database = None,
) -> None:
    """Show everything known of one place, and what it lies in."""
    own = all_places(database or default_database())
    rows = [row for row in (*own, *default_lexicon().rows(PLACES)) if row.id == place_id]
    if not rows:
        raise InputError(f"no place has the id {place_id}")
    places = Gazetteer((*own, *default_lexicon().rows(PLACES)))
    typer.echo(_line(places, place_id))
    typer.echo("in: " + (" < ".join(places.entry(holder).name_ar for holder in places.ancestors(place_id)) or "-"))
    for row in rows:
        typer.echo(f"names: {' | '.join(place_names(row))}   source: {row.source}{_note(row)}")


@gazetteer.command("build")
def build() -> None:
    """Compile the shipped tables, check that every parent exists, and say how many places there are."""
    start = perf_counter()
    rows = default_lexicon().rows(PLACES)
    ids = {row.id for row in rows}
    orphans = [row for row in rows if row.parent and row.parent not in ids]
    for row in orphans:
        typer.echo(f"{row.id}: unknown parent {row.parent}", err=True)
    typer.echo(f"{len(ids)} places, {len(rows)} rows, {(perf_counter() - start) * 1000:.0f} ms")
    if orphans:
        raise typer.Exit(1)


def _line(places: Gazetteer, place_id: str) -> str:
    entry = places.entry(place_id)
    point, holder = places.point(place_id)
    where = "no point" if point is None else f"{point.lat:.4f}, {point.lon:.4f} ± {point.radius_km:g} km"
    basis = "" if point is None or holder == place_id else " (of what it lies in)"
    return f"{entry.id}  {entry.name_ar}  {entry.name_en}  {entry.level}  {entry.country}  {where}{basis}"


def _note(row: PlaceRow) -> str:
    return f"   note: {row.note}" if row.note else ""
