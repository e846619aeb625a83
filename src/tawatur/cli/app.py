"""``tawatur``: the commands and the one place where errors become a line and an exit code."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tawatur import __version__
from tawatur.cli.evaluate import evaluate_command
from tawatur.cli.explain import explain_command
from tawatur.cli.read import read_command
from tawatur.ingest.errors import InputError
from tawatur.lexicon.rows import ResourceError

app = typer.Typer(
    name="tawatur",
    help="Reads Arabic conflict reporting and keeps account of who claims what, how surely, and who agrees.",
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tawatur {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Options that stand before the command."""


app.command("read")(read_command)
app.command("explain")(explain_command)
app.command("evaluate")(evaluate_command)


def main() -> None:
    """Runs the command line; a fault of the input is one line on standard error and exit code 2."""
    try:
        app()
    except (InputError, ResourceError) as fault:
        print(f"tawatur: {fault}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
