from __future__ import annotations

from typing import Any

import pytest

from tawatur.export.acled import acled_skips, write_acled
from tawatur.export.acled_codes import acled_codes, coded
from tawatur.export.views import Party
from tawatur.model.codes import PlaceLevel
from tawatur.model.ontology import ontology
from tests.export.frames import frame_of, names, rows_of
from tests.export.made import act, bundle_of, samples
from tests.incidents.make import claim, figure, report

COLUMNS = names(
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
    "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)
DTYPES = {name: "string" for name in COLUMNS if name != "event_date"} | {
    **dict.fromkeys(("year", "time_precision", "iso", "geo_precision", "fatalities", "timestamp"), "Int64"),
    **dict.fromkeys(("latitude", "longitude"), "float64"),
}
TEXT = "قصف على حي الورد أدى إلى مقتل 3 مدنيين و5 مقاتلين ثم 12 قتيلا قال المرصد"


def row_of(*claims: dict[str, Any]) -> dict[str, str]:
    (row,) = rows_of(write_acled(bundle_of(report("a", TEXT, *claims))))
    return row


def shelling(**fields: Any) -> dict[str, Any]:
    return claim("shelling", "قصف", date="2023-03-09", place="حي الورد", **fields)


def test_the_samples_open_in_pandas_with_the_documented_types() -> None:
    frame = frame_of(write_acled(samples()), DTYPES, ["event_date"])
    assert list(frame.columns) == COLUMNS
    assert len(COLUMNS) == 31
    assert str(frame["event_date"].dtype).startswith("datetime64")
    assert {name: str(frame[name].dtype) for name in DTYPES} == DTYPES
    assert len(frame) >= 3
    assert frame["fatalities"].notna().all()


def test_the_vocabularies_are_those_of_the_contract() -> None:
    codes = acled_codes()
    ours = {(row.event, name) for row in codes.events for name in row.sub_events}
    types = [row for row in ontology().types if row.acled is not None]
    contract = {(row.acled[0], sub) for row in types if row.acled for sub in (row.acled[1], *row.by_actor.values())}
    assert {pair for pair in contract if pair[1] != "by_actor"} <= ours
    for row in rows_of(write_acled(samples())):
        assert (row["event_type"], row["sub_event_type"]) in contract
        assert row["disorder_type"] == codes.disorder(row["sub_event_type"])
        assert {row["inter1"], row["inter2"]} <= {"", *codes.inters.values()}
        assert row["time_precision"] in {"1", "2", "3"}
        assert row["geo_precision"] in {"", "1", "2", "3"}
    assert set(codes.geo) == set(PlaceLevel.__args__)  # type: ignore[attr-defined]


def test_every_row_names_its_origins_and_its_policy() -> None:
    for row in rows_of(write_acled(samples())):
        assert row["event_id_cnty"].startswith("TWT-")
        assert "According to" in row["notes"]
        assert "Fatalities: " in row["notes"]
        assert all(origin in row["notes"] for origin in row["source"].split("; ")[:1])


def test_forces_of_the_state_and_of_another() -> None:
    army = Party("state.iraq.army", "state_force", "الجيش العراقي", frozenset())
    at_home, abroad = coded(army, "IQ", "Iraq"), coded(army, "SY", "Syria")
    assert at_home is not None
    assert abroad is not None
    assert (at_home.name, at_home.inter, abroad.inter) == ("Military Forces of Iraq", 1, 8)


@pytest.mark.parametrize(
    ("kind", "name", "inter"),
    [("civilians", "Civilians (Syria)", 7), ("armed_group", "Unidentified Armed Group (Syria)", 3)],
)
def test_participants_without_a_name(kind: str, name: str, inter: int) -> None:
    found = coded(Party(None, kind, "كلمات", frozenset()), "SY", "Syria")
    assert found is not None
    assert (found.name, found.inter) == (name, inter)


def test_who_is_named_by_some_is_not_unknown_to_all() -> None:
    unnamed = [act("ground_attack", ("agent", None, "armed_group"), publisher=name) for name in ("أ", "ب")]
    named = act("ground_attack", ("agent", "is", "jihadist_group"), publisher="ج")
    (unknown,) = rows_of(write_acled(bundle_of(*unnamed)))
    (both,) = rows_of(write_acled(bundle_of(*unnamed, named)))
    assert unknown["actor1"] == "Unidentified Armed Group (Syria)"
    assert (both["actor1"], both["inter1"]) == ("Islamic State", "Rebel group")


@pytest.mark.parametrize(
    ("agent", "sub_event"),
    [("is", "Non-state actor overtakes territory"), ("state.syria.assad.army", "Government regains territory")],
)
def test_who_took_a_place_decides_the_sub_event_type(agent: str, sub_event: str) -> None:
    (row,) = rows_of(write_acled(bundle_of(act("territory_gain", ("agent", agent, None)))))
    assert row["sub_event_type"] == sub_event


def test_a_place_taken_by_nobody_named_has_no_row() -> None:
    bundle = bundle_of(act("territory_gain"))
    assert rows_of(write_acled(bundle)) == []
    assert "without a named agent" in acled_skips(bundle)[0].reason


def test_violence_against_civilians_targets_them() -> None:
    (row,) = rows_of(write_acled(bundle_of(act("shooting", ("agent", "is", None), ("recipient", None, "children")))))
    assert (row["actor2"], row["assoc_actor_2"]) == ("Civilians (Syria)", "Children (Syria)")
    assert (row["civilian_targeting"], row["interaction"]) == ("Civilian targeting", "Rebel group-Civilians")


@pytest.mark.parametrize("kind", ["facility", "weapon", "sources", None])
def test_things_are_no_actors(kind: str | None) -> None:
    assert coded(Party(None, kind, "كلمات", frozenset()), "SY", "Syria") is None


def test_interactions_name_the_lower_number_first() -> None:
    codes = acled_codes()
    assert codes.interaction(2, 1) == "State forces-Rebel group"
    assert codes.interaction(None, 6) == "Protesters only"
    assert codes.interaction(None, None) == ""


def test_fatalities_are_no_fewer_than_their_parts() -> None:
    parts = [figure("killed", "مدنيين", 3, "3 مدنيين"), figure("killed", "مقاتلين", 5, "5 مقاتلين")]
    assert row_of(shelling(figures=parts))["fatalities"] == "8"
    total = figure("killed", "قتيلا", 12, "12 قتيلا")
    assert row_of(shelling(figures=[*parts, total]))["fatalities"] == "12"
    assert row_of(shelling())["fatalities"] == "0"
    assert "nobody gives a count" in row_of(shelling())["notes"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"polarity": "-"}, "without doubt"),
        ({"status": "planned"}, "without doubt"),
        ({"certainty": "possible"}, "without doubt"),
        ({"endorsement": "doubts"}, "without doubt"),
    ],
)
def test_what_nobody_says_took_place_is_left_out_with_the_reason(fields: dict[str, str], reason: str) -> None:
    bundle = bundle_of(report("a", TEXT, shelling(**fields)))
    assert rows_of(write_acled(bundle)) == []
    assert all(reason in skip.reason for skip in acled_skips(bundle))


def test_undated_incidents_are_left_out() -> None:
    undated = {incident.id for incident in samples().incidents if incident.earliest is None}
    told = {row["event_id_cnty"].replace("TWT-", "i-") for row in rows_of(write_acled(samples()))}
    assert undated
    assert not undated & told
    assert "nobody says on which day" in {skip.reason for skip in acled_skips(samples())}
