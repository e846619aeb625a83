"""The parts of numbers in a document: each numeral word or run of digits, with what it may stand for."""

from __future__ import annotations

import msgspec

from tawatur.lexicon.numeral_words import NUMERALS, NumeralRole
from tawatur.text.digits import digits_of
from tawatur.text.document import Document
from tawatur.text.tokens import Token

_AND = "و"
_ONE = "واحد"


class Atom(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last`` are one part of a number.

    ``senses`` pairs roles with values (empty for digits, which have ``value``). ``joined``: "and" stands before it,
    glued or alone; ``bound``: another clitic does, so that it can only begin a number. ``closed``: a pronoun ends it
    (نصفهم). ``before`` is the token where a preceding part must end for the two to touch.
    """

    first: int
    last: int
    before: int
    senses: tuple[tuple[NumeralRole, int], ...]
    value: float | int = 0
    grouped: int | None = None
    digits: bool = False
    definite: bool = False
    joined: bool = False
    bound: bool = False
    closed: bool = False

    def worth(self, *roles: NumeralRole) -> int | None:
        """The value in the first of its senses that has one of ``roles``, else None."""
        for role, value in self.senses:
            if role in roles:
                return value
        return None


class Atoms(msgspec.Struct, frozen=True):
    """The atoms of a document: ``at`` by first token, ``following`` by the token where the one before must end."""

    starts: tuple[int, ...]
    at: dict[int, Atom]
    following: dict[int, Atom]
    document: Document

    def after(self, last: int, stop: int) -> Atom | None:
        """The atom that continues a number which ends at token ``last``, if it begins before ``stop``."""
        atom = self.following.get(last)
        return None if atom is None or atom.first >= stop or atom.bound else atom


def atoms_of(document: Document) -> Atoms:
    """All parts of numbers in a document."""
    at = {atom.first: atom for atom in _digit_atoms(document)}
    at.update(_word_atoms(document))
    following = {atom.before: atom for atom in at.values() if not _after_break(document, atom)}
    return Atoms(tuple(sorted(at)), at, following, document)


def _after_break(document: Document, atom: Atom) -> bool:
    """A number does not run over the end of a line."""
    if not atom.before:
        return True
    tokens = document.tokens
    return document.raw.find("\n", tokens[atom.before - 1].end, tokens[atom.first].start) >= 0


def _word_atoms(document: Document) -> dict[int, Atom]:
    rows = document.lexicon.rows(NUMERALS)
    senses: dict[int, list[tuple[NumeralRole, int]]] = {}
    definite: set[int] = set()
    for hit in document.hits(NUMERALS):
        row = rows[hit.row]
        sense = (row.role, row.value)
        if sense not in senses.setdefault(hit.first, []):
            senses[hit.first].append(sense)
        if hit.feature:
            definite.add(hit.first)
    return {
        index: _word_atom(document, index, tuple(found), index in definite, _hides_and(document, index, senses))
        for index, found in senses.items()
    }


def _hides_and(document: Document, index: int, senses: dict[int, list[tuple[NumeralRole, int]]]) -> bool:
    """ "ألفين وأحد عشر": folded, the "and one" of eleven is spelt like "one", which never stands before ten."""
    return document.tokens[index].key == _ONE and ("ten", 10) in senses.get(index + 1, ()) and index - 1 in senses


def _word_atom(
    document: Document, index: int, senses: tuple[tuple[NumeralRole, int], ...], definite: bool, hides_and: bool
) -> Atom:
    token = document.tokens[index]
    alone = _lone_and(document, index)
    return Atom(
        index,
        index + 1,
        index - alone,
        senses,
        definite=definite,
        joined=bool(alone) or token.proclitics == _AND or hides_and,
        bound=token.proclitics not in ("", _AND),
        closed=bool(token.enclitic),
    )


def _lone_and(document: Document, index: int) -> int:
    """1 where the word before is "and" standing alone, else 0."""
    return int(index > 0 and document.tokens[index - 1].text == _AND)


def _digit_atoms(document: Document) -> list[Atom]:
    tokens = document.tokens
    return [
        Atom(
            found.first,
            found.last,
            found.first - _lone_and(document, found.first),
            (),
            found.value,
            found.grouped,
            digits=True,
            definite=_has_article(tokens, found.first),
            joined=bool(_lone_and(document, found.first)),
        )
        for found in digits_of(document.raw, tokens)
    ]


def _has_article(tokens: tuple[Token, ...], index: int) -> bool:
    """The article before digits, glued or with a dash: الـ21، ال-600، بالـ5."""
    if index and tokens[index - 1].text == "-" and not tokens[index - 1].gap:
        index -= 1
    return (
        index > 0
        and tokens[index - 1].kind == "word"
        and tokens[index - 1].text.endswith(("ال", "لل"))
        and (len(tokens[index - 1].text) <= 4)
    )
