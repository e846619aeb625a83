"""Scores claims against gold readings.

A claim matches a gold claim of its type when their triggers overlap or lie in one sentence. Slots are scored on matched
pairs; texts agree when their content words do (token F1 of at least one half after folding). Figures are compared as
(measure, min, max) over a whole report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from tawatur.evaluate.figures_score import Counted, differences, hits
from tawatur.evaluate.gold import GoldClaim, GoldFigure, GoldReport
from tawatur.lexicon.letters import fold_text
from tawatur.model.record import Claim, Figure, Record

PLAIN_SLOTS = ("status", "certainty", "polarity", "endorsement", "mode", "date")
TEXT_SLOTS = ("agent", "recipient", "instrument", "place", "origin")
SLOTS = PLAIN_SLOTS + TEXT_SLOTS
_SENTENCE_END = re.compile(r"[.!؟?\n🔴|]+(?=\s|$|[^\d])")
_WORD = re.compile(r"[^\W\d]+")
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل")
_EMPTY_WORDS = frozenset({"في", "من", "علي", "الي", "عن", "و", "ال", "قبل", "بعد", "ان"})
_TAGS = str.maketrans("#_", "  ")


class FlatClaim(msgspec.Struct, frozen=True):
    """A claim reduced to what is compared; ``spans`` are the possible places of its trigger (raw offsets)."""

    type: str
    spans: tuple[tuple[int, int], ...]
    plain: tuple[str | None, ...]
    texts: tuple[tuple[str, ...], ...]
    figures: tuple[Counted, ...]


class Rate(msgspec.Struct, frozen=True):
    """Precision, recall and F1 of ``hit`` among ``gold`` wanted and ``found`` given."""

    hit: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Miss(msgspec.Struct, frozen=True):
    """One difference: ``kind`` is missed, spurious (of a claim, or of a figure) or the name of a slot."""

    report: str
    kind: str
    what: str


class ClaimScore(msgspec.Struct, frozen=True):
    """The score of a set. ``filled`` holds, for each slot, right and all pairs in which either side fills it."""

    claims: Rate
    figures: Rate
    right: dict[str, int]
    filled: dict[str, tuple[int, int]]
    misses: tuple[Miss, ...]

    def share(self, slot: str) -> float | None:
        """The share of matched claims with this slot right, among those where it is filled."""
        good, total = self.filled[slot]
        return good / total if total else None

    def accuracy(self, slot: str) -> float:
        """The share of all matched claims with this slot right."""
        return self.right[slot] / self.claims.hit if self.claims.hit else 0.0


def score_claims(pairs: Iterable[tuple[GoldReport, Record]]) -> ClaimScore:
    """Scores the records of gold reports."""
    claims, figures = Counter[str](), Counter[str]()
    right, good, total = Counter[str](), Counter[str](), Counter[str]()
    misses: list[Miss] = []
    for report, record in pairs:
        gold = [_flat_gold(report.text, claim) for claim in report.claims]
        found = [_flat_claim(claim) for claim in record.claims]
        matched = _match(report.text, gold, found)
        claims.update(hit=len(matched), gold=len(gold), found=len(found))
        want, have = _figures(gold), _figures(found)
        figures.update(hit=hits(want, have), gold=len(want), found=len(have))
        misses.extend(_unmatched(report, gold, found, matched))
        misses.extend(Miss(report.id, kind, what) for kind, what in differences(want, have))
        for g, f in matched:
            for slot, is_right, is_filled in _slots(gold[g], found[f]):
                right[slot] += is_right
                total[slot] += is_filled
                good[slot] += is_filled and is_right
                if not is_right:
                    misses.append(Miss(report.id, slot, _difference(report, gold[g], found[f], slot)))
    return ClaimScore(
        Rate(claims["hit"], claims["gold"], claims["found"]),
        Rate(figures["hit"], figures["gold"], figures["found"]),
        {slot: right[slot] for slot in SLOTS},
        {slot: (good[slot], total[slot]) for slot in SLOTS},
        tuple(misses),
    )


def _flat_gold(text: str, claim: GoldClaim) -> FlatClaim:
    spans = tuple((m.start(), m.end()) for m in re.finditer(re.escape(claim.trigger), text)) if claim.trigger else ()
    plain = tuple(getattr(claim, slot) for slot in PLAIN_SLOTS)
    texts = tuple(_as_tuple(getattr(claim, slot)) for slot in TEXT_SLOTS)
    return FlatClaim(claim.type, spans, plain, texts, tuple(map(_counted, claim.figures)))


def _as_tuple(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _flat_claim(claim: Claim) -> FlatClaim:
    event, facts = claim.event, claim.factuality
    sources = [link.text for link in claim.attribution.chain if link.kind != "publisher" and link.text]
    texts = (
        *(tuple(r.text for r in event.roles if r.role == name) for name in ("agent", "recipient", "instrument")),
        (event.place.text,) if event.place else (),
        tuple(sources[-1:]),
    )
    plain = (event.status, facts.certainty, facts.polarity, facts.endorsement, claim.attribution.mode, _day(claim))
    figures = tuple(map(_counted, event.figures))
    return FlatClaim(event.type, ((event.trigger.start, event.trigger.end),), plain, texts, figures)


def _day(claim: Claim) -> str | None:
    time = claim.event.time
    if time is None or time.earliest is None or time.basis in ("assumed", "none"):
        return None
    first, last = time.earliest[:10], (time.latest or time.earliest)[:10]
    return first if first == last else f"{first}/{last}"


def _match(text: str, gold: Sequence[FlatClaim], found: Sequence[FlatClaim]) -> list[tuple[int, int]]:
    """Greedy one-to-one: overlapping triggers first, then agreeing origins, then text order."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    options = []
    for g, left in enumerate(gold):
        for f, right in enumerate(found):
            near = _closeness(ends, left, right)
            if near and left.type == right.type:
                options.append((near, _any_agree(left.texts[-1], right.texts[-1]), -g, -f))
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for _, _, minus_g, minus_f in sorted(options, reverse=True):
        g, f = -minus_g, -minus_f
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            pairs.append((g, f))
    return pairs


def _closeness(ends: Sequence[int], gold: FlatClaim, found: FlatClaim) -> int:
    """0 apart, 1 in the same sentence, 2 overlapping triggers."""
    start, end = found.spans[0]
    if any(a < end and start < b for a, b in gold.spans):
        return 2
    here = sum(e <= start for e in ends)
    return int(any(sum(e <= a for e in ends) == here for a, _ in gold.spans))


def _any_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if not left and not right:
        return True
    return any(texts_agree(a, b) for a in left for b in right)


def texts_agree(left: str, right: str) -> bool:
    """Whether two texts share at least half of their content words (token F1), after folding."""
    a, b = Counter(_content_words(left)), Counter(_content_words(right))
    if not a or not b:
        return fold_text(left).strip() == fold_text(right).strip()
    return 4 * (a & b).total() >= a.total() + b.total()


def _content_words(text: str) -> list[str]:
    words = []
    for token in _WORD.findall(fold_text(text).translate(_TAGS)):
        prefix = next((p for p in _PREFIXES if token.startswith(p) and len(token) - len(p) >= 3), "")
        words.append(token[len(prefix) :])
    return [word for word in words if word not in _EMPTY_WORDS]


def _figures(claims: Sequence[FlatClaim]) -> tuple[Counted, ...]:
    return tuple(figure for claim in claims for figure in claim.figures)


def _counted(figure: GoldFigure | Figure) -> Counted:
    return Counted(figure.measure, figure.min, figure.max, figure.text)


def _slots(gold: FlatClaim, found: FlatClaim) -> Iterable[tuple[str, bool, bool]]:
    for slot, want, have in zip(PLAIN_SLOTS, gold.plain, found.plain, strict=True):
        yield slot, want == have, bool(want or have)
    for slot, wanted, got in zip(TEXT_SLOTS, gold.texts, found.texts, strict=True):
        yield slot, _any_agree(wanted, got), bool(wanted or got)


def _unmatched(
    report: GoldReport, gold: Sequence[FlatClaim], found: Sequence[FlatClaim], matched: Sequence[tuple[int, int]]
) -> Iterable[Miss]:
    hit_gold, hit_found = {g for g, _ in matched}, {f for _, f in matched}
    for g, claim in enumerate(report.claims):
        if g not in hit_gold:
            yield Miss(report.id, "missed", f"{claim.type} | {claim.trigger}")
    for f, flat in enumerate(found):
        if f not in hit_found:
            yield Miss(report.id, "spurious", f"{flat.type} | {_in_context(report.text, *flat.spans[0])}")


def _in_context(text: str, start: int, end: int, width: int = 30) -> str:
    return f"{text[max(0, start - width) : start]}[{text[start:end]}]{text[end : end + width]}"


def _difference(report: GoldReport, gold: FlatClaim, found: FlatClaim, slot: str) -> str:
    start, end = found.spans[0]
    if slot in PLAIN_SLOTS:
        at = PLAIN_SLOTS.index(slot)
        want, have = str(gold.plain[at]), str(found.plain[at])
    else:
        at = TEXT_SLOTS.index(slot)
        want, have = " + ".join(gold.texts[at]), " + ".join(found.texts[at])
    return f"{gold.type} | {report.text[start:end]} | want {want!r} | got {have!r}"
