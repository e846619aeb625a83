"""``tawatur judge``: what people decide, kept beside the machine's reading."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from typing import Annotated

import msgspec
import typer

from tawatur.cli.opened import JsonOption, StoreOption, opened, refresh
from tawatur.cli.show import judgement_lines
from tawatur.ingest.errors import InputError
from tawatur.model.judgement import Target, Verb
from tawatur.model.record import Record
from tawatur.review import (
    claim_fields,
    incident_fields,
    make_judgement,
    notice_fields,
    standing,
    target_claim,
    target_incident,
    target_judgement,
    target_notice,
    whole_notice,
)
from tawatur.store import Store

judge_app = typer.Typer(
    help="Decide beside the machine: same or different, accept, reject or correct; nothing is written over.",
    no_args_is_help=True,
)
Things = Annotated[list[str], typer.Argument(metavar="ID ID…", help="Claims or incidents, two or more.")]
Thing = Annotated[str, typer.Argument(metavar="ID", help="A claim, an incident or a notice.")]
Why = Annotated[str, typer.Option(help="The reason.")]
Who = Annotated[str | None, typer.Option(help="Whose judgement. Default: $TAWATUR_USER, else the login name.")]
Field = Annotated[str | None, typer.Option(help="One field, e.g. place or killed; without it, the whole.")]


@judge_app.command("same")
def same_command(things: Things, why: Why, who: Who = None, store: StoreOption = None) -> None:
    """These claims or incidents are one happening.

    Example:

      tawatur judge same i-1b2c i-9f00 --why "same market, same morning"
    """
    _judge(store, "same", things, who, why)


@judge_app.command("different")
def different_command(things: Things, why: Why, who: Who = None, store: StoreOption = None) -> None:
    """These claims or incidents are different happenings.

    Example:

      tawatur judge different r12-c1 r34-c2 --why "the second tells of 2020"
    """
    _judge(store, "different", things, who, why)


@judge_app.command("accept")
def accept_command(thing: Thing, why: Why, field: Field = None, who: Who = None, store: StoreOption = None) -> None:
    """The machine is right on a claim, incident or notice, or on one field of it.

    Accepting the whole of a notice confirms it: exports no longer call it a draft.

    Examples:

      tawatur judge accept i-1b2c --field killed --why "checked against the list of names"

      tawatur judge accept r12-n1 --why "read on the ministry's own page"
    """
    _judge(store, "accept", [thing], who, why, field)


@judge_app.command("reject")
def reject_command(thing: Thing, why: Why, field: Field = None, who: Who = None, store: StoreOption = None) -> None:
    """The machine is wrong on a claim, incident or notice, or on one field of it.

    Example:

      tawatur judge reject r12-c3 --why "a film title, no event"
    """
    _judge(store, "reject", [thing], who, why, field)


@judge_app.command("correct")
def correct_command(
    thing: Thing,
    field: Annotated[str, typer.Option(help="The field, e.g. place, date or killed.")],
    value: Annotated[str, typer.Option(help="What is right, e.g. 2022-01-21, or for figures 7, 5-7 or 5+.")],
    why: Why,
    who: Who = None,
    store: StoreOption = None,
) -> None:
    """What is right for one field of a claim, incident or notice.

    Example:

      tawatur judge correct r12-c1 --field date --value 2022-01-20 --why "the report's own date line"
    """
    _judge(store, "correct", [thing], who, why, field, value)


@judge_app.command("withdraw")
def withdraw_command(
    judgement: Annotated[str, typer.Argument(metavar="ID", help="The judgement to take back.")],
    why: Why,
    who: Who = None,
    store: StoreOption = None,
) -> None:
    """Take a judgement back; both stay on record.

    Example:

      tawatur judge withdraw j-77aa01 --why "mistook the day"
    """
    _judge(store, "withdraw", [judgement], who, why)


@judge_app.command("list")
def list_command(
    store: StoreOption = None,
    every: Annotated[bool, typer.Option("--all", help="Also those that were withdrawn.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List the judgements that stand.

    Example:

      tawatur judge list --all --json
    """
    with opened(store) as there:
        found = there.judgements()
    for judgement in found if every else standing(found):
        print(msgspec.json.encode(judgement).decode() if as_json else "\n".join(judgement_lines(judgement)))


class _Meant(msgspec.Struct, frozen=True):
    """What an id names, what the machine says of its fields and, where that is one line, of the whole."""

    target: Target
    fields: dict[str, str | None]
    whole: str | None = None


def _judge(
    location: str | None,
    verb: Verb,
    names: Sequence[str],
    who: str | None,
    why: str,
    field: str | None = None,
    value: str | None = None,
) -> None:
    with opened(location) as store:
        found = [_meant(store, name, verb) for name in names]
        targets = [thing.target for thing in found]
        machine = found[0].fields.get(field) if field else found[0].whole
        judgement = make_judgement(
            verb, targets, who=who or _me(), at=store.now(), why=why, field=field, value=value, machine=machine
        )
        store.judge(judgement)
    print(judgement.id)


def _meant(store: Store, name: str, verb: Verb) -> _Meant:
    if verb == "withdraw":
        judgement = next((j for j in store.judgements() if j.id == name), None)
        if judgement is not None:
            return _Meant(target_judgement(judgement), {})
        raise InputError(f"{name}: there is no judgement of this id")
    if name.startswith("i-"):
        refresh(store)
        incident = store.incident(name)
        if incident is not None:
            return _Meant(target_incident(incident, store.records_of(incident.reports)), incident_fields(incident))
    stored = store.report_of_claim(name) or store.report_of_notice(name)
    meant = _in_record(stored.record, name) if stored else None
    if meant is None:
        raise InputError(f"{name}: there is no claim, incident or notice of this id")
    return meant


def _in_record(record: Record, name: str) -> _Meant | None:
    for claim in record.claims:
        if claim.id == name:
            return _Meant(target_claim(record, claim), claim_fields(claim))
    for notice in record.notices:
        if notice.id == name:
            return _Meant(target_notice(record, notice), notice_fields(notice), whole_notice(notice))
    return None


def _me() -> str:
    named = os.environ.get("TAWATUR_USER")
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError) as fault:
        raise InputError("--who: say whose judgement this is") from fault
