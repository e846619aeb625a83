"""Endless texts, and a check that reading them takes time in proportion to their length."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

UNITS = {
    "letter": "ا",
    "latin": "a",
    "mark": "\u064b",
    "tatweel": "\u0640",
    "lam-alif": "ﻻ",
    "quotation mark": '"',
    "guillemet": "«",
    "quoted": "«ا»",
    "digit": "7",
    "digits and letters": "a1",
    "bidi control": "\u202b",
    "line": "\n",
    "line of a word": "قصف\n",
    "line of a quotation": "قال «سنرد\n",
    "full stop": ".",
    "full stops apart": ". ",
    "hashtag sign": "#",
    "hashtags": "#غزة ",
    "tail": "للمزيد ",
    "share bar": "شارك الخبر\n",
    "unknown words": "غلبتزش ",
    "open bracket": "(",
    "at signs": "a@",
    "dots": "a.",
    "surrogate": "\ud800",
    "white space": " ",
    "words": "قصف الجيش المدينة ",
    "sentences": "قتل ثلاثة مدنيين بقصف على المدينة. ",
    "no full stop": "قتل ثلاثة مدنيين بقصف على المدينة وقال ",
    "said that": "قال إن ",
    "said": "قال: ",
    "said and opened": 'قال "',
    "numbers": "ثلاثة ",
    "numbers joined": "ثلاثة وعشرون و",
    "days": "20 كانون الثاني ",
    "places": "حي الزهور في حلب ",
    "names": "محمد ",
    "titles": "القائد ",
    "conditions": "إن هاجمونا ",
    "telephone numbers": "0900000001 ",
}

# Texts with an event, a speaker or an order in nearly every word: each reads slower than those above.
DENSE_UNITS = {
    "demands": "مطالبين بوقف ",
    "announcements": "أعلنت الكتائب قصف ",
    "joined verbs": "وقتل ودمر واعتقل ",
    "victims": "عشرات المدنيين قتلوا ",
    "relative clauses": "اعتقل 20 مسلحا سلموا أنفسهم ",
    "speakers": "الوزير: قتل. ",
    "quoted sentences": "قال الوزير: «قصفنا المدينة اليوم مرتين». ",
    "denials": "ونفى الجيش ذلك. ",
    "known acts": "نفذ الهجوم في حلب. وقتل شرطي. ",
    "flashes": "عاجل | قصف على حلب\n",
    "items": "- قتل مدني ",
    "orders": "يمنع التجول في المدينة حتى إشعار آخر. ",
    "long sentences": "أفاد ناشطون بمقتل 5 مدنيين وإصابة 12 آخرين جراء قصف مدفعي على بلدة كفرنبل مساء الجمعة ",
}


def grows_too_fast(read: Callable[[str], object], unit: str, characters: int) -> bool:
    """Whether four times the text takes eight times as long or more, in each of three tries (processor time)."""
    small, large = unit * (characters // len(unit) // 4), unit * (characters // len(unit))
    read(unit * 50)
    return all(_seconds(read, large) / max(_seconds(read, small), 0.003) >= 8 for _ in range(3))


def _seconds(read: Callable[[str], object], text: str) -> float:
    begin = process_time()
    read(text)
    return process_time() - begin
