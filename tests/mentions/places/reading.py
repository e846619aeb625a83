"""Reading helpers of the place tests."""

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.places import Overlay, read_places
from tawatur.model.mentions import PlaceMention
from tawatur.text.document import read_document


def places(
    text: str, publisher: str | None = None, country: str | None = None, overlay: Overlay | None = None
) -> tuple[PlaceMention, ...]:
    return read_places(read_document(text, default_lexicon()), publisher, country, overlay=overlay)


def ids(text: str, country: str | None = None) -> list[str | None]:
    return [place.id for place in places(text, country=country)]
