"""When a person stands behind a notice."""

from __future__ import annotations

import msgspec
import pytest

from tawatur.model.judgement import Judgement, Verb
from tawatur.model.record import Notice, Record
from tawatur.review import (
    NoticeVerdict,
    make_judgement,
    notice_fields,
    notice_verdicts,
    opinions_on_notices,
    standing_by_report,
    target_judgement,
    target_notice,
    whole_notice,
)
from tests.model.records import full_record


def _judge(verb: Verb, field: str | None = None, value: str | None = None, why: str = "لأن") -> Judgement:
    record = full_record()
    notice = record.notices[0]
    machine = notice_fields(notice)[field] if field else whole_notice(notice)
    return make_judgement(
        verb, [target_notice(record, notice)], who="سلمى", at="2024-01-01T00:00:00Z", why=why, field=field, value=value,
        machine=machine,
    )  # fmt: skip


def _again(*notices: Notice) -> Record:
    return msgspec.structs.replace(full_record(), notices=notices)


def _notice(**changed: object) -> Notice:
    return msgspec.structs.replace(full_record().notices[0], **changed)


def _verdict(record: Record, *judgements: Judgement) -> NoticeVerdict | None:
    return notice_verdicts(record, judgements).get(record.notices[0].id)


def test_nobody_judged_it() -> None:
    assert _verdict(full_record()) is None


def test_accepting_all_of_it_confirms_it() -> None:
    accepted = _judge("accept")
    assert _verdict(full_record(), accepted) == NoticeVerdict(confirmed=accepted)


def test_accepting_one_field_confirms_nothing() -> None:
    assert _verdict(full_record(), _judge("accept", "area")) == NoticeVerdict()


@pytest.mark.parametrize(
    "against", [_judge("reject"), _judge("reject", "area"), _judge("correct", "expires", "2022-01-31")]
)
def test_the_last_word_decides(against: Judgement) -> None:
    accepted = _judge("accept")
    assert _verdict(full_record(), accepted, against) == NoticeVerdict(refused=against)
    assert _verdict(full_record(), against, accepted) == NoticeVerdict(confirmed=accepted)


def test_a_confirmation_taken_back() -> None:
    accepted = _judge("accept")
    back = make_judgement(
        "withdraw", [target_judgement(accepted)], who="سلمى", at="2024-01-02T00:00:00Z", why="التبس علي"
    )
    assert _verdict(full_record(), accepted, back) is None


def test_a_confirmation_outlives_another_number_but_no_other_reading() -> None:
    accepted = _judge("accept")
    renumbered = _again(_notice(id="n7"))
    assert notice_verdicts(renumbered, [accepted]) == {"n7": NoticeVerdict(confirmed=accepted)}
    open_ended = _again(_notice(expires=None))
    assert _verdict(open_ended, accepted) == NoticeVerdict()


def test_where_a_notice_is_now() -> None:
    accepted = _judge("accept")
    assert [o.state for o in opinions_on_notices(full_record(), [accepted])] == ["there"]
    assert [o.state for o in opinions_on_notices(_again(_notice(kind="warning")), [accepted])] == ["moved"]
    gone = opinions_on_notices(_again(), [accepted])
    assert [(o.state, o.about, o.machine) for o in gone] == [("gone", None, None)]
    other = msgspec.structs.replace(full_record().report, id="r2")
    assert opinions_on_notices(msgspec.structs.replace(full_record(), report=other), [accepted]) == ()


def test_of_two_notices_in_one_sentence_the_one_of_the_same_kind() -> None:
    other = _notice(id="n1", kind="shelter")
    both = _again(other, _notice(id="n2"))
    assert [o.about for o in opinions_on_notices(both, [_judge("accept")])] == ["n2"]


def test_what_the_machine_reads_of_a_notice() -> None:
    fields = notice_fields(_notice(contacts=(), expires=None, issuer=None))
    assert fields == {
        "kind": "hotline", "issuer": None, "area": "بلدة السوسة", "effective": "2022-01-20", "expires": None,
        "contacts": None,
    }  # fmt: skip
    assert whole_notice(_notice()).startswith(
        "kind: hotline; issuer: مصدر محلي; area: بلدة السوسة; effective: 2022-01-20"
    )


def test_an_end_without_a_day_is_given_in_its_words() -> None:
    end = msgspec.structs.replace(full_record().notices[0].expires, earliest=None, latest=None)
    assert notice_fields(_notice(expires=end))["expires"] == "أمس"


def test_what_stands_by_the_report_whose_words_it_is_on() -> None:
    first, second = _judge("accept"), _judge("reject")
    back = make_judgement("withdraw", [target_judgement(first)], who="سلمى", at="2024-01-02T00:00:00Z", why="x")
    assert standing_by_report([first, second]) == {"r1": [first, second]}
    assert standing_by_report([first, second, back]) == {"r1": [second]}
