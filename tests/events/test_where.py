"""Where an event happened: which words of its sentence say so, and which only seem to."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


def place(text: str, kind: str) -> str | None:
    found = [claim.event for claim in claims_of(text) if claim.event.type == kind]
    assert found, f"no {kind} in {text}"
    return found[0].place.text if found[0].place else None


BEHIND: list[tuple[str, str, str | None]] = [
    ("انفجرت عبوة ناسفة على الطريق الرابط بين كركوك والحويجة.", "ied", "الطريق الرابط بين كركوك والحويجة"),
    ("مقتل عنصرين في كمين على طريق دمشق – حمص.", "ground_attack", "طريق دمشق – حمص"),
    ("اشتباكات عنيفة في محيط مطار مروي بين الجيش والدعم السريع.", "clash", "محيط مطار مروي"),
    ("توغلت دبابات الاحتلال شرق مدينة خان يونس.", "ground_attack", "شرق مدينة خان يونس"),
    ("حلّق الطيران المسيّر فوق مدينة صور.", "overflight", "مدينة صور"),
    ("تظاهر المئات أمام نقابة المحامين احتجاجاً على القرار.", "protest", "نقابة المحامين"),
    ("خرجت تظاهرة في ساحة الحرية بالقامشلي.", "protest", "ساحة الحرية"),
    ("أغلق محتجون الطريق الساحلي في مدينة الزاوية.", "closure", "مدينة الزاوية"),
    ("صادرت الشرطة أسلحة في قرية النوفلية غرب سامراء.", "weapons_intercepted", "قرية النوفلية"),
    ("ضبط الأمن شحنة أسلحة على معبر جديدة يابوس الحدودي.", "weapons_intercepted", "معبر جديدة يابوس"),
    ("صار اشتباك قوي قدام مركز الشرطة بحي الجميلية.", "clash", "مركز الشرطة"),
    ("انطلقت مظاهرة من ساحة الشهداء إلى مقر الحكومة في طرابلس.", "protest", "ساحة الشهداء"),
    ("هز انفجار قوي محيط الميناء في طرطوس.", "explosion", "محيط الميناء"),
    ("حرقوا المستوطنين سيارات بقرية المغير شرق رام الله", "property_destruction", "قرية المغير"),
    ("عدن – اغتال مسلحون ضابطاً في مديرية المنصورة.", "assassination", "مديرية المنصورة"),
    ("قتل جنديان في هجوم مسلح على نقطة تفتيش شرقي مدينة بيجي.", "ground_attack", "شرقي مدينة بيجي"),
    ("تتواصل الاشتباكات في جميع أنحاء مدينة الفاشر.", "clash", "مدينة الفاشر"),
    ("أسقطت المقاومة طائرة كانت في مهمة شمال القطاع.", "weapons_intercepted", "شمال القطاع"),
    ("تظاهر آلاف في ساحة الشهداء مطالبين برحيل الحكومة.", "protest", "ساحة الشهداء"),
    ("استهداف سفينة كانت متجهة إلى إسرائيل في البحر الأحمر بصاروخ.", "shelling", "البحر الأحمر"),
    ("مقتل القيادي في القاعدة أبو طلحة في أغلهوك شمال مالي.", "killing", "أغلهوك"),
    ("اعتقلت القوات أمير قاطع داقوق في مدينة كركوك.", "arrest", "مدينة كركوك"),
    ("قُتل مختار قرية أبو خشب برصاص مجهولين.", "shooting", "قرية أبو خشب"),
    ("أغلقت السلطات معبر حاج عمران حتى الأحد.", "closure", "معبر حاج عمران"),
    ("قطع محتجون طريق المطار في بيروت.", "closure", "بيروت"),
    ("وفي مصراتة أغلق شبان الطريق بالسواتر الترابية.", "closure", "مصراتة"),
    ("سقوط صاروخين قرب قاعدة عين الأسد في محافظة الأنبار.", "shelling", "محافظة الأنبار"),
    ("سقوط قذيفة داخل ثكنة للجيش.", "shelling", None),
    ("ألقت طائرة قنابل على معسكر في غابة قرب جلكعيو.", "air_strike", "جلكعيو"),
    ("استهدفت فصائل الحاجز الذي نصبته القوات عند دوار العنقود.", "ground_attack", "دوار العنقود"),
    ("ضبطت الشرطة عبوة ناسفة كانت معدة للتفجير في سوق المهدية.", "weapons_intercepted", None),
    ("6 شهداء و26 إصابة وصلوا مستشفى جنين الحكومي.", "killing", None),
    ("فر سجناء من سجن علايا بعد قصف محيطه.", "shelling", "سجن علايا"),
    ("إطلاق نار في حي الشراونة والجيش يفرض طوقاً حول المكان.", "cordon", "حي الشراونة"),
    ("أشعل سجناء النيران في إحدى الزنازين.", "property_destruction", None),
    ("الهجوم على القوات وقع بعد القضاء على زعيمهم.", "ground_attack", None),
    ("استشهاد الشيخ صالح الذي أمضى سنوات في سجن عسقلان.", "killing", None),
]


@pytest.mark.parametrize(("text", "kind", "expected"), BEHIND)
def test_the_phrase_behind_an_event_says_where(text: str, kind: str, expected: str | None) -> None:
    assert place(text, kind) == expected


STRUCK = [
    ("قصفت طائرات مستشفى الأمل في خان يونس.", "air_strike", "خان يونس", "مستشفى الأمل"),
    ("سقطت قذيفتان على سوق شعبي في مدينة تعز.", "shelling", "مدينة تعز", "سوق شعبي"),
    ("هاجم مسلحون ثكنة للجيش في بلدة أنجمينا.", "ground_attack", "بلدة أنجمينا", "ثكنة للجيش"),
    ("هجوم على سجن رومية ليل أمس.", "ground_attack", None, "سجن رومية"),
    ("شهد حي التضامن هجوماً على حاجز للأمن.", "ground_attack", "حي التضامن", "حاجز للأمن"),
]


@pytest.mark.parametrize(("text", "kind", "expected", "struck"), STRUCK)
def test_a_building_is_what_was_hit_and_the_town_around_it_where(
    text: str, kind: str, expected: str | None, struck: str
) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert (claim.event.place.text if claim.event.place else None) == expected
    assert role(claim, "recipient") == [struck]


GROUND = [
    ("اقتحم الأمن مخيم المية ومية جنوبي لبنان.", "ground_attack", "مخيم المية ومية"),
    ("قصفت المدفعية بلدة كفر تعال.", "shelling", "بلدة كفر تعال"),
    ("شن الحوثيون هجمات على السعودية.", "ground_attack", "السعودية"),
    ("هجمات على قرى أكاباما وتازول في النيجر.", "ground_attack", "قرى أكاباما وتازول"),
    ("اشتباكات في قرية جلبانة.", "clash", "قرية جلبانة"),
    ("هجمات على قرى وبلدات.", "ground_attack", "قرى"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), GROUND)
def test_a_town_camp_or_country_that_is_hit_is_the_place(text: str, kind: str, expected: str) -> None:
    assert place(text, kind) == expected


MOVING = [
    ("انسحبت قوات حفتر من قاعدة الجفرة إلى سرت.", "withdrawal", "قاعدة الجفرة"),
    ("نزحت مئات العائلات من قرى ريف حماة الشمالي باتجاه إدلب.", "displacement", "قرى ريف حماة الشمالي"),
    ("عادت 200 أسرة من مخيمات دهوك إلى قضاء سنجار.", "return", "قضاء سنجار"),
    ("وصلت تعزيزات عسكرية إلى مدينة الأبيض قادمة من كوستي.", "deployment", "مدينة الأبيض"),
    ("أطلقت الفصائل رشقة صاروخية من غزة نحو عسقلان.", "shelling", "عسقلان"),
    ("أرسل الجيش تعزيزات من القامشلي.", "deployment", None),
    ("المخابرات تنصب حاجزاً على مدخل مدينة داعل وتعتقل 6 شبان", "arrest", "مدخل مدينة داعل"),
    ("قصف الطيران مناطق سكنية في المدينة.", "air_strike", "المدينة"),
    ("الناس يُدفعون إلى النزوح من مكان إلى آخر.", "displacement", None),
    ("على أهالي قريتي الدردارة وأم الكيف إخلاء منازلهم والتوجه إلى المدارس.", "evacuation", "قريتي الدردارة وأم الكيف"),
    ("قال الوزير إن 70 ألفاً من سكان الجليل أُجلوا من بيوتهم.", "evacuation", "الجليل"),
    ("غادرت مئات العائلات المخيم إلى مساجد المدينة.", "displacement", "المخيم"),
    ("عودة دفعة من نازحي مخيم الهول إلى قرى في ريف دير الزور.", "return", "ريف دير الزور"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), MOVING)
def test_who_leaves_is_told_by_whence_and_who_comes_by_whither(text: str, kind: str, expected: str | None) -> None:
    assert place(text, kind) == expected


BEFORE = [
    ("وفي مدينة الكفرة، أطلق مجهولون النار على دورية للشرطة.", "shooting", "مدينة الكفرة"),
    ("شهدت مدينة أم درمان اشتباكات متقطعة منذ الصباح.", "clash", "مدينة أم درمان"),
    ("نفذت الشرطة حملة في حي الكرادة، وفي مدينة الصدر قتل مسلحون تاجراً.", "killing", "مدينة الصدر"),
    ("الخرطوم: مقتل 5 مدنيين بقصف مدفعي", "shelling", "الخرطوم"),
    (
        "وفي الناصرية قطع محتجون جسرا مطالبين بالتعيين، ورشقوا الشرطة بالحجارة.",
        "violent_demonstration",
        "الناصرية",
    ),
    ("درعا | مقتل شاب برصاص مجهولين", "shooting", "درعا"),
    # near misses: a dateline, a place of the event before, whose body someone is, who speaks
    ("عدن – قتل مسلحون ضابطاً.", "killing", None),
    ("هجوم على سجن رومية وفرار عدد من السجناء.", "escape", None),
    ("#السودان | الجيش يعلن تدمير 6 عربات قتالية", "property_destruction", None),
    ("إعلان وقف إطلاق النار بين لبنان وإسرائيل", "ceasefire", None),
    ("أعلنت القيادة اتفاقاً مع دمشق لوقف القتال.", "ceasefire", None),
    ("اشتباكات في بلدة عرسال، وقتل مسلحون تاجراً.", "killing", None),
    ("قبائل شرق ليبيا تغلق موانئ النفط.", "closure", None),
    ("قال محافظ نينوى إن القوات اعتقلت ثلاثة مطلوبين.", "arrest", None),
]


@pytest.mark.parametrize(("text", "kind", "expected"), BEFORE)
def test_a_place_before_an_event_is_its_own_only_where_no_other_event_has_it(
    text: str, kind: str, expected: str | None
) -> None:
    assert place(text, kind) == expected


CLAUSES = [
    ("أصيب طفل برصاص قناص أثناء اقتحام قوات الاحتلال مخيم الفارعة.", "shooting", "مخيم الفارعة"),
    ("مقتل ثلاثة مدنيين في غارة استهدفت سيارة على طريق مرجعيون.", "air_strike", "طريق مرجعيون"),
    ("اعتقل الجيش 12 شخصاً خلال مداهمات في حي القبة بطرابلس.", "arrest", "حي القبة"),
    ("داهمت قوات الاحتلال بلدة بيت أمر واعتقلت خمسة شبان.", "arrest", "بلدة بيت أمر"),
    ("نفذ الأمن حملة دهم في بلدة الشحيل، اعتقل خلالها أربعة أشخاص.", "arrest", "بلدة الشحيل"),
    ("مداهمة مخيم العروب واعتقال أربعة فتية", "arrest", "مخيم العروب"),
    ("هجوم صاروخي تبناه الحوثيون على عرض عسكري في معسكر بدر.", "shelling", "معسكر بدر"),
    ("أحرق مسلحون مركزاً صحياً في بلدة تل كوجر ونهبوا محتوياته.", "looting", "بلدة تل كوجر"),
    ("نهب مسلحون مقراً في بلدة الشحيل قبل أن يضرموا النار في سيارة.", "property_destruction", "بلدة الشحيل"),
    ("شن مسلحون هجوماً شمال سبها، فاختطفوا شرطياً وأحرقوا سيارتين.", "property_destruction", "شمال سبها"),
    ("قطع محتجون جسراً في بغداد، والشرطة تفرقهم بالغاز.", "protest_repression", "بغداد"),
    ("استعاد الجيش مدينة سنجة بعد معارك عنيفة مع الدعم السريع.", "clash", "مدينة سنجة"),
    ("طرد الجيش مقاتلي الشباب من بلدة عيل دير بعد معارك.", "territory_gain", "بلدة عيل دير"),
    ("خرجت تظاهرة في ساحة الشهداء تخللها رشق مبنى الحكومة بالحجارة.", "violent_demonstration", "ساحة الشهداء"),
    ("الاحتلال نبش مقبرة حي التفاح وسرق جثامين.", "looting", "مقبرة حي التفاح"),
    ("هاجم ملثمون صهريج محروقات وسرقوا حمولته على طريق السلحبية.", "ground_attack", "طريق السلحبية"),
    ("قتل الجيش ثلاثة من داعش في وادي الشاي، بعد اشتباك استمر ساعتين.", "clash", "وادي الشاي"),
    ("اجتاح المتمردون مركز المديرية بعد حصار دام أسبوعاً.", "cordon", "مركز المديرية"),
    # near misses: another clause, another subject, an event that only came before
    ("اعتقلت الشرطة شابين، وأضافت أنها نقلت معتقلين إلى سجن بعقوبة.", "arrest", None),
    ("داهمت الشرطة بلدة بيت أمر، واعتقل الجيش خمسة شبان.", "arrest", None),
    ("احتجاجات بعد مقتل شاب في البصرة.", "protest", None),
    ("أحرق مسلحون مركزاً صحياً في بلدة تل كوجر، ونهب آخرون متجراً.", "looting", None),
    ("زار الوزير مدينة حلب واعتقلت الشرطة شابين.", "arrest", None),
    ("اغتال مسلحان ضابطاً في لودر ولاذا بالفرار.", "escape", None),
    ("عادت أسر إلى حي الزهور واعتقل الأمن شابين.", "arrest", None),
    ("استشهاد الأسير المبعد إلى غزة.", "killing", None),
    ("قصفنا المواقع رداً على اغتيال القائد في بيت لاهيا.", "shelling", None),
]


@pytest.mark.parametrize(("text", "kind", "expected"), CLAUSES)
def test_an_event_told_through_another_shares_its_place(text: str, kind: str, expected: str | None) -> None:
    assert place(text, kind) == expected


def test_the_record_says_which_rule_bound_the_place() -> None:
    claim = claims_of("اشتباكات في بلدة عرسال.")[0]
    assert claim.origin.rules["place"] == "behind"


def test_a_talk_act_has_no_place() -> None:
    assert claims_of("هاجم مندوب اليمن الحوثيين وقال إنهم يتحملون المسؤولية في الحديدة.")[0].event.place is None


def test_two_prepositions_in_a_row_still_lead_to_a_place() -> None:
    claim = claims_of("انفجرت عبوة ناسفة بالقرب من دوار البريد.")[0]
    assert claim.event.place is not None
    assert claim.event.place.text == "دوار البريد"
    assert role(claim, "instrument") == ["عبوة ناسفة"]
