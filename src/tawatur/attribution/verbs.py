"""Frames of verbs of speech."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution.content import Opening, opening, without_own
from tawatur.attribution.content_end import ACTS, frame_of
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import MARKS, OUR_PLURALS, CueHit, Page
from tawatur.attribution.relays import after_relative, relay_frame, so_called_frame, told_frame
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.speech_nouns import noun_frame, participle_frame
from tawatur.attribution.subjects import Speakers, coordinated, is_colloquial, subject_of, word_before
from tawatur.lexicon.cue_words import Cue

_NEGATORS = frozenset(("لم", "لن", "لا", "ولا", "ليس", "دون", "عدم", "رفض", "رفضت", "رفضوا", "طلب", "ولم", "ولن"))
_GOVERN = frozenset(
    (
        "بعد",
        "عقب",
        "اثر",
        "منذ",
        "قبل",
        "قبيل",
        "خلال",
        "عن",
        "الي",
        "من",
        "جراء",
        "رغم",
        "دون",
        "علي",
        "في",
        "حول",
        "بشان",
        "مع",
    )
)
_FIRST_PERSON = (".present.1p", ".present.1s")
_RETRACT = "retract"
_INSIST = "insist"
_REFUSE = "refuse"
_RESPONSIBILITY = "responsibility"
_DESCRIBE = "describe"
_PERCEIVE = "monitor_spot"
_TRUCES = frozenset(
    ("وقف", "وقفا", "هدنه", "الهدنه", "تهدئه", "التهدئه", "تمديد", "صفقه", "الصفقه", "مقترح", "المقترح")
)
_TIGHTENED = frozenset(
    {"حصار", "الحصار", "الخناق", "الاجراءات", "اجراءات", "القبضه", "قبضه", "الضغط", "الضغوط", "العقوبات", "عقوبات",
     "الهجمات", "هجمات", "القصف", "القيود", "قيود", "الرقابه", "الطوق", "الاغلاق", "الحراسه", "حراسه"}
)  # fmt: skip
_AN_ONLY = Cue("an", "say", takes=("an", "quote"))
_FURTHEST_COLON = 12
_FURTHEST_WORDS = 40
_PERSONS = frozenset(("officials", "leaders", "spokesperson", "religious", "experts", "notables", "person"))
_PERSONAL = frozenset(("official", "minister", "expert", "journalist", "activist", "resident", "witness"))
_WE_AND_YOU = frozenset(("نا", "كم"))
_PRONOUNS = frozenset(("انت", "انتم", "نحن"))
_BETWEEN = 4  # signs between quoted words and the verb behind them
_OF_THEM = frozenset({"منها", "منهم", "منهن", "منهما", "بينها", "بينهم", "فيها", "خلالها"})


def verb_frame(
    page: Page, index: int, hits: Sequence[CueHit], speakers: Speakers, publisher: str | None
) -> Frame | None:
    """The frame that the verb, participle or verbal noun at ``index`` opens, or None when it tells nothing."""
    for hit in hits:
        frame = _frame(page, index, hit, speakers, publisher)
        if frame:
            return frame
    return None


def _frame(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    others = [other for other in page.cues[index] if other.row is not hit.row and not other.row.weak]
    if any(other.feature.endswith(_FIRST_PERSON) for other in others):
        return None
    if hit.feature == "participle":
        return participle_frame(page, index, hit, speakers)
    if hit.feature.endswith(".past.3ms") and (_spelt_as_noun(page, index) or _governed(page, index)):
        return None
    if hit.feature == "noun" or (hit.feature.endswith(".past.1s") and page.put(index)):
        return noun_frame(page, index, hit, speakers)
    if not hit.feature.startswith(("active", "passive")) or ".1p" in hit.feature or ".1s" in hit.feature:
        return None
    return _finite(page, index, hit, speakers, publisher)


def _spelt_as_noun(page: Page, index: int) -> bool:
    """نفي is the noun and نفى the verb where the text tells the two letters apart."""
    raw_last = page.document.raw[page.tokens[index].end - 1]
    return raw_last == "ي" and any(hit.feature == "noun" for hit in page.cues[index])


def _governed(page: Page, index: int) -> bool:
    """بعد رصد, عن كشف: right behind a preposition stands a noun."""
    return index > 0 and not page.tokens[index].proclitics and page.tokens[index - 1].key in _GOVERN


def _finite(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    negated = _negated(page, index)
    if (negated and hit.row.polarity == "+") or (
        hit.row.weak and hit.feature.startswith("active.past") and _vowelled(page, index)
    ):
        return None
    stop = page.sentence_end(index)
    if hit.row.kind == "relay":
        return relay_frame(page, index, hit, speakers, publisher)
    if after_relative(page, index) and page.resumes(index):
        told = told_frame(page, index, hit, speakers) or so_called_frame(page, index, hit, speakers)
        if told is not None or hit.row.polarity == "+":
            return told  # else وهو ما نفته الحركة
    if hit.row.talk == _RESPONSIBILITY and page.resumes(index):
        return None  # هجوم تبناه الفصيل على الثكنة: what was claimed stands before it
    subject = _statement_of(page, hit, stop, speakers) or subject_of(page, index, hit, stop, speakers)
    return None if subject is None else _told_by(page, index, hit, subject, publisher, negated)


def _vowelled(page: Page, index: int) -> bool:
    """سُجلت 19 حالة: where the vowel of the passive is written nobody is told to speak."""
    token = page.tokens[index]
    first = token.start + len(token.proclitics)
    return page.document.raw[first + 1 : first + 2] == "\u064f"


def _told_by(
    page: Page, index: int, hit: CueHit, subject: tuple[tuple[SourceLink, ...], int, int, bool],
    publisher: str | None, negated: bool,
) -> Frame | None:  # fmt: skip
    """The frame of a verb whose subject is found, or None where it has nothing to tell."""
    links, after, cut, explicit = subject
    stop = page.sentence_end(index)
    if not explicit and (_impersonal(page, index, hit) or _speaks_of_oneself(page, hit, links)):
        return None
    found = (
        None
        if _denies_what_was_told(page, index, hit)
        else (
            _opening(page, after, stop, hit, explicit)
            or _perceived(after, stop, hit.row, links)
            or _behind_colon(page, after, stop, hit, links)
            or _described(page, after, stop, hit.row)
        )
    )
    if found is not None and (
        _tells_of_blows(page, after, stop, hit, links) or _tightens(page, index, hit.row, found.first)
    ):
        return None
    if not _has_its_object(page, hit.row, found):
        return None
    if found is None:
        fronted = _fronted(page, index, hit, links, cut) if explicit else None
        return fronted or _bare_denial(page, index, hit, links, cut, negated) or _bare_act(page, index, hit, links, cut)
    rumour = _rumour_spoken_of(page, links)
    if links:
        links = (*without_own(found.hops, publisher), *links, *found.inner)
    negated = negated or (found.opener == "quote" and hit.row.polarity == "-")
    beside = coordinated(page, cut) and not (hit.row.talk in ACTS and _refers_back(page, cut, found.first))
    frame = frame_of(page, index, hit, found, links, cut, "verb", coordinated=beside, negated=negated)
    if frame is None or rumour is None:
        return frame
    return msgspec.structs.replace(frame, links=(), row=rumour, rule=f"rumour:{rumour.id}")


def _rumour_spoken_of(page: Page, links: tuple[SourceLink, ...]) -> Cue | None:
    """أفادت أنباء بمقتل, تحدثت شائعات عن: news speak, and nobody is named."""
    if len(links) != 1 or links[0].first in page.sources:
        return None
    hits = page.cues.get(links[0].first, ())
    return next((hit.row for hit in hits if hit.row.kind == "rumour" and hit.feature == "noun"), None)


def _has_its_object(page: Page, row: Cue, found: Opening | None) -> bool:
    """Whether news are taken back (no تراجعت القوات عن التلة) and a truce refused (no رفض السكان الإخلاء)."""
    if row.id == _RETRACT:
        return found is not None and any(found.first in page.framing[kind] for kind in ("report", "statement"))
    if row.id != _REFUSE:
        return True
    words = () if found is None else page.tokens[found.first : found.first + 2]
    return any(token.key in _TRUCES for token in words)


def _tightens(page: Page, index: int, row: Cue, first: int) -> bool:
    """شددت الجماعة الحصار على المديرية: what is made tight is no word of insisting."""
    return row.id == _INSIST and any(token.key in _TIGHTENED for token in page.tokens[index:first])


def _opening(page: Page, after: int, stop: int, hit: CueHit, explicit: bool) -> Opening | None:
    row = hit.row
    free = not row.weak and row.talk in ("say", "announce", "confirm") and "noun" not in row.takes
    found = opening(page, after, stop, row, free)
    if found is None and "noun" in row.takes and not row.weak:
        found = opening(page, after, stop, _AN_ONLY, free=True)
    if found is None and _next_sentence_goes_on(page, after, stop, row):
        return Opening(stop, "an")
    if found is None and explicit and row.bare and after < stop and _can_begin(page, after, hit):
        return Opening(after, "bare")
    if found is None and explicit and after < stop and is_colloquial(page, hit.last - 1):
        return Opening(after, "bare")
    return found


def _denies_what_was_told(page: Page, index: int, hit: CueHit) -> bool:
    """وهو ما نفته الجماعة مؤكدة أن: the pronoun takes up what was told; what follows is not denied."""
    return hit.row.polarity == "-" and page.resumes(index) and after_relative(page, index)


def _perceived(after: int, stop: int, row: Cue, links: tuple[SourceLink, ...]) -> Opening | None:
    """سمع مراسلنا رصاص قنص: what a correspondent sees and hears he tells."""
    on_the_spot = bool(links) and links[-1].kind == "correspondent"
    return Opening(after, "noun") if row.id == _PERCEIVE and on_the_spot and after < stop else None


def _behind_colon(page: Page, after: int, stop: int, hit: CueHit, links: tuple[SourceLink, ...]) -> Opening | None:
    """ينتقد المجلس على صمته: words."""
    if not hit.row.comments or not links:
        return None
    colon = next((at for at in range(after, min(stop, after + _FURTHEST_COLON)) if page.is_colon(at)), stop)
    if colon >= stop or any(page.finite(at) for at in range(after, colon)):
        return None
    return Opening(colon + 1, "quote")


def _described(page: Page, after: int, stop: int, row: Cue) -> Opening | None:
    """وصف ما يجري في المدينة بأنه مجزرة: how it is put, whatever clause is put so."""
    if row.id != _DESCRIBE:
        return None
    near = range(after, min(stop, after + _FURTHEST_COLON))
    at = next((at for at in near if page.is_an(at) and page.tokens[at].key.startswith("ب")), None)
    return None if at is None else Opening(at, "an")


def _tells_of_blows(page: Page, after: int, stop: int, hit: CueHit, links: tuple[SourceLink, ...]) -> bool:
    """الكتيبة تهاجم القرية: مقتل خمسة, of a body that says neither "we" nor "you"."""
    if not hit.row.bodily or not links or page.is_colon(after):
        return False
    return not (_is_person(page, links[-1]) or _addresses(page, after, stop))


def _is_person(page: Page, source: SourceLink) -> bool:
    actor, known = page.actors.get(source.first), page.sources.get(source.first)
    return (actor is not None and actor.kind in _PERSONS) or (known is not None and known[1].id in _PERSONAL)


def _addresses(page: Page, first: int, stop: int) -> bool:
    """Whether words say "we", "our" or "you"."""
    words = page.tokens[first : min(stop, first + _FURTHEST_WORDS)]
    return any(
        token.enclitic in _WE_AND_YOU or token.key in _PRONOUNS or token.text.endswith(OUR_PLURALS) for token in words
    )


def _fronted(page: Page, index: int, hit: CueHit, links: tuple[SourceLink, ...], cut: int) -> Frame | None:
    """ "...", قال القائد: a quotation right before the clause, or one never closed that runs into it."""
    if hit.row.weak or hit.row.talk not in ("say", "announce", "confirm", "warn"):
        return None
    for first, last in page.quotes.touching(max(0, cut - _BETWEEN - 1), cut + 1):
        if cut - _BETWEEN <= last <= cut or (first < cut < last and first - 1 in page.unclosed):
            return Frame(
                index, hit.last, cut, True, links, first, min(last, cut), True, hit.row, f"fronted:{hit.row.id}"
            )
    return None


def _bare_denial(
    page: Page, index: int, hit: CueHit, links: tuple[SourceLink, ...], cut: int, negated: bool
) -> Frame | None:
    """والحركة تنفي, وهو ادعاء نفته الحكومة: denies what another was just said to tell; its content is settled later."""
    if hit.row.polarity != "-" or negated or not links:
        return None
    return Frame(index, hit.last, cut, True, links, index, index, False, hit.row, f"denial:{hit.row.id}")


def _bare_act(page: Page, index: int, hit: CueHit, links: tuple[SourceLink, ...], cut: int) -> Frame | None:
    """أمر بملاحقتهم | واستنكر الهجوم: an act of talk is the narrator's, and ends what was told before it."""
    if hit.row.talk not in ACTS or hit.row.weak or "و" not in page.tokens[index].proclitics:
        return None
    known = tuple(source for source in links if is_source(page, source.first))
    return Frame(index, hit.last, cut, True, known, index, index, False, hit.row, f"act:{hit.row.id}")


def _statement_of(
    page: Page, hit: CueHit, stop: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int, bool] | None:
    """جاء في بيان للمركز: the source is who made the statement."""
    at = hit.last
    if hit.row.id != "came_in" or at + 1 >= stop or page.tokens[at].key != "في":
        return None
    end = source_end(page, at + 1, stop)
    if end == at + 1:
        return None
    return (link(page, at + 1, end, speakers.all),), end, at - 1, True


def _speaks_of_oneself(page: Page, hit: CueHit, links: tuple[SourceLink, ...]) -> bool:
    """الوزير: أمرت بفرض حصار: behind a name and a colon the form of "she ordered" says "I"."""
    return hit.feature.endswith(".past.3fs") and bool(links) and page.is_colon(links[-1].last)


def _impersonal(page: Page, index: int, hit: CueHit) -> bool:
    """يعتقد أن, يرجح دخوله without a subject: the narrator's hedge, unless أنه goes before."""
    if hit.row.certainty == "certain":
        return False
    before = word_before(page, index)
    return ".present.3ms" in hit.feature and not (before >= 0 and page.is_an(before))


def _next_sentence_goes_on(page: Page, after: int, stop: int, row: Cue) -> bool:
    """The full stop of a hurried text between speaker and words: أفاد مراسلنا. ان القوات ..."""
    return "an" in row.takes and not row.weak and stop < len(page.tokens) and page.is_an(stop) and after <= stop


def _can_begin(page: Page, index: int, hit: CueHit) -> bool:
    if not (is_source(page, hit.last) or hit.last in page.actors):
        return False
    token = page.tokens[index]
    return token.kind in ("word", "number") and page.classes[index] not in ("preposition", "relative", "conjunction")


def _negated(page: Page, index: int) -> bool:
    at = index - 1
    while at >= 0 and page.tokens[at].text in MARKS:
        at -= 1
    return at >= 0 and page.tokens[at].key in _NEGATORS


def _refers_back(page: Page, cut: int, stop: int) -> bool:
    """11 عملية خطف، طالب الخاطفون في سبع منها بفدية: an act, joined by no "and", that tells more of what was told."""
    if page.tokens[cut].proclitics or cut == page.sentence_start(cut):
        return False
    return any(token.text in _OF_THEM for token in page.tokens[cut:stop])
