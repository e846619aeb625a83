"""When an event happened, told apart from when it was said; see also resources/ar/events/when.examples.yaml."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of

ANCHOR = "2023-05-17"  # a Wednesday


def dates(text: str, published_at: str | None = ANCHOR) -> list[str | None]:
    """The first day of each claim's time, in text order."""
    found = sorted(claims_of(text, published_at), key=lambda claim: claim.event.trigger.start)
    times = [claim.event.time for claim in found]
    return [time.earliest[:10] if time is not None and time.earliest is not None else None for time in times]


def test_the_time_of_saying_is_not_that_of_the_event() -> None:
    assert dates("أعلنت الوزارة الجمعة أن مسلحين هاجموا القرية الخميس") == ["2023-05-11"]
    assert dates("أعلنت الوزارة الجمعة أن مسلحين هاجموا القرية") == [None]
    assert dates("وفي صباح الاثنين ذكر المركز أن مسلحين هاجموا القرية") == [None]
    assert dates("هاجم مسلحون القرية، وفق ما قالت الشرطة صباح الاثنين") == [None]


def test_a_subject_of_its_own_ends_the_reach_of_a_time() -> None:
    assert dates("اقتحم مسلحون المخفر مساء الأحد واعتقلوا حارسين") == ["2023-05-14", "2023-05-14"]
    assert dates("اقتحم مسلحون المخفر مساء الأحد، واعتقلت الشرطة حارسين") == ["2023-05-14", None]


def test_a_fronted_time_covers_the_sentence() -> None:
    assert dates("مساء الأحد اقتحم مسلحون المخفر، واعتقلت الشرطة حارسين") == ["2023-05-14", "2023-05-14"]
    assert dates("مساء الأحد اقتحم مسلحون المخفر، وكانت الشرطة قد اعتقلت حارسين") == ["2023-05-14", None]


@pytest.mark.parametrize("link", ["أثناء", "بالتزامن مع"])
def test_what_went_on_meanwhile_shares_the_time(link: str) -> None:
    assert dates(f"قصف الجيش القرية أمس {link} اقتحام المخيم") == ["2023-05-16", "2023-05-16"]


@pytest.mark.parametrize("link", ["بعد", "احتجاجاً على", "بموجب"])
def test_what_had_happened_and_a_reason_do_not(link: str) -> None:
    assert dates(f"أغلق محتجون الطريق أمس {link} قصف المدينة") == ["2023-05-16", None]


def test_day_words_in_a_quotation_count_from_the_day_of_saying() -> None:
    assert dates("قال قائد الشرطة أمس: «اعتقلنا اليوم ثلاثة مهربين»") == ["2023-05-16"]
    assert dates("قال قائد الشرطة: «اعتقلنا اليوم ثلاثة مهربين»") == ["2023-05-17"]


def test_a_period_of_the_month_of_the_report_ends_with_the_report() -> None:
    (claim,) = claims_of("هاجم مسلحون القرية في أيار", ANCHOR)
    assert claim.event.time is not None
    assert (claim.event.time.earliest, claim.event.time.latest) == ("2023-05-01", "2023-05-17")


def test_without_a_publication_date_an_anchored_time_stays_open() -> None:
    (claim,) = claims_of("هاجم مسلحون القرية أمس", None)
    assert claim.event.time is not None
    assert (claim.event.time.earliest, claim.event.time.basis) == (None, "none")
