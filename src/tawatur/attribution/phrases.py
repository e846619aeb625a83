"""Frames of "according to", of news without a named source, and of statements put out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution.content import opener_at, opening, without_own
from tawatur.attribution.content_end import before_new_clause, noun_phrase_end
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import CueHit, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.subjects import Speakers, clause_initial, subject_of
from tawatur.lexicon.cue_words import Cue
from tawatur.lexicon.letters import fold_text

_NEAR = 12
_OF = "عن"
_BARS = frozenset("|-–—/")
_TELLS = frozenset(("say", "announce", "confirm", "claim"))
_HAPPENS = frozenset(
    (
        "اندلع", "اندلعت", "تخلل", "تخللت", "تخلله", "تخللها", "وقع", "وقعت", "دار", "دارت", "سمع", "سمعت", "تصاعد",
        "تصاعدت", "انفجر", "انفجرت", "نزح", "نزحت",
    )
)  # fmt: skip
_INTELLIGENCE = "استخبار"  # تمكنت القوة، وفق معلومات استخبارية، من
_GROUNDS = frozenset(
    (
        "ماده", "قانون", "دستور", "قرار", "قرارات", "اتفاق", "اتفاقيه", "خطه", "بروتوكول", "مواثيق", "بند", "بنود",
        "شروط", "احكام", "مرسوم", "جدول", "توقيت", "معايير", "تعليمات", "اوامر", "صفقه", "هدنه", "حاجه",
    )
)  # fmt: skip
_PRONOUNS = frozenset(("به", "بها", "عنه", "عنها"))
_MEANWHILE = frozenset(("فيما", "بينما"))
_LABELS = frozenset(("passed_round", "false_label"))
_IN_TRUTH = frozenset(("الحقيقه", "الصحيح", "الواقع", "تبين", "اتضح", "بالتحقق", "بالبحث"))


def by_frame(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    """بحسب X, على ما أفاد به X, نقلا عن X: governs the clause before it, or after it when it comes first."""
    stop = page.sentence_end(index)
    named = _named(page, hit.last, stop, hit.row, speakers)
    if named is None:
        return None
    links, after, needed = named
    first_words = page.sentence_start(index)
    joined = "و" in page.tokens[index].proclitics and page.tokens[index - 1].text == "،"
    initial = joined or _stands_first(page, first_words, index)
    if initial and not needed:
        content = _past_comma(page, _past_relative(page, after, stop), stop)
        start = content
    else:
        start = _clause_start(page, first_words, index)
        content = start
    if needed and not _fronted(page, index, hit, after, stop):
        return None
    if initial and not needed and _is_alone(page, content, stop):
        content, stop = _told_beside(page, first_words, stop)
    if content >= stop or not links:
        return None
    if start < index and after < stop and (page.classes[after] == "relative" or page.finite(after)):
        stop = index  # وفق بيان للنقابة طالبت فيه
    if start < index:
        stop = _before_meanwhile(page, after, stop)
    return Frame(
        index, after, index, False, without_own(links, publisher) or links, content, stop, False, hit.row,
        f"by:{hit.row.id}", outer=links[-1].kind == "media",
    )  # fmt: skip


def _is_alone(page: Page, first: int, stop: int) -> bool:
    """Whether nothing but signs follows the phrase in its sentence: بحسب شهود.."""
    return all(page.tokens[at].kind == "sign" for at in range(first, stop))


def _told_beside(page: Page, start: int, stop: int) -> tuple[int, int]:
    """What a phrase that is a sentence by itself tells: the sentence before it in its line, else the one behind it."""
    sentences, here = page.document.sentences, page.sentence_of[start]
    for number in (here - 1, here + 1):
        if 0 <= number < len(sentences):
            beside = sentences[number]
            labels = all(_small(page, beside.first, at) for at in range(beside.first, beside.last))
            if beside.paragraph == sentences[here].paragraph and beside.kind != "furniture" and not labels:
                return beside.first, beside.last
    return stop, stop


def _before_meanwhile(page: Page, after: int, stop: int) -> int:
    """Behind "... بحسب X، بينما" the narrator goes on."""
    comma = after < stop and page.tokens[after].text == "،"
    return after if comma and after + 1 < stop and page.tokens[after + 1].key in _MEANWHILE else stop


def against_frame(page: Page, index: int, hit: CueHit, speakers: Speakers, found: Sequence[Frame]) -> Frame | None:
    """خلافا لما ذكرته قناة: the other told what the frame before it denies."""
    start = page.sentence_start(index)
    before = found[-1] if found and found[-1].first >= start else None
    named = _named(page, hit.last, page.sentence_end(index), hit.row, speakers)
    if before is None or named is None:
        return None
    return Frame(
        index, named[1], index, False, named[0], before.first, index, False, hit.row, "by:contrary_to", told=True
    )


def _named(
    page: Page, index: int, stop: int, row: Cue, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, bool] | None:
    """The sources after the phrase, the token after them, and whether a verb of saying stood between."""
    verb = False
    while index < stop and (page.tokens[index].key in ("ما", "قد") or page.tokens[index].text in ("«", '"')):
        index += 1
    relayed = False
    if index < stop and page.finite(index):
        if row.id == "as_said" and page.cues[index][0].row.talk not in _TELLS:
            return None
        verb = True
        relayed = any(hit.row.kind == "relay" for hit in page.cues[index])
        index = page.cues[index][0].last
        while index < stop and (page.classes[index] == "pronoun" or page.tokens[index].key in _PRONOUNS):
            index += 1
        while index < stop and page.tokens[index].key == "عن" and page.tokens[index].enclitic:
            index += 1
    elif row.id == "as_said":
        return None
    elif row.id in ("on_tongue", "as_alleged") and page.tokens[index - 1].enclitic and speakers.latest:
        return speakers.latest, index, False
    if index in page.framing["content"] and not is_source(page, index):
        return None
    if row.kind == "by" and not verb and _is_ground(page, index):
        return None
    end = source_end(page, index, stop, ("عن", "من") if relayed else ("عن",))
    if end == index or (verb and not is_source(page, index) and row.id == "as_said"):
        return None
    links: tuple[SourceLink, ...] = (link(page, index, end, speakers.all),)
    after, further = _further(page, end, stop, relayed)
    return (*links, *further), after, verb and row.id == "as_said"


def _is_ground(page: Page, index: int) -> bool:
    """وفق المادة 4, بحسب الاتفاق: the law or the bargain by which a thing is done tells nothing."""
    if index + 1 >= len(page.tokens):
        return False
    acted_on = page.tokens[index - 2].text == "،" and page.tokens[index + 1].key.startswith(_INTELLIGENCE)
    return acted_on or page.tokens[index].key.removeprefix("ال") in _GROUNDS


def _further(page: Page, end: int, stop: int, relayed: bool = False) -> tuple[int, tuple[SourceLink, ...]]:
    """Sources that the named one cites in turn: نقلا عن مصدر طبي."""
    found: list[SourceLink] = []
    at = end
    while at < stop:
        if any(hit.row.id == "relay_phrase" for hit in page.cues.get(at, ())):
            at = page.cues[at][0].last
        elif at + 1 < stop and page.tokens[at].key in ("عن", "من") and (relayed or is_source(page, at + 1)):
            at += 1
        elif page.tokens[at].text in ("،",) and any(hit.row.id == "relay_phrase" for hit in page.cues.get(at + 1, ())):
            at = page.cues[at + 1][0].last
        else:
            break
        if at < stop and page.tokens[at].key == "عن":
            at += 1
        last = source_end(page, at, stop)
        if last == at:
            break
        found.append(link(page, at, last))
        at = last
    return max(at, end), tuple(found)


def _fronted(page: Page, index: int, hit: CueHit, after: int, stop: int) -> bool:
    """ "كما أعلن المصدر" looks back only when no content follows it."""
    if hit.row.id != "as_said":
        return True
    if index == page.sentence_start(index):
        return False
    verb = hit.last
    while verb < stop and not page.finite(verb):
        verb += 1
    if verb < stop and page.resumes(verb):
        return True
    return not clause_initial(page, index) or opening(page, after, stop, page.cues[verb][0].row, free=False) is None


def _stands_first(page: Page, start: int, index: int) -> bool:
    """Whether only signs, labels and small words stand before ``index`` in its sentence."""
    for at in range(start, index):
        if page.tokens[at].kind == "word" and not _small(page, start, at):
            return _dateline(page, start, index)
    return True


def _small(page: Page, start: int, at: int) -> bool:
    if page.tokens[at].kind == "sign" or page.classes[at] in ("conjunction", "particle"):
        return True
    if at in page.framing["label"]:
        return True
    return at in page.framing["opener"] or _inside_opener(page, start, at)


def _inside_opener(page: Page, start: int, at: int) -> bool:
    return any(page.framing["opener"].get(first, at) > at for first in range(start, at))


def _dateline(page: Page, start: int, index: int) -> bool:
    return index - start <= 6 and page.tokens[index - 1].text in "-–—|:"


def _past_comma(page: Page, index: int, stop: int) -> int:
    while index < stop and page.tokens[index].text in ("،", ",", ":"):
        index += 1
    return index


def _past_relative(page: Page, index: int, stop: int) -> int:
    if index < stop and page.classes[index] == "relative":
        return next((at for at in range(index, stop) if page.tokens[at].text == "،"), index)
    return index


def _clause_start(page: Page, start: int, index: int) -> int:
    """The narrator's clause that a phrase at ``index`` looks back on."""
    for at in range(index - 1, start, -1):
        if _happens_anew(page, at):
            return at
        if page.is_colon(at) and page.tokens[at - 1].kind != "number":
            return at + 1  # رويترز: words بحسب الشرطة
        if at in page.framing["opener"] and page.tokens[at].key in ("فيما", "بينما", "غير", "لكن"):
            return at
    return start


def _happens_anew(page: Page, index: int) -> bool:
    """واندلعت اشتباكات, وتخلل المسيرة رشق: another happening begins, and only that is told by the source behind it."""
    text = page.tokens[index].text
    return text[0] == "و" and text[1:] in _HAPPENS and page.tokens[index - 1].text == "،"


def rumour_frame(page: Page, index: int, hit: CueHit) -> Frame | None:
    """أنباء عن, أخبار لم يتم التحري منها عن: content that nobody is named for."""
    stop = page.sentence_end(index)
    if hit.last - index > 1 and page.tokens[hit.last - 1].enclitic:
        return None  # ما يروجه الإعلام عن: somebody tells it
    if hit.row.id in _LABELS and _labels_a_flash(page, index, hit):
        first = hit.last + 1
        end = _end_of_label(page, first)
        return Frame(index, hit.last, index, True, (), first, end, False, hit.row, "rumour:label", listing=True)
    at = begin = hit.last - (page.tokens[hit.last - 1].key == _OF)  # كلام عن | خطف طبيب
    for at in range(begin, min(stop, hit.last + 8)):
        opener = opener_at(page, at, hit.row) or _event_of(page, at, hit)
        if opener and opener != "quote":
            break
        if page.finite(at) and page.resumes(at):
            return None
        if page.tokens[at].kind == "sign" and page.tokens[at].text not in '"«»':
            return None
    else:
        return None
    first = at + (opener not in ("an", "clitic", "noun"))
    if first >= stop:
        return None
    if opener in ("عن", "حول", "noun"):
        stop = noun_phrase_end(page, first, stop)
    links = _channel(page, index, at)
    row = msgspec.structs.replace(hit.row, certainty="certain") if links else hit.row
    if any(unverified(page, other, between) for between in range(hit.last, at) for other in page.cues.get(between, ())):
        row = msgspec.structs.replace(row, stance="doubts", certainty="certain")
    return Frame(index, at, index, False, links, first, stop, False, row, f"rumour:{hit.row.id}")


def _event_of(page: Page, index: int, hit: CueHit) -> str | None:
    """أنباء | انسحاب الفرقة: the event itself right behind the news of it."""
    follows = index == hit.last and hit.feature == "noun" and index in page.framing["content"]
    if not follows or page.classes[index] is not None or page.tokens[index].key.startswith("ال"):
        return None
    return None if is_source(page, index) else "noun"


def _end_of_label(page: Page, first: int) -> int:
    """What a label says of a post holds up to where the publisher tells how it really was."""
    stop = page.sentence_end(first)
    return next((at for at in range(first, stop) if page.tokens[at].key in _IN_TRUTH), stop)


def _labels_a_flash(page: Page, index: int, hit: CueHit) -> bool:
    """متداول | words, غير مؤكد - words: the label of a flash, with nothing but signs before it."""
    if hit.last + 1 >= len(page.tokens) or page.tokens[hit.last].text not in _BARS:
        return False
    return all(page.tokens[at].kind == "sign" for at in range(page.sentence_start(index), index))


def unverified(page: Page, hit: CueHit, index: int) -> bool:
    """Whether a verb of being able at ``index``, negated, is about checking what was told."""
    if hit.row.id != "not_verified" or not any(page.classes[at] == "negator" for at in range(max(0, index - 2), index)):
        return False
    wanted = {fold_text(word) for word in hit.row.takes}
    return any(token.key in wanted for token in page.tokens[hit.last : hit.last + 6])


def _channel(page: Page, index: int, opener: int) -> tuple[SourceLink, ...]:
    """Where news without a source went round: انتشرت على مواقع التواصل أنباء, ما تم تداوله في مجموعات حول."""
    start = page.sentence_start(index)
    for at in (*range(index + 1, opener), *range(max(start, index - 6), index)):
        if page.classes[at] == "preposition" and page.tokens[at].key in ("علي", "في", "عبر"):
            known = page.sources.get(at + 1)
            if known and known[1].kind == "social_media":
                limit = opener if at > index else index
                return (link(page, at + 1, source_end(page, at + 1, limit)),)
    return ()


def publish_frame(
    page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None
) -> tuple[Frame | None, tuple[SourceLink, ...]]:
    """Who puts out what: a frame where the words themselves tell it, and the source for what follows in any case."""
    stop = page.sentence_end(index)
    who = _issuer(page, index, hit, stop, speakers)
    if who is None:
        return None, ()
    links, after, cut = who
    circulated = hit.row.id == "circulate"
    passed_on = circulated and page.resumes(index)
    what = after if passed_on else _put_out(page, after, stop, circulated)
    if hit.row.id == "issue" and what is None and page.is_colon(after):
        what = -1
    if what is None:
        return None, ()
    if what < 0:
        colon = _colon(page, after, stop)
        if colon is None:
            return None, links
        return _published(page, index, hit, links, cut, colon + 1, quoted=True), links
    return _published(page, index, hit, links, cut, what, quoted=False), links


def _published(
    page: Page, index: int, hit: CueHit, links: tuple[SourceLink, ...], cut: int, first: int, quoted: bool
) -> Frame | None:
    stop = page.sentence_end(index)
    if first >= stop and not quoted:
        return None
    if not quoted and not page.is_an(first):
        stop = before_new_clause(page, first, stop)
    return Frame(index, hit.last, cut, True, links, first, max(first, stop), quoted, hit.row, f"publish:{hit.row.id}")


def _issuer(
    page: Page, index: int, hit: CueHit, stop: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int] | None:
    """Links, the token after verb and issuer, and where the clause begins."""
    at = hit.last
    if at < stop and at in page.framing["statement"]:
        at = page.framing["statement"][at]
    if at < stop and page.tokens[at].key == "عن" and hit.row.id == "issue":
        end = source_end(page, at + 1, stop)
        return ((link(page, at + 1, end, speakers.all),), end, index) if end > at + 1 else None
    found = subject_of(page, index, hit, stop, speakers)
    return (found[0], found[1], found[2]) if found and found[0] else None


def _put_out(page: Page, index: int, stop: int, circulated: bool) -> int | None:
    """Where what is put out begins to tell; -1 for a statement that tells nothing yet, None for no report."""
    for at in range(index, min(stop, index + _NEAR)):
        token = page.tokens[at]
        if at in page.framing["report"]:
            return at
        if at in page.framing["statement"]:
            return -1
        if (circulated and at in page.framing["content"]) or page.is_an(at):
            return at
        if page.finite(at) or page.tokens[at].text in (".", ":"):
            return None
        if token.kind == "word" and page.classes[at] is None and not _passable(page, at):
            return None
    return None


def _passable(page: Page, index: int) -> bool:
    return any(index in page.framing[kind] for kind in ("time", "occasion")) or (
        index > 0 and (page.classes[index - 1] == "preposition")
    )


def _colon(page: Page, index: int, stop: int) -> int | None:
    return next((at for at in range(index, stop) if page.tokens[at].text == ":"), None)
