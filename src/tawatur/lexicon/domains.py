"""The domains of the lexicon: which files hold which rows, and how a row becomes surface forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from tawatur.lexicon.forms import Form

R = TypeVar("R", bound=msgspec.Struct)

SLIPS_FILE = "text/slips.yaml"
RESOURCES = Path(__file__).resolve().parent.parent / "resources" / "ar"


class Domain(msgspec.Struct, Generic[R], frozen=True):
    """One kind of row: its files (glob below the resource folder), its type and its expansion into forms.

    ``core`` words decide how clitics are cut; names of a wide gazetteer only help where no core word fits.
    ``slips`` says whether the table of orthographic confusions widens the forms. Rows of a domain that is not
    ``searched`` are never hits; their words are only known, and the rows looked up by other means.
    """

    name: str
    files: str
    row_type: type[R]
    expand: Callable[[R], Iterable[Form]]
    core: bool = True
    slips: bool = True
    searched: bool = True

    def paths(self, folder: Path = RESOURCES) -> list[Path]:
        """The resource files of this domain in a stable order; example files are no resources."""
        return sorted(p for p in folder.glob(self.files) if not p.name.endswith(".examples.yaml"))
