"""TAR archives."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator

from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.items import Item, Member, Options, PassedOver, Source
from tawatur.ingest.unpack import escapes, is_hidden, pieces_of, unpacked

FORMAT = "tar"
_MAGIC_AT = 257


def sniff(data: bytes, name: str) -> bool:
    """The signature of POSIX and GNU archives."""
    return data[_MAGIC_AT : _MAGIC_AT + 5] == b"ustar"


def read(source: Source, options: Options) -> Iterator[Item]:
    """The members in the order of the archive, which a cut one keeps up to the cut."""
    with parsing("TAR archive", tarfile.TarError), tarfile.open(fileobj=io.BytesIO(source.data), mode="r:") as archive:
        for number, member in enumerate(archive):
            if number >= options.limits.members:
                raise UnreadableError(f"more than {options.limits.members} members")
            if not member.isdir():
                yield _member(source, archive, member, options)


def _member(source: Source, archive: tarfile.TarFile, member: tarfile.TarInfo, options: Options) -> Item:
    if escapes(member.name):
        return source.aside("its name leads out of the archive", member.name)
    if member.issym() or member.islnk():
        return source.aside("is a link, which is not followed", member.name)
    if is_hidden(member.name):
        return PassedOver(f"{source.where}!{member.name}")
    stream = archive.extractfile(member)
    if stream is None:
        return source.aside("is no regular file", member.name)
    return Member(member.name, unpacked(pieces_of(stream), member.size, options.limits))
