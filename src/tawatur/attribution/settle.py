"""From frames to attributions: where each content ends, what nests in what, and whose the quotations are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from tawatur.attribution.content_end import ACTS
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import CLOSING, Page
from tawatur.attribution.scopes import Attributed, SourceLink
from tawatur.model.codes import Certainty, Endorsement, Polarity
from tawatur.text.ordered import Covering

_MAY_LACK_SOURCE = frozenset(("verb", "relay", "noun"))
_BUT = frozenset(("غير", "الا", "بيد", "لكن", "ولكن"))  # نفى القصف، غير أن مراسلنا شاهد: no more of it is denied
_MEANWHILE = frozenset(("فيما", "بينما"))
_RETURNS = frozenset(("وذلك", "ياتي", "جاء", "الصحيح", "الحقيقه"))
_SO_THAT = frozenset(("لتصبح", "ليصبح", "لتكون", "ليكون", "ليرتفع", "لترتفع", "ليبلغ"))
_AT_ONCE = frozenset(("بالتزامن", "تزامنا", "بالتوازي"))
_CITING = "by:relay_phrase"  # نشر الموقع الخبر، | نقلا عن صفحة: whom the one before cites
_FINDS = frozenset(("verb:show_figures", "verb:prove"))  # أظهر بحث أن المقطع قديم: the verdict itself
_FURTHEST_QUOTE = 8
_BEFORE_QUOTE = 12
_BEHIND_QUOTE = 4
_SURE: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


def settle(page: Page, frames: Sequence[Frame]) -> tuple[Attributed, ...]:
    """The attributions of a document from its frames in text order."""
    doubts = [frame for frame in frames if frame.row.kind == "doubt"]
    cut = _cut(page, [frame for frame in frames if frame.row.kind != "doubt"])
    around = _around(cut)
    found = [one for index, frame in enumerate(cut) for one in _attributed(page, frame, around[index])]
    found.extend(_quotations(page, found, cut))
    found.extend(_denied_again(page, found, cut))
    found = _doubted(page, _without_bearers(found), doubts)
    return tuple(sorted(found, key=lambda one: (one.first, -one.last, one.cue_first)))


def _without_bearers(found: Sequence[Attributed]) -> list[Attributed]:
    """رويترز: words، بحسب الشرطة: who only passes the same words on is no voice beside the one cited."""
    told: dict[tuple[int, int], list[Attributed]] = {}
    for one in found:
        told.setdefault((one.first, one.last), []).append(one)
    return [one for one in found if not any(_passes_on(one, other) for other in told[one.first, one.last])]


def _passes_on(one: Attributed, other: Attributed) -> bool:
    longer = len(other.links) > len(one.links) > 0 and other.polarity == one.polarity
    return longer and other.links[: len(one.links)] == one.links and other.rule.startswith("by:")


def _cut(page: Page, frames: list[Frame]) -> list[Frame]:
    """Each frame's content ended where a later frame begins a clause of its own."""
    found: list[Frame] = []
    for index, frame in enumerate(frames):
        if frame.rule.startswith("fronted:"):
            found.append(frame)
            continue
        last = _quote_end(page, frame) if frame.quoted and not frame.listing else frame.last
        if not (frame.quoted and last > frame.last):
            last = _going_on(page, frame, last)
            last = _cut_by(page, frame, last, (frames[at] for at in range(index + 1, len(frames))))
        last = _trimmed(page, frame.first, last)
        if last > frame.first:
            found.append(msgspec.structs.replace(frame, last=last))
        else:
            found.append(frame)
    return found


def _trimmed(page: Page, first: int, last: int) -> int:
    """Without the comma and the opener of the clause that ended the content."""
    ends = page.framing["opener"]
    while last > first + 1:
        opened = next((at for at in (last - 1, last - 2) if ends.get(at) == last), None)
        if opened is not None:
            last = opened
        elif page.tokens[last - 1].text in ("،", ","):
            last -= 1
        else:
            break
    return last


def _going_on(page: Page, frame: Frame, last: int) -> int:
    """A next sentence that begins with "وأن" or "مما" still belongs to the words before it."""
    if frame.listing or frame.rule.startswith("by:") or frame.row.kind == "rumour":
        return last
    while last < len(page.tokens) and (last in page.framing["tail"] or _and_that(page, last)):
        last = page.sentence_end(last)
    return last


def _and_that(page: Page, index: int) -> bool:
    return page.is_an(index) and page.tokens[index].text.startswith("و")


def _quote_end(page: Page, frame: Frame) -> int:
    """Content that opens with a quotation mark reaches to its close, over sentences."""
    for index in range(frame.first - 1, min(frame.first + 3, len(page.tokens))):
        quoted = page.quoted(index)
        if quoted:
            return max(quoted[1], frame.first + 1)
    return page.sentence_end(min(frame.first, len(page.tokens) - 1))


def _cut_by(page: Page, frame: Frame, last: int, later: Iterable[Frame]) -> int:
    for other in later:
        if other.cut >= last:
            break
        if other.cut <= frame.first or other.cue_first == frame.cue_first:
            continue
        if frame.rule == "name:words" and _told_again(page, frame, other):
            return other.cut
        if _goes_on_inside(frame, other):
            continue
        if other.rule == "name:words" and frame.listing and page.tokens[other.cut - 1].text in "-–":
            continue
        if frame.rule.startswith("publish:") and other.row.talk in ACTS and not _in_quote(page, other.cut):
            return other.cut  # بث تسجيلا تبنى فيه الهجوم
        if (other.coordinated or other.rule.startswith("participle")) and not _within_quote(page, frame, other):
            return other.cut
    return _opener_cut(page, frame, last)


def _told_again(page: Page, frame: Frame, other: Frame) -> bool:
    """X: words, and then "قال X إن": the headline of a post in one line ends where its body names the speaker anew."""
    if not other.rule.startswith("verb:") or not other.links or not frame.links or _in_quote(page, other.cut):
        return False
    speaker, again = frame.links[-1], other.links[-1]
    if again.first < other.cue_last:
        return False
    names = {token.key for token in page.tokens[speaker.first : speaker.last]}
    return any(token.key in names for token in page.tokens[again.first : again.last])


def _goes_on_inside(frame: Frame, other: Frame) -> bool:
    """X يرد: الأمين العام أدان القصف ويطالب بـ: of one whom the words themselves name they go on to tell."""
    silent = bool(other.links) and frame.first <= other.links[-1].first < other.cut
    return frame.quoted and silent and other.rule.startswith("verb:")


def _within_quote(page: Page, frame: Frame, other: Frame) -> bool:
    if frame.listing and other.rule != "name:words":
        return True
    return any(frame.first <= quote.first + 1 for quote in page.quotes.at(other.cut))


def _opener_cut(page: Page, frame: Frame, last: int) -> int:
    """The narrator's "وذلك بعد" ends what was said; so does his "فيما", which only goes on with a clause of أن."""
    if frame.listing or frame.rule.startswith("by:"):
        return last
    ends = _RETURNS - {"وذلك"} if frame.first < last and page.is_an(frame.first) else _RETURNS | _MEANWHILE
    if frame.row.polarity == "-" and not page.is_an(frame.first):
        ends = ends | _BUT
    openers = page.openers
    for first in openers[bisect_right(openers, frame.first) : bisect_left(openers, last)]:
        if _opens(page, first) in ends and not _in_quote(page, first):
            return first
    behind_commas = (at for at in range(frame.first + 1, last) if page.tokens[at - 1].text == "،")
    return next((at for at in behind_commas if _returns(page, frame, at)), last)


def _opens(page: Page, first: int) -> str:
    """The word that opens a clause; في حين is another فيما."""
    key = page.tokens[first].key
    return "فيما" if key == "في" and page.classes[first] == "conjunction" else key


def _returns(page: Page, frame: Frame, index: int) -> bool:
    """Whether the narrator goes on by himself at a token behind a comma: لتصبح ثاني دولة, «إعلان حرب»، وصنفته."""
    if _in_quote(page, index):
        return False
    token = page.tokens[index]
    if token.text in _SO_THAT:
        return True
    if token.text in _AT_ONCE:
        return not page.is_an(frame.first)
    before = range(max(frame.first, index - _FURTHEST_QUOTE), index - 1)
    behind_quote = any(page.tokens[at].text in CLOSING for at in before)
    acts = index in page.verbs or page.finite(index)
    return behind_quote and token.proclitics == "و" and acts and token.key[0] not in "يتن"


def _in_quote(page: Page, index: int) -> bool:
    return bool(page.quotes.at(index))


def _attributed(page: Page, frame: Frame, around: Sequence[Frame]) -> list[Attributed]:
    if not frame.links and frame.row.kind != "rumour" and frame.rule.split(":")[0] not in _MAY_LACK_SOURCE:
        return []
    if not frame.quoted and any(quote.first <= frame.cue_first for quote in page.quotes.at(frame.first)):
        frame = msgspec.structs.replace(frame, quoted=True)
    own_words = [other for other in around if _speaks_of_itself(page, frame, other)]
    if own_words:
        frame = msgspec.structs.replace(frame, quoted=True)
        around = [other for other in around if other not in own_words]
    links, certainty, polarity, stance = _inherit(page, frame, around)
    if frame.last <= frame.first:
        return []
    own = _make(page, frame, frame.first, frame.last, links, certainty, polarity, stance)
    denier = around[-1] if around and around[-1].row.polarity == "-" and not around[-1].negated else None
    if denier is None or not (frame.told or frame.row.kind == "rumour"):
        return [own]
    denied = _make(page, denier, frame.first, frame.last, denier.links, "certain", "-", "reports")
    return [denied, own] if frame.told else [denied]


def _speaks_of_itself(page: Page, frame: Frame, around: Frame) -> bool:
    """وتؤكد الحركة أن, in a statement of that movement: its own words still."""
    if not (around.quoted and around.listing and frame.links and around.links):
        return False
    return _is_named_again(page, around.links[-1], frame.links[-1])


def _is_named_again(page: Page, speaker: SourceLink, again: SourceLink) -> bool:
    names = {token.key.removeprefix("ال") for token in page.tokens[speaker.first : speaker.last]}
    return all(token.key.removeprefix("ال") in names for token in page.tokens[again.first : again.last])


def _around(frames: Sequence[Frame]) -> list[list[Frame]]:
    """For each frame those whose content holds its cue, outermost first."""
    by_cue = sorted(range(len(frames)), key=lambda at: frames[at].cue_first)
    waiting = sorted(range(len(frames)), key=lambda at: frames[at].first, reverse=True)
    found: list[list[Frame]] = [[] for _ in frames]
    open_now: list[int] = []
    for index in by_cue:
        cue = frames[index].cue_first
        while waiting and frames[waiting[-1]].first <= cue:
            open_now.append(waiting.pop())
        open_now = sorted(at for at in open_now if frames[at].last > cue)
        found[index] = [frames[at] for at in open_now if at != index and frames[at].cue_first != cue]
    return found


def _estimated(page: Page, source: SourceLink) -> bool:
    return any(at in page.sources and page.sources[at][1].id == "estimates" for at in (source.first, source.first - 1))


def _inherit(
    page: Page, frame: Frame, around: Sequence[Frame]
) -> tuple[tuple[SourceLink, ...], Certainty, Polarity, Endorsement]:
    """Links of the frames around come first; a hedge or doubt around or inside stays."""
    row = frame.row
    holding = [other for other in reversed(around) if not (other.row.polarity == "-" and frame.told)]
    links = frame.links
    for other in holding:
        links = _joined(frame, links, other)
    doubted = [other.row.stance for other in holding if other.row.stance != "reports"]
    stance: Endorsement = doubted[0] if (row.stance == "reports" and doubted) or "denies" in doubted else row.stance
    if stance == "doubts" and frame.links and any(other.quoted and other.links for other in holding):
        stance = "reports"  # in another's mouth it is he who doubts
    polarity: Polarity = "+" if frame.negated or frame.told else row.polarity
    return links, _certainty(page, frame, holding), polarity, stance


def _joined(frame: Frame, links: tuple[SourceLink, ...], other: Frame) -> tuple[SourceLink, ...]:
    if frame.continues:
        return links or other.links
    if not other.links or _ends_with(links, other.links):
        return links
    cited_behind = other.rule == _CITING and other.cue_first > frame.cue_first
    return (*links, *other.links) if frame.outer or cited_behind else (*other.links, *links)


def _certainty(page: Page, frame: Frame, holding: Sequence[Frame]) -> Certainty:
    certainty: Certainty = frame.row.certainty
    if frame.negated and certainty != "certain":
        return "possible"
    if certainty == "certain" and frame.rule != "tally" and frame.links and _estimated(page, frame.links[-1]):
        certainty = "probable"
    if frame.row.kind == "rumour" and any(other.row.kind == "publish" for other in holding):
        return "certain"
    for other in holding:
        if other.row.kind in ("say", "rumour") and _SURE[other.row.certainty] > _SURE[certainty]:
            certainty = other.row.certainty
    return certainty


def _ends_with(links: tuple[SourceLink, ...], outer: tuple[SourceLink, ...]) -> bool:
    return bool(links) and any(link.first == outer[-1].first for link in links)


def _make(
    page: Page, frame: Frame, first: int, last: int, links: tuple[SourceLink, ...], certainty: Certainty,
    polarity: Polarity, stance: Endorsement,
) -> Attributed:  # fmt: skip
    tokens = page.tokens
    return Attributed(
        first, last, tokens[first].start, tokens[last - 1].end, frame.cue_first, frame.cue_last,
        "direct_quote" if frame.quoted else "indirect", links, stance, certainty, polarity, frame.row.talk, frame.rule,
    )  # fmt: skip


def _quotations(page: Page, found: Sequence[Attributed], frames: Sequence[Frame]) -> list[Attributed]:
    """Each long quotation as direct words of whoever's content holds it, else of the nearest cue."""
    made: list[Attributed] = []
    holding = Covering(found)
    cues = _Cues(frames)
    for opening, (first, last) in sorted(page.quote_at.items()):
        if last <= first:
            continue
        holder = min(holding.touching(opening, first + 1), key=_width, default=None)
        if holder is None:
            frame = cues.near(opening, last)
            if frame is not None and frame.links:
                row = frame.row
                made.append(_make(page, _direct(frame), first, last, frame.links, row.certainty, "+", row.stance))
        elif holder.mode == "indirect" or holder.last < last:
            made.append(_requoted(page, holder, first, last))
    return made


def _requoted(page: Page, holder: Attributed, first: int, last: int) -> Attributed:
    start, end = page.tokens[first].start, page.tokens[last - 1].end
    return msgspec.structs.replace(
        holder, first=first, last=last, start=start, end=end, mode="direct_quote", rule=holder.rule + "+quote"
    )


def _direct(frame: Frame) -> Frame:
    return msgspec.structs.replace(frame, quoted=True, rule="quote:near")


def _width(one: Attributed) -> int:
    return one.last - one.first


class _Cues:
    """The frames that name a source, by where their cues begin and end."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._named = [frame for frame in frames if frame.links]
        self._ending = {frame.cue_last: number for number, frame in enumerate(self._named)}
        self._beginning: dict[int, int] = {}
        for number, frame in enumerate(self._named):
            self._beginning.setdefault(frame.cue_first, number)

    def near(self, opening: int, last: int) -> Frame | None:
        """The cue right before the opening mark, else the one right after the close or inside an unclosed quotation."""
        before = range(opening - _BEFORE_QUOTE, opening + 1)
        number = max([self._ending[at] for at in before if at in self._ending], default=None)
        if number is None:
            behind = range(opening + 1, last + _BEHIND_QUOTE + 1)
            number = min([self._beginning[at] for at in behind if at in self._beginning], default=None)
        return None if number is None else self._named[number]


def _denied_again(page: Page, found: Sequence[Attributed], frames: Sequence[Frame]) -> list[Attributed]:
    """A denial without content of its own denies what the sentence told before it."""
    made: list[Attributed] = []
    told = _by_cue(found)
    for frame in frames:
        if not frame.rule.startswith("denial:"):
            continue
        before = range(frame.cue_first - 1, page.sentence_start(frame.cue_first) - 1, -1)
        cues = (cue for cue in before if any(one.first < frame.cue_first for one in told.get(cue, ())))
        made.extend(
            _make(page, frame, one.first, one.last, frame.links, "certain", "-", "reports")
            for one in told.get(next(cues, -1), ()) if one.first < frame.cue_first
        )  # fmt: skip
    return made


def _by_cue(found: Sequence[Attributed]) -> dict[int, list[Attributed]]:
    told: dict[int, list[Attributed]] = {}
    for one in found:
        told.setdefault(one.cue_first, []).append(one)
    return told


def _may_be_doubted(one: Attributed) -> bool:
    return bool(one.links) or one.rule.startswith("rumour:")


def _doubted(page: Page, found: list[Attributed], doubts: Sequence[Frame]) -> list[Attributed]:
    """What was told last before a "could not be verified" is doubted, or denied, by the publisher."""
    if not doubts:
        return found
    holding = Covering([one for one in found if _may_be_doubted(one)])
    stances: dict[int, Endorsement] = {}
    for doubt in doubts:
        sentence = page.sentence_of[doubt.cue_first]
        start = page.document.sentences[max(0, sentence - 1)].first
        before = holding.touching(start, doubt.cue_first) if start < doubt.cue_first else []
        before = [one for one in before if not (one.rule in _FINDS and doubt.cue_first < one.last)]
        if any(one.mode == "direct_quote" and one.links and doubt.cue_first < one.last for one in before):
            continue  # "لم نستطع التثبت", he says himself
        if before:
            stances[max(one.cue_first for one in before)] = doubt.row.stance
    return [
        msgspec.structs.replace(one, stance=stances[one.cue_first]) if one.cue_first in stances else one
        for one in found
    ]
