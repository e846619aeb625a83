from __future__ import annotations

import pytest

from tawatur.incidents.origins import is_generic, origin_of, outlet_key
from tawatur.incidents.parties import parties_of, points_back, root_of
from tawatur.model.record import Record
from tests.incidents.make import claim, report


def key(record: Record, index: int = 0) -> str:
    return origin_of(record.claims[index].attribution, record, parties_of(record)).key


@pytest.mark.parametrize(
    ("actor", "party"),
    [
        ("sdf.media_centre", "sdf"),
        ("sdf", "sdf"),
        ("state.sudan.army.spokesman", "state.sudan.army"),
        ("un.unicef", "un.unicef"),
        ("libya.gnu.forces", "libya.gnu"),
    ],
)
def test_an_organ_speaks_for_its_party(actor: str, party: str) -> None:
    assert root_of(actor) == party


@pytest.mark.parametrize("text", ["مصادر محلية", "مصدر أمني", "شهود عيان", "ناشطون", "مواقع التواصل الاجتماعي"])
def test_nobody_in_particular(text: str) -> None:
    assert is_generic(text)


@pytest.mark.parametrize("text", ["مرصد السلام", "مديرية الصحة", "وزارة الدفاع"])
def test_a_named_source_is_somebody(text: str) -> None:
    assert not is_generic(text)


def test_local_sources_are_the_voice_of_the_outlet_that_heard_them() -> None:
    text = "قصف على الحي\nمصادر محلية: مقتل ثلاثة"
    heard = claim("killing", "مقتل ثلاثة", origin="مصادر محلية", origin_kind="unnamed")
    one = report("a", text, claim("shelling", "قصف"), heard, publisher="وكالة النهر")
    other = report("b", text, heard, publisher="صحيفة الجبل")
    assert key(one, 0) == key(one, 1) == outlet_key("النهر")
    assert key(other) == outlet_key("الجبل") != key(one)


def test_what_an_agency_heard_is_its_voice_in_a_clients_report() -> None:
    relayed = claim("killing", "مقتل", origin="مصدر طبي", origin_kind="unnamed", chain=["وكالة النهر", "مصدر طبي"])
    record = report("a", "قالت وكالة النهر نقلا عن مصدر طبي مقتل اثنين", relayed, publisher="صحيفة الجبل")
    assert key(record) == outlet_key("وكالة النهر")


def test_a_short_name_is_the_longer_one_of_the_same_report() -> None:
    record = report(
        "a",
        "قال مرصد السلام لحقوق الإنسان إن قصفا وقع. وأضاف المرصد أن اثنين قتلا. وقال مدير المرصد إن القصف مستمر",
        claim("shelling", "قصفا", origin="مرصد السلام لحقوق الإنسان"),
        claim("killing", "قتلا", origin="المرصد"),
        claim("shelling", "القصف مستمر", origin="مدير المرصد"),
    )
    assert key(record, 0) == key(record, 1) == key(record, 2)


def test_an_unknown_publisher_is_known_by_its_report() -> None:
    one = report("a", "قصف", claim("shelling", "قصف"), publisher=None)
    other = report("b", "قصف", claim("shelling", "قصف"), publisher=None)
    assert key(one) != key(other)


@pytest.mark.parametrize("words", ["قواتنا", "أحد مقاتليها", "طائراته"])
def test_our_forces_are_the_speakers(words: str) -> None:
    assert points_back(words)


@pytest.mark.parametrize("words", ["شرطة", "المرتزقة", "قوات المرتزقة"])
def test_a_ta_marbuta_is_no_pronoun(words: str) -> None:
    assert not points_back(words)
