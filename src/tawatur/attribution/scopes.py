"""What attribution finds: stretches of a text that somebody other than the publisher tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from tawatur.lexicon.cue_words import Talk
from tawatur.model.codes import Certainty, Endorsement, Polarity, SourceKind


class SourceLink(msgspec.Struct, frozen=True):
    """One source as written: raw offsets ``start:end``, tokens ``first:last``, its kind and its actor id, if known."""

    text: str
    start: int
    end: int
    first: int
    last: int
    kind: SourceKind
    actor: str | None = None


class Attributed(msgspec.Struct, frozen=True):
    """Tokens ``first:last`` (raw offsets ``start:end``) as somebody's words.

    ``links`` runs outermost first, the origin last, without the publisher; it is empty where no source is named.
    ``cue_first:cue_last`` are the tokens of the cue. ``stance`` is the publisher's endorsement as the cue implies it,
    ``certainty`` the origin's; ``polarity`` is ``-`` where the origin denies the content. ``rule`` names the rule and
    the lexicon row. ``talk`` is the kind of speech act; for acts that are events of their own (accuse, threaten, warn,
    demand, condemn, responsibility) only what the act names is content, not the act itself.
    """

    first: int
    last: int
    start: int
    end: int
    cue_first: int
    cue_last: int
    mode: Literal["indirect", "direct_quote"]
    links: tuple[SourceLink, ...]
    stance: Endorsement
    certainty: Certainty
    polarity: Polarity
    talk: Talk
    rule: str


def voices(attributions: Iterable[Attributed], token: int) -> tuple[Attributed, ...]:
    """Those whose content is the narrowest around ``token``; several where one denies what another told."""
    holding = [found for found in attributions if found.first <= token < found.last]
    if not holding:
        return ()
    narrowest = min(found.last - found.first for found in holding)
    return tuple(found for found in holding if found.last - found.first == narrowest)


def innermost(attributions: Sequence[Attributed], token: int) -> Attributed | None:
    """The attribution with the narrowest content around ``token``; of two with the same content the first by cue."""
    found = voices(attributions, token)
    return found[0] if found else None
