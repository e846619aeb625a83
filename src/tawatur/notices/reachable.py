"""Where a text says how to reach someone: telephone numbers, addresses of mail, handles and links to a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.lexicon.letters import fold_text
from tawatur.model.record import Notice

Range = tuple[int, int]

_FILE = Path(__file__).resolve().parent.parent / "resources" / "ar" / "contacts" / "words.yaml"

_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
# Between two digits of a number: at most three separators, invisible marks among them.
_BETWEEN = r"[\s\-().,/\u00ad\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]{0,3}"
_STARTED = re.compile(rf"(?<!\w)(?:\+{_BETWEEN}\d|[0٠۰])(?:{_BETWEEN}\d){{6,14}}(?!\w)")
_BARE = re.compile(r"(?<![\w.,/-])\d(?:[ \-]?\d){7,14}(?![\w/])")
_OTHERS = (
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"(?<![\w@/.])@\w{3,}"),
    re.compile(
        r"(?:https?://)?(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|signal\.me|viber\.me)/\S*", re.IGNORECASE
    ),
    re.compile(r"(?:tel|mailto|whatsapp|viber):\S+", re.IGNORECASE),
)


class ContactWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``resources/ar/contacts/words.yaml``."""

    contact_words: tuple[str, ...]


@cache
def _called() -> re.Pattern[str]:
    """A number after a word for telephones, with at most two words or signs between."""
    known = msgspec.yaml.decode(_FILE.read_bytes(), type=ContactWords)
    words = "|".join(re.escape(word) for word in sorted(known.contact_words, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:{words})(?:\W{{0,4}}[^\W\d]+){{0,2}}\W{{0,4}}(\+?\d(?:{_BETWEEN}\d){{4,14}})(?!\w)", re.I
    )


def contact_ranges(text: str, published: frozenset[str] = frozenset()) -> Iterator[Range]:
    """Code points of ``text`` that reach someone, except numbers whose digits an authority has ``published``."""
    dateless = _DATE.sub(lambda found: "D" * len(found.group()), text)
    numbers = [found.span() for pattern in (_STARTED, _BARE) for found in pattern.finditer(dateless)]
    numbers += [found.span(1) for found in _called().finditer(dateless)]
    yield from (span for span in numbers if digits_of(text[slice(*span)]) not in published)
    yield from (found.span() for pattern in _OTHERS for found in pattern.finditer(text))


def digits_of(text: str) -> str:
    """The digits of a text, Arabic and Persian ones as ASCII."""
    return "".join(char for char in fold_text(text) if char.isascii() and char.isdigit())


def digits_of_all(texts: Iterable[str]) -> frozenset[str]:
    """The digits of several contacts."""
    return frozenset(digits_of(text) for text in texts) - {""}


def published_in(notices: Iterable[Notice]) -> frozenset[str]:
    """The digits of the contacts that an authority tells the public; a number nobody is named for is somebody's own."""
    return digits_of_all(contact.text for notice in notices if notice.issuer is not None for contact in notice.contacts)
