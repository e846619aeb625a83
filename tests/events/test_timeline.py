"""What a sentence takes over of the times of those before it."""

from __future__ import annotations

from tests.events.test_when import dates

ATTACK = "هاجم مسلحون القرية مساء الأحد"


def test_a_sentence_that_goes_on_takes_the_time_of_the_event_before() -> None:
    assert dates(f"{ATTACK}. تلاه تفجير سيارة مفخخة.") == ["2023-05-14", "2023-05-14"]
    assert dates(f"{ATTACK}. وفجر مجهولون سيارة مفخخة.") == ["2023-05-14", None]


def test_only_the_event_right_before_hands_on_its_time() -> None:
    text = f"{ATTACK}. قصف الجيش البلدة. تزامن ذلك مع تحليق الطيران الحربي."
    assert dates(text) == ["2023-05-14", None, None]


def test_a_fronted_time_covers_what_goes_on_in_its_line() -> None:
    assert dates("بتاريخ 3 أيار داهمت دورية القرية. وضُبطت أسلحة في منزلين.") == ["2023-05-03", "2023-05-03"]
    assert dates("بتاريخ 3 أيار داهمت دورية القرية.\nوضُبطت أسلحة في منزلين.") == ["2023-05-03", None]


def test_a_consequence_told_in_a_sentence_of_its_own_is_of_the_same_time() -> None:
    assert dates("انفجرت سيارة مفخخة فجر الأحد. مما تسبب بفرار سجناء.") == ["2023-05-14", "2023-05-14"]


def test_news_up_to_an_hour_are_of_that_day() -> None:
    text = "وفي آخر التطورات حتى ظهر الثلاثاء قال مراسلنا إن الجيش قصف القرية. وأضاف أن مسلحين هاجموا المخفر."
    assert dates(text) == ["2023-05-16", "2023-05-16"]


def test_the_heading_of_a_list_dates_its_items_and_nothing_behind_it() -> None:
    text = "حصاد أمني ليوم الاثنين 15/5/2023\n- قصف مدفعي على القرية\n- مقتل مدني برصاص قناص\nهاجم مسلحون المخفر"
    assert dates(text) == ["2023-05-15", "2023-05-15", None]


def test_an_order_until_further_notice_begins_on_the_day_of_its_signature() -> None:
    order = "يفرض حظر كلي للتجوال في المدينة حتى إشعار آخر."
    assert dates(f"{order}\nالقيادة العامة لقوى الأمن الداخلي\nالاثنين 15 أيار 2023.") == ["2023-05-15"]
    assert dates(order) == [None]


def test_a_bare_hour_is_of_the_day_told_before() -> None:
    assert dates("هاجم مسلحون المخفر أمس. وقصف الجيش القرية عند الثامنة مساء.") == ["2023-05-16", "2023-05-16"]
