"""Subjects and objects of verbs: pronouns, crowds, captives, missiles, words for all or any of them."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind", "agent", "recipient"),
    [
        ("تجمع طلاب أمام الوزارة والأمن العام فرقهم بالهراوات.", "protest_repression", ["الأمن العام"], ["طلاب"]),
        ("أغلق محتجون الجسر، والشرطة تفرقهم بخراطيم المياه.", "protest_repression", ["الشرطة"], ["محتجون"]),
        (
            "رشق شبان دورية بالحجارة، وردت الشرطة بإطلاق الغاز المسيل للدموع.",
            "protest_repression",
            ["الشرطة"],
            ["شبان"],
        ),
        ("هذا الناشط بريء، لكن الشرطة اعتقلته.", "arrest", ["الشرطة"], ["هذا الناشط"]),
        ("وقع ثلاثة جنود في الأسر قرب النهر.", "abduction", [], ["ثلاثة جنود"]),
        ("فجر انتحاري نفسه أمام فندق في المدينة.", "suicide_attack", ["انتحاري"], ["فندق"]),
        ("أصاب صاروخ مبنى سكنيا في الحي.", "shelling", [], ["مبنى سكنيا"]),
        ("لم يهرب أي نزيل من السجن.", "escape", ["أي نزيل"], []),
        ("لم تتبن أي جهة الهجوم.", "responsibility_claim", [], []),
        (
            "نفت إدارة الأمن استعمال الرصاص، واتهمت جماعات مسلحة بحرق المبنى.",
            "accusation",
            ["إدارة الأمن"],
            ["جماعات مسلحة"],
        ),
        (
            "استنكرت وزارة الخارجية قصف السوق، وحملت حكومة الاحتلال المسؤولية، وطالبت بفتح تحقيق.",
            "demand",
            ["وزارة الخارجية"],
            [],
        ),
        ("اتهم المحافظ الدعم السريع بحصار المدينة ونهب المنازل.", "looting", ["الدعم السريع"], ["المنازل"]),
        ("منظمة العون توثق مقتل ثلاثة مدنيين وتطالب بإيفاد لجنة دولية.", "demand", ["منظمة العون"], []),
        ("قال الجيش إنه قتل ثلاثة مسلحين واعتقل سبعة مطلوبين.", "arrest", ["الجيش"], ["سبعة مطلوبين"]),
        ("الحزب يعلن أنه قصف ثكنة، ودك تجمعا للجنود بالمدفعية.", "shelling", ["الحزب"], ["تجمعا للجنود"]),
        ("أدان الوزير الهجوم واستنكره بشدة.", "condemnation", ["الوزير"], ["الهجوم"]),
        ("قوة خاصة تقتحم المبنى وتعتقل شابين.", "arrest", ["قوة خاصة"], ["شابين"]),
        ("ووسائط دفاعنا الجوي أسقطت معظم الصواريخ.", "weapons_intercepted", ["وسائط دفاعنا الجوي"], ["معظم الصواريخ"]),
        ("اندلعت اشتباكات بين مجموعتين مسلحتين وإغلاق الطريق العام.", "closure", [], ["الطريق العام"]),
        ("وقال التقرير إن 40 شخصا اعتُقلوا خارج القانون.", "arrest", [], ["40 شخصا"]),
        (
            "نسب الوزير الهجوم إلى الجماعة المتشددة، التي كانت قد فرضت حصارا على البلدة قبل شهر.",
            "cordon",
            ["الجماعة المتشددة"],
            [],
        ),
        ("اعتقلت القوات كل الفارين.", "arrest", ["القوات"], ["كل الفارين"]),
        ("اتهم والي غرب كردفان الدعم السريع بحصار البلدة.", "cordon", ["الدعم السريع"], []),
        (
            "اتهم المتحدث باسم الحركة «مرتزقة الفيلق» بنهب المواشي.",
            "accusation",
            ["المتحدث باسم الحركة"],
            ["مرتزقة الفيلق"],
        ),
    ],
)
def test_who_and_to_whom(text: str, kind: str, agent: list[str], recipient: list[str]) -> None:
    claim = [claim for claim in claims_of(text) if claim.event.type == kind][-1]
    assert (role(claim, "agent"), role(claim, "recipient")) == (agent, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "agent", "recipient"),
    [
        ("فرار ما يناهز 4 آلاف أسرة من بارا.", "displacement", ["أسرة"], []),
        ("جنود أجانب أعدموا نحو 14 رجلا أمام ذويهم.", "execution", ["جنود أجانب"], ["رجلا"]),
        ("العدو قتل بقصفه العشوائي 40 من رهائنه.", "shelling", ["العدو"], ["40 من رهائنه"]),
        ("وقع هجوم مسلحين من حركة الشباب على القرية.", "ground_attack", ["مسلحين من حركة الشباب"], []),
        ("إن سبعة رعاة بينهم فتى قتلوا برصاص حرس الحدود.", "shooting", ["حرس الحدود"], ["سبعة رعاة"]),
        ("قالت الصحيفة إن أحدهم خطف امرأة.", "abduction", ["أحدهم"], ["امرأة"]),
        ("وحدات الحرس الوطني تنفذ منذ مطلع الشهر عملية تمشيط.", "search_operation", ["وحدات الحرس الوطني"], []),
        ("تحدث أهال عن حرق سيارتين على يد مسلحين.", "property_destruction", ["مسلحين"], ["سيارتين"]),
    ],
)
def test_counts_asides_and_those_among_them(text: str, kind: str, agent: list[str], recipient: list[str]) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert (role(claim, "agent"), role(claim, "recipient")) == (agent, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "agent", "recipient"),
    [
        ("استهدف قناص من قوات النظام مزارعا في الريف.", "shooting", ["قناص من قوات النظام"], ["مزارعا"]),
        ("أعلنت إسبانيا سحب قواتها من العراق.", "withdrawal", ["إسبانيا"], []),
        ("أعدمت السلطات تسعة متهمين باغتيال الوزير.", "assassination", ["تسعة متهمين"], ["الوزير"]),
        ("نجا ضابط متقاعد من محاولة اغتيال نفذها ملثمون.", "assassination", ["ملثمون"], ["ضابط متقاعد"]),
        ("قطع أهالي قرية كفر عقب الطريق.", "closure", ["أهالي قرية كفر عقب"], ["الطريق"]),
        ("طالب نواب البصرة الحكومة بإعادة نشر الجيش.", "demand", ["نواب البصرة"], ["الحكومة"]),
        ("قصف الطيران ثكنة زرعيت.", "air_strike", ["الطيران"], ["ثكنة زرعيت"]),
    ],
)
def test_snipers_suspects_survivors_and_people_of_a_place(
    text: str, kind: str, agent: list[str], recipient: list[str]
) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert (role(claim, "agent"), role(claim, "recipient")) == (agent, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "agent", "recipient"),
    [
        ("أصدر محافظ السويداء قرارا يقضي بمنع التجول ليلا.", "curfew", ["محافظ السويداء"], []),
        ("أصدر تنظيم القاعدة بيانا يتبنى فيه قتل عشرين شرطيا.", "killing", ["تنظيم القاعدة"], ["عشرين شرطيا"]),
        ("يا سكان حي النصر، عليكم الإخلاء الآن.", "evacuation", [], ["سكان حي النصر"]),
        ("عودة دفعة جديدة من اللاجئين السوريين إلى ديارهم.", "return", ["اللاجئين السوريين"], []),
        ("قالت الشرطة إن عددا غير محدد من السجناء تمكن من الهرب.", "escape", ["السجناء"], []),
        ("قتلت الشرطة مسلحا في المدينة.", "killing", ["الشرطة"], ["مسلحا"]),
        ("وصل الرجل مسلحا إلى البيت.", None, [], []),
    ],
)
def test_issuers_residents_and_parts_of_many(
    text: str, kind: str | None, agent: list[str], recipient: list[str]
) -> None:
    found = [claim for claim in claims_of(text) if claim.event.type == kind]
    assert [(role(claim, "agent"), role(claim, "recipient")) for claim in found] == (
        [(agent, recipient)] if kind is not None else []
    )


@pytest.mark.parametrize(
    ("text", "kind", "agent", "recipient"),
    [
        ("تتهم المعارضة الرئيس باستخدام الجيش ضد خصومه.", "accusation", ["المعارضة"], ["الرئيس"]),
        ("تهدمت عمارة سكنية قصفها الاحتلال في الحي.", "shelling", ["الاحتلال"], ["عمارة سكنية"]),
        ("توفي معتقل تحت التعذيب في سجن المزة.", "torture", [], ["معتقل"]),
        ("أجلت الطواقم جرحى من المشفى.", "evacuation", ["الطواقم"], ["جرحى"]),
    ],
)
def test_bodies_teams_and_the_hurt(text: str, kind: str, agent: list[str], recipient: list[str]) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert (role(claim, "agent"), role(claim, "recipient")) == (agent, recipient)


def test_a_toll_a_crime_and_what_he_was_about() -> None:
    (claim,) = claims_of("في الليلة التي ارتكب فيها التنظيم مجزرته")
    assert (role(claim, "agent"), role(claim, "recipient")) == (["التنظيم"], [])
    claim = claims_of("الجيش الكولومبي يقول إنه كان يخطط لتصفية زعيم في العصابة")[0]
    assert role(claim, "agent") == ["الجيش الكولومبي"]
    claim = claims_of("عدد النازحين جنوبا بلغ 600 ألف")[0]
    assert role(claim, "agent") == ["النازحين"]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("أجلت فرق الإسعاف، بمساعدة الأهالي، امرأة حاملا من البلدة.", "امرأة حاملا"),
        ("قصف طيران التحالف خطأ نقطة للجيش.", "نقطة للجيش"),
        ("هاجمنا بالطيران المسير هدفا حصينا في المدينة.", "هدفا حصينا"),
        ("استهدف الطيران بأربع غارات مدرسة في الريف.", "مدرسة"),
        ("ضُبط في المنزل ثلاث بنادق.", "ثلاث بنادق"),
        ("استهدفت مسيرة دراجة نارية على طريق البلدة.", "دراجة نارية"),
        ("استشهد شاب في استهداف مسيرة إسرائيلية سيارة مدنية.", "سيارة مدنية"),
        ("انفجرت عبوة ناسفة في مدرعة للجيش.", "مدرعة للجيش"),
        ("تفجير ناقلة جند بعبوة ناسفة.", "ناقلة جند"),
        ("تعرضت ناقلة نفط ترفع علم بنما لهجوم بطائرة مسيرة.", "ناقلة نفط ترفع علم بنما"),
        ("أنباء عن تعرض قاعدة الحرير لقصف جديد.", "قاعدة الحرير"),
    ],
)
def test_what_was_hit(text: str, recipient: str) -> None:
    assert role(claims_of(text)[0], "recipient")[:1] == [recipient]
