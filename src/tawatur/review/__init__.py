"""Decisions of people, kept beside the machine's reading."""

from tawatur.review.errors import ReviewError
from tawatur.review.fields import (
    CLAIM_FIELDS,
    INCIDENT_FIELDS,
    NOTICE_FIELDS,
    claim_fields,
    incident_fields,
    notice_fields,
    whole_notice,
)
from tawatur.review.locate import Located, LocatedNotice, Whereabouts, locate, locate_notice
from tawatur.review.make import make_judgement, target_claim, target_incident, target_judgement, target_notice
from tawatur.review.notices import NoticeVerdict, notice_verdicts
from tawatur.review.opinions import (
    LinkOpinion,
    Opinion,
    homes_in,
    link_opinions,
    opinions_on_incident,
    opinions_on_notices,
    opinions_on_record,
)
from tawatur.review.standing import standing, standing_by_report

__all__ = [
    "CLAIM_FIELDS",
    "INCIDENT_FIELDS",
    "NOTICE_FIELDS",
    "LinkOpinion",
    "Located",
    "LocatedNotice",
    "NoticeVerdict",
    "Opinion",
    "ReviewError",
    "Whereabouts",
    "claim_fields",
    "homes_in",
    "incident_fields",
    "link_opinions",
    "locate",
    "locate_notice",
    "make_judgement",
    "notice_fields",
    "notice_verdicts",
    "opinions_on_incident",
    "opinions_on_notices",
    "opinions_on_record",
    "standing",
    "standing_by_report",
    "target_claim",
    "target_incident",
    "target_judgement",
    "target_notice",
    "whole_notice",
]
