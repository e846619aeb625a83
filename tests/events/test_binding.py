"""Figures belong to the event whose words govern them, with what befell those counted."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("قصف مدفعي على السوق راح ضحيته ما لا يقل عن 9 مدنيين.", [("shelling", "killed", 9)]),
        ("قصفت المدفعية القرية وسقوط 13 مدنيا.", [("shelling", "killed", 13)]),
        ("قتل الجيش بقصفه العنيف 40 من أهالي القرية.", [("shelling", "killed", 40)]),
        ("اعترضت منظومة الدفاع رشقة من 12 صاروخا.", [("weapons_intercepted", "intercepted", 12)]),
        ("حلق الطيران فوق السجن وعشرات العائلات نزحت من الحي.", [("displacement", "displaced", 20)]),
        ("خطف مسلحون ثلاثة موظفين من مقر المنظمة.", [("abduction", "abducted", 3)]),
        ("اغتال مسلحان ضابطا أمام منزله.", []),
        ("قصفت المدفعية مدرسة تؤوي 800 نازح.", []),
        ("عثرت فرق الإنقاذ على جثث أربعة أطفال في حي قصفه الطيران.", [("killing", "killed", 4)]),
        ("عثرت فرق الإنقاذ على جثث أربعة أطفال تحت أنقاض المنزل المستهدف بالغارة.", [("air_strike", "killed", 4)]),
        ("انفجار في ثلاثة مستودعات شرق المدينة.", []),
        ("قتل عشرة جنود في هجومين على القاعدة.", [("ground_attack", "killed", 10), ("ground_attack", "other", 2)]),
        ("منفذا الهجوم على الحافلة شقيقان.", []),
        ("شنت الطائرات أكثر من 60 غارة على البلدة.", [("air_strike", "other", 60)]),
        ("سجل المرصد خلال آذار 11 عملية خطف في ريف حمص.", [("abduction", "other", 11)]),
        ("أحبط الجيش ثلاث محاولات تسلل.", [("infiltration", "other", 3)]),
        ("سجلت المنظمة 53 حالة اختطاف في السجن.", [("abduction", "abducted", 53)]),
        ("وزعت المنظمة 300 سلة غذائية على النازحين.", [("aid", "other", 300)]),
        ("استقدمت القوات ثلاث دبابات إلى المدينة.", [("deployment", "other", 3)]),
        ("استقدمت القوات 200 عنصر إلى المدينة.", [("deployment", "fighters_present", 200)]),
        ("تسلل ما بين 800 و1000 مقاتل إلى البلدات.", [("infiltration", "fighters_present", 800)]),
        ("أخلت النيابة سبيل 41 محبوسا على ذمة القضية.", [("release", "released", 41)]),
        ("أسرت قوات الدعم السريع 212 من عناصر الجيش.", [("abduction", "abducted", 212)]),
        ("خطفت خمس نساء يوم الأربعاء ثم أعيدت اثنتان منهن.", [("abduction", "abducted", 5)]),
        ("سجلت اللجنة 22 حالة اعتداء على أيدي المستوطنين.", [("ground_attack", "other", 22)]),
        ("أحصت اللجنة تسع حالات احتجاز في المدينة.", [("arrest", "detained", 9)]),
        ("أصيب 21 من رجال الأمن خلال أعمال الشغب.", [("violent_demonstration", "wounded", 21)]),
        ("تسليم جثامين 30 أسيرا.", [("release", "other", 30)]),
        ("اقتاد ملثمون أربعة شبان إلى جهة مجهولة.", [("abduction", "abducted", 4)]),
        ("استهدفت المقاومة دبابتين بقذائف.", [("shelling", "other", 2)]),
        ("سحب الجيش ثلاث كتائب من المدينة.", []),
        ("اعتقل الجيش 20 مسلحا سلموا أنفسهم.", [("arrest", "detained", 20)]),
        ("وفاة 3 مواطنين جراء قصف السبت ليرتفع العدد إلى 20", [("shelling", "killed", 3), ("shelling", "killed", 20)]),
        (
            "أسفرت المواجهات القبلية عن سقوط 30 قتيلا ونزوح مئات الأسر إلى المدينة.",
            [("clash", "killed", 30), ("displacement", "displaced", 200)],
        ),
        ("استهدف مسلحون حافلة تقل 40 جنديا وقتل 12 منهم.", [("killing", "killed", 12)]),
        ("قال المتحدث إن مدنيا قتل وأصيب اثنان في القصف.", [("shelling", "wounded", 2)]),
        ("قتل وأصيب 12 مدنيا في القصف.", [("shelling", "killed_or_wounded", 12)]),
        ("خرج المئات في مظاهرة تطالب بالإفراج عن المعتقلين.", [("protest", "participants", 200)]),
        ("أسر الجيش ثلاثة من عناصر التنظيم.", [("arrest", "detained", 3)]),
    ],
)
def test_a_figure_says_what_befell_those_counted(text: str, figures: list[tuple[str, str, int]]) -> None:
    assert [(c.event.type, f.measure, f.min) for c in claims_of(text) for f in c.event.figures] == figures
