"""Taking in files with a clock that stands still."""

from __future__ import annotations

from pathlib import Path

from tawatur.ingest.intake import Desk, Outcome, take_in
from tawatur.ingest.items import Note, Options, PassedOver, SetAside, Taken

DESK = Desk("0.1", "2024-01-01T00:00:00Z")
TEXT = "قتل خمسة مدنيين بقصف مدفعي على مدينة سرمدا. وقال الدفاع المدني إن فرقه انتشلت الجثث من تحت الأنقاض."
OTHER = "انفجرت سيارة مفخخة في حي الزهور ظهر اليوم، وأصيب في الانفجار أربعة أشخاص بحسب مراسلنا."


def outcomes(*paths: Path, options: Options | None = None) -> list[Outcome]:
    """All that comes of some paths."""
    return list(take_in([str(path) for path in paths], DESK, options))


def taken(*paths: Path, options: Options | None = None) -> list[Taken]:
    """The reports of some paths, with their custody."""
    return [item for item in outcomes(*paths, options=options) if isinstance(item, Taken)]


def aside(*paths: Path, options: Options | None = None) -> list[SetAside]:
    """What was set aside of some paths."""
    return [item for item in outcomes(*paths, options=options) if isinstance(item, SetAside)]


def notes(*paths: Path) -> list[str]:
    """What the user is told of some paths."""
    return [item.words for item in outcomes(*paths) if isinstance(item, Note)]


def passed(*paths: Path) -> list[str]:
    """The names of files that were passed over."""
    return [Path(item.where).name for item in outcomes(*paths) if isinstance(item, PassedOver)]


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """A file in a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
