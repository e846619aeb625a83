from __future__ import annotations

import pytest

from tawatur.export.ucdp import priogrid, ucdp_codes, ucdp_skips, write_ucdp
from tawatur.model.codes import PlaceLevel, RoleName
from tests.export.frames import frame_of, names, rows_of
from tests.export.made import act, bundle_of, samples
from tests.incidents.make import figure

Row = dict[str, str]
Figure = dict[str, object]

COLUMNS = names(
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
    "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
    "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)
NUMBERS = names(
    "id,year,type_of_violence,number_of_sources,where_prec,priogrid_gid,country_id,event_clarity,date_prec,deaths_a,"
    "deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)
DAYS = ["date_start", "date_end"]
DTYPES = {name: "string" for name in COLUMNS if name not in DAYS} | {
    **dict.fromkeys(NUMBERS, "Int64"),
    **dict.fromkeys(("latitude", "longitude"), "float64"),
}


def test_the_samples_open_in_pandas_with_the_documented_types() -> None:
    frame = frame_of(write_ucdp(samples()), DTYPES, DAYS)
    assert list(frame.columns) == COLUMNS
    assert len(COLUMNS) == 49
    assert {name: str(frame[name].dtype) for name in DTYPES} == DTYPES
    assert len(frame) >= 2


def test_the_numbers_of_a_row_fit_each_other() -> None:
    for row in rows_of(write_ucdp(samples())):
        low, best, high = (int(row[name]) for name in ("low", "best", "high"))
        assert low <= best <= high
        assert best >= 1
        dead = [int(row[f"deaths_{who}"]) for who in ("a", "b", "civilians", "unknown")]
        assert min(dead) >= 0
        assert sum(dead) == best
        assert row["type_of_violence"] in {"", "1", "2", "3"}
        assert row["date_prec"] in {"1", "2", "3", "4", "5"}


def row_of(*roles: tuple[RoleName, str | None, str | None], counts: tuple[Figure, ...] = (), **where: str) -> Row:
    (row,) = rows_of(write_ucdp(bundle_of(act("ground_attack", *roles, figures=counts, **where))))
    return row


IS: tuple[RoleName, str, None] = ("agent", "is", None)
SOLDIERS = figure("killed", "جنود", 4, "4 جنود")
FIGHTERS = figure("killed", "مقاتلين", 5, "5 مقاتلين")
CIVILIANS = figure("killed", "مدنيين", 3, "3 مدنيين")


def test_an_attack_on_soldiers_is_state_based_and_theirs_are_the_dead() -> None:
    army: tuple[RoleName, str, str] = ("recipient", "state.iraq", "state_force")
    row = row_of(IS, army, counts=(SOLDIERS,), place="iq.diyala.azim")
    assert (row["side_a"], row["side_b"]) == ("Military Forces of Iraq", "Islamic State")
    assert (row["type_of_violence"], row["deaths_a"], row["best"], row["gwnoa"]) == ("1", "4", "4", "645")


def test_an_attack_on_civilians_is_one_sided() -> None:
    row = row_of(IS, ("recipient", None, "civilians"), counts=(CIVILIANS,))
    assert (row["side_a"], row["side_b"]) == ("Islamic State", "Civilians (Syria)")
    assert (row["type_of_violence"], row["deaths_civilians"], row["deaths_unknown"]) == ("3", "3", "0")


def test_where_fighters_die_the_other_side_is_not_the_civilians() -> None:
    row = row_of(IS, ("recipient", None, "civilians"), counts=(CIVILIANS, FIGHTERS))
    assert (row["type_of_violence"], row["side_b"], row["best"]) == ("", "", "8")
    assert (row["deaths_civilians"], row["deaths_a"]) == ("3", "5")


def test_two_names_for_who_did_it_are_not_two_sides() -> None:
    row = row_of(IS, ("agent", None, "armed_group"), counts=(SOLDIERS,))
    assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Islamic State", "", "")


def test_those_who_clash_are_two_sides_in_whichever_role() -> None:
    (row,) = rows_of(write_ucdp(bundle_of(act("clash", IS, ("agent", "sdf", None), figures=(FIGHTERS,)))))
    assert {row["side_a"], row["side_b"]} == {"Islamic State", "QSD: Syrian Democratic Forces"}


def test_the_dead_of_two_groups_are_not_shared_out() -> None:
    row = row_of(IS, ("recipient", "sdf", None), counts=(FIGHTERS,))
    assert (row["type_of_violence"], row["deaths_a"], row["deaths_b"], row["deaths_unknown"]) == ("2", "0", "0", "5")


def test_what_has_no_row_is_told_with_the_reason() -> None:
    told = {row["relid"] for row in rows_of(write_ucdp(samples()))}
    skipped = {skip.id for skip in ucdp_skips(samples())}
    assert len(told) + len(skipped) == len(samples().incidents)
    assert all(skip.reason for skip in ucdp_skips(samples()))


@pytest.mark.parametrize(
    ("lat", "lon", "cell"), [(-90.0, -180.0, 1), (-89.9, -179.4, 2), (-89.4, -180.0, 721), (89.99, 179.99, 259200)]
)
def test_cells_of_the_grid(lat: float, lon: float, cell: int) -> None:
    assert priogrid(lat, lon) == cell


def test_every_level_of_place_has_its_precision() -> None:
    assert set(ucdp_codes().where) == set(PlaceLevel.__args__)  # type: ignore[attr-defined]
