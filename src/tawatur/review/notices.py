"""Whether a person stands behind a notice: what exports must know before they call it anything but a draft."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.model.judgement import Judgement
from tawatur.model.record import Record
from tawatur.review.opinions import Opinion, opinions_on_notices


class NoticeVerdict(msgspec.Struct, frozen=True):
    """What people say of one notice; none of the two where nobody judged it or what was judged reads otherwise now.

    ``confirmed`` accepts all of the notice as it now reads. ``refused`` is the later word against it: it rejects the
    notice or a field, or corrects one.
    """

    confirmed: Judgement | None = None
    refused: Judgement | None = None


def notice_verdicts(record: Record, judgements: Sequence[Judgement]) -> dict[str, NoticeVerdict]:
    """The verdicts on the notices of a report by the notice's id; of several judgements the last decides."""
    found: dict[str, NoticeVerdict] = {}
    for opinion in opinions_on_notices(record, judgements):
        if opinion.about is not None:
            found[opinion.about] = _after(found.get(opinion.about, NoticeVerdict()), opinion)
    return found


def _after(so_far: NoticeVerdict, opinion: Opinion) -> NoticeVerdict:
    judgement = opinion.judgement
    if judgement.verb != "accept":
        return NoticeVerdict(refused=judgement)
    if judgement.field is not None:
        return so_far  # one field that is right says nothing of the rest
    as_judged = judgement.machine == opinion.machine
    return NoticeVerdict(confirmed=judgement) if as_judged else NoticeVerdict()
