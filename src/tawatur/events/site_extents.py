"""How far the words go that name a place by a general noun: المدخل الشرقي لمدينة كذا, الطريق بين كذا وكذا."""

from __future__ import annotations

from tawatur.events.scene import Scene

MARKS = frozenset("#\"”“«»_'’‘")
DIRECTIONS = ("شمال", "جنوب", "شرق", "غرب")
_CLOSED = frozenset(
    {"preposition", "conjunction", "subordinator", "relative", "negator", "pronoun", "auxiliary", "adverb", "particle"}
)
_JOINING = ("الواصل", "الرابط", "المودي", "الموصل", "الممتد", "الفاصل")
BETWEEN = "بين"
_JOINS = frozenset({"بين", "الي", "من", "حتي"})
_PLURAL_ENDINGS = ("ات", "ين", "تي", "قري", "احياء", "مدن", "ني", "يي", "مناطق")
_SELF = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها"})
_LONGEST = 9
_TIMES = frozenset({"مرات", "مره", "دفعات"})
_DASHES = frozenset("-–—/")
_LONG_WAYS = frozenset({"طريق", "اوتوستراد", "خط"})
_BORDERS = frozenset({"حدود", "شريط", "خط", "خطوط"})
_SHORTEST_NISBA = 4
_NISBA = ("ي", "يه")
_SIDED = ("الشمال", "الجنوب", "الشرق", "الغرب", "شمال", "جنوب", "شرق", "غرب")
_TAG = "#"


def extent(scene: Scene, first: int, last: int, stop: int, directed: bool) -> int:
    """The end of a phrase that begins with the general noun of place at ``first:last``; ``directed`` when words of
    direction may belong to it (محور شمال غرب غزة)."""
    tokens = scene.document.tokens
    if tokens[last - 1].enclitic:
        return last
    definite = tokens[last - 1].key.startswith("ال")
    plural = tokens[last - 1].bare.endswith(_PLURAL_ENDINGS)
    index, stop = last, min(stop, first + _LONGEST)
    while index < stop:
        place = scene.places.get(_after_direction(scene, index) if directed else index)
        if place is not None and (not tokens[index].proclitics or _goes_on(scene, index, last, plural)):
            index = min(place.last, stop)
            definite, directed = True, False  # مدخل قضاء كذا | شمالي المدينة
        elif spans(scene, index, first) or _borders(scene, index, first):
            index = scene.places[index + 1].last
        elif joins(scene, index):
            return _joined_end(scene, index, stop)
        elif _qualifies(scene, index, last, definite):
            definite = definite or tokens[index].key.startswith("ال")
            index += 1
        elif _is_marked(scene, index) and index + 1 < stop:
            index += 1
        elif index > last and definite and _belongs(scene, index):
            index = scene.places[index].last if index in scene.places else index + 1
        elif index > last and _is_side_of(scene, index):
            index += 1
        elif _is_numbered(scene, index):
            definite, index = True, index + 1
        elif tokens[index].text == "و" and _is_numbered(scene, index - 1) and _is_numbered(scene, index + 1):
            index += 2
        else:
            break
    return index


def _is_marked(scene: Scene, index: int) -> bool:
    """معبر #رفح, مدينة "كذا"; but a country behind # is a tag (بستان #العراق)."""
    place = scene.places.get(index + 1)
    sign = scene.document.tokens[index].text
    return place is not None and sign in MARKS and not (sign == _TAG and place.level == "country")


def _is_side_of(scene: Scene, index: int) -> bool:
    """الجهة الغربية من قرية كذا, الجزء الشرقي من كذا: what a side of it, told by an adjective, is a side of."""
    tokens = scene.document.tokens
    if tokens[index].key != "من" or index + 1 not in scene.places:
        return False
    return tokens[index - 1].key.startswith(_SIDED) and tokens[index - 1].key.endswith(_NISBA)


def _belongs(scene: Scene, index: int) -> bool:
    """المدخل الشرقي لمدينة كذا, المحور الجنوبي للمدينة: what a part of it, told by an adjective, belongs to."""
    token = scene.document.tokens[index]
    return token.proclitics == "ل" and (index in scene.places or _is_noun_of_place(scene, index))


def _is_numbered(scene: Scene, index: int) -> bool:
    """بلوك 2, الحارة 14, القطاعين 3 و4, شارع 60: the number by which a quarter or a road is called counts nothing."""
    token, quantity = scene.document.tokens[index], scene.quantities.get(index)
    counts = quantity is not None and quantity.counted_first is not None
    if token.kind != "number" or counts or index in scene.times:
        return False
    return all(after.key not in _TIMES for after in scene.document.tokens[index + 1 : index + 2])


def _after_direction(scene: Scene, index: int) -> int:
    """محور جنوب شرق مدينة الرقة: the token behind words of direction."""
    tokens = scene.document.tokens
    start = index
    while index - start < 2 and index + 1 < len(tokens) and tokens[index].key.startswith(DIRECTIONS):
        index += 1
    return index


def _goes_on(scene: Scene, index: int, last: int, plural: bool) -> bool:
    """بلدات صيدا والنعيمة: a list of names behind a plural noun."""
    return plural and index > last and scene.document.tokens[index].proclitics == "و"


def _qualifies(scene: Scene, index: int, last: int, definite: bool) -> bool:
    """Whether a word completes the phrase: an adjective, or what an indefinite noun is in construct to."""
    token, word_class = scene.document.tokens[index], scene.document.classes[index]
    if token.kind not in ("word", "latin") or token.proclitics or index in scene.verbs or index in scene.times:
        return False
    if token.key in _SELF:
        return True
    if word_class in _CLOSED or index in scene.links or index in scene.deeds:
        return False
    if definite:
        return token.key.startswith("ال") and index not in scene.actors and not _is_noun_of_place(scene, index)
    return token.key.startswith("ال") or _describes(token.key, word_class) or _is_noun_of_place(scene, index)


def _describes(key: str, word_class: str | None) -> bool:
    """An adjective, known or by its ending (سكنية, تجاري)."""
    return word_class == "adjective" or (word_class is None and len(key) >= _SHORTEST_NISBA and key.endswith(_NISBA))


def _is_noun_of_place(scene: Scene, index: int) -> bool:
    return bool(scene.ranges.place_nouns.within(index, index + 1))


def joins(scene: Scene, index: int) -> bool:
    """الطريق الواصل بين, على الطريق بين: what joins the ends of a way."""
    tokens = scene.document.tokens
    if index == 0 or tokens[index].key not in _JOINS:
        return False
    way = tokens[index].key == BETWEEN and tokens[index - 1].bare in _LONG_WAYS
    return way or tokens[index - 1].key.startswith(_JOINING)


def spans(scene: Scene, index: int, first: int) -> bool:
    """طريق دمشق – السويداء: the other end of a way."""
    tokens = scene.document.tokens
    return tokens[index].text in _DASHES and index + 1 in scene.places and tokens[first].bare in _LONG_WAYS


def _borders(scene: Scene, index: int, first: int) -> bool:
    """الحدود مع النيجر: the neighbour of a border."""
    tokens = scene.document.tokens
    return tokens[index].key == "مع" and index + 1 in scene.places and tokens[first].bare in _BORDERS


def _joined_end(scene: Scene, index: int, stop: int) -> int:
    """The end of the names behind بين or إلى: the last place of a list."""
    end = index
    for place in scene.ranges.places.within(index + 1, stop):
        if place.first - end > 3 or (end > index and "و" not in scene.document.tokens[end].proclitics):
            break
        end = place.last
    return end if end > index else index
