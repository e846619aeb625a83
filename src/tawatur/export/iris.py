"""Names and addresses of things on the web. What nobody else has a name for is ``urn:tawatur:KIND:ID``."""

from __future__ import annotations

import re
from urllib.parse import quote

from tawatur.model.record import Place

VOCABULARY = "urn:tawatur:vocabulary:"
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")  # RFC 3987 forbids these
_GEONAMES = "https://sws.geonames.org/{}/"


def iri(kind: str, name: str) -> str:
    """The name of a thing of the bundle: a report, claim, event, incident, notice, judgement, actor, publisher."""
    return f"urn:tawatur:{kind}:{quote(name, safe=':.-_')}"


def place_iri(place: Place) -> str | None:
    """The name of a place: GeoNames' where it has one; null for a place that nothing is known of."""
    if place.geonameid is not None:
        return _GEONAMES.format(place.geonameid)
    return iri("place", place.id) if place.id is not None else None


def web_address(url: str | None) -> str | None:
    """The address of a report where it is one that others can follow; null for anything else in its place."""
    return url if url is not None and _ADDRESS.fullmatch(url) else None
