from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
import xmlschema
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.export.bundle import Bundle
from tawatur.export.cap import NAMESPACE, write_cap
from tawatur.export.moments import NO_INSTANT
from tawatur.export.orders import rejected_orders
from tawatur.export.tier import for_public
from tawatur.export.tier_rules import TierRules
from tawatur.model.codes import NoticeKind
from tawatur.model.record import Notice
from tests.export.made import samples
from tests.export.orders_made import CITY, TEXT, WORDS, bundle, judged, notice, record, time

SCHEMA = Path(__file__).parent / "data" / "CAP-v1.2.xsd"
_CAP = {"c": NAMESPACE}
_CODE = re.compile(r"[^\s,<&]+")


@cache
def _schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(SCHEMA))


def _documents(bundle: Bundle) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_cap(bundle))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _valid(document: bytes) -> ET.Element:
    """An alert that fits the schema and those rules of the standard (section 3.2) that the schema cannot say."""
    _schema().validate(document.decode())
    alert = ET.fromstring(document)
    for name in ("identifier", "sender"):
        assert _CODE.fullmatch(_text(alert, name) or "")
    if _text(alert, "scope") == "Restricted":
        assert _text(alert, "restriction")
    for circle in alert.iterfind(".//c:circle", _CAP):
        point, radius = (circle.text or "").split(" ")
        lat, lon = map(float, point.split(","))
        assert abs(lat) <= 90
        assert abs(lon) <= 180
        assert float(radius) >= 0
    return alert


def _alert(bundle: Bundle) -> ET.Element:
    (document,) = _documents(bundle).values()
    return _valid(document)


def _text(element: ET.Element, path: str) -> str | None:
    found = element.find("/".join(f"c:{part}" for part in path.split("/")), _CAP)
    return None if found is None else found.text


def _pairs(element: ET.Element, name: str) -> dict[str, str]:
    found = (
        (_text(pair, "valueName"), _text(pair, "value")) for pair in element.iterfind(f"c:info[1]//c:{name}", _CAP)
    )
    return {key or "": value or "" for key, value in found}


def test_every_notice_of_the_samples_is_a_valid_draft() -> None:
    documents = _documents(samples())
    told = [notice.id for record in samples().records for notice in record.notices]
    assert list(documents) == [f"{name}.cap.xml" for name in told]
    assert len(told) >= 3
    assert {_text(_valid(document), "status") for document in documents.values()} == {"Draft"}


def test_the_curfew_of_the_samples_with_its_days_and_the_numbers_to_call() -> None:
    curfew, _, hotline, _ = (_valid(document) for document in _documents(samples()).values())
    assert (_text(curfew, "info/event"), _text(curfew, "info/area/areaDesc")) == ("حظر تجوال", "مدينة الحسكة")
    assert _text(curfew, "info/onset") == "2022-01-24T00:00:00+03:00"
    assert _text(curfew, "info/expires") == "2022-01-31T23:59:59+02:00"
    assert _text(hotline, "info/contact") == "0900 000 001, 0900 000 002"
    assert _text(hotline, "info/area") is None


@given(
    kind=st.sampled_from(NoticeKind.__args__),  # type: ignore[attr-defined]
    words=st.text(st.characters(exclude_categories=[]), max_size=9),
    area=st.sampled_from([None, CITY, msgspec.structs.replace(CITY, country=None, lat=None, lon=None)]),
    first=st.sampled_from([None, "2022-01-24", "2022-01-24T06:00", "2022-01-24T06:00:01+03:00"]),
    last=st.sampled_from([None, "2022-01-31", "2022-01-31T18:30", "2022-01-31T18:30:00Z"]),
    published=st.sampled_from([None, "2022-01-23", "2022-01-23T10:00:00+03:00", "2022-01-23T10:00:00Z"]),
    url=st.sampled_from([None, "https://x.example/a b", "https://x.example/ن"]),
)
@settings(max_examples=60, deadline=None)
def test_whatever_a_notice_holds_the_alert_is_valid(
    kind: NoticeKind, words: str, area: None, first: str, last: str, published: str, url: str
) -> None:
    made = notice(
        kind=kind, area=area, effective=time(first, first, words), expires=time(None, last, words),
        span=msgspec.structs.replace(notice().span, text=words),
    )  # fmt: skip
    assert _text(_alert(bundle(record(made, published_at=published, url=url))), "status") == "Draft"


def test_a_draft_until_a_person_confirms() -> None:
    told = record()
    draft = _alert(bundle(told))
    assert _text(draft, "status") == "Draft"
    assert _text(draft, "note") == "Read by a program from a report. No person has confirmed it."
    actual = _alert(bundle(told, *judged(told)))
    assert _text(actual, "status") == "Actual"
    assert _text(actual, "note") == "Confirmed by سلمى at 2022-01-23T12:30:00Z: على صفحة الشرطة"
    assert _text(actual, "sent") == "2022-01-23T12:30:00-00:00"
    assert _text(actual, "identifier") != _text(draft, "identifier")


def test_what_a_person_corrected_is_a_draft_that_says_so() -> None:
    told = record()
    alert = _alert(bundle(told, *judged(told), *judged(told, "correct", "expires", "2022-02-02")))
    assert _text(alert, "status") == "Draft"
    assert "سلمى does not let it stand (correct expires 2022-02-02)" in (_text(alert, "note") or "")


def test_what_a_person_rejected_is_left_out_and_told() -> None:
    told = record()
    rejected = bundle(told, *judged(told, "reject"))
    assert _documents(rejected) == {}
    assert [(skip.id, skip.reason) for skip in rejected_orders(rejected)] == [
        ("r1-n1", "rejected by سلمى: على صفحة الشرطة")
    ]


def test_in_public_nobody_is_named_as_the_one_who_confirmed() -> None:
    told = record()
    alert = _alert(for_public(bundle(told, *judged(told)), TierRules()))
    assert (_text(alert, "status"), _text(alert, "scope")) == ("Actual", "Public")
    assert (_text(alert, "note") or "").startswith("Confirmed by reviewer 1 at ")
    assert _text(alert, "restriction") is None


def test_a_confirmation_outlives_the_masking_of_what_is_not_the_notice_s() -> None:
    name = "r0123456789abcdef"
    told = record(notice(id=f"{name}-n1"), id=name, text=f"{TEXT} المحرر على واتساب 0900 000 777")
    alert = _alert(for_public(bundle(told, *judged(told)), TierRules()))
    assert _text(alert, "status") == "Actual"
    assert _text(alert, "info/contact") == "0900 000 001"
    assert name not in ET.tostring(alert, encoding="unicode")


def test_an_open_end_is_no_end_and_is_said() -> None:
    alert = _alert(bundle(record(notice(expires=time(None, None, "حتى إشعار آخر")))))
    assert _text(alert, "info/expires") is None
    said = _pairs(alert, "parameter")
    assert said["tawatur:expires-stated"] == "no day stated"
    assert said["tawatur:expires-words"] == "حتى إشعار آخر"


def test_no_end_at_all_is_nothing_said() -> None:
    said = _pairs(_alert(bundle(record(notice(expires=None)))), "parameter")
    assert not any("expires" in name for name in said)


def test_where_no_country_is_known_there_is_no_instant() -> None:
    alert = _alert(bundle(record(notice(area=None))))
    assert _text(alert, "info/onset") is None
    said = _pairs(alert, "parameter")
    assert said["tawatur:onset-stated"] == "2022-01-24"
    assert said["tawatur:time-zone"] == "not known: no instant can be given"


@pytest.mark.parametrize(
    ("published", "sent", "basis"),
    [
        (None, NO_INSTANT, "none"),
        ("2022-01-23", "2022-01-23T00:00:00-00:00", "published-day"),
        ("2022-01-23T10:00:00+03:00", "2022-01-23T10:00:00+03:00", "published"),
        ("2022-01-23T10:00:00Z", "2022-01-23T10:00:00-00:00", "published"),
    ],
)
def test_when_it_was_sent_and_how_that_is_known(published: str | None, sent: str, basis: str) -> None:
    alert = _alert(bundle(record(published_at=published)))
    assert (_text(alert, "sent"), _pairs(alert, "parameter")["tawatur:sent-basis"]) == (sent, basis)


@pytest.mark.parametrize(
    ("changed", "circle"),
    [
        ({}, "35.95,39.01 5.0"),
        ({"basis": "parent"}, None),
        ({"radius_km": None}, None),
        ({"lat": None, "lon": None, "basis": "none"}, None),
        ({"level": "admin1"}, None),
        ({"relation": "towards"}, None),
    ],
)
def test_a_circle_only_around_a_point_of_its_own(changed: dict[str, object], circle: str | None) -> None:
    alert = _alert(bundle(record(notice(area=msgspec.structs.replace(CITY, **changed)))))
    assert _text(alert, "info/area/areaDesc") == "مدينة الرقة"
    assert _text(alert, "info/area/circle") == circle


def test_nothing_is_made_up_about_danger() -> None:
    alert = _alert(bundle(record()))
    assert {_text(alert, f"info/{name}") for name in ("urgency", "severity", "certainty")} == {"Unknown"}
    assert _text(alert, "info/responseType") is None


def test_the_notice_comes_back() -> None:
    """What CAP can hold of a notice, read from the alert alone, is what the notice says."""
    for told in samples().records:
        for one in told.notices:
            (document,) = _documents(bundle(msgspec.structs.replace(told, notices=(one,)))).values()
            assert _back(_valid(document)) == _held(one, told.report.id)


def _held(told: Notice, report: str) -> dict[str, object]:
    bounds = {"onset": told.effective and told.effective.earliest, "expires": told.expires and told.expires.latest}
    return {
        "report": report, "id": told.id, "kind": told.kind, "text": told.span.text,
        "at": f"{told.span.start}-{told.span.end}", "issuer": told.issuer.text if told.issuer else None,
        "area": told.area.text if told.area else None, "place": told.area.id if told.area else None,
        "contacts": [contact.text for contact in told.contacts],
        "times": {name: (bounds[name] or "no day stated", when.text, when.precision)
                  for name, when in (("onset", told.effective), ("expires", told.expires)) if when},
    }  # fmt: skip


def _back(alert: ET.Element) -> dict[str, object]:
    said, codes = _pairs(alert, "parameter"), _pairs(alert, "geocode")
    times = {
        name: tuple(said[f"tawatur:{name}-{part}"] for part in ("stated", "words", "precision"))
        for name in ("onset", "expires")
        if f"tawatur:{name}-words" in said
    }
    return {
        "report": said["tawatur:report"], "id": said["tawatur:notice"], "kind": said["tawatur:kind"],
        "text": _text(alert, "info/instruction"), "at": said["tawatur:words"],
        "issuer": _text(alert, "info/senderName"), "area": _text(alert, "info/area/areaDesc"),
        "place": codes.get("tawatur:place"),
        "contacts": (_text(alert, "info/contact") or "").split(", ") if _text(alert, "info/contact") else [],
        "times": times,
    }  # fmt: skip


def test_the_arabic_words_are_verbatim_and_in_the_arabic_part() -> None:
    alert = _alert(bundle(record()))
    assert [info.text for info in alert.iterfind("c:info/c:language", _CAP)] == ["ar", "en"]
    assert [found.text for found in alert.iterfind("c:info/c:instruction", _CAP)] == [WORDS]
