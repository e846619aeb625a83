"""How parts make numbers: units, tens, hundreds, scales, fractions, ordinals and vague numbers.

Every reader takes an atom and gives value and end, or None where no such number begins there. ``stop`` is a token that
the number must not reach.
"""

from __future__ import annotations

import msgspec

from tawatur.text.numeral_atoms import Atom, Atoms

_FAR = 1 << 30
_BELOW_SCALES = 1000
_FIFTH = "خ\u064f"


class Parsed(msgspec.Struct, frozen=True, gc=False):
    """A number that ends before token ``last``.

    ``scale`` is its closing scale word, ``low``/``high`` bound a vague one.
    """

    value: float | int
    last: int
    scale: int = 1
    low: int | None = None
    high: int | None = None


def number_at(atoms: Atoms, atom: Atom, stop: int = _FAR) -> Parsed | None:
    """A cardinal: terms of falling scale joined by "and", with a fraction at the end where there is one."""
    term = _term(atoms, atom, stop)
    if term is None:
        return None
    value, last, scale = term
    limit = scale
    while limit > 1:
        follower = atoms.after(last, stop)
        lower = _term(atoms, follower, stop) if follower is not None and _may_follow(atoms, follower) else None
        if lower is None or lower[0] >= limit or lower[0] == 0:
            break
        value, last, limit = value + lower[0], lower[1], lower[2]
    dozens = atoms.after(last, stop)
    if dozens is not None and dozens.joined and dozens.worth("dual_dozen") is not None:
        value, last = value + 2 * (dozens.worth("dual_dozen") or 0), dozens.last
    return _with_fraction(atoms, Parsed(value, last, limit if limit > 1 else 1), stop)


def _may_follow(atoms: Atoms, atom: Atom) -> bool:
    """A lower term is joined by "and", save digits that have a scale or hundred of their own (4 آلاف 3 مئة)."""
    if atom.joined:
        return not atom.definite or atom.digits
    follower = atoms.following.get(atom.last)
    return atom.digits and follower is not None and not follower.joined and _worth_scale(follower) is not None


def _worth_scale(atom: Atom) -> int | None:
    return atom.worth("scale", "alif_scale", "vague", "hundred")


def _term(atoms: Atoms, atom: Atom, stop: int) -> tuple[float | int, int, int] | None:
    """Value, end and smallest scale of a group with its scale words: "ثلاثة وعشرون ألف مليار"."""
    alif = atom.worth("alif_scale")
    if alif is not None:
        return (2 * alif if _is_construct(atoms, atom) else alif), atom.last, alif
    dual = atom.worth("dual_scale")
    if dual is not None:
        return _scaled(atoms, 2 * dual, atom.last, dual, stop)
    scale = atom.worth("scale", "dozen")
    if scale is not None and not atom.closed:
        return _scaled(atoms, scale, atom.last, scale if atom.worth("scale") else 1, stop)
    dozens = atom.worth("dual_dozen")
    if dozens is not None:
        return 2 * dozens, atom.last, 1
    group = _group(atoms, atom, stop)
    return None if group is None else _scaled(atoms, group[0], group[1], 1, stop)


def _is_construct(atoms: Atoms, atom: Atom) -> bool:
    """Whether ألفا before an indefinite noun is the dual in construct (ألفا قتيل), not a lone accusative."""
    tokens = atoms.document.tokens
    if atom.last >= len(tokens) or atoms.document.classes[atom.last] not in (None, "adjective"):
        return False
    token = tokens[atom.last]
    return token.kind == "word" and not token.proclitics and not token.key.startswith("ال")


def _scaled(atoms: Atoms, value: float | int, last: int, scale: int, stop: int) -> tuple[float | int, int, int]:
    while True:
        atom = atoms.after(last, stop)
        if atom is None or atom.joined:
            return value, last, scale
        factor = atom.worth("scale", "alif_scale", "vague", "dozen")
        if factor is None or (atom.definite and scale > 1) or (factor < 1000 and atom.worth("dozen") is None):
            return value, last, scale
        value, last = _times(value, factor), atom.last
        scale = factor if atom.worth("dozen") is None else 1


def _times(value: float | int, factor: int) -> float | int:
    product = value * factor
    return round(product, 6) if isinstance(product, float) else product


def _group(atoms: Atoms, atom: Atom, stop: int) -> tuple[float | int, int] | None:
    """A number below a thousand in words, or any number in digits."""
    hundreds = _hundreds(atoms, atom, stop)
    if hundreds is None:
        return _small(atoms, atom, stop)
    value, last = hundreds
    follower = atoms.after(last, stop)
    if follower is None or not follower.joined or (follower.definite and not follower.digits):
        return hundreds
    rest = _small(atoms, follower, stop)
    return (value + rest[0], rest[1]) if rest is not None and 0 < rest[0] < 100 else hundreds


def _hundreds(atoms: Atoms, atom: Atom, stop: int) -> tuple[float | int, int] | None:
    value = atom.worth("hundreds", "hundred")
    if value is not None:
        return value, atom.last
    count = _small(atoms, atom, stop)
    if count is None:
        return None
    follower = atoms.after(count[1], stop)
    if follower is None or follower.joined or follower.definite:
        return None
    hundred = follower.worth("hundred")
    if hundred is None and follower.worth("vague") == 100:
        hundred = 100
    return None if hundred is None else (_times(count[0], hundred), follower.last)


def _small(atoms: Atoms, atom: Atom, stop: int) -> tuple[float | int, int] | None:
    """Digits, or 0-99 in words."""
    if atom.digits:
        return _tens_after(atoms, atom, atom.value, stop) or (atom.value, atom.last)
    whole = atom.worth("zero", "tens", "teen")
    if whole is not None:
        return whole, atom.last
    unit = atom.worth("unit", "teen_unit")
    if unit is not None:
        found = _teen(atoms, atom, unit, stop) or _tens_after(atoms, atom, unit, stop)
        if found is not None:
            return found
    if unit is None:
        unit = atom.worth("ten")
    if unit is None or atom.worth("unit", "ten") is None or _is_numerator(atoms, atom, stop):
        return None
    return unit, atom.last


def _teen(atoms: Atoms, atom: Atom, unit: int, stop: int) -> tuple[int, int] | None:
    follower = atoms.after(atom.last, stop)
    if follower is None or follower.joined or follower.definite or follower.worth("ten") is None:
        return None
    return unit + 10, follower.last


def _tens_after(atoms: Atoms, atom: Atom, unit: float | int, stop: int) -> tuple[float | int, int] | None:
    follower = atoms.after(atom.last, stop)
    if follower is None or not follower.joined or not 0 < unit < 10:
        return None
    tens = follower.worth("tens")
    return None if tens is None or (follower.definite and not atom.definite) else (unit + tens, follower.last)


def _is_numerator(atoms: Atoms, atom: Atom, stop: int) -> bool:
    """Whether a unit counts parts after "and": "وثلاثة أرباع" adds three quarters, not three."""
    follower = atoms.after(atom.last, stop)
    return atom.joined and follower is not None and not follower.joined and follower.worth("parts") is not None


def _with_fraction(atoms: Atoms, number: Parsed, stop: int) -> Parsed:
    """Adds "ونصف" (of the scale after a scale word, of one otherwise), or divides where parts follow (عشرون خمسا)."""
    follower = atoms.after(number.last, stop)
    if follower is None:
        return number
    if not follower.joined:
        return _divided(follower, number)
    part = _fraction(atoms, follower, stop)
    if part is None:
        return number
    if part.scale > 1 == number.scale and number.value < _BELOW_SCALES:  # "سبعة ونصف مليون"
        return Parsed(_clean(number.value * part.scale + part.value), part.last, part.scale)
    share = part.value * number.scale if number.scale > 1 and part.scale == 1 else part.value
    if part.scale > 1 and part.scale != number.scale:
        return number
    return Parsed(_clean(number.value + share), part.last, number.scale)


def _divided(atom: Atom, number: Parsed) -> Parsed:
    parts = atom.worth("parts")
    if parts is None and number.value > 10 and not atom.definite:
        parts = atom.worth("rare_part", "part")
    if parts is None or parts == 2 or number.value < 2 or number.scale > 1:
        return number
    return Parsed(number.value / parts, atom.last)


def _clean(value: float) -> float | int:
    return int(value) if value == int(value) else value


def fraction_at(atoms: Atoms, atom: Atom) -> Parsed | None:
    """A fraction by itself (نصف، ثلاثة أرباع، ثلثا), or of a scale (نصف مليون is 500000)."""
    return _fraction(atoms, atom, _FAR)


def _fraction(atoms: Atoms, atom: Atom, stop: int) -> Parsed | None:
    for share, last in _shares(atoms, atom, stop):
        return _of_scale(atoms, share, last)
    return None


def _shares(atoms: Atoms, atom: Atom, stop: int) -> list[tuple[float, int]]:
    """The share that an atom gives, with its end; at most one."""
    part = atom.worth("part") or (atom.worth("joined_part") if atom.joined else None)
    if part is None and _is_rare_part(atoms, atom):
        part = atom.worth("rare_part")
    if part is not None:
        return [(1 / part, atom.last)]
    dual = atom.worth("dual_part") or _vowelled_fifths(atoms, atom)
    if dual is not None:
        return [(2 / dual, atom.last)]
    unit = atom.value if atom.digits else atom.worth("unit")
    follower = atoms.after(atom.last, stop)
    if unit is None or follower is None or follower.joined:
        return []
    parts = follower.worth("parts")
    return [] if parts is None else [(unit / parts, follower.last)]


def _vowelled_fifths(atoms: Atoms, atom: Atom) -> int | None:
    """خُمسين with its vowel written is two fifths, not fifty."""
    if atom.worth("tens") != 50:
        return None
    token = atoms.document.tokens[atom.first]
    return 5 if _FIFTH in atoms.document.raw[token.start : token.end] else None


def _is_rare_part(atoms: Atoms, atom: Atom) -> bool:
    """Whether a word like خمس or ثمن divides: a definite noun or nothing follows ("خمس السكان")."""
    if atom.worth("rare_part") is None or atom.definite:
        return False
    if atom.closed:
        return True
    tokens = atoms.document.tokens
    if atom.last >= len(tokens) or tokens[atom.last].kind == "sign":
        return atom.joined or len(tokens) <= 2
    token = tokens[atom.last]
    follows = atoms.at.get(atom.last)
    if follows is not None and not follows.joined and _is_rare_part(atoms, follows):
        return True  # a fifth of a fifth
    return (
        token.kind == "word"
        and token.key.startswith("ال")
        and len(token.key) > 4
        and not token.proclitics
        and (follows is None or follows.worth("ordinal") is None)
    )


def _of_scale(atoms: Atoms, share: float, last: int) -> Parsed:
    atom = atoms.after(last, _FAR)
    if atom is None or atom.joined:
        return Parsed(share, last)
    factor = atom.worth("scale", "dozen", "alif_scale")
    if factor is None:
        return Parsed(share, last)
    return Parsed(_clean(round(share * factor, 6)), atom.last, factor)


def ordinal_at(atoms: Atoms, atom: Atom) -> Parsed | None:
    """An ordinal: الأول، الحادي عشر، الخامس والعشرون، الثالث بعد المئة."""
    value = atom.worth("ordinal")
    if value is None:
        return _ordinal_after_hundred(atoms, atom)
    follower = atoms.after(atom.last, _FAR)
    if follower is not None and value < 10 and not (follower.digits or follower.closed):
        tail = follower.worth("ten") if not follower.joined and not follower.definite else None
        if tail is None and follower.joined:
            tail = follower.worth("tens")
        if tail is not None:
            return _beyond(atoms, value + tail, follower.last)
    return _beyond(atoms, value, atom.last)


def _beyond(atoms: Atoms, value: int, last: int) -> Parsed:
    """ "الثاني بعد المئة" is the 102nd."""
    tokens = atoms.document.tokens
    base = atoms.at.get(last + 1) if last < len(tokens) and tokens[last].text == "بعد" else None
    worth = base.worth("hundred", "hundreds", "scale") if base is not None and base.definite else None
    return Parsed(value, last) if base is None or worth is None else Parsed(value + worth, base.last)


def _ordinal_after_hundred(atoms: Atoms, atom: Atom) -> Parsed | None:
    """المئة والخامسة والعشرون: a definite hundred or scale, then an ordinal."""
    base = atom.worth("hundred", "hundreds", "scale") if atom.definite else None
    follower = atoms.after(atom.last, _FAR) if base is not None else None
    if base is None or follower is None or not follower.joined or not follower.definite:
        return None
    rest = ordinal_at(atoms, follower) if follower.worth("ordinal") is not None else None
    return None if rest is None else Parsed(base + rest.value, rest.last)


def vague_at(atoms: Atoms, atom: Atom) -> Parsed | None:
    """عشرات (20-99), مئات, آلاف, عشرات الآلاف, بضعة (3-9), بضع مئات (300-999), عدة آلاف (2000-9999)."""
    low, high, last, scale = 2, 10, atom.last, 1
    few = atom.worth("few")
    if few is not None:
        low = few
    elif atom.worth("some") is None:
        value = atom.worth("vague")
        if value is None:
            return None
        low, high, scale = low * value, high * value, value
    while (follower := atoms.after(last, _FAR)) is not None and not follower.joined:
        factor = follower.worth("vague", "scale", "alif_scale")
        if factor is None:
            break
        low, high, last, scale = low * factor, high * factor, follower.last, factor
    if last == atom.last and atom.worth("some") is not None:
        return None
    return Parsed(low, last, scale, low, high - 1)
