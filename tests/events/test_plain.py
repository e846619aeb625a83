"""Event words whose own words say that they are meant as they stand, in sentences of sport, art and trade."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("اعتقلت الشرطة عازف كمان بعد حفل غنائي في مسرح الأوبرا.", "arrest"),  # who keeps order
        ("خطف مسلحون مخرجة مسرحية ومصورا سينمائيا من مهرجان الأفلام.", "abduction"),
        ("مسلحون خطفوا مخرجة مسرحية ومصورا سينمائيا من مهرجان الأفلام.", "abduction"),
        ("شن مسلحون هجوما على مهرجان الأغنية والسينما.", "ground_attack"),
        ("قتل لاعبان من منتخب كرة اليد في غارة جوية على ملعب التدريب.", "air_strike"),  # a weapon of one sense
        ("قتلت ممثلة ومطربة في قصف على مسرح الأوبرا.", "killing"),
        ("اغتيال لاعب في منتخب كرة اليد بعد المباراة في مدينة البصرة.", "assassination"),  # a crime against a person
        ("هرب سبعة سجناء خلال مباراة نهائي الدوري لكرة القدم.", "escape"),
        ("دمر القصف الروسي مصنع عطور ومتجر عطور وأزياء.", "shelling"),
        ("تعرض أستاذ جامعي للطعن في كلية الآداب على يد متطرف بعد محاضرة.", "killing"),
        ("قتل لاعب منتخب سوريا السابق في مدينة درعا قبل مباراة الدوري.", "killing"),  # nobody else was hurt by him
        ("أضرب سائقو الحافلات في مدينة صفاقس بعد زيادة أسعار البنزين وفوائد القروض.", "strike"),
        ("فرضت موسكو عقوبات على مصرف ومستثمرين وشركات بورصة.", "sanction"),  # by a power
        ("أعدمت إيران ملاكما من منتخب الملاكمة بعد بطولة العالم.", "execution"),
        ("هجوم على كنيسة خلال قداس عيد الميلاد في دمشق.", "ground_attack"),  # on a building, in a place
        ("استنكر اتحاد الكتاب اغتيال الروائي بعد حفل توقيع روايته.", "condemnation"),  # of a deed of one sense
        ("هدم الاحتلال مسرح الأوبرا في مدينة نابلس.", "property_destruction"),
        ("أحرق مشجعون مقر الحزب بعد مباراة نهائي الدوري.", "property_destruction"),
        ("أدانت اليونسكو نهب المتحف والمخطوطات والمنحوتات.", "condemnation"),
        ("وصلت قوافل أدوية السكري والربو إلى مستشفى المخيم.", "aid"),
        ("عثر على جثة شاعر وناقد في مدينة سبها.", "killing"),  # words of death of one sense
        ("تظاهر مئات المشجعين أمام مقر الاتحاد رفضا لنتيجة المباراة.", "protest"),
    ],
)
def test_the_words_bound_to_it_outweigh_the_topic(told: str, kind: str) -> None:
    assert kind in types_of(told)


@pytest.mark.parametrize(
    "figure",
    [
        "في الفيلم الجديد يخطف مسلحون مخرجا مسرحيا من مهرجان الأفلام.",  # a tale
        "هاجم حارس المرمى جناح الفريق بعد ضياع هدف التعادل في المباراة.",  # words of sport, too
        "قصف المهاجم مرمى الضيوف في مباراة نهائي الدوري.",
        "سيطر الفريق الضيف على مجريات الشوط الأول وسجل هدفين.",
        "قتل مخرج شاب بطله في المشهد الأول من المسرحية.",  # he did it to another
        "لقي راكبان مصرعهما في تصادم شاحنة وحافلة سياح.",  # other things kill
        "أدانت إسبانيا قرار حكم المباراة قبل نهائي كأس العالم.",
        "الاغتيال السياسي موضوع روايات كثيرة وأفلام سينمائية.",
    ],
)
def test_a_tale_or_a_player_outweighs_nothing(figure: str) -> None:
    assert types_of(figure) == []
