"""Search by phrase and by what is claimed."""

from __future__ import annotations

import pytest

from tawatur.model.record import ReportInput
from tawatur.store import Query, Store, StoreError

from ..made import MARKET, PRISON, build, market, prison, read


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with the market and the prison."""
    store.add([market(), prison()])
    return store


def _texts(store: Store, **asked: object) -> list[str]:
    return [hit.text for hit in store.search(Query(**asked))]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("سوق تل الزيتون", [MARKET]),
        ("تل الزيتون", [MARKET]),
        ("الزيتون تل", []),
        ("مدنيين", [MARKET]),
        ("سجن الوادى", [PRISON]),
        ("مدينه النهر", [PRISON]),
        ("٧ مدنيين", [MARKET]),
        ("فر", [PRISON]),
        ("الدفاع المد*", [MARKET]),
        ("الدفاع المد", []),
        ("قال", [MARKET]),
        ("مدفعية", []),
    ],
)
def test_phrases_are_found_folded_and_in_order(filled: Store, phrase: str, found: list[str]) -> None:
    assert _texts(filled, phrase=phrase) == found


def test_spans_are_the_words_in_the_raw_text(filled: Store) -> None:
    hit = filled.search(Query("فر عشرات"))[0]
    assert [hit.text[start:end] for start, end in hit.spans] == ["وفرّ عشرات"]


@pytest.mark.parametrize("word", ["والهجوم", "بالهجوم", "للهجوم", "وبالهجوم", "الهجوم"])
def test_the_first_word_may_carry_what_arabic_joins_to_it(store: Store, word: str) -> None:
    store.add([read(ReportInput(f"قيل {word} كبير"))])
    assert len(_texts(store, phrase="الهجوم كبير")) == 1


@pytest.mark.parametrize("phrase", ["", "  ", "«»", '"', "*"])
def test_a_phrase_without_a_word_is_an_error(filled: Store, phrase: str) -> None:
    with pytest.raises(StoreError, match="no word"):
        filled.search(Query(phrase))


_SIGNS = ['" OR "', "سوق AND", "words:سوق", "NEAR(سوق تل)", "سوق' x --", "%سو%", "س_ق", "a\\b"]


@pytest.mark.parametrize("phrase", _SIGNS)
def test_signs_of_the_query_language_are_plain_words(filled: Store, phrase: str) -> None:
    assert _texts(filled, phrase=phrase) == []


def test_a_gap_of_punctuation_does_not_hide_a_phrase(store: Store) -> None:
    store.add([read(ReportInput("حي «الزهور» - شرق، المدينة"))])
    assert len(_texts(store, phrase="الزهور شرق المدينة")) == 1


def test_digits_glued_to_letters_are_words_of_their_own(store: Store) -> None:
    store.add([read(ReportInput("في 20يناير الماضي"))])
    assert len(_texts(store, phrase="20 يناير")) == 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"type": "shelling"}, [MARKET]),
        ({"type": "nothing"}, []),
        ({"actor": "المدفعيه"}, [MARKET]),
        ({"actor": "army:plain"}, [MARKET]),
        ({"place": "تل الزيتون"}, [MARKET]),
        ({"place": "Olive hill"}, [PRISON, MARKET]),
        ({"place": "محافظة السهل"}, [PRISON, MARKET]),
        ({"origin": "الدفاع المدني"}, [MARKET]),
        ({"origin": "شبكة النهر"}, [PRISON]),
        ({"origin": "وكالة السهل"}, []),
        ({"since": "2023-05-02"}, [PRISON]),
        ({"until": "2023-05-01"}, [MARKET]),
        ({"since": "2023-05-02", "until": "2023-05-02"}, [PRISON]),
        ({"since": "2023-05-03"}, []),
        ({"type": "shelling", "actor": "مسلحون"}, []),
        ({"type": "ground_attack", "actor": "مسلحون", "phrase": "السجناء"}, [PRISON]),
        ({"type": "shelling", "phrase": "السجناء"}, []),
        ({}, [PRISON, MARKET]),
    ],
)
def test_conditions_are_met_by_one_claim(filled: Store, asked: dict[str, str], found: list[str]) -> None:
    assert _texts(filled, **asked) == found


def test_a_hit_names_the_claims_that_met_the_conditions(filled: Store) -> None:
    hit = filled.search(Query(type="shelling"))[0]
    assert [(c.type, hit.text[c.start : c.end]) for c in hit.claims] == [("shelling", "قصفت")]
    assert filled.search(Query("قصفت"))[0].claims == ()


def test_no_phrase_runs_from_one_value_into_the_next(filled: Store) -> None:
    assert _texts(filled, place="الزيتون xx") == []


def test_by_grade_of_the_incident(filled: Store) -> None:
    filled.rebuild(lambda records: build(records)[:1], "1")
    graded = _texts(filled, grade="fair")
    assert len(graded) == 1
    assert _texts(filled, grade="confirmed") == []


def test_the_newest_first_and_no_more_than_asked_for(store: Store) -> None:
    days = ["2023-05-03", "2023-05-01", "2023-05-02"]
    store.add([read(ReportInput(f"خبر {day}", published_at=day)) for day in days])
    assert [h.published_at for h in store.search(Query("خبر"))] == days[::-1]
    assert [h.published_at for h in store.search(Query("خبر", order="published"))] == sorted(days, reverse=True)
    assert [h.published_at for h in store.search(Query("خبر", limit=1))] == [days[-1]]


def test_tidying_changes_nothing(filled: Store) -> None:
    before = [filled.search(Query(phrase)) for phrase in ("سوق تل الزيتون", "السجناء")]
    filled.tidy()
    assert [filled.search(Query(phrase)) for phrase in ("سوق تل الزيتون", "السجناء")] == before
    assert filled.search(Query(place="تل الزيتون")) != ()
    assert filled.verify().problems == ()


def test_a_new_reading_changes_what_is_found(filled: Store) -> None:
    row, record = next((row, r) for row, r in filled.records() if r.report.text == MARKET)
    filled.save_readings([(row, read(ReportInput(MARKET, publisher="وكالة السهل", published_at="2023-05-01")))])
    assert record.claims[0].event.place is not None
    assert _texts(filled, place="تل الزيتون") == []
    assert _texts(filled, type="shelling") == [MARKET]
    assert filled.verify().problems == ()
