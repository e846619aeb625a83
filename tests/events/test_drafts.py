"""Means and consequence are one event; what is coordinated stays two."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role, types_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل أربعة مدنيين في غارة جوية على بلدة سرمين.", ["air_strike"]),
        ("انفجرت عبوة ناسفة قرب السوق ما أدى إلى مقتل رجلين وإصابة طفل.", ["ied"]),
        ("إصابة ثلاثة جنود بانفجار لغم أرضي في ريف الرقة.", ["landmine"]),
        ("قصفت المدفعية أطراف القرية فقتل راع.", ["shelling"]),
        ("اندلعت اشتباكات عنيفة واعتقلت الشرطة ثلاثة شبان.", ["clash", "arrest"]),
        ("استهدفت طائرة مسيرة سيارة على الطريق.", ["drone_strike"]),
        ("هجوم بسيارة مفخخة على حاجز للجيش.", ["car_bomb"]),
        ("مقتل قيادي برصاص مجهولين في طفس.", ["shooting"]),
    ],
)
def test_one_act_is_one_event(text: str, types: list[str]) -> None:
    assert types_of(text) == types


def test_a_bare_definite_noun_takes_up_the_attack_of_its_sentence() -> None:
    assert types_of("شن الطيران الحربي غارات على البلدة وأسفر القصف عن مقتل خمسة مدنيين.") == ["air_strike"]


def test_a_later_attack_keeps_the_kind_it_was_given() -> None:
    text = "قتل جندي في هجوم بطائرة مسيرة على القاعدة. وقال الناطق إن الهجوم استهدف مستودعا للذخيرة."
    assert types_of(text) == ["drone_strike", "drone_strike"]


def test_figures_of_a_consequence_belong_to_the_means() -> None:
    (claim,) = claims_of("انفجرت عبوة ناسفة قرب السوق ما أدى إلى مقتل رجلين وإصابة أربعة أطفال.")
    assert {(f.measure, f.min, f.max) for f in claim.event.figures} == {("killed", 2, 2), ("wounded", 4, 4)}


def test_the_count_behind_a_toll_is_the_tolls_and_not_the_attacks_that_dates_it() -> None:
    claims = claims_of("العثور على جثتين إضافيتين، لترتفع حصيلة القتلى منذ بدء الهجوم إلى 262 قتيلا: 181 من التنظيم.")
    figures = {c.event.type: [(f.min, f.cumulative) for f in c.event.figures] for c in claims}
    assert figures == {"killing": [(2, False)], "casualty_toll": [(262, True), (181, True)], "ground_attack": []}


def test_some_of_those_counted_before_suffer_no_second_event() -> None:
    claims = claims_of("وثقت الشبكة مقتل 90 مدنيا خلال شهر آذار، بينهم 7 قضوا في السجون.")
    assert [c.event.type for c in claims] == ["casualty_toll"]


def test_victims_behind_the_act_are_its_own() -> None:
    claims = claims_of("سقوط قذيفتين على سوق البلدة ومقتل خمسة مدنيين.")
    assert [c.event.type for c in claims] == ["shelling"]
    assert [(f.measure, f.min) for f in claims[0].event.figures if f.measure == "killed"] == [("killed", 5)]


def test_what_killed_stands_before_its_own_verb() -> None:
    claims = claims_of("قتلت امرأة بشظايا قذيفة أطلقها مسلحون على القرية.")
    assert "killing" not in {c.event.type for c in claims}


def test_a_general_word_and_the_means_behind_what_is_hit_are_one_act() -> None:
    assert [c.event.type for c in claims_of("جدد الطيران استهداف أطراف البلدة بأربع غارات.")] == ["air_strike"]


def test_the_act_that_is_the_subject_of_its_consequence_is_one_event() -> None:
    assert [c.event.type for c in claims_of("دمر القصف عشرة منازل في القرية.")] == ["shelling"]


def test_the_count_before_a_verb_of_harm_is_that_verbs() -> None:
    (claim,) = claims_of("90 مقاتلا لقوا حتفهم وعشرات آخرون جُرحوا في غارة جنوب البلدة.")
    assert {(f.measure, f.min) for f in claim.event.figures} == {("killed", 90), ("wounded", 20)}


def test_some_of_them_suffer_what_the_verb_says() -> None:
    claims = claims_of("تظاهر عشرات الطلاب أمام المحكمة، واعتقلت الشرطة 6 منهم.")
    assert [(f.measure, f.min) for c in claims for f in c.event.figures if f.min == 6] == [("detained", 6)]


def test_weapons_aimed_at_are_not_fired() -> None:
    (claim,) = claims_of("أعلن اللواء استهداف دبابتين بقذيفة شرق المدينة.")
    assert [(f.measure, f.min) for f in claim.event.figures] == [("other", 2)]


def test_a_consequence_is_that_of_the_act_and_not_of_what_was_said_between() -> None:
    claims = claims_of("أطلق الجيش النار على النازحين بعد أن دعا الفصائل إلى الانسحاب، ما أدى إلى مقتل 9 مدنيين.")
    assert [(c.event.type, f.min) for c in claims for f in c.event.figures] == [("shooting", 9)]


def test_the_means_may_stand_behind_its_number() -> None:
    (claim,) = claims_of("استهدفت الفصائل قاعدة الجيش بـ62 صاروخا فجر اليوم.")
    assert claim.event.type == "shelling"


def test_a_toll_without_a_figure_tells_nothing() -> None:
    assert "casualty_toll" not in {c.event.type for c in claims_of("قصفت المدفعية البلدة، ولم ترد حصيلة للضحايا.")}


@pytest.mark.parametrize(
    ("text", "types", "figures"),
    [
        ("اقتحم مسلحون مخفر الشرطة وقتلوا جنديين.", ["ground_attack"], [("killed", 2)]),
        ("انفجرت سيارة مفخخة عند مدخل البلدة وأصيب سبعة مدنيين.", ["car_bomb"], [("wounded", 7)]),
        ("قصفت المدفعية السوق، وأصيب تسعة باعة.", ["shelling"], [("wounded", 9)]),
        ("شن الطيران غارة على معسكر دمرت ثلاث دبابات.", ["air_strike"], [("destroyed", 3)]),
        ("مقتل ستة جنود، فضلا عن إصابة أربعة آخرين، بتفجير عبوة ناسفة.", ["ied"], [("killed", 6), ("wounded", 4)]),
        ("استهدف مقاتلون دبابة بعبوة ناسفة وأعطبوها.", ["ied"], []),
        ("قصفت المدفعية المخيم دون وقوع إصابات.", ["shelling"], []),
    ],
)
def test_victims_told_on_in_the_sentence_are_those_of_the_act(
    text: str, types: list[str], figures: list[tuple[str, int]]
) -> None:
    claims = claims_of(text)
    assert [c.event.type for c in claims] == types
    assert [(f.measure, f.min) for c in claims for f in c.event.figures if f.measure != "other"] == figures


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قصفت المدفعية القرية، فيما قتل راع برصاص قناص.", ["shelling", "shooting"]),
        ("قصفت المدفعية بلدة سرمين وقتل مدني في بلدة النيرب.", ["shelling", "killing"]),
        ("قصف الجيش المخيم وقالت وزارة الصحة إن خمسة مدنيين قتلوا.", ["shelling", "killing"]),
        ("قصف الطيران المعسكر وقتل مسلحون ثلاثة جنود عند الحاجز.", ["air_strike", "killing"]),
    ],
)
def test_victims_of_another_voice_place_or_doer_are_another_event(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("طائرات حربية لم تعرف هويتها استهدفت مخزنا للسلاح.", ["air_strike"]),
        ("مسيرات كواد كابتر تطلق النار على النازحين.", ["drone_strike"]),
        ("استهدف الجيش سيارة بصاروخ من طائرة مسيرة.", ["drone_strike"]),
        ("سيارة كانت متوقفة أمام السوق انفجرت.", ["car_bomb"]),
        ("أصاب صاروخ باليستي مخبزا في مدينة مأرب.", ["shelling"]),
        ("أسقطت الدفاعات مسيرتين وأطلقت صواريخ على القاعدة.", ["weapons_intercepted", "shelling"]),
        ("أطلق جنود النار على سيارة متوقفة أمام السوق.", ["shooting"]),
    ],
)
def test_the_weapon_decides_the_kind_wherever_it_stands(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قصفت المدفعية القرية قصفا عنيفا.", ["shelling"]),
        ("القصف الذي نفذته قوات النظام واستهدف سوقا شعبيا.", ["shelling"]),
        ("غارة استهدفت مبنى سكنيا وقصفته بثلاثة صواريخ.", ["air_strike"]),
        ("أعدم المسلحون ثلاثة أسرى في ساحة البلدة رميا بالرصاص.", ["execution"]),
        ("دارت معارك واشتباكات بين الجيش والفصائل.", ["clash"]),
        ("اندلعت اشتباكات بعد أن قصفت المدفعية المواقع.", ["clash", "shelling"]),
        ("انفجرت عبوة ناسفة في السوق ثم انفجرت ثانية أمام المشفى.", ["ied", "explosion"]),
    ],
)
def test_an_act_told_again_in_its_sentence_is_the_same(text: str, types: list[str]) -> None:
    assert types_of(text) == types


def test_troops_that_something_happens_to_are_no_deployment() -> None:
    assert types_of("تعرض رتل عسكري لكمين على الطريق.") == ["ground_attack"]
    assert "deployment" in types_of("دخل رتل عسكري إلى القاعدة.")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("خلال الأيام العشرة الماضية قتل 30 مدنيا وأصيب 50 في القصف المدفعي.", ["casualty_toll", "shelling"]),
        ("مصدر طبي: 14 قتيلا و60 جريحا منذ مساء أمس.", ["casualty_toll"]),
        ("قالت الوزارة إن 38 شهيدا وصلوا المستشفيات خلال 24 ساعة.", ["casualty_toll"]),
        ("سجلت المنظمة مقتل 45 مدنيا خلال الأشهر الستة الأولى من العام.", ["casualty_toll"]),
        ("مقتل ثلاثة مدنيين خلال قصف على السوق.", ["shelling"]),
        ("قتل 30 مدنيا في القصف المدفعي أمس.", ["shelling"]),
        ("قتل ثلاثة جنود عند الحاجز مساء أمس.", ["killing"]),
    ],
)
def test_what_is_counted_up_over_time_is_a_toll(text: str, types: list[str]) -> None:
    assert types_of(text) == types


def test_a_clock_without_a_day_is_no_period() -> None:
    (claim,) = claims_of("قتل جنديان عند الحاجز الساعة 14:00.", published_at=None)
    assert claim.event.type == "killing"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("ارتفعت حصيلة التفجير في السوق إلى 20 قتيلا.", ["explosion"]),
        ("ارتفعت حصيلة العدوان إلى 20 ألف شهيد.", ["casualty_toll"]),
        ("انفجار ضخم ناجم عن تفجير عبوة ناسفة قرب الجسر.", ["ied"]),
        ("قصفت طائرات حربية المخيم. وقال مصدر طبي إن الهجوم أوقع خمسة قتلى.", ["air_strike", "air_strike"]),
        ("قصفت طائرات حربية المخيم. وشن مسلحون هجوما على الحاجز. وأوقع الهجوم قتيلين.",
         ["air_strike", "ground_attack", "ground_attack"]),
    ],
)  # fmt: skip
def test_a_toll_or_a_later_word_takes_up_the_one_act(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل ثمانية أشخاص حين سقط صاروخ على صالة أفراح.", ["shelling"]),
        ("استشهد خمسة مواطنين، فيما أصيب 12 آخرون، إثر قصف مدفعي على رفح.", ["shelling"]),
        ("أوقعت اشتباكات في ميسان ثلاثة قتلى، وأضرمت النيران في منزلين.", ["clash", "property_destruction"]),
        ("داهمت قوة أمنية منزلا وفتشته.", ["search_operation"]),
        ("أطلق مستوطنون الرصاص على الأهالي وأصابوا ثلاثة.", ["shooting"]),
        ("انفجر لغم بسيارة في البوكمال وقتل سائقها، وفي الميادين اندلعت اشتباكات.", ["landmine", "clash"]),
        ("داهمت قوة أمنية منزلا، وفتشت مزرعة في القرية.", ["search_operation", "search_operation"]),
        ("استهدف المهاجمون البوابة بعربة ملغمة ثم اقتحموا السجن.", ["car_bomb", "ground_attack"]),
        ("ألقت طائرة مسيرة قنبلة على مدنيين.", ["drone_strike"]),
    ],
)
def test_clauses_of_one_act_and_acts_of_their_own(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("شنت المقاتلات الفرنسية ضربات على معسكر للجهاديين في كيدال.", ["air_strike"]),
        ("سجلت المنظمة 12 حالة خطف وإخفاء قسري في صنعاء.", ["abduction"]),
        ("تعرض المختطفون للضرب والتعذيب في سجن بيت الأهدل.", ["torture"]),
        ("سجلت الشبكة حجب 12 موقعا وإغلاق ست إذاعات محلية.", ["closure", "closure"]),
        ("اعترضت الدفاعات السعودية صواريخ باليستية ودمرت ثلاثة منها.", ["weapons_intercepted"]),
        ("اعترض الجيش صواريخ باليستية ودمر مستودع صواريخ في الحديدة.", ["weapons_intercepted", "property_destruction"]),
        ("فككت وحدة الهندسة عبوة زرعت قرب مدرسة في بعقوبة.", ["weapons_intercepted"]),
        ("ضبطت الشرطة خمس عبوات معدة للتفجير في الموصل.", ["weapons_intercepted"]),
        ("مقتل جنديين بعبوة زرعت على جانب الطريق في كيسمايو.", ["ied"]),
        ("جرح خمسة أطفال بقذيفة سقطت على مدرستهم في زالنجي.", ["shelling"]),
        ("أعدموا أحد الأسرى ذبحا في ساحة القرية.", ["execution"]),
        ("صد الجيش هجوما لتنظيم داعش على حقل التيم.", ["ground_attack"]),
        ("صد الجيش هجوما لداعش على حقل التيم واشتبك مع المهاجمين.", ["ground_attack", "clash"]),
        (
            "داهم الجيش منازل في مخيم الجلزون واعتقل أربعة شبان بعد تفتيش بيوتهم.",
            ["search_operation", "arrest"],
        ),
        ("التحم مقاتلونا مع جنود العدو واشتبكوا معهم في الزيتون.", ["clash"]),
    ],
)
def test_two_words_for_one_act(text: str, types: list[str]) -> None:
    assert types_of(text) == types


def test_an_attack_thrown_back_is_the_attackers() -> None:
    (claim,) = claims_of("صد الجيش هجوما لتنظيم داعش على حقل التيم.")
    assert (role(claim, "agent"), claim.event.status) == (["تنظيم داعش"], "attempted")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("تدمير ناقلة جند بقذيفة تاندوم غرب خانيونس.", ["shelling"]),
        ("أعطبوا جرافة عسكرية من نوع D9 بعبوة شديدة الانفجار.", ["ied"]),
        ("تدمير عربة مدرعة للدعم السريع بطائرة مسيرة في بابنوسة.", ["drone_strike"]),
        ("فجر الجنود منزل أسير بالمتفجرات في بلدة قباطية.", ["property_destruction"]),
        ("سقوط قذائف على المطار وتضرر طائرتين مدنيتين.", ["shelling"]),
        ("اغتيال مستشار في الحرس الثوري بضربة صاروخية على منزله.", ["shelling"]),
        ("توغلت دبابات تركية داخل الأراضي السورية غرب الدرباسية.", ["ground_attack"]),
        ("دبابات الاحتلال استهدفت خيام النازحين في المواصي.", ["shelling"]),
    ],
)
def test_a_named_means_tells_the_kind_of_act(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("الاحتلال ارتكب 15 مجزرة خلال الساعات الـ24 الماضية راح ضحيتها 166 شهيدا و384 إصابة.", ["killing"]),
        ("ارتكبوا مذبحة في أردمتا راح ضحيتها 800 شخص، وأحرقوا مخيم النازحين.", ["killing", "property_destruction"]),
        ("مقتل رقيب احتياط متأثرا بجراح أصيب بها في معارك خانيونس.", ["clash"]),
        ("استولى سجناء من حركة الشباب على أسلحة الحراس.", ["looting"]),
        ("استولت قوات الجيش على أسلحة وذخائر للمليشيا.", ["weapons_intercepted"]),
        ("مروحيات عسكرية نقلت أربعة مصابين إلى الخارج بعد غارة جوية.", ["evacuation", "air_strike"]),
        ("نقلت سيارات الإسعاف أربعة مصابين برصاص الجنود إلى المستشفى.", ["aid"]),
        ("عصابات مسلحة تستولي على شاحنات المساعدات في رفح.", ["looting"]),
    ],
)
def test_whose_victims_whose_plunder_and_who_is_carried_where(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("استشهاد عائلة كاملة بقصف طائرات الاحتلال منزلهم في دير البلح.", ["air_strike"]),
        ("تدمير طائرات ومدرعات في مطار دنقلا خلال المعارك بين الجيش والمليشيا.", ["clash"]),
        ("رتل للتحالف يدخل من معبر الوليد نحو قاعدة الشدادي.", ["deployment"]),
        ("آلاف المدنيين تدفقوا إلى تشاد هربا من القتال.", ["displacement"]),
        ("جردوا الأسرى من ملابسهم وانهالوا عليهم بالضرب.", ["torture"]),
        ("لقي شيخ قبلي مصرعه رميا برصاص مجهولين في شبوة.", ["shooting"]),
    ],
)
def test_one_act_in_further_shapes(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أقدم ملثمان على إطلاق النار على المختار مما أدى إلى مقتله وإصابة ابنه.", ["shooting"]),
        ("أفشل الجيش محاولة تسلل قُتل فيها اثنان من المهربين.", ["infiltration"]),
        ("قال الطبيب إن صاروخاً أصاب المشفى فأودى بحياة ممرضتين.", ["shelling"]),
        ("تبادلت الشرطة ومسلحون من القبيلة إطلاق النار عند الجسر.", ["clash"]),
        ("اعتقلت القوات سائق الشاحنة. وكان قد هاجمه ملثمون قرب الجسر.", ["arrest", "ground_attack"]),
        ("حاصرت القوات المستشفى بعد أيام من قصفه.", ["cordon", "shelling"]),
        ("قال الناطق إن قصفا استهدف سوق الخضار.", ["shelling"]),
        ("اقتحم ملثمون المصرف قبل أن يحرقوا مكاتبه.", ["ground_attack", "property_destruction"]),
        ("عدد قتلى الشرطة بهجمات الجماعة منذ مطلع العام بلغ 30.", ["casualty_toll"]),
    ],
)
def test_pronouns_and_further_words_of_one_act(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أدت سلسلة غارات على القرية إلى تدمير مدرستين.", ["air_strike"]),
        ("أدت الغارات على القرية في حصيلة أولية إلى استشهاد تسعة.", ["air_strike"]),
        ("استهدفت المقاتلات أربع شاحنات قرب الحدود، واحترقت الشاحنات بالكامل.", ["air_strike"]),
        ("مقتل 17 مدنياً بانفجار ألغام خلال شهر حزيران 2023.", ["casualty_toll"]),
        ("تعرض المعتقل، بحسب محاميه، للضرب المبرح في السجن.", ["torture"]),
        ("أفرجت السلطات عن 30 سجيناً بعد عفو رئاسي.", ["release"]),
        ("قال القائد: لن نوقف الحرب قبل هزيمة العدو.", []),
        ("تبادل لإطلاق النار في المحور رغم الهدنة.", ["clash"]),
        ("أطلق سراح 14 معتقلا بموجب التسوية الأخيرة.", ["release"]),
    ],
)
def test_one_act_and_what_only_frames_it(text: str, types: list[str]) -> None:
    assert types_of(text) == types
