"""Who speaks: the subject of a verb of speech, written out, left out, or the head of a relative clause."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from tawatur.attribution.content import opener_at
from tawatur.attribution.page import BULLETS, JOINERS, MARKS, CueHit, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.turns import turned_to
from tawatur.lexicon.cue_words import Cue

_AUXILIARY = frozenset(("قد", "لقد", "كان", "كانت", "كانوا", "وكان", "وكانت"))
_LEADS_ON = frozenset(("conjunction", "subordinator", "relative", "auxiliary", "adverb", "particle", "negator"))
_PAUSES = frozenset("،,-–")
_SPOKEN = ("بيق", "بتق", "بيحك", "بتحك", "يكول", "تكول", "يگول", "تگول", "بيك", "بتك", "عميق", "عمبيق")
_PROGRESSIVE = frozenset(("عم", "قاعد", "قاعدين", "جالس", "كاعد", "گاعد"))
_ABOUT = (("نحو",), ("حوالي",), ("قرابه",), ("زهاء",), ("اكثر", "من"), ("ازيد", "من"), ("ما", "لا", "يقل", "عن"))
_LONGEST_ABOUT = 4
_BUT = frozenset(("لكن", "ولكن", "بينما", "فيما"))
_LATTER = frozenset(("الاخير", "الاخيره"))  # وهو ما تنفيه الأخيرة
_ANOTHER = frozenset(("اخر", "اخري", "اخرون", "ثان", "ثالث"))
_ALL = frozenset(("جميع", "كافه", "كل", "ساير", "كلا"))
_PARTIES = frozenset(("الاطراف", "الطرفين", "الجانبين", "المجتمع", "الدول"))
_SHORTEST_PLURAL = 5
_MOST_SUBJECT = 14
_LONG_NAME = 4
_OF_MANY = (".3md", ".3fd", ".3mp", ".3fp")
_ACCUSED = frozenset(
    (
        "state",
        "state_force",
        "rebel_group",
        "jihadist_group",
        "militia",
        "tribal_force",
        "coalition",
        "armed_group",
        "fighters",
    )
)
_SIGNS_OF_NAMES = MARKS | JOINERS


class Speakers:
    """The sources met so far: the latest of the text and those of the sentence being read."""

    def __init__(self) -> None:
        self.all: list[SourceLink] = []
        self.latest: tuple[SourceLink, ...] = ()
        self.main: tuple[SourceLink, ...] = ()
        self.at = -1

    def heard(self, links: tuple[SourceLink, ...], token: int, inside: bool = False) -> None:
        """Notes who spoke at ``token``, perhaps inside another's words: such a one does not go on behind them."""
        if links:
            self.all.extend(links)
            self.latest = links[-1:]
            self.main = self.main if inside else self.latest
            self.at = token

    def going_on(self, start: int) -> tuple[SourceLink, ...]:
        """Who goes on in a sentence that begins at ``start``: its own speaker, else whoever led the sentence before."""
        return self.latest if self.at >= start else self.main


@lru_cache(maxsize=512)
def prepositions(row: Cue) -> tuple[str, ...]:
    """The prepositions, as tokens have them, that open the content of a cue; "object" where an object may go before."""
    extra = ("object",) if row.object else ()
    return extra + tuple(take.replace("إلى", "الي").replace("على", "علي") for take in row.takes)


def word_before(page: Page, index: int) -> int:
    at = index - 1
    while at >= 0 and page.tokens[at].text in _SIGNS_OF_NAMES:
        at -= 1
    return at


def subject_of(
    page: Page, index: int, hit: CueHit, stop: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int, bool] | None:
    """Who speaks: links, the token after verb and subject, where the clause begins, and whether it is written out."""
    row = hit.row
    follows = hit.last < stop and page.finite(hit.last) and not is_source(page, hit.last)
    follows = follows and hit.last not in page.framing["content"]  # ينفي | تعرض القاعدة لهجوم
    if follows and not page.tokens[hit.last].proclitics:
        return None
    antecedent = _antecedent(page, index, speakers) or turned_to(page, index, speakers.all)
    if antecedent:
        return antecedent, hit.last, index, False
    told_behind = row.talk == "say" and not row.object and hit.last < stop and _source_behind(page, hit.last)
    told_behind = told_behind and not (is_colloquial(page, index) and subject_before(page, index) is not None)
    if clause_initial(page, index) or told_behind:
        return _behind_verb(page, index, hit, stop, speakers)
    if index and page.finite(index - 1) and speakers.latest:
        return speakers.latest, hit.last, index, False
    if page.tokens[index - 1].key in _ANOTHER and page.tokens[index - 1].proclitics == "و" and speakers.latest:
        return (_another(page, index, speakers),), hit.last, index - 1, True
    first = subject_before(page, index)
    if first is not None and speakers.latest and speakers.latest[-1].first <= first < speakers.latest[-1].last:
        return speakers.latest, hit.last, index, False
    if first is not None:
        verb = index - (page.tokens[index - 1].text in _PROGRESSIVE)
        end = verb if _named_whole(page, first, verb) else max(source_end(page, first, verb), first + 1)
        return (link(page, first, end, speakers.all),), hit.last, first, True
    if speakers.at >= page.sentence_start(index):
        return speakers.latest, hit.last, index, False
    end = source_end(page, hit.last, stop, prepositions(row)) if hit.last < stop and is_source(page, hit.last) else 0
    return ((link(page, hit.last, end, speakers.all),), end, index, True) if end > hit.last else None


def _behind_verb(
    page: Page, index: int, hit: CueHit, stop: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int, bool] | None:
    """The speaker behind a verb that opens its clause, else whoever spoke last."""
    row = hit.row
    after = _past_about(page, past_interruption(page, hit.last, stop), stop)
    opener = opener_at(page, after, row) if after < stop else "none"
    if opener is None or (opener == "noun" and is_source(page, after)):
        end = source_end(page, after, stop, prepositions(row)) if page.tokens[after].key not in _LATTER else after + 1
        if end > after and _may_speak(page, after, moved=after > hit.last, weak=row.weak):
            if _is_object(page, index, after, end, hit, speakers) or _only_addressed(page, after, row, speakers):
                return speakers.going_on(page.sentence_start(index)), after, index, False
            return (link(page, after, end, speakers.all),), end, index, True
        if row.weak and after == hit.last and end > after and not _is_accusative(page, after):
            return None
    return _silent(page, index, hit, after, speakers)


def _another(page: Page, index: int, speakers: Speakers) -> SourceLink:
    """مصدر رجح ...، وآخر | تحدث: another of the kind of the one before."""
    found = link(page, index - 1, index)
    return msgspec.structs.replace(found, kind=speakers.latest[-1].kind)


def is_colloquial(page: Page, index: int) -> bool:
    """بيقول, عم يقولوا, يكول: as it is said and not written, with the subject before and no أن."""
    token = page.tokens[index]
    return token.text.startswith(_SPOKEN) or page.tokens[index - 1].text in _PROGRESSIVE


def _source_behind(page: Page, index: int) -> bool:
    """Whether a source stands right behind a verb as its subject, and not as the one spoken to (قال | للصحيفة)."""
    return is_source(page, index) and not page.tokens[index].proclitics.endswith("ل")


def _is_object(page: Page, index: int, after: int, end: int, hit: CueHit, speakers: Speakers) -> bool:
    """Whether the one phrase behind "واتهمت" is who is accused, the speaker being that of the clause before.

    Who accuses needs someone to accuse: before "of" (واتهمت الميليشيا بقصف) the speaker may be of the sentence before.
    """
    row = hit.row
    if not row.object or "و" not in page.tokens[index].proclitics or end >= len(page.tokens):
        return False
    if speakers.at >= page.sentence_start(index):
        return opener_at(page, end, row) is not None
    accused = page.actors.get(after)
    one_body = accused is not None and accused.last == end and accused.kind in _ACCUSED
    goes_on = (
        row.talk == "accuse"
        and bool(speakers.latest)
        and one_body
        and not row.weak
        and not hit.feature.startswith("passive")
    )
    return goes_on and page.clitic(end) == "ب" and opener_at(page, end, row) is not None


def _may_speak(page: Page, index: int, moved: bool, weak: bool) -> bool:
    """Whether a phrase at ``index`` behind a verb may be its subject: a known source, or any noun right behind it."""
    if page.tokens[index].proclitics in ("ب", "ل", "ك") or _is_accusative(page, index):
        return False
    return is_source(page, index) or not (moved or weak or page.finite(index))


def _is_accusative(page: Page, index: int) -> bool:
    """طلب | أمرا, طالبت | مسؤولا: an indefinite noun in the accusative is no subject; names may end so (سانا)."""
    known, actor = page.sources.get(index), page.actors.get(index)
    if known is None or (known[0] - 1) in page.names or (actor is not None and actor.actor is not None):
        return False
    key = page.tokens[index].key
    return known[0] == index + 1 and key.endswith("ا") and not key.endswith(("نا", "ها", "ما")) and key[:2] != "ال"


def _only_addressed(page: Page, first: int, row: Cue, speakers: Speakers) -> bool:
    """وحث جميع الأطراف على, وطالب المقاتلين بـ: whom a text has speak no verb turns to in these words."""
    if not row.object or not speakers.latest:
        return False
    token = page.tokens[first]
    if token.key in _ALL or (token.key in _PARTIES and not page.finite(first)):
        return True
    return token.key.startswith("ال") and token.key.endswith("ين") and len(token.key) > _SHORTEST_PLURAL


def _antecedent(page: Page, index: int, speakers: Speakers) -> tuple[SourceLink, ...]:
    """The source right before a relative clause: وفق والي الخرطوم الذي اتهم."""
    before = word_before(page, index)
    if before < 1 or page.classes[before] != "relative":
        return ()
    before -= page.tokens[before - 1].text == "،"
    if speakers.latest and speakers.latest[-1].last == before:
        return speakers.latest
    named = next((a for a in page.actors.values() if a.last == before and a.actor is not None), None)
    return (link(page, named.first, named.last, speakers.all),) if named is not None and named.source_kind else ()


def _silent(
    page: Page, index: int, hit: CueHit, after: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int, bool] | None:
    """A verb without a written subject goes on with the speaker of its sentence, else with the latest one."""
    if hit.row.kind == "rumour":
        return (), after, index, False  # بعدما تردد أن: nobody said it
    if speakers.at < page.sentence_start(index):
        subject = sentence_subject(page, index, speakers)
        if subject:
            return subject, after, index, False
    if hit.row.weak and not speakers.latest:
        return None
    return speakers.going_on(page.sentence_start(index)), after, index, False


def sentence_subject(page: Page, index: int, speakers: Speakers) -> tuple[SourceLink, ...]:
    """The source that is the subject of the sentence's first clause, if one stands before ``index``."""
    start = page.sentence_start(index)
    while start < index and (page.tokens[start].kind != "word" or page.classes[start] in _LEADS_ON):
        start += 1
    for first in (start, start + 1):
        if first < index and is_source(page, first) and not page.tokens[first].proclitics.strip("و"):
            end = source_end(page, first, index, ("object",))
            if end > first:
                return (link(page, first, end, speakers.all),)
    return ()


def speaker_ahead(page: Page, index: int, stop: int, speakers: Speakers) -> tuple[SourceLink, ...]:
    """The speaker of the main clause that a pronoun before it means: بعد يوم من إعلانها ...، أقرت القوات بأن."""
    start = page.sentence_start(index)
    comma = next((at for at in range(index, stop) if page.tokens[at].text in ("،", ",")), stop)
    if page.classes[start] != "preposition" or comma + 2 >= stop or not page.finite(comma + 1):
        return ()
    first = page.cues[comma + 1][0].last
    end = source_end(page, first, stop) if first < stop and is_source(page, first) else first
    return (link(page, first, end, speakers.all),) if end > first else ()


def clause_initial(page: Page, index: int) -> bool:
    """Whether a verb at ``index`` stands first in its clause, so that its subject follows it or is left out."""
    before = word_before(page, index)
    if before < page.sentence_start(index):
        return True
    token = page.tokens[before]
    if token.text in ("قد", "لقد", "وقد", "فقد", "ولقد"):
        if token.text[0] in "وف":
            return True
        earlier = word_before(page, before)
        return earlier < 0 or page.tokens[earlier].kind == "sign" or page.classes[earlier] in _LEADS_ON
    if "و" in page.tokens[index].proclitics or "ف" in page.tokens[index].proclitics:
        return True
    return (
        token.kind == "sign"
        or page.classes[before] in _LEADS_ON
        or before in page.framing["time"]
        or (page.classes[before] == "preposition")
    )


def past_interruption(page: Page, index: int, stop: int) -> int:
    """Past a time or an occasion between a verb and its subject: قال، الأربعاء، وزير ..."""
    while index < stop:
        if index in page.framing["time"]:
            index = page.framing["time"][index]
        elif page.classes[index] in ("pronoun", "adverb"):  # noqa: SIM114
            index += 1
        elif page.tokens[index].text in _PAUSES and index + 1 < stop and _goes_on(page, index + 1):
            index += 1
        elif page.classes[index] == "preposition" and index + 1 < stop and _of_speech(page, index + 1):
            index = page.framing["occasion"].get(index + 1, index + 2)
        else:
            return index
    return index


def _past_about(page: Page, index: int, stop: int) -> int:
    """وطالب | نحو خمسين طبيبا: past the words that make a number of people uncertain, where people follow."""
    words = [token.key for token in page.tokens[index : min(stop, index + _LONGEST_ABOUT)]]
    length = next((len(about) for about in _ABOUT if tuple(words[: len(about)]) == about), 0)
    at = index + length
    return at if length and at < stop and (at in page.actors or is_source(page, at)) else index


def _of_speech(page: Page, index: int) -> bool:
    """An occasion or channel of speech: في بيان, على صفحته, عبر قناتها."""
    return index in page.framing["occasion"] or page.tokens[index].enclitic in ("ه", "ها", "هم")


def _goes_on(page: Page, index: int) -> bool:
    return index in page.framing["time"] or is_source(page, index) or page.classes[index] == "preposition"


def subject_before(page: Page, index: int) -> int | None:
    """Where the subject that stands before the verb begins: the known source nearest to the clause's beginning."""
    start = index
    while start > 0 and index - start < _MOST_SUBJECT and not _boundary(page, start - 1):
        start -= 1
        if "و" in page.tokens[start].proclitics and is_source(page, start) and not _speak_together(page, start, index):
            break
    while start < index and page.classes[start] == "preposition" and start not in page.actors:
        start += 1
    for at in range(start, index):
        if page.finite(at) and page.tokens[at].kind == "word" and at not in page.sources:
            return None
        if _named_whole(page, at, index) and not _governed(page, at, start):
            return at
        if is_source(page, at) and source_end(page, at, index) >= index - 2 and not _governed(page, at, start):
            return at
    first = start == page.sentence_start(index) or page.tokens[start - 1].key in _BUT
    return start if 0 < index - start <= 4 and first and _name_like(page, start, index) else None


def _speak_together(page: Page, joined: int, index: int) -> bool:
    """الأردن | وقطر تدينان: a verb of two or more, and another source right before the joined one."""
    many = any(hit.feature.endswith(_OF_MANY) for hit in page.cues.get(index, ()))
    return many and joined > 0 and is_source(page, joined - 1)


def _named_whole(page: Page, at: int, index: int) -> bool:
    """Whether a known participant's name runs from ``at`` to the verb: جنوب أفريقيا تتهم."""
    actor = page.actors.get(at)
    return actor is not None and actor.actor is not None and actor.last == index


def _governed(page: Page, index: int, start: int) -> bool:
    before = index - 1
    return before >= start and (page.classes[before] == "preposition" or page.tokens[index].proclitics in ("ب", "ل"))


def _name_like(page: Page, first: int, last: int) -> bool:
    return all(
        page.classes[at] is None and at not in page.framing["content"] and not page.finite(at)
        for at in range(first, last)
    )


def _boundary(page: Page, index: int) -> bool:
    token = page.tokens[index]
    if _inside_name(page, index):
        return False
    if token.kind == "sign":
        initial = token.text == "." and len(page.tokens[index - 1].text) == 1 and page.tokens[index - 1].kind == "word"
        return token.text not in MARKS and token.text not in JOINERS and not initial
    if token.key in _AUXILIARY:
        return token.key not in ("قد", "لقد")
    return token.text in BULLETS or page.classes[index] in ("subordinator", "relative", "conjunction", "negator")


def _inside_name(page: Page, index: int) -> bool:
    """Whether a word stands inside the name of a known body: أطباء | بلا حدود."""
    return any(at in page.sources and page.sources[at][0] > index for at in range(max(0, index - _LONG_NAME), index))


def coordinated(page: Page, cut: int) -> bool:
    """Whether a clause that begins at ``cut`` stands beside what came before, and not inside it."""
    if cut == page.sentence_start(cut):
        return True
    if "و" in page.tokens[cut].proclitics or "ف" in page.tokens[cut].proclitics:
        return True
    before = word_before(page, cut)
    if before < 0 or page.tokens[before].kind == "sign" or before + 1 in page.opened:
        return True
    return page.classes[before] in ("conjunction", "auxiliary") or page.tokens[before].key in ("حيث", "اذ")
