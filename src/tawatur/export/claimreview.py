"""Judgements of people as schema.org ``ClaimReview``; the machine's own grades never become one.

What is reviewed is that a report, or the reports of an incident together, say something; the verdict is what the person
judged. Judgements on what reads otherwise by now, and those that a later one overrules, are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
import msgspec.yaml

from tawatur.export.bundle import Bundle, Skip
from tawatur.export.gloss import FOLDER, note_of
from tawatur.export.iris import iri, web_address
from tawatur.export.jsons import Json, json_document, present
from tawatur.export.notes import account
from tawatur.export.views import View, leading_type, views_of
from tawatur.lexicon.english import actor_name
from tawatur.model.judgement import Judgement
from tawatur.model.record import ChainLink, Claim, Record, Report
from tawatur.review import Opinion, homes_in, opinions_on_incident, opinions_on_record, standing, standing_by_report

_ORGANISED = frozenset({"monitor", "media", "international_body", "party_statement"})


class Verdicts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``reviews.yaml``: verdicts by verb, for all of a thing and for one field of it."""

    version: int
    claim: dict[str, str]
    claim_field: dict[str, str]
    incident: dict[str, str]
    incident_field: dict[str, str]


class Review(msgspec.Struct, frozen=True):
    """A judgement that can be published, what it is about in a sentence, and that as a schema.org Claim."""

    judgement: Judgement
    sentence: str
    item: Json


def write_claimreview(bundle: Bundle) -> bytes:
    """One JSON-LD document, a ``ClaimReview`` a judgement, in the order in which they were made."""
    found = {review.judgement.id: review for review in _reviews(bundle)}
    made = [_as_json(found[judgement.id]) for judgement in bundle.judgements if judgement.id in found]
    return json_document({"@context": "https://schema.org", "@graph": made})


def claimreview_skips(bundle: Bundle) -> tuple[Skip, ...]:
    """The standing judgements that are no review of a claim or an incident as they read now."""
    written = {review.judgement.id for review in _reviews(bundle)}
    return tuple(
        Skip(judgement.id, _why_not(judgement))
        for judgement in standing(bundle.judgements)
        if judgement.id not in written
    )


def _why_not(judgement: Judgement) -> str:
    if len(judgement.targets) != 1 or judgement.targets[0].kind not in ("claim", "incident"):
        return f"{judgement.verb!r} on {judgement.targets[0].kind}s is no review of a claim"
    return "what was judged reads otherwise now or is not here, or a later judgement overrules it"


def _reviews(bundle: Bundle) -> Iterator[Review]:
    judged = standing_by_report(bundle.judgements)
    for record in bundle.records:
        claims = {claim.id: claim for claim in record.claims}
        for opinion in opinions_on_record(record, judged.get(record.report.id, ())):
            if _holds(opinion) and opinion.about in claims:
                claim = claims[opinion.about]
                yield Review(opinion.judgement, note_of(claim, record), _claim(record, claim))
    yield from _incident_reviews(bundle)


def _incident_reviews(bundle: Bundle) -> Iterator[Review]:
    judged = [one for one in standing(bundle.judgements) if one.targets[0].kind == "incident"]
    if not judged:
        return
    homes = homes_in(_held(bundle), bundle.record_by_id())
    for view in views_of(bundle):
        for opinion in opinions_on_incident(view.incident, judged, homes):
            if _holds(opinion):
                yield Review(opinion.judgement, _sentence(view), _account(view))


def _holds(opinion: Opinion) -> bool:
    """Whether what was judged still reads so: a verdict must not move to another wording."""
    same = opinion.judgement.field is None or opinion.judgement.machine == opinion.machine
    return opinion.state == "there" and same and not opinion.overruled


def _held(bundle: Bundle) -> dict[tuple[str, str], list[str]]:
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for incident in bundle.incidents:
        for member in incident.members:
            held[member.evidence.report, member.evidence.claim].append(incident.id)
    return held


def _as_json(review: Review) -> Json:
    judgement = review.judgement
    return {
        "@type": "ClaimReview",
        "@id": iri("judgement", judgement.id),
        "datePublished": judgement.at[:10],
        "author": {"@type": "Person", "name": judgement.who},
        "claimReviewed": review.sentence,
        "reviewRating": {"@type": "Rating", "alternateName": verdict(judgement), "ratingExplanation": judgement.why},
        "itemReviewed": review.item,
    }


def verdict(judgement: Judgement) -> str:
    """What the person judged, in English."""
    kind = judgement.targets[0].kind
    whole = judgement.field is None or judgement.verb == "correct"
    table = _verdicts()
    if kind == "incident":
        patterns = table.incident if whole else table.incident_field
    else:
        patterns = table.claim if whole else table.claim_field
    values = {"field": judgement.field, "value": judgement.value, "machine": judgement.machine or "nothing said"}
    return patterns[judgement.verb].format_map(values)


def _claim(record: Record, claim: Claim) -> Json:
    return {
        "@type": "Claim",
        "@id": iri("claim", claim.id),
        **present(author=_author(claim.attribution.chain, record.report), datePublished=record.report.published_at),
        "appearance": [_appearance(record.report)],
    }


def _account(view: View) -> Json:
    name = iri("incident", view.incident.id)
    return {"@type": "Claim", "@id": name, "appearance": [_appearance(report) for report in view.reports]}


def _sentence(view: View) -> str:
    kind = leading_type(view, lambda _: True)
    return account(view, kind.id if kind else view.incident.types[0])


def _appearance(report: Report) -> Json:
    publisher = _organisation(report.publisher) if report.publisher else None
    known = present(
        url=web_address(report.url), headline=report.title, datePublished=report.published_at, publisher=publisher
    )
    return {"@type": "CreativeWork", "@id": iri("report", report.id), "inLanguage": report.language, **known}


def _author(chain: Iterable[ChainLink], report: Report) -> Json | None:
    """The origin, where it is surely an organisation; null for persons and for those who may be either."""
    origin = tuple(chain)[-1]
    if origin.kind == "publisher":
        return _organisation(report.publisher) if report.publisher else None
    known = actor_name(origin.actor) if origin.actor is not None else None
    name = known or (origin.text if origin.kind in _ORGANISED else None)
    return _organisation(name) if name else None


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name}


@cache
def _verdicts() -> Verdicts:
    return msgspec.yaml.decode((FOLDER / "reviews.yaml").read_bytes(), type=Verdicts)
