"""ZIP archives, WACZ web captures among them."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator

from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.items import Item, Member, Options, PassedOver, Source
from tawatur.ingest.unpack import escapes, is_hidden, pieces_of, unpacked

FORMAT = "zip"
_ENCRYPTED = 1
_PACKAGE, _ARCHIVE = "datapackage.json", "archive/"


def sniff(data: bytes, name: str) -> bool:
    """The signature of a member or of an empty archive."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(source: Source, options: Options) -> Iterator[Item]:
    """The members by name."""
    with parsing("ZIP archive"), zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        if len(members) > options.limits.members:
            raise UnreadableError(f"more than {options.limits.members} members")
        held = _ARCHIVE if _is_capture(archive) else ""
        for member in members:
            if not member.filename.startswith(held):
                yield PassedOver(f"{source.where}!{member.filename}")
            elif not member.is_dir():
                yield _member(source, archive, member, options)


def _is_capture(archive: zipfile.ZipFile) -> bool:
    """A WACZ file: what is beside its captures (lists of pages, an index) only repeats them."""
    names = archive.namelist()
    return _PACKAGE in names and any(name.startswith(_ARCHIVE) for name in names)


def _member(source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, options: Options) -> Item:
    name = member.filename
    if escapes(name):
        return source.aside("its name leads out of the archive", name)
    if stat.S_ISLNK(member.external_attr >> 16):
        return source.aside("is a symbolic link, which is not followed", name)
    if member.flag_bits & _ENCRYPTED:
        return source.aside("is encrypted", name)
    if is_hidden(name):
        return PassedOver(f"{source.where}!{name}")
    try:
        with parsing("member"), archive.open(member) as stream:
            return Member(name, unpacked(pieces_of(stream), member.compress_size, options.limits))
    except UnreadableError as fault:
        return source.aside(str(fault), name)
