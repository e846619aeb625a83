"""The whole flow on one screen: from a report to its record, and from records to incidents."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur import __version__
from tawatur.attribution import read_attributions, read_modality
from tawatur.events.candidates import candidates_of
from tawatur.events.claims import read_claims
from tawatur.events.explain import explain
from tawatur.events.forwards import passed_on
from tawatur.events.grammar import grammar_of
from tawatur.events.scene import Scene, lay_out
from tawatur.events.triggers import find_triggers
from tawatur.events.verbs import verb_persons
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.mentions.collection import Mentions
from tawatur.mentions.places import Overlay, read_places
from tawatur.mentions.quantities import read_quantities
from tawatur.mentions.time import read_times
from tawatur.model.explained import ExplainedSentence
from tawatur.model.identity import report_id, text_digest
from tawatur.model.incident import Incident
from tawatur.model.record import Claim, Notice, Record, Report, ReportInput, Run, Segment
from tawatur.notices.reader import may_hold_notices, read_notices
from tawatur.text.document import Document, read_document


def read_report(report: ReportInput, lexicon: Lexicon | None = None, places: Overlay | None = None) -> Record:
    """What one report says, with the user's own ``places`` beside the shipped ones.

    Pure: the same input and resources give the same record on every machine.
    """
    identity = _identity(report)
    document = read_document(report.text, lexicon or default_lexicon())
    claims, notices = _told(report, document, places, identity)
    resources = document.lexicon.digest
    run = Run(__version__, f"{resources}+{places.digest}" if places else resources)
    return Record(identity, segments_of(document), claims, notices, run)


def _told(
    report: ReportInput, document: Document, places: Overlay | None, identity: Report
) -> tuple[tuple[Claim, ...], tuple[Notice, ...]]:
    """The claims and notices of a document. What neither an event word nor a word of a notice asks for is not read."""
    triggers, asks = find_triggers(document, grammar_of(document.lexicon)), may_hold_notices(document)
    if not (triggers or asks):
        return (), ()
    scene = _scene(report, document, places)
    candidates = candidates_of(scene, triggers)
    if not (candidates.by_sentence or asks):
        return (), ()
    author = _author(report)
    attributions = read_attributions(document, scene.mentions.actors, author)
    modality = read_modality(document)
    claims = read_claims(scene, candidates, attributions, modality, identity.id, author)
    if report.forwarded_from:
        claims = tuple(passed_on(claim, report.publisher) for claim in claims)
    return claims, read_notices(document, scene.mentions, attributions, modality, identity)


def explain_report(
    report: ReportInput, lexicon: Lexicon | None = None, places: Overlay | None = None
) -> tuple[ExplainedSentence, ...]:
    """How a report was read, sentence by sentence."""
    document = read_document(report.text, lexicon or default_lexicon())
    scene = _scene(report, document, places)
    attributions = read_attributions(document, scene.mentions.actors, _author(report))
    return explain(scene, attributions, read_modality(document))


def _scene(report: ReportInput, document: Document, places: Overlay | None) -> Scene:
    mentions = read_mentions(document, report.published_at, _author(report), places)
    return lay_out(document, mentions, verb_persons(document, mentions))


def _author(report: ReportInput) -> str | None:
    """Whose words the text is: "our correspondent" in a forwarded report is not the forwarder's."""
    return report.forwarded_from or report.publisher


def read_mentions(
    document: Document, published_at: str | None, publisher: str | None, places: Overlay | None = None
) -> Mentions:
    """Times, quantities, places and actors of a document."""
    return Mentions(
        read_times(document, published_at),
        read_quantities(document),
        read_places(document, publisher, overlay=places),
        read_actors(document),
        published_at,
    )


def mentions_of(report: ReportInput) -> Mentions:
    """Times, quantities, places and actors of one report."""
    return read_mentions(read_document(report.text, default_lexicon()), report.published_at, report.publisher)


def read_incidents(records: Iterable[Record]) -> tuple[Incident, ...]:
    """The incidents that the claims of many records speak of; the order of the records does not matter."""
    from tawatur.incidents.build import build_incidents  # reading one report never needs it

    return build_incidents(tuple(records))


def _identity(report: ReportInput) -> Report:
    return Report(
        report_id(report.publisher, report.url, report.text),
        report.id,
        report.publisher,
        report.url,
        report.published_at,
        report.title,
        "ar",
        text_digest(report.text),
        report.text,
    )


def segments_of(document: Document) -> tuple[Segment, ...]:
    """The sentences, headlines and furniture of a document as the record lists them."""
    return tuple(Segment(s.start, s.end, s.kind) for s in document.sentences)


__all__ = ["explain_report", "mentions_of", "read_incidents", "read_mentions", "read_report", "segments_of"]
