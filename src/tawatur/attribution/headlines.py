"""Frames of "name: words" in headlines, flashes and lists."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.attribution.datelines import is_dateline, is_state, speaks_for_itself
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import JOINERS, MARKS, OUR_PLURALS, Page
from tawatur.attribution.runs import is_symbol, line_ends, statement_ends
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import DOCUMENTS, is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.statements import issued_by
from tawatur.lexicon.cue_words import Cue

_NAMED = Cue("name", "quote")
_MOST_WORDS = 14
_LONGEST_LABEL = 8
_MOST_UNKNOWN = 4
_MOST_ADJECTIVES = 2
_TO_WATCH = frozenset(("لحظه", "اللحظات", "لحظات", "مشاهد", "لقطات", "فيديو", "صور", "مقطع", "كيف", "ماذا"))
_MOST_SENTENCES = 8
_FURTHEST_OURS = 20
_FATHER_OF = "ابو"
_IN_OFFICE = frozenset(("minister", "official"))
_BREAKS = frozenset(("|", ".", "؟", "!", "..", "…"))


def colon_frame(page: Page, colon: int, earlier: Sequence[SourceLink]) -> Frame | None:
    """The frame of "X: words" or "X عن Y: words" around the colon at ``colon``; None for labels, hours and lists."""
    if _is_clock(page, colon) or colon + 1 >= len(page.tokens):
        return None
    start = segment_start(page, _past_flags(page, colon))
    rumour = _rumour_label(page, _past_labels(page, start, colon), colon)
    if rumour is not None:
        return rumour
    if colon - start > _MOST_WORDS + 4:
        return None
    start, links = _named_before(page, start, _past_flags(page, colon), earlier)
    if not links:
        return None
    issued = issued_by(page, start, colon) is not None or _heads_document(page, colon)
    stop = statement_ends(page.document)[page.sentence_of[colon]] if issued else _list_end(page, colon)
    quoted = len(links) == 1 or page.quoted(colon + 1) is not None
    rule = "statement:issued" if issued else "name:words"
    return Frame(colon, colon + 1, start, True, links, colon + 1, stop, quoted, _NAMED, rule, listing=True)


def _heads_document(page: Page, colon: int) -> bool:
    """المرصد: نشرة أسبوعية: the first line of a document whose body follows, and tells nothing itself."""
    line = page.document.sentences[page.sentence_of[colon]]
    following = page.document.sentences[page.sentence_of[colon] + 1 :]
    if line.first or not following or following[0].paragraph == line.paragraph or colon + 1 >= line.last:
        return False
    known = page.sources.get(colon + 1)
    tells = any(
        at in page.verbs or (at in page.framing["content"] and at > colon + 2) for at in range(colon, line.last)
    )
    return known is not None and known[1].id in DOCUMENTS and not tells


def _named_before(
    page: Page, start: int, end: int, earlier: Sequence[SourceLink]
) -> tuple[int, tuple[SourceLink, ...]]:
    """Who is named between the beginning of the line, or its last comma, and the colon, and where."""
    links = _names(page, _past_labels(page, start, end), end, earlier)
    if links:
        return start, links
    start = _after_last_comma(page, start, end)
    return start, _names(page, start, end, earlier) if start < end else ()


def _past_flags(page: Page, colon: int) -> int:
    """Back over flags between a name and its colon: الناطق العسكري | 🇪🇬:"""
    while colon > 0 and page.tokens[colon - 1].kind == "sign" and is_symbol(page.tokens[colon - 1].text):
        colon -= 1
    return colon


def _list_end(page: Page, colon: int) -> int:
    """Where the words under a colon end: with the list of one sign right under it, else at the next item or the end."""
    if colon + 1 in page.bullets and not _dashed(page, colon + 1):
        return _last_of_list(page, colon + 1)
    stop = _announced_end(page, colon)
    return next((at for at in page.bullets if colon < at < stop and not _dashed(page, at)), stop)


def _last_of_list(page: Page, bullet: int) -> int:
    sign = page.tokens[bullet].text
    other = next((at for at in page.bullets if at > bullet and page.tokens[at].text != sign), len(page.tokens))
    last = bullet
    for sentence in page.document.sentences[page.sentence_of[bullet] :]:
        if sentence.kind == "furniture" or (sentence.first > bullet and page.tokens[sentence.first].text != sign):
            break
        last = sentence.last
    return min(last, other)


def _rumour_label(page: Page, start: int, colon: int) -> Frame | None:
    """متداول: words, أنباء أولية: words: what goes round, told by nobody."""
    hit = next((hit for hit in page.cues.get(start, ()) if hit.row.kind == "rumour"), None)
    if hit is None or is_source(page, start) or not hit.last <= colon <= hit.last + _MOST_ADJECTIVES:
        return None
    if hit.feature not in ("noun", "phrase") or any(
        page.classes[at] not in (None, "adjective") for at in range(hit.last, colon)
    ):
        return None
    stop = _before_speaker(page, colon, _list_end(page, colon))
    return Frame(start, colon + 1, start, True, (), colon + 1, stop, False, hit.row, "rumour:label", listing=True)


def _before_speaker(page: Page, colon: int, stop: int) -> int:
    """متداول: خطف طبيب.. النقابة تؤكد الخبر: where a sentence begins with one who speaks, what goes round ends."""
    following = page.document.sentences[page.sentence_of[colon] + 1 : page.sentence_of[colon] + _MOST_SENTENCES]
    firsts = (sentence.first for sentence in following if sentence.first < stop)
    return next((first for first in firsts if is_source(page, first) and _speaks_soon(page, first)), stop)


def _speaks_soon(page: Page, first: int) -> bool:
    return any(page.finite(at) for at in range(first, min(first + _MOST_UNKNOWN + 1, len(page.tokens))))


def _after_last_comma(page: Page, start: int, colon: int) -> int:
    """فيتو أمريكي في المجلس، والرئيس: ... where the name is a clause of its own behind the news; else the colon."""
    comma = next((at for at in range(colon - 1, start, -1) if page.tokens[at].text == "،"), colon)
    begins = comma + 1 < colon and page.tokens[comma + 1].proclitics == "و"
    return comma + 1 if begins and is_source(page, comma + 1) else colon


def _is_clock(page: Page, colon: int) -> bool:
    before, after = page.tokens[colon - 1] if colon else None, page.tokens[min(colon + 1, len(page.tokens) - 1)]
    return before is None or (before.kind == "number" and after.kind == "number")


def segment_start(page: Page, index: int) -> int:
    """Where the line, bullet or flash that holds ``index`` begins."""
    sentences = page.document.sentences
    paragraph = sentences[page.sentence_of[index]].paragraph
    at = index
    while at > 0:
        before = page.tokens[at - 1]
        if before.kind == "sign" and _breaks(page, at - 1):
            break
        if at == page.sentence_start(at) and sentences[page.sentence_of[at - 1]].paragraph != paragraph:
            break
        at -= 1
    return at


def _breaks(page: Page, index: int) -> bool:
    text = page.tokens[index].text
    if text in ("-", "–", "—"):
        return page.tokens[index + 1].gap
    if text == "." and _is_initial(page, index - 1):
        return False
    return text in _BREAKS or text == ":" or is_symbol(text)


def _is_initial(page: Page, index: int) -> bool:
    return index >= 0 and len(page.tokens[index].text) == 1 and page.tokens[index].kind != "sign"


def _past_labels(page: Page, start: int, colon: int) -> int:
    """Past "عاجل", a hashtag sign or a bar in front of the name."""
    while start < colon:
        token = page.tokens[start]
        if start in page.framing["label"] and _is_label(page, start, colon):
            start = page.framing["label"][start]
            start += start + 1 < colon and page.tokens[start].key == "من" and is_source(page, start + 1)
        elif token.kind == "sign":
            start += 1
        else:
            break
    return start


def _is_label(page: Page, start: int, colon: int) -> bool:
    """Whether a label is no source by the same words: بيان صحفي is longer than بيان; شاهد: لحظة bids to watch."""
    known = page.sources.get(start)
    if known is None or page.framing["label"][start] > known[0]:
        return True
    return known[1].id == "witness" and known[0] == colon and page.tokens[colon + 1].key in _TO_WATCH


def _names(page: Page, start: int, colon: int, earlier: Sequence[SourceLink]) -> tuple[SourceLink, ...]:
    issuer = issued_by(page, start, colon)
    if issuer is not None:
        return (link(page, *issuer, earlier),)
    if start >= colon or _begins_news(page, start) or _put_out(page, start):
        return ()
    end = source_end(page, start, colon)
    if end == start or (not earlier and _is_bare_document(page, start, end)):
        return ()
    first = link(page, start, end, earlier)
    at = _past_adjective(page, end, _past_closing(page, end, colon))
    cited = _cited_at(page, at, colon)
    if cited is not None and page.tokens[at].key == "عن" and _speaks_for(page, start):
        return (link(page, start, source_end(page, cited, colon), earlier) if is_source(page, cited) else first,)
    if cited is not None:
        last = source_end(page, cited, colon)
        return (first, link(page, cited, last, earlier)) if last > cited else ()
    if _is_speaker(page, start, end, at, colon) and not is_dateline(page, start, end, at, colon):
        return (first,)
    return ()


def _begins_news(page: Page, index: int) -> bool:
    """Whether an event, and no statement or known body, is named at ``index``."""
    document = index in page.sources and page.sources[index][1].id == "statement"
    actor = page.actors.get(index)
    body = actor is not None and actor.actor is not None and actor.source_kind is not None
    return index in page.framing["content"] and not document and not body


def _cited_at(page: Page, index: int, colon: int) -> int | None:
    """Where the one begins whom the name before cites: رويترز | عن, سانا | نقلا عن."""
    relayed = next((hit.last for hit in page.cues.get(index, ()) if hit.row.id == "relay_phrase"), index)
    if relayed < colon and page.tokens[relayed].key == "عن":
        relayed += 1
    return relayed if index < relayed < colon else None


def _speaks_for(page: Page, index: int) -> bool:
    """النائب | عن الكتلة: of one in office, and not of a medium, عن says for whom he sits."""
    known = page.sources.get(index)
    return known is not None and known[1].id in _IN_OFFICE


def _is_bare_document(page: Page, first: int, end: int) -> bool:
    """Whether nobody stands behind a statement: بيان عسكري, بلاغ رقم 3."""
    head = page.sources.get(first)
    return head is not None and head[1].id == "statement" and not any(
        at in page.sources or at in page.actors for at in range(head[0], end)
    )  # fmt: skip


def _put_out(page: Page, index: int) -> bool:
    """صدر عن القيادة: the verb of putting out is no name."""
    return any(hit.row.kind == "publish" for hit in page.cues.get(index, ()))


def _past_closing(page: Page, index: int, colon: int) -> int:
    while index < colon and (page.tokens[index].text in MARKS or page.tokens[index].text in JOINERS):
        index += 1
    return index


def _tells_news(page: Page, index: int) -> bool:
    """Whether an event is named that is no occasion of speech (خلال لقائه)."""
    return index in page.framing["content"] and index not in page.framing["occasion"]


def _past_adjective(page: Page, end: int, index: int) -> int:
    """ "معاريف" | العبرية: past what qualifies a name behind its closing mark."""
    token = page.tokens[index]
    qualifies = index > end and token.key.startswith("ال") and token.key.endswith(("ي", "يه"))
    return index + 1 if qualifies and page.tokens[index + 1].kind == "sign" else index


def _is_speaker(page: Page, start: int, end: int, rest: int, colon: int) -> bool:
    """A known source, perhaps with the occasion after it; or a short unknown name and nothing else."""
    known = any(_known(page, at) for at in range(start, min(end, start + 5)))
    if rest < colon and not _may_trail(page, rest):
        return False
    if rest < colon and rest in page.framing["statement"]:
        return known
    named = next((at for at in range(rest, colon) if page.tokens[at].text in MARKS), colon)  # شهود ل | "نيل نيوز"
    if not _is_aside(page, rest) and any(page.finite(at) or _tells_news(page, at) for at in range(rest, named)):
        return False
    if known or (rest == colon and is_state(page, start, end) and speaks_for_itself(page, colon + 1)):
        return True
    if start in page.actors or not (_flagged(page, start) or _says_ours(page, start, colon)):
        return False
    return rest == colon and end - start <= _MOST_UNKNOWN and all(
        page.classes[at] is None and at not in page.framing["content"] and at not in page.framing["label"]
        and page.tokens[at].kind != "number" for at in range(start, end)
    )  # fmt: skip


def _known(page: Page, index: int) -> bool:
    """A known speaker; a state's name that is no country in the list of sources may be a place before its news."""
    actor = page.actors.get(index)
    if actor and actor.kind == "state" and index not in page.sources:
        return False
    known = page.sources.get(index)
    return (known is not None and known[1].id != "capital") or (known is None and actor is not None)


def _flagged(page: Page, start: int) -> bool:
    """Whether a flash label stands before the name, or the name is one of a person (أبو حمزة)."""
    labels = page.framing["label"]
    if page.tokens[start].key == _FATHER_OF:
        return True
    return any(labels.get(first, -2) + 2 >= start for first in range(max(0, start - _LONGEST_LABEL), start))


def _says_ours(page: Page, start: int, colon: int) -> bool:
    """غنام: قواتنا قصفت: an unknown name at the head of a line whose words say "our"."""
    first = page.sentence_of[start] == 0 or page.tokens[start - 1].kind == "sign"
    if not first or page.tokens[start].key.startswith("ال") or page.tokens[start].enclitic:
        return False
    words = page.tokens[colon + 1 : min(page.sentence_end(colon), colon + _FURTHEST_OURS)]
    return any(token.enclitic == "نا" or token.text.endswith(OUR_PLURALS) for token in words)


def _may_trail(page: Page, index: int) -> bool:
    return (
        page.classes[index] == "preposition"
        or bool(page.tokens[index].proclitics)
        or page.tokens[index].text == "ل"
        or index in page.framing["occasion"]
        or index in page.framing["statement"]
        or _is_aside(page, index)
    )


def _is_aside(page: Page, index: int) -> bool:
    """مصدر، | فضل عدم ذكر اسمه: why a source has no name."""
    return index in page.framing["aside"] or (page.tokens[index].text == "،" and index + 1 in page.framing["aside"])


def _dashed(page: Page, bullet: int) -> bool:
    """A dash under a name's colon at the line's end lists that name's words."""
    return page.tokens[bullet].text in ("-", "–", "—") and page.tokens[bullet - 1].text == ":"


def _announced_end(page: Page, colon: int) -> int:
    """How far the words behind a colon reach: over the line, or over a statement where the line ends with it."""
    sentence = page.sentence_of[colon]
    closes = colon == page.document.sentences[sentence].last - 1
    return (statement_ends if closes else line_ends)(page.document)[sentence]
