"""Repairs: what earlier programs broke is mended, everything else is left exactly as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tawatur.ingest.repair import logical_order, mend

from .taking import OTHER, TEXT

_NUMBERS = "أصيب 12 شخصا (بينهم 3 أطفال) في ٢٠ كانون الثاني 21/1/2022 بحسب SANA."


def _misread(text: str, encoding: str) -> str:
    """Bytes that the code page has no character for stay controls, as browsers do it."""
    return "".join(_char(byte, encoding) for byte in text.encode())


def _char(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


def _shaped(text: str) -> str:
    """Letters of one joined word as printed shapes: initial, medial … final, by Unicode's own decompositions."""
    shapes = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD)):
        form, _, letter = unicodedata.decomposition(chr(code)).partition(" ")
        if form and len(letter) == 4:
            shapes[form, chr(int(letter, 16))] = chr(code)
    forms = ["<initial>", *["<medial>"] * (len(text) - 2), "<final>"]
    return "".join(shapes[form, letter] for form, letter in zip(forms, text, strict=True))


@pytest.mark.parametrize("text", [TEXT, OTHER, _NUMBERS])
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp1256"])
def test_utf8_read_as_a_code_page_is_read_again(text: str, encoding: str) -> None:
    mended = mend(_misread(text, encoding))
    assert (mended.text, mended.repairs) == (text, ("mojibake",))


def test_a_non_breaking_space_that_became_a_space_is_understood() -> None:
    assert mend(_misread("سقط ٢٠٠ قتيل", "cp1252").replace("\xa0", " ")).text == "سقط ٢٠٠ قتيل"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        OTHER,
        _NUMBERS,
        "طظعغ ظظ طط",
        "Ø 12 mm",
        "السيد Ørsted في Ålesund",
        "٪١٠٠ — «نعم»",
        "عِلْمٌ",
        "e\u0301",
        "ﷺ ﷲ",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert mend(text).text == text
    assert mend(text).repairs == ()


def test_printed_shapes_become_letters() -> None:
    mended = mend(f"{_shaped('قصف')} على {_shaped('مخيم')}")
    assert (mended.text, mended.repairs) == ("قصف على مخيم", ("presentation forms",))


def test_printed_shapes_from_the_left_are_turned() -> None:
    line = f"{_shaped('قصف')} {_shaped('مخيم')} 122 (SANA)"
    printed = "(SANA) 122 " + f"{_shaped('قصف')} {_shaped('مخيم')}"[::-1]
    assert mend(line).text == "قصف مخيم 122 (SANA)"
    assert mend(printed).text == "قصف مخيم 122 (SANA)"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("ةنيدملا يف فصق", "قصف في المدينة"),
        (".2022/1/21 ةعمجلا", "الجمعة 2022/1/21."),
        ("(ملم 122 رايع) ةفيذق", "قذيفة (عيار 122 ملم)"),
        ("SANA News ةلاكو", "وكالة SANA News"),
    ],
)
def test_a_printed_line_in_reading_order(printed: str, read: str) -> None:
    assert logical_order(printed) == read


def test_lone_surrogates_become_the_sign_for_what_is_lost() -> None:
    mended = mend("قصف \ud83d على \udcd8")
    assert (mended.text, mended.repairs) == ("قصف \ufffd على \ufffd", ("lost characters",))


@example("طگ")
@given(st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=80))
def test_arabic_text_is_never_touched(text: str) -> None:
    assert mend(text).text == text


@given(st.text(max_size=80))
def test_mending_ends_and_can_be_kept_in_utf8(text: str) -> None:
    mended = mend(text).text
    assert mended.encode("utf-8").decode("utf-8") == mended
