"""Scores place reading on files of the IDRISI format: mentions in posts with the coordinates of the place meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import msgspec

from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.places import read_places
from tawatur.model.mentions import PlaceMention
from tawatur.text.document import read_document

TARGETS = {"Country": 0.95, "Province": 0.92, "City/town": 0.88, "District": 0.65, "Neighborhood": 0.30}
PRECISION_TARGET = 0.90
NEAR_KM = 25.0
_EARTH_KM = 6371.0


class PeerPlace(msgspec.Struct, frozen=True):
    """A place of the gold: raw offsets, its kind, its point in degrees."""

    text: str
    start: int
    end: int
    type: str
    lat: float
    lon: float
    country_code: str = ""


class PeerPost(msgspec.Struct, frozen=True):
    """A post with its places. Other fields of the file are not read."""

    id: str
    text: str
    places: tuple[PeerPlace, ...]


class PlaceLine(msgspec.Struct, frozen=True):
    """One line of the table. ``right`` of ``total`` mentions are within 25 km; ``target`` is the share asked for."""

    name: str
    total: int
    right: int
    target: float | None

    @property
    def share(self) -> float:
        """The part that is right, 0 to 1; 1 where there was nothing to get."""
        return self.right / self.total if self.total else 1.0


class PlaceTable(msgspec.Struct, frozen=True):
    """Recall by kind of place, and the precision of all resolved places that stand where the gold has a place."""

    recall: tuple[PlaceLine, ...]
    precision: PlaceLine


def read_posts(path: Path) -> list[PeerPost]:
    """The posts of a JSON Lines file. Raises ``msgspec.ValidationError`` where a line is no post."""
    decoder = msgspec.json.Decoder(PeerPost)
    return [decoder.decode(line) for line in path.read_bytes().splitlines() if line.strip()]


def score_places(path: Path, lexicon: Lexicon | None = None) -> PlaceTable:
    """Reads every post end to end from its raw text and compares points with the gold's.

    The gold counts countries that only an adjective names ("الكويتي"), so these are read too.
    """
    lexicon = lexicon or default_lexicon()
    pairs = [(post, read_places(read_document(post.text, lexicon), adjectives=True)) for post in read_posts(path)]
    kinds = sorted({place.type for post, _ in pairs for place in post.places})
    return PlaceTable(tuple(_recall(kind, pairs) for kind in kinds), _precision(pairs))


def _recall(kind: str, pairs: Sequence[tuple[PeerPost, tuple[PlaceMention, ...]]]) -> PlaceLine:
    gold = [(place, mentions) for post, mentions in pairs for place in post.places if place.type == kind]
    right = sum(any(is_right(place, mention) for mention in mentions) for place, mentions in gold)
    return PlaceLine(kind, len(gold), right, TARGETS.get(kind))


def _precision(pairs: Sequence[tuple[PeerPost, tuple[PlaceMention, ...]]]) -> PlaceLine:
    judged = [
        any(is_right(place, mention) for place in over)
        for post, mentions in pairs
        for mention in mentions
        if mention.lat is not None and (over := list(overlapping(post.places, mention)))
    ]
    return PlaceLine("precision", len(judged), sum(judged), PRECISION_TARGET)


def overlapping(places: Iterable[PeerPlace], mention: PlaceMention) -> Iterable[PeerPlace]:
    """The places of the gold that share a character with a mention."""
    return (place for place in places if place.start < mention.end and mention.start < place.end)


def is_right(place: PeerPlace, mention: PlaceMention) -> bool:
    """Whether a mention stands where the gold has this place and its point is near enough."""
    if mention.lat is None or mention.lon is None or not (place.start < mention.end and mention.start < place.end):
        return False
    return _distance_km(place.lat, place.lon, mention.lat, mention.lon) <= NEAR_KM


def _distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    high, wide = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(high) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(wide) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))
