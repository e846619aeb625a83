"""What passes between finding a file, reading its format and taking in its reports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Protocol, TypeAlias

import msgspec

from tawatur.ingest.columns import ColumnMap
from tawatur.ingest.limits import Limits
from tawatur.model.custody import Custody, Holder
from tawatur.model.record import ReportInput


class SetAside(msgspec.Struct, frozen=True):
    """An item that could not be read, and why."""

    where: str
    reason: str


class PassedOver(msgspec.Struct, frozen=True):
    """A file of a folder or archive that does not look like a report: an image, a style sheet."""

    where: str


class Note(msgspec.Struct, frozen=True):
    """Something the user should know about a file that was read: its encoding, the columns that were guessed."""

    where: str
    words: str


class Found(msgspec.Struct, frozen=True):
    """A report as a format holds it. ``part`` is the number or name of the line, row, message or entry.

    ``encoding`` is the one that the file was decoded from, null where the format fixes it.
    """

    report: ReportInput
    part: str | None = None
    encoding: str | None = None


class Member(msgspec.Struct, frozen=True):
    """A file within an archive, mail or web capture, unpacked. ``url`` is where a capture found it."""

    name: str
    data: bytes
    url: str | None = None


class Taken(msgspec.Struct, frozen=True):
    """A report that was taken in, how it came, and its text as bytes before mending where it was mended."""

    report: ReportInput
    custody: Custody
    original: bytes | None = None


class Source(msgspec.Struct, frozen=True):
    """Bytes to read. ``holders`` runs from the file given by the user inwards to these bytes."""

    data: bytes
    holders: tuple[Holder, ...]
    url: str | None = None

    @property
    def name(self) -> str:
        """The last name: a path, or a member's name."""
        return self.holders[-1].name

    @property
    def stem(self) -> str:
        """The name without folders and suffix."""
        return PurePosixPath(self.name.replace("\\", "/")).stem

    @property
    def where(self) -> str:
        """The names from outside in, for messages."""
        return "!".join(holder.name for holder in self.holders)

    def aside(self, reason: str, part: str | None = None) -> SetAside:
        """A part of this source that cannot be read."""
        return SetAside(self.where if part is None else f"{self.where}:{part}", reason)

    def within(self, member: Member) -> Source:
        """A member of this source as a source."""
        return Source(member.data, (*self.holders, holder_of(member.name, member.data)), member.url)


class Options(msgspec.Struct, frozen=True):
    """What the user may say about reading, and the bounds."""

    limits: Limits = Limits()
    columns: ColumnMap | None = None


Item: TypeAlias = Found | Member | SetAside | PassedOver | Note


class Reader(Protocol):
    """One format. A module with these three names is one."""

    @property
    def FORMAT(self) -> str:  # noqa: N802 - a constant of a module
        """The name of the format in custody and documents."""

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the content (first) and the name (where content cannot say) are of this format."""

    def read(self, source: Source, options: Options) -> Iterator[Item]:
        """The items in order; raises :class:`~tawatur.ingest.errors.UnreadableError` where nothing can be read on."""


def holder_of(name: str, data: bytes) -> Holder:
    """A name with the digest and size of its bytes. What is no Unicode in the name is shown as lost."""
    kept = name.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return Holder(kept, hashlib.sha256(data).hexdigest(), len(data))
