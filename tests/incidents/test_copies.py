from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.incidents.copies import PassageIndex, Text, bands, copy_pairs, jaccard, shingles, text_of
from tests.incidents.make import report

LEAD = "أعلن الدفاع المدني أن فرقه انتشلت جثامين أربعة أشخاص من تحت أنقاض مبنى في حي الورد بعد قصف ليلي على المدينة"
MORE = "وقال سكان إن سيارات الإسعاف وصلت بعد ساعة وإن المدرسة القريبة أغلقت أبوابها حتى نهاية الأسبوع"
OTHER = "خرج مئات المعلمين في تظاهرة أمام مبنى البلدية مطالبين بصرف رواتبهم المتأخرة منذ ثلاثة أشهر وتحسين ظروف العمل"


def text(name: str, words: str) -> Text:
    return text_of(report(name, words))


def test_a_verbatim_copy_is_a_copy_and_another_text_is_not() -> None:
    records = [report("a", f"{LEAD}. {MORE}"), report("b", f"{LEAD}. {MORE}"), report("c", f"{OTHER}. {MORE}")]
    assert copy_pairs(records) == {("a", "b")}


def test_spelling_and_marks_do_not_hide_a_copy() -> None:
    records = [report("a", f"{LEAD}. {MORE}"), report("b", f"{LEAD}! {MORE}".replace("أ", "ا").replace("ة", "ه"))]
    assert copy_pairs(records) == {("a", "b")}


def test_a_pasted_lead_is_a_shared_passage_with_offsets_into_both_texts() -> None:
    index = PassageIndex()
    first, second = report("a", f"{LEAD}. {MORE}"), report("b", f"{OTHER}. {LEAD}")
    index.add(text_of(first))
    index.add(text_of(second))
    (run,) = index.shared("a")
    assert first.report.text[run.one_start : run.one_end] == LEAD
    assert second.report.text[run.other_start : run.other_end] == LEAD
    assert run.words == len(LEAD.split())


def test_short_common_phrases_are_no_passage() -> None:
    index = PassageIndex()
    index.add(text("a", "قال مصدر أمني إن ثلاثة جنود قتلوا اليوم في هجوم على حاجز"))
    index.add(text("b", "قال مصدر أمني إن ثلاثة جنود قتلوا أمس بانفجار لغم"))
    assert index.shared("a") == []


def test_a_removed_text_shares_nothing() -> None:
    index = PassageIndex()
    index.add(text("a", LEAD))
    index.add(text("b", LEAD))
    index.remove("b")
    assert index.shared("a") == []


@given(st.lists(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"), min_size=14, max_size=60), st.integers(0, 40))
def test_any_long_common_run_is_found(letters: list[str], before: int) -> None:
    words = [f"{letter}{index % 7}كلمة" for index, letter in enumerate(letters)]
    index = PassageIndex()
    index.add(text("a", " ".join(words)))
    index.add(text("b", " ".join([*(f"حشو{chr(1570 + k)}شيء" for k in range(before)), *words])))
    assert any(run.words >= len(words) for run in index.shared("a"))


@given(st.text(max_size=200))
def test_any_text_has_words_shingles_and_bands(raw: str) -> None:
    found = text("a", raw)
    assert all(raw[start:end] for start, end in zip(found.starts, found.ends, strict=True))
    parts = shingles(found)
    assert len(bands(parts)) == 25
    assert jaccard(parts, parts) == (1.0 if parts else 0.0)
