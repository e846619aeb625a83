"""Strands, judgement, blocking and merging on small cases."""

from __future__ import annotations

import msgspec

from tawatur.incidents import IncidentBook, build_incidents
from tawatur.incidents.block import Blocks
from tawatur.incidents.judge import judge
from tawatur.incidents.strands import Strand, strands_of
from tawatur.incidents.views import view_of
from tawatur.model.record import Record
from tests.incidents.make import claim, figure, report


def strands(record: Record) -> tuple[Strand, ...]:
    return strands_of(view_of(record))


def strike(name: str, day: str, place: str = "حي الورد", **fields: str) -> Record:
    return report(name, f"غارة على {place}", claim("air_strike", "غارة", place=place, date=day), day=day, **fields)


def decision(one: Record, other: Record) -> str:
    return judge(strands(one)[0], strands(other)[0]).decision


def test_same_place_same_day_is_one_happening() -> None:
    assert decision(strike("a", "2023-03-10"), strike("b", "2023-03-11")) == "same"


def test_same_place_another_time_is_another_happening() -> None:
    for day in ("2023-03-13", "2023-04-10", "2022-03-10"):
        verdict = judge(strands(strike("a", "2023-03-10"))[0], strands(strike("b", day))[0])
        assert (verdict.decision, verdict.reason.rule) == ("different", "other_time")


def test_same_day_another_town_is_another_happening() -> None:
    one, other = strike("a", "2023-03-10", "مدينة الورد"), strike("b", "2023-03-10", "مدينة النخيل")
    assert decision(one, other) == "different"


def test_a_protest_is_not_a_curfew_elsewhere_nor_talks() -> None:
    protest = report("a", "مظاهرة", claim("protest", "مظاهرة", place="ساحة الورد", date="2023-03-10"))
    talks = report("b", "مفاوضات", claim("negotiation", "مفاوضات", place="ساحة الورد", date="2023-03-10"))
    assert decision(protest, talks) == "different"


def test_a_battle_may_be_told_days_later() -> None:
    battle = report("a", "اشتباكات", claim("clash", "اشتباكات", place="حي الورد", date="2023-03-10"))
    toll = report("b", "حصيلة", claim("casualty_toll", "حصيلة", place="حي الورد"), day="2023-03-18")
    late = report("c", "حصيلة", claim("casualty_toll", "حصيلة", place="حي الورد"), day="2023-04-18")
    before = report("d", "حصيلة", claim("casualty_toll", "حصيلة", place="حي الورد"), day="2023-03-05")
    assert decision(battle, toll) == "same"
    assert decision(battle, late) == "different"
    assert decision(battle, before) == "different"


def test_judging_does_not_depend_on_the_order() -> None:
    records = [strike("a", "2023-03-10"), strike("b", "2023-03-11"), strike("c", "2023-03-10", "مدينة النخيل")]
    for one in records:
        for other in records:
            assert judge(strands(one)[0], strands(other)[0]) == judge(strands(other)[0], strands(one)[0])


def test_an_older_attack_in_the_background_is_a_strand_of_its_own() -> None:
    record = report(
        "a",
        "غارة على حي الورد. وكان هجوم مماثل قد وقع عام 2020",
        claim("air_strike", "غارة", place="حي الورد", date="2023-03-10"),
        claim("air_strike", "هجوم مماثل", date="2020-01-01/2020-12-31"),
    )
    now, then = strands(record)
    assert (now.background, then.background) == (False, True)
    assert judge(then, strands(strike("b", "2023-03-10"))[0]).decision == "different"


def test_a_list_of_towns_makes_as_many_strands() -> None:
    record = report(
        "a",
        "غارة على بلدة الورد. وقصف على بلدة النخيل. وأصيب اثنان",
        claim("air_strike", "غارة", place="بلدة الورد"),
        claim("shelling", "قصف", place="بلدة النخيل"),
        claim("killing", "أصيب"),
    )
    first, second = strands(record)
    assert [view.claim.event.trigger.text for view in second.claims] == ["قصف", "أصيب"]
    assert len(first.claims) == 1


def test_consequences_stay_with_the_act_before_them() -> None:
    record = report(
        "a",
        "غارة على بلدة الورد. ونزحت عائلات إلى بلدة النخيل. وفرض حظر تجوال",
        claim("air_strike", "غارة", place="بلدة الورد"),
        claim("displacement", "نزحت", place="بلدة النخيل"),
        claim("curfew", "حظر تجوال"),
    )
    assert len(strands(record)) == 1


def test_same_counts_bring_two_accounts_together_though_the_places_differ() -> None:
    counts = [figure("killed", "مدنيين", 6, "6 مدنيين"), figure("wounded", None, 4, "4 جرحى")]
    here = claim("landmine", "انفجار لغم", place="بلدة الورد", date="2023-03-10", figures=counts)
    there = claim(
        "landmine", "انفجار لغم", place="بلدة النخيل", date="2023-03-09", figures=counts, origin="مرصد السلام"
    )
    one = report("a", "انفجار لغم في بلدة الورد 6 مدنيين و4 جرحى", here)
    other = report("b", "انفجار لغم في بلدة النخيل 6 مدنيين و4 جرحى", there, publisher="صحيفة الجبل")
    (incident,) = build_incidents([one, other])
    assert {c.field for c in incident.contradictions} == {"place", "date"}


def test_two_strikes_days_apart_stay_two_even_with_a_report_between() -> None:
    first, second = strike("a", "2023-03-01"), strike("c", "2023-03-11")
    between = report("b", "حصيلة غارة", claim("casualty_toll", "حصيلة", place="حي الورد"), day="2023-03-04")
    incidents = build_incidents([first, second, between])
    assert sorted(len(incident.reports) for incident in incidents) == [1, 2]
    joined = next(incident for incident in incidents if len(incident.reports) == 2)
    assert joined.reports == ("a", "b")


def test_a_chain_of_days_is_not_one_blob() -> None:
    days = [f"2023-03-{day:02}" for day in range(1, 29)]
    records = [
        report(day, "اشتباكات في حي الورد", claim("clash", "اشتباكات", place="حي الورد", date=day), day=day)
        for day in days
    ]
    for incident in build_incidents(records):
        assert incident.earliest is not None
        assert incident.latest is not None
        assert int(incident.latest[8:]) - int(incident.earliest[8:]) <= 14


def test_unsure_pairs_are_kept_apart_and_named() -> None:
    one = report("a", "هجوم", claim("ground_attack", "هجوم", place="مدينة الورد", date="2023-03-10"))
    other = report("b", "احتجاز", claim("arrest", "احتجاز", place="مدينة الورد"), publisher="صحيفة الجبل")
    first, second = build_incidents([one, other])
    assert first.links[0].other == second.id
    assert first.links[0].decision == "unsure"


def test_blocks_forget_what_is_taken_out() -> None:
    blocks = Blocks()
    one, other = strands(strike("a", "2023-03-10"))[0], strands(strike("b", "2023-03-10"))[0]
    blocks.add(one)
    assert blocks.near(other) == [one]
    blocks.remove(one)
    assert blocks.near(other) == []


def test_nothing_gives_no_incident() -> None:
    assert build_incidents([]) == ()
    assert IncidentBook([report("a", "نص بلا أحداث")]).incidents() == ()


def test_the_id_of_an_incident_stays_when_later_reports_come() -> None:
    book = IncidentBook([strike("a", "2023-03-10")])
    (before,) = book.incidents()
    book.add(strike("b", "2023-03-11", publisher="صحيفة الجبل"))
    (after,) = book.incidents()
    assert after.id == before.id
    assert after.reports == ("a", "b")


def test_an_undated_act_told_in_one_breath_with_a_recalled_one_is_recalled() -> None:
    recalled = claim("ground_attack", "اقتحم", place="سجن الورد", date="2020-01")
    killed = claim("killing", "وقتل", figures=[figure("killed", None, 200, "200")])
    today = claim("shelling", "قصف", place="سجن الورد", date="2023-03-10")
    one_breath = "قصف سجن الورد. ويعيد ذلك ما جرى عام 2020 حين اقتحم مسلحون السجن وقتل 200 شخص."
    two = "قصف سجن الورد. ويعيد ذلك ما جرى عام 2020 حين اقتحم مسلحون السجن، وقتل 200 شخص."
    first, second = strands(report("a", one_breath, today, recalled, killed))
    assert (first.background, second.background) == (False, True)
    assert [view.claim.event.type for view in second.claims] == ["ground_attack", "killing"]
    assert [view.claim.event.type for view in strands(report("b", two, today, recalled, killed))[0].claims] == [
        "shelling",
        "killing",
    ]


def test_what_a_report_recalls_is_not_its_news_though_the_reader_took_it_for_one_event() -> None:
    """A crowd dispersed today where shots were fired last month: the second is no onset of the first."""
    text = "احتجاج اليوم في حي الورد فرقته الشرطة، وكان الحي شهد الشهر الماضي تفريق احتجاج"
    today = {"place": "حي الورد", "date": "2023-03-10"}
    record = report(
        "a", text, claim("protest", "احتجاج", **today), claim("protest_repression", "فرقته", place="حي الورد"),
        claim("protest_repression", "تفريق", place="حي الورد", date="2023-02-01/2023-02-20"),
    )  # fmt: skip
    news = record.claims[1].event.id
    recalled = msgspec.structs.replace(record.claims[2], event=msgspec.structs.replace(record.claims[2].event, id=news))
    one_event = msgspec.structs.replace(record, claims=(*record.claims[:2], recalled))
    assert [strand.background for strand in strands_of(view_of(one_event))] == [False, True]
