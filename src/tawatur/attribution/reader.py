"""Reads all attributions of a document: cues in order, then scopes, then quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec

from tawatur.attribution.content import without_own
from tawatur.attribution.crowds import crowd_frame
from tawatur.attribution.frames import Frame
from tawatur.attribution.headlines import colon_frame
from tawatur.attribution.page import CueHit, Page, page_of, token_at
from tawatur.attribution.phrases import against_frame, by_frame, publish_frame, rumour_frame, unverified
from tawatur.attribution.relays import told_frame
from tawatur.attribution.scopes import Attributed
from tawatur.attribution.settle import settle
from tawatur.attribution.statements import statement_frames
from tawatur.attribution.subjects import Speakers, clause_initial
from tawatur.attribution.tallies import tally_frame
from tawatur.attribution.trailing import trailing_frames
from tawatur.attribution.verbs import verb_frame
from tawatur.model.mentions import ActorMention
from tawatur.text.document import Document

_FURTHEST_RUMOUR = 6
_NEAR_FRAMES = 4
_AGENCIES = frozenset(("وكاله", "وكالات"))  # وكالة الأنباء نقلت عن: a name
_OF_ITSELF = ("verb:", "publish:")
_COLON = re.compile(":")
ACTS = frozenset(("accuse", "threaten", "warn", "demand", "condemn", "deny", "announce", "confirm"))


def read_attributions(
    document: Document, actors: Sequence[ActorMention] = (), publisher: str | None = None
) -> tuple[Attributed, ...]:
    """Whatever the text tells in another's name, by first token, wider before narrower.

    ``actors`` sharpen the extent and kind of sources; ``publisher`` is the outlet's own name, which is no link of a
    chain ("قال ناشط لوكالة ..."). Pure; offsets are code points of the raw text, half-open.
    """
    page = page_of(document, actors)
    return settle(page, list(_of_others(_frames(page, publisher), publisher)))


def _of_others(frames: Iterable[Frame], publisher: str | None) -> Iterator[Frame]:
    """The frames without the publisher as a source: what it says of itself in the third person ("يدين مرصد X") is its
    own telling, but for words under its name."""
    for frame in frames:
        links = without_own(frame.links, publisher) if frame.rule.startswith(_OF_ITSELF) else frame.links
        if len(links) == len(frame.links):
            yield frame
        elif links:
            yield msgspec.structs.replace(frame, links=links)


def _frames(page: Page, publisher: str | None) -> list[Frame]:
    found = statement_frames(page)
    speakers = Speakers()
    for heading in found:
        speakers.heard(heading.links, heading.cue_first)
    done = found[-1].first if found else -1
    for index in _positions(page):
        if index < done and page.tokens[index].text != ":":
            continue
        frame = _frame_at(page, index, speakers, publisher, found)
        if frame is not None:
            inside = _is_inside(frame, found)
            if frame.row.talk == "feel" and (inside or _within_list(frame, found)):
                continue
            found.append(frame)
            if (
                not frame.told
                and not frame.continues
                and not frame.rule.startswith("crowd:")
                and frame.row.kind != "rumour"
            ):
                speakers.heard(frame.links, index, inside)
            done = max(done, frame.cue_last if frame.rule.startswith("by:") else frame.first)
    return [*found, *trailing_frames(page)]


def _is_inside(frame: Frame, found: Sequence[Frame]) -> bool:
    """Whether a verb of speech belongs to the words of another: قال إن الشركاء يقدرون."""
    if frame.coordinated or not frame.rule.startswith("verb:"):
        return False
    return any(other.first <= frame.cut < other.last and other.links for other in found[-_NEAR_FRAMES:])


def _within_list(frame: Frame, found: Sequence[Frame]) -> bool:
    """الرئاسة: - الوزير رحب بالإفراج: what moves one whom a statement tells of is told by the statement."""
    return any(other.listing and other.first <= frame.cut < other.last for other in found[-_NEAR_FRAMES:])


def _positions(page: Page) -> list[int]:
    if ":" not in page.document.raw:
        return sorted({*page.cues, *page.framing["tally"]})
    colons = [token_at(page.document, match.start()) for match in _COLON.finditer(page.document.raw)]
    return sorted({*page.cues, *page.framing["tally"], *[index for index in colons if page.is_colon(index)]})


def _frame_at(
    page: Page, index: int, speakers: Speakers, publisher: str | None, found: Sequence[Frame]
) -> Frame | None:
    if page.document.sentences[page.sentence_of[index]].kind == "furniture":
        return None
    if page.tokens[index].text == ":":
        if any(frame.first == index + 1 for frame in found[-3:]):
            return None
        return colon_frame(page, index, speakers.all) or _words_after(page, index, found)
    hits = page.cues.get(index, ())
    for hit in hits if len(hits) == 1 else sorted(hits, key=partial(_rumours_last, page, index)):
        frame = _of_kind(page, index, hit, speakers, publisher, found) or crowd_frame(page, index, hit)
        if frame is not None:
            return frame
    return tally_frame(page, index, speakers) if index in page.framing["tally"] else None


def _words_after(page: Page, colon: int, found: Sequence[Frame]) -> Frame | None:
    """ "X accuses Y of Z: words" in a headline: what follows the colon is X's words too."""
    last = found[-1] if found else None
    if last is None or last.listing or not last.links or not page.sentence_start(colon) <= last.cue_first < colon:
        return None
    if last.row.talk not in ACTS or colon + 1 >= page.sentence_end(colon):
        return None
    return msgspec.structs.replace(
        last, cue_first=colon, cue_last=colon + 1, cut=colon, coordinated=True, first=colon + 1,
        last=page.sentence_end(colon), quoted=True, rule="colon:" + last.row.id,
    )  # fmt: skip


def _names_rumour(page: Page, index: int) -> bool:
    stop = min(index + _FURTHEST_RUMOUR, page.sentence_end(index)) if index < len(page.tokens) else index
    nouns = ("noun", "phrase")
    return any(
        hit.row.kind == "rumour" and hit.feature in nouns for at in range(index, stop) for hit in page.cues.get(at, ())
    )


def _rumours_last(page: Page, index: int, hit: CueHit) -> int:
    """تردد أن ... without a subject before it went round; الصفحات تردد أن they repeat."""
    if hit.row.kind != "rumour":
        return 0
    goes_round = hit.feature.endswith(".past.3ms") and page.is_an(hit.last) and clause_initial(page, index)
    return -1 if goes_round else 1


def _of_kind(
    page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None, found: Sequence[Frame]
) -> Frame | None:
    kind = hit.row.kind
    if hit.row.id == "contrary_to":
        return against_frame(page, index, hit, speakers, found)
    if hit.row.id == "relay_phrase" or kind == "by":
        return by_frame(page, index, hit, speakers, publisher)
    if kind == "rumour" and hit.feature not in ("noun", "phrase") and _names_rumour(page, hit.last):
        return None  # انتشرت على مواقع التواصل أنباء غير مؤكدة: the noun says more
    if kind == "rumour" and hit.feature.startswith(("noun", "phrase", "passive")):
        return None if page.tokens[index - 1].key in _AGENCIES else rumour_frame(page, index, hit)
    if kind == "doubt":
        if hit.row.id == "not_verified" and not unverified(page, hit, index):
            return None
        return Frame(index, hit.last, index, False, (), index, index, False, hit.row, f"doubt:{hit.row.id}")
    if kind in ("publish", "relay") and page.resumes(index):
        told = told_frame(page, index, hit, speakers)
        if told is not None:
            return told
    if kind == "publish":
        return _publish(page, index, hit, speakers, publisher)
    return verb_frame(page, index, (hit,), speakers, publisher)


def _publish(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    frame, links = publish_frame(page, index, hit, speakers, publisher)
    speakers.heard(links, index)
    return frame
