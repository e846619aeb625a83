"""In whose voice an event is told: where words of another end, and who stands behind a document or a call."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, origin


def _origin(text: str, kind: str) -> str | None:
    return origin(next(claim for claim in claims_of(text) if claim.event.type == kind))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("protest", "نتنياهو: لن نوقف الحرب قال رئيس الوزراء نتنياهو إن قواته تقاتل في رفح. وتظاهر الآلاف في تل أبيب."),
        ("deployment", 'أعلنت قيادة الجيش أنها "لن تقف مكتوفة الأيدي"، وعززت انتشارها حول المخيم.'),
        ("threat", "إيران تتعهد بالرد على الغارة"),
        ("sanction", "وصف المجلس الهجوم بأنه «إعلان حرب»، وصنف الجماعة منظمة إرهابية."),
        ("infiltration", "أعلنت السرايا إطلاق ثلاثين صاروخا، بالتزامن مع تسلل مسلحين إلى البلدة."),
        (
            "ground_attack",
            "قالت الحكومة إنها علقت علاقاتها، لتصبح ثاني دولة تقطعها في أعقاب هجومها العسكري على الجزيرة.",
        ),
        ("ground_attack", "اقتحمت قوة البلدة فجرا، واندلعت اشتباكات أسفرت عن مقتل شاب، بحسب مصادر محلية."),
        ("demand", "الرئاسة تدين المجزرة وتطالب بتوفير حماية دولية"),
        ("cordon", "شددت الحكومة الحصار على المديرية."),
    ],
)
def test_the_narrator_goes_on_by_himself(kind: str, text: str) -> None:
    assert _origin(text, kind) is None


@pytest.mark.parametrize(
    ("kind", "who", "text"),
    [
        ("clash", "مصادر محلية", "اقتحمت قوة البلدة فجرا، واندلعت اشتباكات أسفرت عن مقتل شاب، بحسب مصادر محلية."),
        ("killing", "الوزير", "قال الوزير إن قواته دمرت رتلا، وقتلت عشرين مسلحا."),
        ("chemical_attack", "أطباء ومنظمات إغاثة", "اتهم أطباء ومنظمات إغاثة القوات بشن هجوم كيميائي على البلدة."),
        ("ground_attack", "الحكومة الانتقالية", "قتل 33 مدنيا في هجومين، بحسب بيان أصدرته الحكومة الانتقالية."),
        ("displacement", "الأمم المتحدة", "تشير تقديرات أعدتها الأمم المتحدة إلى أن الآلاف اضطروا إلى مغادرة قراهم."),
        ("looting", "متحدثا باسم الجيش", "لكن متحدثا باسم الجيش قال للصحيفة إن المليشيا نهبت السوق."),
        (
            "ground_attack",
            "وثيقة سرية",
            "ذكرت صحيفة نقلا عن مسؤولين، عن وثيقة سرية، أن موظفين شاركوا في هجوم على المعبر.",
        ),
        ("ceasefire", "الأمين العام", "الأمين العام يجدد دعوته إلى وقف فوري لإطلاق النار"),
        ("ceasefire", "هوكستين", "هوكستين يعلن وقف إطلاق النار بين الطرفين"),
        ("curfew", "مديرية الأمن", "مديرية الأمن تعلن حظر التجول في المدينة"),
        ("territory_gain", "التلفزيون الوطني", "استعادت القوات بلدة غلعدي بلا قتال، وفق التلفزيون الوطني."),
        ("shelling", "الائتلاف", "حمّل الائتلاف قوات النظام مسؤولية قصف السوق."),
        ("ground_attack", "الدعم السريع", "الدعم السريع الذي ينفي عادة استهداف المدنيين لم يعلق."),
    ],
)
def test_who_tells_it(kind: str, who: str, text: str) -> None:
    assert _origin(text, kind) == who


def test_whom_the_relayed_one_cites_gives_the_hedge() -> None:
    text = "نقلت وكالة عن مسؤول أمني، نقلا عن محققين، ترجيحهم أن تكون القذائف أطلقت من الحي."
    (claim,) = claims_of(text)
    assert (origin(claim), claim.factuality.certainty) == ("محققين", "probable")


def test_the_noun_of_a_rumour_says_more_than_its_verb() -> None:
    text = "انتشرت على مواقع التواصل أنباء غير مؤكدة عن مقتل قائد في اشتباكات المطار."
    assert {claim.factuality.endorsement for claim in claims_of(text)} == {"doubts"}


@pytest.mark.parametrize(
    ("kind", "who", "text"),
    [
        ("release", "العشرات", "تظاهر العشرات في الخرطوم للمطالبة بالإفراج عن المعتقلين."),
        ("ceasefire", "عشرات الآلاف", "عشرات الآلاف يجوبون شوارع لندن للمطالبة بوقف إطلاق النار في غزة"),
        ("release", "المتظاهرون", "رفع المتظاهرون شعارات تطالب بإطلاق سراح الموقوفين."),
        ("property_destruction", None, "خرج المئات مطالبين بتوفير الماء وأحرقوا مقر الحزب."),
    ],
)
def test_what_a_crowd_calls_for_is_the_crowds(kind: str, who: str | None, text: str) -> None:
    assert _origin(text, kind) == who
