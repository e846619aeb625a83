"""Places that stand before an event: those that set its scene, head its line or are taken up by a pronoun."""

from __future__ import annotations

from collections.abc import Sequence, Set

from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.events.settle import MOVING
from tawatur.events.sides import Part
from tawatur.events.sites import Located, Site, hosts, is_thing
from tawatur.events.stretches import Stretch

_OPENING = 3
_DATELINE_SIGNS = frozenset("–—-(/")
TOWARDS = frozenset({"حتي", "الي", "نحو", "باتجاه", "صوب", "ل"})
WITHIN = frozenset(
    {"في", "ب", "داخل", "قرب", "امام", "عند", "وسط", "خارج", "حول", "فوق", "خلف", "ضمن", "لدي",
     "بين", "عبر", "طول", "امتداد", "بمحيط", "بمنطقه", "قباله", "قدام", "بجوار", "بجانب",
     "بمحاذاه", "مقابل", "تحت"}
)  # fmt: skip
CLAUSE_SIGNS = frozenset("،,؛;:.")
COMMAS = frozenset("،,")
BREAKS = frozenset("-–—•|")
_AND = frozenset({"و", "ف"})
_GOES_ON = ("subject.afar", "agent.carried")
_DONE_AT = WITHIN | TOWARDS | {"", "علي"}
_PLAIN = frozenset({"المكان", "الموقع"})
_PARTS = ("محيطه", "ساحته", "ساحاته", "باحته", "باحاته", "داخله", "اطرافه", "جواره")
_UNDER = "تحت"  # كذا تحت الحصار
_THERE = frozenset({"منها", "منه", "اليها", "اليه"})
_TITLE_REACH = 6
_TAG = "#"
_SEATS = frozenset(
    {"جنيف", "نيويورك", "واشنطن", "لاهاي", "بروكسل", "فيينا", "باريس", "لندن", "برلين", "موسكو", "روما", "مدريد",
     "بكين", "اوتاوا", "ستراسبورغ", "كانبرا"}
)  # fmt: skip
_PASSED = frozenset({"الي", "نحو", "من", "عبر"})  # places that somebody came from or got to
_CALM = frozenset({"هدوء", "هدوءه", "هدوءها"})
_PRISONS = frozenset({"سجن", "معتقل"})
_COLONS = frozenset({":", "..", "…"})
_HEADING_SIGNS = frozenset({":", "/", "|", "..", "…"})


def pronoun(scene: Scene, draft: Draft, sites: Sequence[Site], stretch: Stretch) -> Located | None:
    """عادت أسر إلى بلدة كذا بعد انسحاب المسلحين منها: a pronoun takes up the place before what moves."""
    tokens = scene.document.tokens
    if draft.type not in MOVING or not any(t.text in _THERE for t in tokens[draft.head.last : stretch.stop]):
        return None
    before = [site for site in sites if site.last <= draft.head.first and not _is_dateline(scene, site, stretch.first)]
    return Located(before[-1], "pronoun") if before else None


def destination(scene: Scene, draft: Draft, free: Sequence[Site], stretch: Stretch) -> Located | None:
    """يتوجه وفد إلى القاهرة للتباحث: whither one goes to talk is where one talks."""
    if draft.type != "negotiation" or not scene.document.tokens[draft.head.first].proclitics.endswith("ل"):
        return None
    gone = [site for site in free if stretch.after <= site.first < draft.head.first and site.lead in TOWARDS]
    return Located(gone[-1], "destination") if gone else None


def topic(
    scene: Scene, draft: Draft, sites: Sequence[Site], stretch: Stretch, barred: frozenset[int]
) -> Located | None:
    """شبوة: مسلحون يفجرون ..., تعز/ احتجاجات, درعا على فوهة بركان: هجوم: the place that a line is headed with."""
    if not sites or sites[0].mention is None or sites[0].first in barred:
        return None
    site = sites[0]
    elsewhere = (other for other in sites[1:] if other.last <= draft.head.first and other.mention is not None)
    alone = stretch.after == stretch.first or all(is_thing(other) or other.lead in _PASSED for other in elsewhere)
    if not alone or site.last + 1 in scene.places:  # سرت/طرابلس – is a dateline
        return None
    headed = site.first <= stretch.first + 1 and site.last < stretch.told and _is_headed(scene, site, stretch)
    return Located(site, "heading") if headed else None


def _is_headed(scene: Scene, site: Site, stretch: Stretch) -> bool:
    """Whether a sign sets a place over what a line tells; in a headline also a dash, or a colon some words behind."""
    tokens = scene.document.tokens
    if tokens[site.last].text in _HEADING_SIGNS or _is_tag(scene, site, stretch):
        return True
    sentence = scene.document.sentences[scene.document.sentence_at(stretch.first)]
    if sentence.kind != "headline":
        return False
    if tokens[site.last].text in BREAKS and site.first == stretch.first:
        return True
    told = range(site.last, min(stretch.told, site.last + _TITLE_REACH))
    return site.first == stretch.first and any(tokens[i].text in _COLONS for i in told)


def _is_tag(scene: Scene, site: Site, stretch: Stretch) -> bool:
    """#بادية_كذا مقتل راع: a tag that opens the text; a state or a seat of one acts."""
    tokens = scene.document.tokens
    if site.mention is None or site.mention.level == "country" or site.mention.first in scene.capitals:
        return False
    opens = site.first in (stretch.first, stretch.first + 1) and tokens[stretch.first].text == _TAG
    return opens and tokens[site.last].kind == "word" and site.last not in scene.verbs


def ahead(scene: Scene, draft: Draft, free: Sequence[Site], stretch: Stretch) -> Located | None:
    """A site before an event that no other event stands before, or that opens its clause or its sentence."""
    for site in free:
        if (
            site.last == draft.head.first
            and scene.document.tokens[site.last].key == _UNDER
            and site.mention is not None
        ):
            return Located(site, "ahead")
        if site.first >= draft.head.first or _is_dateline(scene, site, stretch.first) or not _leads_in(scene, site):
            continue
        alone = stretch.after == stretch.first and not _broken(scene, site.last, draft.head.first, BREAKS)
        if alone or (site.first >= stretch.after and _opens_clause(scene, site, draft.head.first)):
            return Located(site, "ahead")
        opens = site.first <= stretch.first + _OPENING and site.last <= stretch.told
        if opens and _is_a_seat(scene, draft, site, stretch):
            continue
        if opens and (_is_set_off(scene, site) or _holds_on(scene, draft, site)):
            return Located(site, "opening")
    return None


def _is_a_seat(scene: Scene, draft: Draft, site: Site, stretch: Stretch) -> bool:
    """وفي جنيف، طلبت الهيئة فتح تحقيق في قصف: where bodies sit that speak of what is elsewhere."""
    speaks = stretch.after > site.last or any(i in scene.sayings for i in range(site.last, draft.head.first))
    return speaks and scene.document.tokens[site.last - 1].key in _SEATS


def witnessing(scene: Scene, draft: Draft, sites: Sequence[Site], stretch: Stretch, barred: Set[int]) -> Site | None:
    """مدينة كذا شهدت مظاهرات, لا تزال الساحة تشهد وقفات: the subject before a verb that says where."""
    subjects = {site.last: site for site in sites if not site.lead and site.first not in barred}
    if not subjects:
        return None
    verbs = (index for index in range(draft.head.first - 1, stretch.after, -1) if hosts(scene, index))
    return next((subjects[index] for index in verbs if index in subjects), None)


def calmed(scene: Scene, draft: Draft, sites: Sequence[Site], stretch: Stretch, barred: Set[int]) -> Located | None:
    """استعاد مخيم كذا هدوءه عقب اشتباكات, يسود الهدوء مدينة كذا بعد الاتفاق: what is calm again is where it was."""
    head = draft.head.first
    words = range(stretch.first, head)
    if stretch.after != stretch.first or not any(_is_calm(scene.document.tokens[i].key) for i in words):
        return None
    named = (site for site in sites if site.last <= head and site.mention is not None and site.first not in barred)
    found = next((site for site in named if not _is_dateline(scene, site, stretch.first)), None)
    return Located(found, "calm") if found else None


def _is_calm(key: str) -> bool:
    return key.removeprefix("ال") in _CALM


def opened_prison(scene: Scene, draft: Draft, sites: Sequence[Site], stretch: Stretch) -> Located | None:
    """فتحوا أبواب سجن كذا وحرروا المعتقلين: whoever breaks into a prison lets people go there."""
    if draft.type != "release" or draft.head.form == "noun":
        return None
    tokens = scene.document.tokens
    if tokens[draft.head.first].proclitics[:1] not in _AND:
        return None
    before = (site for site in reversed(sites) if stretch.first <= site.first and site.last <= draft.head.first)
    site = next((site for site in before if site.mention is not None), None)
    if site is None or tokens[site.first].bare not in _PRISONS or site.lead == "من":
        return None
    return (
        None
        if any(token.text in CLAUSE_SIGNS for token in tokens[site.last : draft.head.first])
        else Located(site, "joined")
    )


def _broken(scene: Scene, first: int, last: int, signs: frozenset[str]) -> bool:
    tokens = scene.document.tokens
    return any(tokens[i].text in signs and tokens[i].gap for i in range(first, last))


def _is_set_off(scene: Scene, site: Site) -> bool:
    """وفي مأرب، ...: a comma sets the place before all that the sentence tells."""
    return scene.document.tokens[site.last].text in COMMAS


def _holds_on(scene: Scene, draft: Draft, site: Site) -> bool:
    """وفي الناصرية قطع محتجون جسرا ... ورشقوا الشرطة: who goes on is where the sentence set out."""
    tokens = scene.document.tokens
    set_out = site.last in scene.verbs and "و" in (tokens[site.first].proclitics + tokens[site.first - 1].proclitics)
    return (
        set_out
        and draft.type not in MOVING
        and draft.head.form == "verb"
        and tokens[draft.head.first].proclitics[:1] in _AND
    )


def _leads_in(scene: Scene, site: Site) -> bool:
    return site.lead in WITHIN


def _opens_clause(scene: Scene, site: Site, head: int) -> bool:
    """..., وفي مدينة طفس: a preposition that begins a clause."""
    tokens = scene.document.tokens
    before = site.first - 1
    if any(tokens[i].text in CLAUSE_SIGNS for i in range(site.last + 1, head)):
        return False
    if tokens[site.first].proclitics in ("وب", "فب"):
        return True
    if site.lead == "" or tokens[site.first].proclitics.startswith("و"):
        return False
    return before > 0 and ("و" in tokens[before].proclitics or tokens[before - 1].text in CLAUSE_SIGNS)


def _is_dateline(scene: Scene, site: Site, first: int) -> bool:
    """بغداد – , عدن (وكالة), نيويورك/جنيف – : where the report was written, not where anything happened."""
    tokens = scene.document.tokens
    opens = site.first == first or (site.first == first + 2 and tokens[site.first - 1].text == "/")
    return opens and site.last < len(tokens) and tokens[site.last].text in _DATELINE_SIGNS


def joined(
    scene: Scene, draft: Draft, parts: Sequence[Part], sites: Sequence[Site], stretch: Stretch, barred: Set[int]
) -> Located | None:
    """نبش مقبرة كذا وسرق, دفع بمقاتلين إلى قرية كذا وأغلق مداخلها: where the verb was done that this one goes on from,
    though that one tells no event."""
    if draft.head.form != "verb" or scene.document.tokens[draft.head.first].proclitics[:1] not in _AND:
        return None
    agent = next((part for part in parts if part.role == "agent"), None)
    if agent is None or not agent.rule.startswith(_GOES_ON) or draft.type in MOVING:
        return None
    last, tokens = draft.head.first, scene.document.tokens
    first = max(
        [i + 1 for i in range(agent.phrase.last, last) if tokens[i].text in CLAUSE_SIGNS], default=agent.phrase.last
    )
    if first < stretch.after:
        return None
    named = (site for site in sites if first <= site.first < last and site.mention and site.first not in barred)
    found = next((site for site in named if site.lead in _DONE_AT), None)
    return Located(found, "joined") if found else None


def taken_up(
    scene: Scene, draft: Draft, found: Located | None, sites: Sequence[Site], barred: Set[int]
) -> Located | None:
    """هروب سجناء من سجن كذا بعد قصف محيطه, اشتباك في حي كذا والجيش يطوق المكان: the name that the sentence gave."""
    if found is None or draft.type in MOVING or not _is_anaphoric(scene, found.site):
        return found
    named = [site for site in sites if site.last <= found.site.first and site.mention and site.first not in barred]
    outer = len(named) > 1 and named[-1].first - named[-2].last <= 1 and named[-1].lead in ("ب", "في")  # بحي كذا بكذا
    return Located(named[-2 if outer else -1], found.rule) if named else found


def _is_anaphoric(scene: Scene, site: Site) -> bool:
    token = scene.document.tokens[site.first]
    if site.mention is not None or site.last - site.first > 1:
        return False
    return token.key in _PLAIN or (token.text.startswith(_PARTS) and token.text.endswith(("ه", "ها", "هم")))
