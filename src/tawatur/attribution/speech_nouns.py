"""Frames of participles and verbal nouns of speech."""

from __future__ import annotations

from tawatur.attribution.content import Opening, opening
from tawatur.attribution.content_end import frame_of
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import CueHit, Page
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.subjects import Speakers, prepositions, sentence_subject, speaker_ahead


def participle_frame(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    if page.tokens[index].key.startswith("ال") or (hit.row.weak and not _goes_on(page, index)):
        return None
    found = opening(page, hit.last, page.sentence_end(index), hit.row, free=False)
    here = speakers.at >= page.sentence_start(index)
    links = speakers.latest if here else sentence_subject(page, index, speakers)
    if found is None or not links:
        return None
    return frame_of(page, index, hit, found, links, index, "participle", continues=True)


def _goes_on(page: Page, index: int) -> bool:
    """Whether a word that may be a noun (طالبة, محملة) stands apart as a participle: behind a sign or و, before من."""
    before, after = page.tokens[index - 1], page.tokens[min(index + 1, len(page.tokens) - 1)]
    return index == 0 or before.kind == "sign" or "و" in page.tokens[index].proclitics or after.key == "من"


def noun_frame(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    """إعلان واشنطن مقتل, ادعاءات الجنود بقتل, قوله إن."""
    stop = page.sentence_end(index)
    if page.tokens[index].key.startswith("ال") and hit.row.kind != "rumour":
        return None
    if page.put(index):
        found = opening(page, hit.last, stop, hit.row, free=False)
        if found is not None and hit.row.talk == "accuse" and page.clitic(hit.last) == "ب":
            return frame_of(page, index, hit, found, (), index, "noun")  # اتهامها بقصف: others accuse her
        said_here = speakers.at >= page.sentence_start(index)
        links = speakers.latest if said_here else sentence_subject(page, index, speakers)
        links = links or speaker_ahead(page, index, stop, speakers)
        return frame_of(page, index, hit, found, links, index, "noun", continues=True) if found and links else None
    end = source_end(page, hit.last, stop, prepositions(hit.row))
    if hit.row.talk == "deny":
        unnamed = _unnamed_denial(page, index, hit, stop)
        if unnamed is not None or not is_source(page, hit.last):
            return unnamed
    definite = hit.last < stop and page.tokens[hit.last].key.startswith("ال")
    if end == hit.last or not (is_source(page, hit.last) or (hit.row.talk == "claim" and definite)):
        return None
    found = opening(page, end, stop, hit.row, free=False)
    if found is None:
        return None
    told = hit.row.talk in ("claim", "say")
    return frame_of(page, index, hit, found, (link(page, hit.last, end, speakers.all),), index, "noun", told=told)


def _unnamed_denial(page: Page, index: int, hit: CueHit, stop: int) -> Frame | None:
    """نفي رسمي لأنباء عن: a denial by nobody named."""
    for at in range(hit.last, min(stop, hit.last + 4)):
        if page.tokens[at].key.startswith("ال"):
            return None
        if any(other.row.kind == "rumour" for other in page.cues.get(at, ())):
            return frame_of(page, index, hit, Opening(at, "noun"), (), index, "noun")
    return None
