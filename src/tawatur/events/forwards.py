"""Forwarded reports: what the text's own publisher says becomes an inner hop of whoever passes it on."""

from __future__ import annotations

import msgspec

from tawatur.model.record import Attribution, ChainLink, Claim


def passed_on(claim: Claim, publisher: str | None) -> Claim:
    """A claim of a report as ``publisher`` tells it who only forwards that report.

    The first link, the text's own publisher, becomes a medium, so that it is one voice with its own reports. Passing on
    asserts nothing: what the text asserts, the forwarder reports.
    """
    told = claim.attribution
    outer = ChainLink("publisher", None, publisher, None, None)
    first = msgspec.structs.replace(told.chain[0], kind="media")
    mode = "indirect" if told.mode == "narrated" else told.mode
    factuality = claim.factuality
    if factuality.endorsement == "asserts":
        factuality = msgspec.structs.replace(factuality, endorsement="reports")
    attribution = Attribution(mode, (outer, first, *told.chain[1:]), told.cue, told.content)
    return msgspec.structs.replace(claim, attribution=attribution, factuality=factuality)
