"""Parts of a whole, groups taken from before, running tolls."""

from .reading import counts, quantities


def test_parts_name_their_whole_and_share_its_measure() -> None:
    found = quantities("مقتل 63 مدنيا بينهم 14 طفلا و7 سيدات وإصابة 9")
    assert [(m.min, m.part_of, m.measure) for m in found] == [
        (63, None, "killed"),
        (14, 0, "killed"),
        (7, 0, "killed"),
        (9, None, "wounded"),
    ]


def test_some_of_them_are_a_part() -> None:
    found = quantities("إصابة 20 متظاهرا، ثلاثة منهم بحال خطرة")
    assert [(m.min, m.part_of, m.counted) for m in found] == [(20, None, "متظاهرا"), (3, 0, "متظاهرا")]


def test_others_take_their_group_from_before() -> None:
    assert [(m.min, m.counted) for m in counts("مقتل 5 مدنيين بينهم طفلان وإصابة 18 آخرين")] == [
        (5, "مدنيين"),
        (2, "طفلان"),
        (18, "مدنيين"),
    ]


def test_a_breakdown_needs_a_whole() -> None:
    text = "مقتل 63 شخصا: 21 على يد الجيش، و18 بانفجار ألغام"
    assert [(m.min, m.part_of) for m in counts(text)] == [(63, None), (21, 0), (18, 0)]
    assert counts("النقاط: 21 على يد الجيش") == []


def test_a_part_is_no_greater_than_its_whole() -> None:
    assert [m.part_of for m in counts("مقتل 5 مدنيين بينهم 50 طفلا")] == [None, None]


def test_a_toll_since_a_start_is_cumulative() -> None:
    assert [m.cumulative for m in counts("مقتل 63 مدنيا منذ بدء الحملة")] == [True]
    assert [m.cumulative for m in counts("مقتل 63 مدنيا في القصف")] == [False]


def test_what_is_added_to_a_toll_is_not_the_toll() -> None:
    found = counts("العثور على 3 جثث إضافية، لترتفع حصيلة القتلى منذ بدء الهجوم إلى 262 قتيلا")
    assert [(m.value, m.cumulative) for m in found] == [(3, False), (262, True)]


def test_a_number_behind_its_noun_counts_the_adjective_too() -> None:
    assert [m.counted for m in counts("ارتفع عدد القتلى المدنيين إلى 6")] == ["القتلى المدنيين"]


def test_the_whole_of_a_share_is_no_count_of_its_own() -> None:
    assert [(m.text, m.kind) for m in quantities("قتل 4 من أصل 10 رهائن")] == [("4", "count"), ("10", "number")]
