"""``tawatur``: the commands and the one place where errors become a line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from tawatur import __version__
from tawatur.ingest.errors import InputError
from tawatur.lexicon.errors import ResourceError

_STORE_COMMANDS = frozenset({"add", "search", "incidents", "show", "reread", "verify", "migrate", "backup", "judge"})


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tawatur {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
    store: Annotated[
        str | None, typer.Option("--store", help="The store that the command means: a file or postgresql:// URL.")
    ] = None,
) -> None:
    """Options that stand before the command."""
    if store is not None:
        from tawatur.cli.opened import mean_store  # only the commands of the store pay for loading it

        mean_store(store)


def application(command: str | None = None) -> typer.Typer:
    """The command line. With a known ``command`` only that one is mounted: it starts without loading the rest."""
    app = typer.Typer(
        name="tawatur",
        help="Reads Arabic conflict reporting and keeps account of who claims what, how surely, and who agrees.",
        no_args_is_help=True,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    wanted = "store" if command in _STORE_COMMANDS else command
    for mount in [_MOUNTS[wanted]] if wanted in _MOUNTS else _MOUNTS.values():
        mount(app)
    return app


def _mount_read(app: typer.Typer) -> None:
    from tawatur.cli.read import read_command

    app.command("read")(read_command)


def _mount_brief(app: typer.Typer) -> None:
    from tawatur.cli.brief import brief_command
    from tawatur.cli.read import records_of

    app.command("brief")(brief_command(records_of))


def _mount_explain(app: typer.Typer) -> None:
    from tawatur.cli.explain import explain_command

    app.command("explain")(explain_command)


def _mount_evaluate(app: typer.Typer) -> None:
    from tawatur.cli.evaluate import evaluate_command

    app.command("evaluate")(evaluate_command)


def _mount_gazetteer(app: typer.Typer) -> None:
    from tawatur.cli.gazetteer import gazetteer

    app.add_typer(gazetteer, name="gazetteer")


def _mount_export(app: typer.Typer) -> None:
    from tawatur.cli.export import export_command

    app.command("export")(export_command)


def _mount_store(app: typer.Typer) -> None:
    from tawatur.cli.store import add_store_commands

    add_store_commands(app)


_MOUNTS: dict[str | None, Callable[[typer.Typer], None]] = {
    "read": _mount_read,
    "brief": _mount_brief,
    "explain": _mount_explain,
    "store": _mount_store,
    "export": _mount_export,
    "gazetteer": _mount_gazetteer,
    "evaluate": _mount_evaluate,
}


def _command_named(words: list[str]) -> str | None:
    """The first word that is neither an option nor the value of one that stands before the command.

    A lone ``--version`` loads one command, for it shows none.
    """
    if words == ["--version"]:
        return "read"
    plain = (word for before, word in zip(["", *words], words, strict=False) if before != "--store")
    return next((word for word in plain if not word.startswith("-")), None)


def main() -> None:
    """Runs the command line; a fault of the input is one line on standard error and exit code 2."""
    try:
        application(_command_named(sys.argv[1:]))()
    except (InputError, ResourceError) as fault:
        print(f"tawatur: {fault}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
