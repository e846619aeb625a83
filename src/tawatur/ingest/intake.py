"""From files to reports that are ready to be read, each with its custody; what cannot be read is set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import msgspec

from tawatur.ingest.encodings import UTF8
from tawatur.ingest.errors import ExhaustedError, UnreadableError
from tawatur.ingest.found import sources
from tawatur.ingest.items import Found, Item, Member, Note, Options, PassedOver, SetAside, Source, Taken
from tawatur.ingest.language import other_language
from tawatur.ingest.limits import Limits
from tawatur.ingest.registry import CONTAINERS, MIXED, may_be_report, reader_of
from tawatur.ingest.repair import mend
from tawatur.model.custody import Custody
from tawatur.model.record import ReportInput

_UNKNOWN = "is of no known format, and no text: not UTF-8, UTF-16, windows-1256 or ISO-8859-6"
Outcome = Taken | SetAside | PassedOver | Note


class Desk(msgspec.Struct, frozen=True):
    """Who takes in: the program's version, and the time (ISO 8601, UTC) that custody is to say."""

    version: str
    taken_at: str


def take_in(paths: list[str], desk: Desk, options: Options | None = None) -> Iterator[Outcome]:
    """The reports of files, folders, archives and ``-`` for standard input, in order.

    Nothing is dropped without a word: what is no report is passed over, what cannot be read is set aside with its
    reason, and notes say which encodings and columns were found. Raises :class:`~tawatur.ingest.errors.InputError` only
    for a path that is not there and a folder without any report.
    """
    given = options or Options()
    for item in sources(paths, given.limits):
        if isinstance(item, Source):
            yield from _Walk(desk, given).through(item)
        else:
            yield item


class _Walk:
    """One file and all that it holds; counts what it unpacks to, however deeply."""

    def __init__(self, desk: Desk, options: Options) -> None:
        self._desk = desk
        self._options = options
        self._bytes = 0
        self._members = 0

    def through(self, source: Source) -> Iterator[Outcome]:
        """All outcomes of a source."""
        if not source.data.strip():
            yield source.aside("is empty")
            return
        reader = reader_of(source.data, source.name)
        if reader is None:
            yield source.aside(_UNKNOWN)
            return
        if reader.FORMAT in CONTAINERS and len(source.holders) > self._options.limits.depth:
            yield source.aside(f"archives within archives, more than {self._options.limits.depth} deep")
            return
        seen: Counter[str] = Counter()
        try:
            for item in reader.read(source, self._options):
                yield from self._outcomes(source, reader.FORMAT, item, seen)
        except UnreadableError as fault:
            if isinstance(fault, ExhaustedError) and len(source.holders) > 1:
                raise
            yield source.aside(str(fault))
        yield from (Note(source.where, words) for words in _said(seen))

    def _outcomes(self, source: Source, form: str, item: Item, seen: Counter[str]) -> Iterator[Outcome]:
        if isinstance(item, Found):
            outcome = _taken(source, form, item, self._desk, self._options.limits)
            if isinstance(outcome, Taken):
                seen.update(_remarkable(outcome.custody))
            yield outcome
        elif isinstance(item, Member):
            yield from self._member(source, form, item)
        else:
            yield item

    def _member(self, source: Source, form: str, member: Member) -> Iterator[Outcome]:
        self._bytes += len(member.data)
        self._members += 1
        limits = self._options.limits
        if self._bytes > limits.unpacked_bytes or self._members > limits.members:
            raise ExhaustedError("holds more than is read of one file")
        inner = source.within(member)
        if form in MIXED and not may_be_report(member.name):
            yield PassedOver(inner.where)
        else:
            yield from self.through(inner)


def _taken(source: Source, form: str, found: Found, desk: Desk, limits: Limits) -> Taken | SetAside:
    report = found.report
    if len(report.text) > limits.text_chars:
        return source.aside(f"a text of {len(report.text)} characters is no report", found.part)
    if report.published_at is not None and not _is_date(report.published_at):
        return source.aside(f"published_at is no ISO 8601 date: {report.published_at!r}", found.part)
    mended = mend(report.text)
    if not mended.text.strip():
        return source.aside("has no text", found.part)
    language = other_language(mended.text)
    if language is not None:
        return source.aside(f"is not Arabic: {language}", found.part)
    custody = Custody(source.holders, form, desk.taken_at, desk.version, found.part, found.encoding, mended.repairs)
    whole = msgspec.structs.replace(report, text=mended.text, url=report.url or source.url)
    return Taken(_without_halves(whole), custody, _original(report.text, custody))


def _original(text: str, custody: Custody) -> bytes | None:
    """The text's bytes as they came, where it was mended or decoded from something other than UTF-8."""
    if not custody.repairs and custody.encoding in (None, UTF8):
        return None
    try:
        return text.encode(custody.encoding or UTF8, "surrogateescape")
    except UnicodeEncodeError:  # a half of a letter that an escape in the file spelt out
        return text.encode(UTF8, "surrogatepass")


def _without_halves(report: ReportInput) -> ReportInput:
    """Names that no UTF-8 can hold are mended too."""
    fields = {name: getattr(report, name) for name in ("id", "publisher", "title", "url", "forwarded_from")}
    return msgspec.structs.replace(report, **{name: mend(value).text for name, value in fields.items() if value})


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _remarkable(custody: Custody) -> Iterator[str]:
    if custody.encoding not in (None, UTF8):
        yield f"read as {custody.encoding}"
    yield from (f"mended: {repair}" for repair in custody.repairs)


def _said(seen: Counter[str]) -> Iterator[str]:
    for words, count in seen.items():
        yield words if count == 1 else f"{words} ({count} reports)"
