"""``tawatur explain``: how each sentence was read."""

from __future__ import annotations

import sys
from typing import Annotated

import msgspec
import typer

from tawatur.cli.places import user_places
from tawatur.cli.read import DateOption, PublisherOption, inputs_of
from tawatur.lexicon.load import default_lexicon
from tawatur.pipeline import explain_report


def explain_command(
    file: Annotated[str, typer.Argument(help="A file of any known kind, or - for standard input.")],
    at: Annotated[int | None, typer.Option(help="Only the sentence at this offset (code points of the text).")] = None,
    publisher: PublisherOption = None,
    published_at: DateOption = None,
) -> None:
    """For each sentence show the mentions, cues and rules that fired, and why a trigger gave no claim.

    Examples:

      tawatur explain report.txt

      tawatur explain report.txt --at 1200
    """
    reports = inputs_of([file])
    lexicon, places = default_lexicon(), user_places()
    for report in reports:
        dated = msgspec.structs.replace(
            report, publisher=report.publisher or publisher, published_at=report.published_at or published_at
        )
        for sentence in explain_report(dated, lexicon, places):
            if at is None or sentence.start <= at < sentence.end:
                print("\n".join(sentence.lines))
                print()
    sys.stdout.flush()
