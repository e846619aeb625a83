"""Domain ``notice_words``: what an instruction to the public is about, how it commands, what introduces a contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import Form, noun_forms
from tawatur.model.codes import NoticeKind


class NoticeWord(msgspec.Struct, frozen=True):
    """``part``: subject (what the notice is about, with its ``kind``), command (it tells people what to do), contact (a
    number to call follows), address (it speaks to the public itself, so that nobody needs to be named as its issuer),
    opening (an address where it opens the sentence), danger (of mines and the like, which makes a warning of a ban),
    daily (its hours come back each day), begins or ends (from when, until when it holds). A subject may ``command`` by
    itself ("يمنع الدخول").
    """

    id: str
    part: Literal["subject", "command", "contact", "address", "danger", "daily", "begins", "ends", "opening"]
    forms: tuple[str, ...]
    kind: NoticeKind = "other"
    commands: bool = False


def _expand(row: NoticeWord) -> Iterator[Form]:
    for form in row.forms:
        if row.part == "subject" and not row.commands:
            yield from noun_forms(form)
        else:
            yield Form(form)


NOTICE_WORDS = Domain("notice_words", "notices/*.yaml", NoticeWord, _expand)
