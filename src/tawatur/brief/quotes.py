"""The words behind the cells: reports cut into numbered sentences, and quotes that point into them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from tawatur.brief.gloss import glossary_of
from tawatur.brief.shape import Quote, ReportText, Sentence
from tawatur.brief.strings import Lang, isolate, say
from tawatur.model.incident import Evidence, Incident, Voice
from tawatur.model.record import Claim, Record
from tawatur.notices.reachable import contact_ranges, published_in

# Eight digits or more, as telephone numbers are written; dates (2022-01-20, 20/1/2022) are not.
_MASK = "•"
_AROUND = 36  # characters shown on each side of quoted words


class Rejection(msgspec.Struct, frozen=True):
    """That somebody rejected a claim: the ``whole`` of it, or only its figures."""

    who: str
    whole: bool


class Quoter:
    """Numbers the reports of a brief (from 1, in the order given) and quotes them.

    ``rejected`` are the claims (report, claim) that people rejected, with who did.
    """

    def __init__(
        self,
        records: Sequence[Record],
        lang: Lang,
        rejected: Mapping[tuple[str, str], tuple[Rejection, ...]] = MappingProxyType({}),
    ) -> None:
        self._rejected = rejected
        self.gloss = glossary_of(records, lang)
        self._records = list(records)
        self.numbers = {record.report.id: number for number, record in enumerate(records, 1)}
        self._cuts = {record.report.id: sentences_of(record) for record in records}
        self._claims = {(r.report.id, claim.id): claim for r in records for claim in r.claims}
        self._texts = {record.report.id: masked(record) for record in records}

    def claim(self, evidence: Evidence) -> Claim:
        """The claim that a piece of evidence is of."""
        return self._claims[(evidence.report, evidence.claim)]

    def rejections(self, evidence: Iterable[Evidence], *, of_figures: bool = False) -> tuple[str, ...]:
        """Who rejected the claims behind something, in words; ``of_figures``: also who rejected only their figures."""
        made = (each for one in evidence for each in self._rejected.get((one.report, one.claim), ()))
        people = dict.fromkeys(each.who for each in made if each.whole or of_figures)
        return tuple(f"{say(self.gloss.lang, 'verdict', 'reject')}: {isolate(who)}" for who in people)

    def quote(self, evidence: Evidence) -> Quote:
        """The sentence that holds a piece of evidence."""
        return self.quote_range(evidence.report, evidence.start, evidence.end)

    def quote_range(self, report: str, start: int, end: int) -> Quote:
        """The sentence of a report that holds offset ``start``."""
        cuts, raw = self._cuts[report], self._texts[report]
        index = max(0, bisect_right([cut[0] for cut in cuts], start) - 1)
        first, last, _ = cuts[index]
        return Quote(
            report=self.numbers[report],
            sentence=index + 1,
            start=start,
            end=end,
            text=_one_line(raw[first:last]),
            before=_tail(_one_line(raw[first:start])),
            words=_one_line(raw[start : min(end, last)]),
            after=_head(_one_line(raw[min(end, last) : last])),
        )

    def quotes(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        """Quotes of several pieces of evidence, each sentence once."""
        found = {(quote.report, quote.sentence): quote for quote in map(self.quote, evidence)}
        return tuple(found.values())

    def kind_of(self, voice: Voice) -> str:
        """What kind of source a voice is, with its English name where the brief is in English."""
        kind, name = say(self.gloss.lang, "source_kind", voice.kind), self.gloss.party(voice.id)
        return kind if name is None else f"{name} · {kind}"

    def reports(self, incidents: Iterable[Incident], blank: str) -> tuple[ReportText, ...]:
        """The reports as the brief prints them, with the ranges that claims rest on; ``blank`` names no publisher."""
        marks: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for incident in incidents:
            for evidence in _all_evidence(incident):
                marks[evidence.report].add((evidence.start, evidence.end))
        return tuple(self._report(record, marks[record.report.id], blank) for record in self._records)

    def _report(self, record: Record, marks: set[tuple[int, int]], blank: str) -> ReportText:
        report = record.report
        cuts = self._cuts[report.id]
        return ReportText(
            number=self.numbers[report.id],
            id=report.id,
            ref=report.ref,
            publisher=report.publisher or blank,
            published=report.published_at or "",
            title=report.title,
            url=report.url,
            text=self._texts[report.id],
            sentences=tuple(
                Sentence(number, start, end, kind, _merged(marks, start, end))
                for number, (start, end, kind) in enumerate(cuts, 1)
            ),
            claims=len(record.claims),
        )


def _all_evidence(incident: Incident) -> Iterable[Evidence]:
    yield from (member.evidence for member in incident.members)
    yield from (evidence for value in incident.figures for evidence in value.evidence)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _tail(text: str) -> str:
    """The last words of ``text``."""
    return text if len(text) <= _AROUND else "… " + text[-_AROUND:].split(" ", 1)[-1]


def _head(text: str) -> str:
    """The first words of ``text``."""
    return text if len(text) <= _AROUND else text[:_AROUND].rsplit(" ", 1)[0] + " …"


def sentences_of(record: Record) -> list[tuple[int, int, str]]:
    """The stretches of a report, without gaps: its segments, and what lies between them as ``gap``."""
    cuts: list[tuple[int, int, str]] = []
    at = 0
    for segment in sorted(record.segments, key=lambda segment: (segment.start, -segment.end)):
        if segment.start < at:
            continue
        if segment.start > at:
            cuts.append((at, segment.start, "gap"))
        cuts.append((segment.start, segment.end, segment.kind))
        at = segment.end
    if at < len(record.report.text) or not cuts:
        cuts.append((at, len(record.report.text), "gap"))
    return cuts


def _merged(marks: set[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The marks within a stretch, overlapping ones joined."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted((max(a, start), min(b, end)) for a, b in marks if a < end and b > start and a < b):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def masked(record: Record) -> str:
    """A report's text with contacts blotted out, those that an authority tells the public excepted.

    The length stays, so that offsets still hold.
    """
    letters = list(record.report.text)
    for start, end in contact_ranges(record.report.text, published_in(record.notices)):
        letters[start:end] = [_MASK if letter.isalnum() else letter for letter in letters[start:end]]
    return "".join(letters)
