"""What stands right beside an event word and makes it a figure of speech, even where the text speaks of war."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of

_WAR = " وقال الجيش إن جنديا قتل برصاص قناص."


@pytest.mark.parametrize(
    ("figure", "meant", "kind"),
    [
        ("هاجمت الحشرات أطراف المدينة.", "هاجمت القوات أطراف المدينة.", "ground_attack"),
        ("الأعاصير العاتية حاصرت سكان المدينة.", "القوات الحكومية حاصرت سكان المدينة.", "cordon"),
        ("فجر القائد جدلا في المدينة.", "فجر القائد جسرا في المدينة.", "property_destruction"),
        ("شنوا هجوما على مشروع القانون.", "شنوا هجوما على المعسكر.", "ground_attack"),
        ("دار اشتباك لفظي في المدينة.", "دار اشتباك عنيف في المدينة.", "clash"),
    ],
)
def test_a_harmless_doer_sufferer_or_kind_silences_the_word_beside_it(figure: str, meant: str, kind: str) -> None:
    assert types_of(figure + _WAR) == types_of(_WAR)
    assert types_of(meant + _WAR) == [kind, *types_of(_WAR)]


def test_what_is_only_near_by_does_not() -> None:
    assert types_of("بعد العاصفة قصف الجيش المدينة.") == ["shelling"]
    assert types_of("قصف الجيش المدينة رغم العاصفة.") == ["shelling"]


def test_a_firm_speaks_of_war_only_where_something_of_war_is_told() -> None:
    assert types_of("حذرت الشركة زبائنها من التأخير.") == []
    assert types_of("هددت الشركة بوقف الملاحة بعد هجوم الحوثيين على سفنها.")[0] == "threat"


def test_a_joined_verb_shares_the_harmless_doer() -> None:
    assert types_of("موجات الحر تحاصر المدينة وتغلق المدارس." + _WAR) == types_of(_WAR)
    assert types_of("القوات تحاصر المدينة وتغلق المدارس." + _WAR) == ["cordon", "closure", *types_of(_WAR)]


@pytest.mark.parametrize(
    "figure",
    [
        "اقتحمت رائحة البخور أرجاء المدينة.",  # the subject owned by a harmless word
        "زحف التصحر يحاصر سكان المدينة.",
        "هجوم مفاجئ للدبابير على أطراف المدينة.",  # behind an adjective
        "نفذت أسراب الجراد هجوما على حقول المدينة.",  # the noun of a verb that only carries it
        "نزل خبر الرحيل كالقذيفة على سكان المدينة.",  # a likeness
        "زرعت ألغاما من الشك في أطراف المدينة.",
        "دورة تدريبية عن حصار المدن.",  # what is taught or played
        "نظمت الثانوية تمرينا على إخلاء المبنى.",
    ],
)
def test_a_harmless_word_reaches_over_heads_adjectives_and_light_verbs(figure: str) -> None:
    assert types_of(figure + _WAR) == types_of(_WAR)


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("قصفت الطائرات مستشفى السرطان في المدينة.", ["air_strike"]),  # the building, not the illness
        ("نفذ الجيش هجوما على حقول المدينة.", ["ground_attack"]),
        ("بكى حراس المتحف بعد قصف المدينة بالقذائف.", ["shelling"]),
        ("قصف متحف المدينة بالقذائف.", ["shelling"]),
    ],
)
def test_what_only_looks_alike_is_told(told: str, kinds: list[str]) -> None:
    assert types_of(told + _WAR) == [*kinds, *types_of(_WAR)]


def test_so_much_of_what_does_no_violence_does_none() -> None:
    assert types_of("تهاجم كتلة من الصقيع مدينة الموصل." + _WAR) == types_of(_WAR)
    assert types_of("تهاجم مجموعة من المسلحين مدينة الموصل." + _WAR) == ["ground_attack", *types_of(_WAR)]
