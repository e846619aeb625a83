"""Words of war in other walks of life: topics, fiction, and texts in which nothing else tells of war."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, types_of


def _types(text: str) -> list[str]:
    return [claim.event.type for claim in claims_of(text)]


def test_a_word_with_other_senses_needs_a_sign_of_war() -> None:
    assert _types("سيطر عليه شعور غامض طوال المساء.") == []
    assert _types("سيطر المسلحون على القرية طوال المساء.") == ["territory_gain"]


def test_a_sign_elsewhere_in_the_text_is_enough() -> None:
    assert _types("سمع السكان انفجارا. وقال الجيش إنه يحقق.") == ["explosion"]


def test_a_word_with_one_sense_needs_no_sign() -> None:
    assert _types("إضراب مفتوح منذ الصباح.") == ["strike"]


@pytest.mark.parametrize(
    "text",
    [
        "يروي الفيلم قصة ضابط يقتل سجينا في أثناء هروبه.",
        "قصف المهاجم مرمى الضيوف بصاروخ من خارج المنطقة قبل نهاية الشوط.",
        "أصيب آلاف الأطفال بالحصبة منذ مطلع العام.",
    ],
)
def test_another_topic_outweighs_single_words_of_war(text: str) -> None:
    assert _types(text) == []


def test_one_word_of_another_topic_does_not_silence_a_report_of_war() -> None:
    text = (
        "قصف الجيش مواقع المسلحين شمال المدينة. وقال ضابط إن المدفعية دمرت دبابة وقتلت ثلاثة جنود. "
        "وسيطرت القوات على متحف البلدة."
    )
    assert "territory_gain" in _types(text)


def test_words_that_only_count_beside_others_ask_for_a_sign_of_war() -> None:
    assert _types("يدك الفريق حصون مدينة النجوم بثلاثية") == []
    assert _types("يدك الجيش حصون المسلحين في مدينة النجوم") == ["shelling"]


def test_victims_of_a_disaster_are_no_sign_of_war() -> None:
    assert _types("خلف الإعصار مئات القتلى في المدينة.") == []
    assert _types("خلف القصف عشرات القتلى في المدينة.") == ["shelling"]


def test_one_word_of_another_topic_does_not_silence_talk_in_a_text_with_more_of_war() -> None:
    war = " وقال الجيش إن الفصائل المسلحة انسحبت من المدينة."
    assert types_of("وصف الزعيم خصومه بالخونة." + war) == ["accusation", "withdrawal"]
    assert types_of("وصف اللاعب مدرب المنتخب بالخائن." + war) == ["withdrawal"]
