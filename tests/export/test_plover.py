from __future__ import annotations

import json

from tawatur.export.plover import plover_quads, plover_skips, write_plover
from tawatur.model.ontology import ontology
from tests.export.made import samples


def test_every_type_of_the_contract_has_its_quadrant() -> None:
    contract = {row.plover[0] for row in ontology().types if row.plover is not None} - {None}
    assert contract <= plover_quads().keys()


def test_events_and_skips_are_all_the_claims() -> None:
    events = [json.loads(line) for line in write_plover(samples()).splitlines()]
    claims = {claim.id: claim for record in samples().records for claim in record.claims}
    skipped = {skip.id for skip in plover_skips(samples())}
    assert {event["id"] for event in events} | skipped == claims.keys()
    assert not {event["id"] for event in events} & skipped
    codes = {row.id: row.plover for row in ontology().types}
    for event in events:
        claim = claims[event["id"]]
        assert (event["event"], event["mode"]) == codes[claim.event.type]
        assert claim.factuality.polarity == "+"
        assert claim.event.status in ("occurred", "ongoing")
        assert claim.event.trigger.text.split()[0] in event["text"]


def test_the_reasons_are_told() -> None:
    reasons = {skip.reason for skip in plover_skips(samples())}
    assert "it is denied" in reasons
    assert "it did not take place: planned" in reasons
    assert "displacement has no type of PLOVER" in reasons
