"""Whose voice a claim is: the chain's last source as one key, and what kind of voice that makes.

Sources that are nobody in particular ("مصادر محلية", the correspondent) belong to the publisher that heard them.
"""

from __future__ import annotations

import msgspec

from tawatur.incidents.parties import Parties, name_key, party_words, root_of
from tawatur.incidents.policy import names
from tawatur.incidents.words import plain_words
from tawatur.model.codes import SourceKind
from tawatur.model.incident import Reason
from tawatur.model.record import Attribution, ChainLink, Record

_OWN_KINDS = frozenset({"publisher", "correspondent"})
_NOBODY_KINDS = frozenset({"unnamed", "eyewitness"})
_LOOSE_KINDS = frozenset({"social_media", "expert", "media"})


class Origin(msgspec.Struct, frozen=True):
    """The origin of a claim: ``key`` (one voice), its name as written, its kind, and why it is who it is."""

    key: str
    name: str
    kind: SourceKind
    reason: Reason

    @property
    def party(self) -> bool:
        """Whether the key is a party that can speak of "our forces", not an outlet."""
        return self.kind not in _OWN_KINDS and self.kind not in _NOBODY_KINDS and self.kind != "media"


def publisher_key(record: Record) -> str:
    """The voice of a report's publisher; an unknown publisher is known by its report."""
    report = record.report
    for claim in record.claims:
        if claim.attribution.chain and claim.attribution.chain[0].actor is not None:
            first = claim.attribution.chain[0]
            if first.kind == "publisher" and first.actor is not None:
                return root_of(first.actor)
    if report.publisher is None:
        return f"report:{report.id}"
    return outlet_key(report.publisher)


def outlet_key(name: str) -> str:
    """The key of an outlet by its name without words such as "agency" and "channel"."""
    words = [word for word in plain_words(name) if word not in names().media]
    return name_key(words or plain_words(name))


def is_generic(text: str) -> bool:
    """Whether a source's words name nobody in particular."""
    return all(word in names().generic for word in plain_words(text))


def origin_of(attribution: Attribution, record: Record, parties: Parties) -> Origin:
    """The origin of a claim of ``record``."""
    chain = attribution.chain
    name = record.report.publisher or record.report.ref or record.report.id
    if not chain or chain[-1].kind == "publisher":
        return Origin(publisher_key(record), name, "publisher", Reason("own_account", {"publisher": name}))
    last = chain[-1]
    if last.actor is not None:
        return Origin(root_of(last.actor), last.text or last.actor, last.kind, _named(last))
    if _is_nobody(chain):
        return _relayed(chain, record, name)
    key = outlet_key(last.text or "") if last.kind == "media" else _key(last, record, parties)
    return Origin(key, last.text or "", last.kind, _named(last))


def _is_nobody(chain: tuple[ChainLink, ...]) -> bool:
    """Whether a chain ends in nobody in particular; "a military source" of a state agency is the army."""
    last = chain[-1]
    if last.kind in _OWN_KINDS or last.kind in _NOBODY_KINDS:
        return True
    loose = last.kind in _LOOSE_KINDS or (last.kind == "official" and len(chain) <= 2)
    return loose and _generic(last)


def _generic(link: ChainLink) -> bool:
    return is_generic(link.text or "")


def _relayed(chain: tuple[ChainLink, ...], record: Record, publisher: str) -> Origin:
    """A source that is nobody in particular is the voice of the outlet that heard it: the last one named before it."""
    last, key, name = chain[-1], publisher_key(record), publisher
    for link in chain[1:-1]:
        if link.text is not None and not _generic(link):
            key = root_of(link.actor) if link.actor is not None else outlet_key(link.text)
            name = link.text
    if last.kind in _OWN_KINDS:
        return Origin(key, name, "correspondent", Reason("correspondent", {"publisher": name}))
    return Origin(key, name, last.kind, Reason("nobody_in_particular", {"source": last.text or "", "publisher": name}))


def _key(last: ChainLink, record: Record, parties: Parties) -> str:
    text = last.text or ""
    if party_words(text):
        return parties.find(text) or name_key(party_words(text))
    earlier = _meant(last, record)
    return name_key(plain_words(text)) if earlier is None else _key(earlier, record, parties)


def _meant(last: ChainLink, record: Record) -> ChainLink | None:
    """The fuller source that "the source" or "the statement" goes back to: the last one of its kind told before it."""
    words = set(plain_words(last.text or ""))
    before = [
        link
        for claim in record.claims
        for link in claim.attribution.chain[-1:]
        if link.kind == last.kind and link.text and (link.start or 0) < (last.start or 0)
    ]
    fuller = [link for link in before if words < set(plain_words(link.text or "")) or party_words(link.text or "")]
    return max(fuller, key=lambda link: link.start or 0, default=None)


def _named(last: ChainLink) -> Reason:
    return Reason("named_source", {"source": last.text or last.actor or ""})
