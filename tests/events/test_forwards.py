"""Forwarded reports: one more hop, no assertion of the forwarder, and no second voice."""

from __future__ import annotations

from tawatur.model.record import Claim, ReportInput
from tawatur.pipeline import read_incidents, read_report

TEXT = "قتل خمسة مدنيين بقصف مدفعي على مدينة سرمدا. وقال الدفاع المدني إن فرقه انتشلت الجثث. وأفاد مراسلنا بسقوط قتيل."
OWN = ReportInput(TEXT, "1", "قناة النهر", "2022-01-21")
FORWARD = ReportInput(TEXT, "2", "قناة الجبل", "2022-01-21", forwarded_from="قناة النهر")


def _chain(claim: Claim) -> list[tuple[str, str | None]]:
    return [(link.kind, link.text) for link in claim.attribution.chain]


def test_the_forwarded_channel_is_a_hop_between_the_publisher_and_the_sources() -> None:
    own, forward = read_report(OWN).claims, read_report(FORWARD).claims
    assert own
    for before, after in zip(own, forward, strict=True):
        assert _chain(after) == [("publisher", "قناة الجبل"), ("media", "قناة النهر"), *_chain(before)[1:]]
        assert after.event.trigger == before.event.trigger


def test_passing_on_asserts_nothing() -> None:
    assert "asserts" in {claim.factuality.endorsement for claim in read_report(OWN).claims}
    forward = read_report(FORWARD).claims
    assert {claim.factuality.endorsement for claim in forward} == {"reports"}
    assert {claim.attribution.mode for claim in forward} == {"indirect"}


def test_a_forward_is_the_voice_of_the_channel_it_comes_from() -> None:
    records = [read_report(OWN), read_report(FORWARD)]
    alone = {voice.id for incident in read_incidents(records[:1]) for voice in incident.voices}
    both = {voice.id for incident in read_incidents(records) for voice in incident.voices}
    assert both == alone


def test_a_forward_alone_is_not_the_forwarders_account() -> None:
    (incident,) = read_incidents([read_report(FORWARD)])
    assert "قناة الجبل" not in {voice.name for voice in incident.voices}
