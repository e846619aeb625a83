"""Decisions of people, kept beside the machine's reading."""

from tawatur.review.errors import ReviewError
from tawatur.review.fields import CLAIM_FIELDS, INCIDENT_FIELDS, claim_fields, incident_fields
from tawatur.review.locate import Located, Whereabouts, locate
from tawatur.review.make import make_judgement, target_claim, target_incident, target_judgement
from tawatur.review.opinions import (
    LinkOpinion,
    Opinion,
    homes_in,
    link_opinions,
    opinions_on_incident,
    opinions_on_record,
)
from tawatur.review.standing import standing

__all__ = [
    "CLAIM_FIELDS",
    "INCIDENT_FIELDS",
    "LinkOpinion",
    "Located",
    "Opinion",
    "ReviewError",
    "Whereabouts",
    "claim_fields",
    "homes_in",
    "incident_fields",
    "link_opinions",
    "locate",
    "make_judgement",
    "opinions_on_incident",
    "opinions_on_record",
    "standing",
    "target_claim",
    "target_incident",
    "target_judgement",
]
