"""Frames of verbs, participles and verbal nouns of speech."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.attribution.content import Opening, opening, without_own
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import MARKS, CueHit, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.sources import is_masdar, is_source, link, source_end
from tawatur.attribution.subjects import (
    Speakers,
    clause_initial,
    past_interruption,
    prepositions,
    sentence_subject,
    speaker_ahead,
    subject_before,
    subject_of,
    word_before,
)
from tawatur.lexicon.cue_words import Cue

_NEGATORS = frozenset(("لم", "لن", "لا", "ولا", "ليس", "دون", "عدم", "رفض", "رفضت", "رفضوا", "طلب", "ولم", "ولن"))
_RELATIVE_WORDS = frozenset(("ما", "التي", "الذي", "مما", "لما", "عما", "الذين", "وما", "بما"))
_GOVERN = frozenset(("بعد", "عقب", "اثر", "منذ", "قبل", "قبيل", "خلال", "عن", "الي", "من", "جراء", "رغم", "دون"))
_FIRST_PERSON = (".present.1p", ".present.1s")
_FIRST_PERSON_WORDS = frozenset(("انا", "نحن", "لانني", "انني", "لكنني", "اننا", "لاننا", "رايت", "شاهدت"))
_FURTHEST_SELF = 40
_RETRACT = "retract"
_INSIST = "insist"
_TIGHTENED = frozenset(
    {"حصار", "الحصار", "الخناق", "الاجراءات", "اجراءات", "القبضه", "قبضه", "الضغط", "الضغوط", "العقوبات", "عقوبات",
     "الهجمات", "هجمات", "القصف", "القيود", "قيود", "الرقابه", "الطوق", "الاغلاق", "الحراسه", "حراسه"}
)  # fmt: skip
_LONGEST_SUBJECT = 7
_ACTS = frozenset(("accuse", "threaten", "warn", "demand", "condemn", "responsibility"))
_AN_ONLY = Cue("an", "say", takes=("an", "quote"))
_TOLD = Cue("told", "say", takes=("an", "عن", "من", "حول", "quote"))
_RELAYED = Cue("relayed", "say", takes=("an", "quote", "عن", "noun"))

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
        return _participle(page, index, hit, speakers)
    if hit.feature.endswith(".past.3ms") and (_spelt_as_noun(page, index) or _governed(page, index)):
        return None
    if hit.feature == "noun" or (hit.feature.endswith(".past.1s") and page.put(index)):
        return _verbal_noun(page, index, hit, speakers)
    if not hit.feature.startswith(("active", "passive")) or ".1p" in hit.feature or ".1s" in hit.feature:
        return None
    return _finite(page, index, hit, speakers, publisher)


def _spelt_as_noun(page: Page, index: int) -> bool:
    """نفي is the noun and نفى the verb where the text tells the two letters apart."""
    raw_last = page.document.raw[page.tokens[index].end - 1]
    return raw_last == "ي" and any(hit.feature == "noun" for hit in page.cues[index])


def _participle(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    if page.tokens[index].key.startswith("ال"):
        return None
    found = opening(page, hit.last, page.sentence_end(index), hit.row, free=False)
    here = speakers.at >= page.sentence_start(index)
    links = speakers.latest if here else sentence_subject(page, index, speakers)
    if found is None or not links:
        return None
    return _make(page, index, hit, found, links, index, "participle", continues=True)


def _governed(page: Page, index: int) -> bool:
    """بعد رصد, عن كشف: right behind a preposition stands a noun."""
    return index > 0 and not page.tokens[index].proclitics and page.tokens[index - 1].key in _GOVERN


def _verbal_noun(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    """إعلان واشنطن مقتل, ادعاءات الجنود بقتل, قوله إن."""
    stop = page.sentence_end(index)
    if page.tokens[index].key.startswith("ال") and hit.row.kind != "rumour":
        return None
    if page.put(index):
        found = opening(page, hit.last, stop, hit.row, free=False)
        said_here = speakers.at >= page.sentence_start(index)
        links = speakers.latest if said_here else sentence_subject(page, index, speakers)
        links = links or speaker_ahead(page, index, stop, speakers)
        return _make(page, index, hit, found, links, index, "noun", continues=True) if found and links else None
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
    return _make(page, index, hit, found, (link(page, hit.last, end, speakers.all),), index, "noun", told=told)


def _unnamed_denial(page: Page, index: int, hit: CueHit, stop: int) -> Frame | None:
    """نفي رسمي لأنباء عن: a denial by nobody named."""
    for at in range(hit.last, min(stop, hit.last + 4)):
        if page.tokens[at].key.startswith("ال"):
            return None
        if any(other.row.kind == "rumour" for other in page.cues.get(at, ())):
            return _make(page, index, hit, Opening(at, "noun"), (), index, "noun")
    return None


def _finite(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    negated = _negated(page, index)
    if negated and hit.row.polarity == "+":
        return None
    stop = page.sentence_end(index)
    if hit.row.kind == "relay":
        return _relay(page, index, hit, speakers, publisher)
    if _after_relative(page, index) and page.resumes(index):
        return told_frame(page, index, hit, speakers)
    subject = _statement_of(page, hit, stop, speakers) or subject_of(page, index, hit, stop, speakers)
    if subject is None:
        return None
    links, after, cut, explicit = subject
    if not explicit and (_impersonal(page, index, hit) or _speaks_of_oneself(page, hit, links)):
        return None
    found = _opening(page, after, stop, hit, explicit)
    if hit.row.id == _INSIST and found is not None and _tightens(page, index, found.first):
        return None
    if hit.row.id == _RETRACT and (found is None or found.first not in page.framing["report"]):
        return None  # تراجعت القوات عن التلة
    if found is None:
        fronted = _fronted(page, index, hit, links, cut) if explicit else None
        return fronted or _bare_denial(page, index, hit, links, cut, negated)
    if links:
        links = (*without_own(found.hops, publisher), *links, *found.inner)
    negated = negated or (found.opener == "quote" and hit.row.polarity == "-")
    beside = _coordinated(page, cut) and not (hit.row.talk in _ACTS and _refers_back(page, cut, found.first))
    return _make(page, index, hit, found, links, cut, "verb", coordinated=beside, negated=negated)


def _tightens(page: Page, index: int, first: int) -> bool:
    """شددت الجماعة الحصار على المديرية: what is made tight is no word of insisting."""
    return any(token.key in _TIGHTENED for token in page.tokens[index:first])


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
    return found


def _fronted(page: Page, index: int, hit: CueHit, links: tuple[SourceLink, ...], cut: int) -> Frame | None:
    """ "...", قال القائد: a quotation right before the clause, or one never closed that runs into it."""
    if hit.row.weak or hit.row.talk not in ("say", "announce", "confirm", "warn"):
        return None
    for opening_mark, (first, last) in page.quote_at.items():
        if cut - 4 <= last <= cut or (first < cut < last and opening_mark in page.unclosed):
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


def _coordinated(page: Page, cut: int) -> bool:
    """Whether a clause that begins at ``cut`` stands beside what came before, and not inside it."""
    if cut == page.sentence_start(cut):
        return True
    if "و" in page.tokens[cut].proclitics or "ف" in page.tokens[cut].proclitics:
        return True
    before = word_before(page, cut)
    if before < 0 or page.tokens[before].kind == "sign" or before + 1 in page.framing["opener"].values():
        return True
    return page.classes[before] in ("conjunction", "auxiliary") or page.tokens[before].key in ("حيث", "اذ")


def _refers_back(page: Page, cut: int, stop: int) -> bool:
    """11 عملية خطف، طالب الخاطفون في سبع منها بفدية: an act, joined by no "and", that tells more of what was told."""
    if page.tokens[cut].proclitics or cut == page.sentence_start(cut):
        return False
    return any(token.text in _OF_THEM for token in page.tokens[cut:stop])


def _after_relative(page: Page, index: int) -> bool:
    before = word_before(page, index)
    return before >= 0 and page.tokens[before].key in _RELATIVE_WORDS


def told_frame(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    """What another told: ما ذكرته قناة عن, الأنباء التي تناقلتها صفحات عن; None where no relative goes before."""
    if not _after_relative(page, index):
        return None
    before = word_before(page, index)
    stop = page.sentence_end(index)
    end = source_end(page, hit.last, stop, ("عن", "من", "حول"))
    if end == hit.last:
        return None
    links: tuple[SourceLink, ...] = (link(page, hit.last, end, speakers.all),)
    found = opening(page, end, stop, _TOLD, free=False)
    if found is None:
        return None
    return _make(page, index, hit, found, (*links, *found.inner), before, "told", told=True)


def _relay(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    """نقلت الشبكة عن ناجية قولها: the one who passes on, then the one who says it."""
    stop = page.sentence_end(index)
    outer, after, cut = _relayer(page, index, hit, stop, speakers)
    by = hit.row.takes[0]
    at = _find(page, after, stop, by)
    if at is None:
        return None
    end = source_end(page, at + 1, stop)
    if end == at + 1:
        return None
    inner = link(page, at + 1, end, speakers.all)
    put = next((at for at in range(end, min(stop, end + 10)) if page.put(at)), end)
    cited = _cited(page, end, put)
    found = opening(page, put, stop, _RELAYED, free=True)
    if found is None:
        return None
    links = (*without_own(outer, publisher), inner, *cited, *found.inner)
    return _make(page, index, hit, found, links, cut, "relay", coordinated=_coordinated(page, cut))


def _cited(page: Page, first: int, stop: int) -> tuple[SourceLink, ...]:
    """Whom the one that is relayed cites in turn: عن مسؤول، نقلا عن محققين، ترجيحهم."""
    for at in range(first, stop):
        if any(hit.row.id == "relay_phrase" for hit in page.cues.get(at, ())):
            begin = page.cues[at][0].last
            begin += page.tokens[begin].key == "عن"
            end = source_end(page, begin, stop)
            return (link(page, begin, end),) if end > begin else ()
    return ()


def _relayer(
    page: Page, index: int, hit: CueHit, stop: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int]:
    after = past_interruption(page, hit.last, stop)
    if not clause_initial(page, index):
        first = subject_before(page, index)
        if first is not None:
            return (link(page, first, max(source_end(page, first, index), first + 1), speakers.all),), after, first
    if after < stop and page.tokens[after].key not in ("عن", "من"):
        end = source_end(page, after, stop, ("من",))
        if end > after and page.tokens[end - 1].enclitic != "نا" and page.tokens[after].enclitic != "نا":
            return (link(page, after, end, speakers.all),), end, index
        return (), end, index
    return (), after, index


def _find(page: Page, index: int, stop: int, key: str) -> int | None:
    for at in range(index, min(stop, index + 8)):
        if page.tokens[at].key == key:
            return at
    return None


def _whole_post(page: Page, first: int) -> bool:
    """Whether a post of one line opens with "says X:" and goes on in the first person: all of it is X's words."""
    if "\n" in page.document.raw or page.sentence_of[first - 1] or page.quoted(first):
        return False
    return any(token.key in _FIRST_PERSON_WORDS for token in page.tokens[first : first + _FURTHEST_SELF])


def _marked(page: Page, index: int) -> bool:
    return any(token.text in MARKS for token in page.tokens[index : index + 2])


def _is_phrase(row: Cue, rule: str, opener: str, told: bool) -> bool:
    """Whether the content is a noun phrase that a comma ends, and no clause."""
    if opener in ("an", "quote", "bare"):
        return False
    return told or rule == "noun" or row.talk in _ACTS


def noun_phrase_end(page: Page, first: int, stop: int) -> int:
    """Where the noun phrase told of ends: at a comma, unless the same preposition goes on behind it."""
    for at in range(first + 1, stop):
        if page.tokens[at].text == "،" and not (at + 1 < stop and _joins(page, at + 1)):
            return at
    return stop


def _before_new_clause(page: Page, first: int, stop: int) -> int:
    """أعلن الحزب استهداف الثكنة، والمدفعية ترد بقصف: of nouns told, a subject with its own verb is no further one."""
    for at in range(first + 1, stop - 2):
        if page.tokens[at].text != "،" or page.tokens[at + 1].proclitics != "و" or _joins(page, at + 1):
            continue
        if _subject_with_verb(page, at + 1, stop):
            return at
    return stop


def _subject_with_verb(page: Page, index: int, stop: int) -> bool:
    known = index in page.sources or index in page.actors or page.tokens[index].key.startswith("ال")
    if not known or index in page.verbs or page.finite(index):
        return False
    for at in range(index + 1, min(index + _LONGEST_SUBJECT, stop)):
        if page.tokens[at].kind == "sign" or page.classes[at] in ("relative", "subordinator"):
            return False
        if at in page.verbs or page.finite(at):
            return True
    return False


def _joins(page: Page, index: int) -> bool:
    """Whether a further member of the phrase follows a comma: وعن, وبفتح, وإصابة."""
    token = page.tokens[index]
    if token.key in ("عن", "وعن") or token.proclitics in ("وب", "ول"):
        return True
    return token.proclitics == "و" and (index in page.framing["content"] or is_masdar(token.key))


def _make(
    page: Page, index: int, hit: CueHit, found: Opening, links: tuple[SourceLink, ...], cut: int, rule: str,
    coordinated: bool = False, told: bool = False, continues: bool = False, negated: bool = False,
) -> Frame | None:  # fmt: skip
    stop = page.sentence_end(min(found.first, len(page.tokens) - 1))
    quoted = found.opener == "quote" or (hit.row.id == "describe" and _marked(page, found.first))
    if _is_phrase(hit.row, rule, found.opener, told):
        stop = noun_phrase_end(page, found.first, stop)
    elif found.opener == "noun":
        stop = _before_new_clause(page, found.first, stop)
    if found.first >= stop and not quoted:
        return None
    listing = found.opener == "quote" and _whole_post(page, found.first)
    return Frame(
        index, hit.last, cut, coordinated, links, found.first, len(page.tokens) if listing else stop, quoted,
        found.row or hit.row, f"{rule}:{hit.row.id}",
        told=told, listing=listing, continues=continues, negated=negated,
    )  # fmt: skip
