"""Voices, figures, control, contradictions, grade and casualties on small cases."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.incidents import build_incidents
from tawatur.model.incident import Incident
from tawatur.model.record import Record
from tests.incidents.make import Gold, claim, figure, report

PLACE = {"place": "حي الورد", "date": "2023-03-10"}


def one(*records: Record) -> Incident:
    (incident,) = build_incidents(records)
    return incident


def attack(name: str, killed: int, source: str | None, day: str = "2023-03-10", **fields: Any) -> Record:
    text = f"غارة على حي الورد {killed} قتلى {source or ''}"
    figures = [figure("killed", None, killed, f"{killed} قتلى")]
    extra: Gold = {"origin": source} if source else {}
    return report(
        name,
        text,
        claim("air_strike", "غارة", **PLACE, figures=figures, **extra),
        day=day,
        publisher=f"صحيفة {name}",
        **fields,
    )


def standing(incident: Incident) -> dict[tuple[str, int | None], str]:
    return {(value.voice, value.min): value.standing for value in incident.figures}


def test_two_outlets_that_quote_one_source_are_one_voice() -> None:
    incident = one(attack("الجبل", 3, "مرصد السلام"), attack("البحر", 3, "مرصد السلام"))
    assert incident.independent == 1
    assert incident.voices[0].copies == 1
    assert incident.voices[0].reason.rule == "named_source_again"
    assert (incident.grade.grade, incident.grade.reason.rule) == ("weak", "single_voice")


def test_a_later_toll_of_one_source_replaces_its_earlier_one() -> None:
    incident = one(attack("الجبل", 3, "مرصد السلام"), attack("البحر", 7, "مرصد السلام", "2023-03-11"))
    voice = incident.voices[0].id
    assert standing(incident) == {(voice, 3): "superseded", (voice, 7): "current"}
    assert incident.contradictions == ()
    assert incident.casualties[0].best == 7


def test_two_sources_that_differ_are_a_contradiction_and_named() -> None:
    incident = one(attack("الجبل", 3, "مرصد السلام"), attack("البحر", 9, "وزارة الصحة"))
    (found,) = incident.contradictions
    assert found.field == "figure:killed:total"
    assert sorted((side.text, len(side.voices)) for side in found.sides) == [("3", 1), ("9", 1)]
    assert not found.resolved


def test_a_contradiction_that_one_side_gives_up_is_resolved() -> None:
    incident = one(
        attack("الجبل", 3, "مرصد السلام"),
        attack("البحر", 9, "وزارة الصحة"),
        attack("السهل", 9, "مرصد السلام", "2023-03-11"),
    )
    (found,) = incident.contradictions
    assert found.resolved


def test_a_later_higher_count_of_another_source_is_growth() -> None:
    incident = one(attack("الجبل", 3, "مرصد السلام"), attack("البحر", 9, "وزارة الصحة", "2023-03-14"))
    assert incident.contradictions == ()


def test_bounds_that_overlap_are_no_contradiction() -> None:
    more_than = report(
        "b", "غارة أكثر من 5 قتلى",
        claim("air_strike", "غارة", **PLACE, origin="وزارة الصحة",
              figures=[{"measure": "killed", "group": None, "min": 5, "max": None, "text": "أكثر من 5 قتلى"}]),
    )  # fmt: skip
    assert one(attack("الجبل", 8, "مرصد السلام"), more_than).contradictions == ()


def test_casualties_are_summed_up_three_ways() -> None:
    incident = one(
        attack("الجبل", 3, "مرصد السلام"), attack("البحر", 9, "حركة النهر"),
    )  # fmt: skip
    row = incident.casualties[0]
    assert (row.min, row.max, row.low, row.best, row.high, row.acled, row.voices) == (3, 9, 3, 3, 9, 3, 2)


def test_the_most_reliable_voice_gives_the_best_estimate() -> None:
    text = "غارة 12 قتيلا"
    party = claim("air_strike", "غارة", **PLACE, origin="حركة النهر", origin_kind="party_statement",
                  figures=[figure("killed", None, 12, "12 قتيلا")])  # fmt: skip
    incident = one(attack("الجبل", 3, "مرصد السلام"), report("b", text, party))
    assert incident.casualties[0].best == 3
    assert incident.grade.reliability == "B"


def test_groups_make_columns_and_members_go_with_those_hit() -> None:
    record = report(
        "a",
        "عبوة استهدفت دورية للشرطة: مقتل 3 عناصر و2 مدنيين",
        claim("ied", "عبوة", recipient="دورية للشرطة", **PLACE,
              figures=[figure("killed", "عناصر", 3, "3 عناصر"), figure("killed", "مدنيين", 2, "2 مدنيين")]),
    )  # fmt: skip
    assert {column.id for column in one(record).columns} == {"killed:security", "killed:civilians"}


def test_sides_that_are_counted_apart_are_two_columns() -> None:
    text = "اشتباكات بين جيش النهر وجيش الجبل: مقتل 4 من جيش النهر و6 من جيش الجبل"
    lost = [
        figure("killed", "جيش النهر", 4, "4 من جيش النهر"),
        figure("killed", "جيش الجبل", 6, "6 من جيش الجبل"),
    ]
    record = report("a", text, claim("clash", "اشتباكات", agent=["جيش النهر", "جيش الجبل"], figures=lost, **PLACE))
    assert len(one(record).columns) == 2
    assert one(record).contradictions == ()


def test_a_headline_adds_no_voice_to_the_source_below_it() -> None:
    text = "5 قتلى بغارة\nقال مرصد السلام إن غارة قتلت 5 قتلى"
    counted = [figure("killed", None, 5, "5 قتلى")]
    record = report(
        "a", text, claim("air_strike", "بغارة", figures=counted, **PLACE),
        claim("air_strike", "غارة قتلت", figures=counted, origin="مرصد السلام", **PLACE),
    )  # fmt: skip
    incident = one(record)
    assert incident.independent == 1
    assert incident.members[0].independence.rule == "sums_up"


def holding(name: str, holder: str, source: str, day: str, **fields: Any) -> Record:
    text = f"{source}: سيطرة {holder} على معسكر الورد"
    gain = claim("territory_gain", "سيطرة", agent=holder, recipient="معسكر الورد", origin=source, **fields)
    gain["origin_kind"] = "party_statement"
    return report(name, text, gain, day=day, publisher=f"صحيفة {name}")


def test_control_by_two_at_once_is_a_contradiction_and_a_later_word_replaces() -> None:
    incident = one(
        holding("الجبل", "كتيبة النهر", "كتيبة النهر", "2023-03-10"),
        holding("البحر", "لواء السهل", "لواء السهل", "2023-03-10"),
    )
    assert [c.field for c in incident.contradictions] == ["control"]
    taken_back = one(
        holding("الجبل", "كتيبة النهر", "كتيبة النهر", "2023-03-10"),
        holding("البحر", "لواء السهل", "كتيبة النهر", "2023-03-11"),
    )
    assert [row.standing for row in taken_back.control] == ["superseded", "current"]
    assert taken_back.contradictions == ()
    assert taken_back.members[1].admission == "own_retreat"


def test_a_doubted_claim_of_control_stands_for_nothing() -> None:
    incident = one(
        holding("الجبل", "كتيبة النهر", "كتيبة النهر", "2023-03-10"),
        holding("البحر", "لواء السهل", "لواء السهل", "2023-03-10", endorsement="doubts"),
    )
    assert incident.contradictions == ()
    assert sorted(row.doubted for row in incident.control) == [False, True]


def test_a_denial_by_the_accused_is_about_the_agent() -> None:
    blamed = report(
        "a", "قصف جيش النهر حي الورد", claim("shelling", "قصف", agent="جيش النهر", origin="مرصد السلام", **PLACE)
    )
    source = {"origin": "جيش النهر", "origin_kind": "party_statement", "polarity": "-"}
    denial = claim("shelling", "قصف", agent="جيش النهر", **source, **PLACE)
    denied = report("b", "نفى جيش النهر أن يكون قصف حي الورد", denial)
    incident = one(blamed, denied)
    assert [c.field for c in incident.contradictions] == ["agent"]
    assert (incident.grade.grade, incident.grade.reason.rule) == ("contested", "rival_agents")


def test_what_only_the_deniers_speak_of_is_discounted() -> None:
    denial = claim("shelling", "قصف", origin="جيش النهر", origin_kind="party_statement", polarity="-", **PLACE)
    incident = one(report("a", "نفى جيش النهر أي قصف على حي الورد", denial))
    assert (incident.grade.grade, incident.grade.credibility) == ("discounted", 5)


def test_a_deed_owned_up_to_beside_another_voice_is_confirmed() -> None:
    own = report(
        "a", "حركة النهر: تفجير عبوة في حي الورد",
        claim("ied", "تفجير عبوة", agent="حركة النهر", origin="حركة النهر", origin_kind="party_statement", **PLACE),
    )  # fmt: skip
    other = report("b", "انفجار عبوة في حي الورد", claim("ied", "انفجار عبوة", **PLACE), publisher="صحيفة الجبل")
    incident = one(own, other)
    assert (incident.grade.grade, incident.grade.reason.rule) == ("confirmed", "admitted")
    assert [member.admission for member in incident.members] == ["own_deed", None]


def test_rumours_alone_support_nothing() -> None:
    rumour = claim("shelling", "قصف", certainty="possible", endorsement="reports", **PLACE)
    incident = one(report("a", "أنباء عن قصف في حي الورد", rumour))
    assert incident.grade.reason.rule == "unsupported"
    assert incident.grade.credibility == 6


def mine(name: str, kind: str, trigger: str, **fields: Any) -> Record:
    text = f"{trigger} في حي الورد {name}"
    return report(name, text, claim(kind, trigger, **PLACE, **fields), publisher=f"صحيفة {name}")


def test_the_act_heads_an_incident_and_not_what_came_of_it() -> None:
    told = [mine("الجبل", "killing", "مقتل"), mine("البحر", "killing", "مقتل"), mine("النهر", "landmine", "لغم")]
    assert one(*told).types == ("landmine", "killing")


def test_an_act_that_is_doubted_or_another_response_heads_nothing() -> None:
    killed = [mine("الجبل", "killing", "مقتل"), mine("البحر", "killing", "مقتل")]
    assert one(*killed, mine("النهر", "landmine", "لغم", endorsement="doubts")).types[0] == "killing"
    assert one(*killed, mine("النهر", "landmine", "لغم", certainty="possible")).types[0] == "killing"
    assert one(*killed, mine("النهر", "arrest", "اعتقال")).types[0] == "killing"


def tolls(name: str, text: str, *claims: Gold, day: str = "2023-03-10") -> Record:
    return report(name, text, *claims, publisher=f"صحيفة {name}", day=day)


def former(killed: int, source: str | None = None) -> Gold:
    extra: Gold = {"origin": source} if source else {}
    counted = [figure("killed", None, killed, f"{killed} قتلى", cumulative=True)]
    return claim("casualty_toll", "حصيلة", figures=counted, **extra)


def test_an_earlier_toll_that_a_report_recalls_is_nobodys_word_of_today() -> None:
    text = "قال مرصد السلام إن غارة على حي الورد أوقعت 25 قتلى. وكانت حصيلة سابقة للمرصد تحدثت عن 9 قتلى."
    strike = claim("air_strike", "غارة", **PLACE, origin="مرصد السلام", figures=[figure("killed", None, 25, "25 قتلى")])
    for source in ("المرصد", None):
        incident = one(tolls("الجبل", text, strike, former(9, source)))
        assert {value.min: value.standing for value in incident.figures} == {9: "superseded", 25: "current"}
        assert (incident.casualties[0].min, incident.casualties[0].low, incident.casualties[0].acled) == (25, 25, 25)
        assert incident.contradictions == ()


def test_a_first_toll_is_current_until_it_is_called_an_earlier_one() -> None:
    strike = claim("air_strike", "غارة", **PLACE)
    incident = one(tolls("الجبل", "غارة على حي الورد. وبلغت حصيلة أولية 9 قتلى.", strike, former(9)))
    assert [value.standing for value in incident.figures] == ["current"]


def held(name: str, holder: str | None, place: str, day: str, polarity: str = "+") -> Record:
    text = f"سيطرة {holder or ''} على {place} {name}"
    gain = claim("territory_gain", "سيطرة", agent=holder, recipient=place, polarity=polarity, **PLACE)
    return report(name, text, gain, day=day, publisher=f"صحيفة {name}")


def test_a_quarter_is_not_the_prison_that_bears_its_name() -> None:
    incident = one(
        held("الجبل", "كتيبة النهر", "سجن الورد", "2023-03-10"),
        held("البحر", "كتيبة النهر", "حي الورد", "2023-03-10"),
    )
    assert sorted(row.place_text for row in incident.control) == ["حي الورد", "سجن الورد"]


def test_a_denial_without_a_holder_denies_what_was_said_before_it() -> None:
    denial = held("البحر", None, "سجن الورد", "2023-03-10T12:00", "-")
    before = held("الجبل", "كتيبة النهر", "سجن الورد", "2023-03-10T10:00")
    after = held("الجبل", "كتيبة النهر", "سجن الورد", "2023-03-10T14:00")
    assert [c.field for c in one(before, denial).contradictions] == ["control"]
    assert one(denial, after).contradictions == ()


SPEAKERS = ("مرصد السلام", "الدفاع المدني")


def told(name: str, text: str, *counted: Gold, source: str, kind: str = "air_strike", **fields: Any) -> Record:
    """A report in which ``source`` tells of a strike with the figures ``counted``; its words are in ``text``."""
    one_claim = claim(kind, "غارة", **{**PLACE, **fields}, figures=list(counted), origin=source)
    return report(name, f"{source}: غارة على حي الورد {text}", one_claim, publisher=f"صحيفة {name}")


def killed(group: str | None, number: int, words: str) -> Gold:
    return figure("killed", group, number, words)


def disputed(*records: Record) -> list[str]:
    return [found.field for found in one(*records).contradictions]


def both(ours: Gold, theirs: Gold, ours_text: str = "", theirs_text: str = "") -> list[str]:
    """The contradictions of two voices with a figure each."""
    return disputed(
        told("الجبل", ours_text or ours["text"], ours, source=SPEAKERS[0]),
        told("البحر", theirs_text or theirs["text"], theirs, source=SPEAKERS[1]),
    )


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (killed("شرطيين", 3, "3 شرطيين"), killed("أشخاص", 9, "9 أشخاص")),
        (killed("مدنيين", 4, "4 مدنيين"), killed(None, 11, "11 قتيلا")),
        (killed("مسلحا", 12, "12 مسلحا"), killed("جنود", 5, "5 جنود")),
        (killed("طلاب", 3, "3 طلاب"), killed("مدنيين", 8, "8 مدنيين")),
        (killed("ضباط", 3, "3 ضباط"), killed("جنديا", 12, "12 جنديا")),
        (killed("انتحاريين", 2, "2 انتحاريين"), killed("مهاجمين", 7, "7 مهاجمين")),
        (killed("رجال", 3, "3 رجال"), killed("شخصا", 11, "11 شخصا")),
        (killed("رضع", 2, "2 رضع"), killed("أطفال", 6, "6 أطفال")),
        (figure("destroyed", "منزلا", 12, "12 منزلا"), figure("destroyed", "مبنى", 20, "20 مبنى")),
        (figure("destroyed", "دبابات", 3, "3 دبابات"), figure("destroyed", "آليات", 9, "9 آليات")),
        (figure("intercepted", "مسيرات", 3, "3 مسيرات"), figure("intercepted", "صواريخ", 9, "9 صواريخ")),
    ],
)
def test_a_part_does_not_contradict_the_whole(part: Gold, whole: Gold) -> None:
    assert both(part, whole) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "column"),
    [
        (killed("شرطيين", 3, "3 شرطيين"), killed("عناصر الشرطة", 8, "8 من عناصر الشرطة"), "killed:security"),
        (killed("مواطنين", 4, "4 مواطنين"), killed("مدنيا", 11, "11 مدنيا"), "killed:civilians"),
        (killed("متظاهرين", 3, "3 متظاهرين"), killed("محتجين", 5, "5 محتجين"), "killed:protesters"),
        (figure("destroyed", "منزلا", 12, "12 منزلا"), figure("destroyed", "بيتا", 20, "20 بيتا"), "destroyed:homes"),
    ],
)
def test_two_counts_of_one_group_contradict(ours: Gold, theirs: Gold, column: str) -> None:
    assert both(ours, theirs) == [f"figure:{column}"]


def test_women_and_children_are_counted_together() -> None:
    eight, text = killed("نساء", 8, "8 نساء"), "8 نساء وأطفال"
    assert both(eight, killed("أطفال", 3, "3 أطفال"), text) == []
    assert both(eight, killed("نساء", 3, "3 نساء"), text, "3 نساء وطفل") == []
    assert both(eight, killed("الأطفال", 3, "3 من الأطفال"), text, "3 من الأطفال والنساء") == [
        "figure:killed:children+women"
    ]


def test_what_comes_on_top_of_a_count_is_no_count_of_all() -> None:
    assert both(killed("جثث", 5, "5 جثث"), killed(None, 31, "31 قتيلا"), "5 جثث إضافية") == []
    assert both(killed("جثث", 5, "5 جثث"), killed(None, 31, "31 قتيلا"), "5 جثث") == ["figure:killed:total"]


@pytest.mark.parametrize(
    ("text", "fighters", "own"),
    [
        ("استشهاد 12 شخصا وعن مقتل 37 من عناصر داعش", "37 من عناصر داعش", True),
        ("استشهاد 12 شخصا ومقتل 7 من عناصر داعش", "7 من عناصر داعش", True),
        ("مقتل 12 شخصا و7 من عناصر داعش", "7 من عناصر داعش", True),
        ("مقتل 12 شخصا بينهم 7 من عناصر داعش", "7 من عناصر داعش", False),
        ("مقتل 12 شخصا، 7 من عناصر داعش", "7 من عناصر داعش", False),
        ("مقتل 12 شخصا وإصابة 9، بينهم 7 من عناصر داعش", "7 من عناصر داعش", False),
    ],
)
def test_the_dead_of_one_side_do_not_contradict_the_dead_of_all(text: str, fighters: str, own: bool) -> None:
    """Who counts others who cannot be among "12 people" does not say that 12 people died in all."""
    counted = (killed("شخصا", 12, "12 شخصا"), killed("عناصر داعش", int(fighters.split()[0]), fighters))
    found = disputed(
        told("الجبل", text, *counted, source=SPEAKERS[0]),
        told("البحر", "26 قتيلا", killed(None, 26, "26 قتيلا"), source=SPEAKERS[1]),
    )
    assert found == ([] if own else ["figure:killed:total"])


def test_a_count_since_long_before_is_not_of_the_incident() -> None:
    """160 held in the province since January says nothing of the 12 who were taken in a raid in March."""
    text = "غارة واعتقال 12 مواطنا، وبلغ عدد المعتقلين 160 منذ مطلع العام"
    raid = claim(
        "arrest", "اعتقال", **PLACE, figures=[figure("detained", "مواطنا", 12, "12 مواطنا")], origin=SPEAKERS[0]
    )
    since = claim(
        "arrest", "عدد المعتقلين", place="حي الورد", date="2023-01-01/2023-03-10", origin=SPEAKERS[0],
        figures=[figure("detained", None, 160, "160", cumulative=True)],
    )  # fmt: skip
    other = claim("arrest", "اعتقال", **PLACE, figures=[figure("detained", None, 7, "7")], origin=SPEAKERS[1])
    incident = one(
        report("a", text, raid, since, publisher="صحيفة الجبل"),
        report("b", "الدفاع المدني: اعتقال 7 في حي الورد", other, publisher="صحيفة البحر"),
    )
    assert {(value.min, value.standing) for value in incident.figures} == {
        (12, "current"), (160, "background"), (7, "current"),
    }  # fmt: skip
    assert [side.text for found in incident.contradictions for side in found.sides] == ["12", "7"]
