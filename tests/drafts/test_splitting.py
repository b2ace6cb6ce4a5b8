"""Where sentences end: each row is a text with a bar at every end."""

from __future__ import annotations

import pytest

from kortilt.drafts.splitting import split

TEXTS = [
    # titles, initials, abbreviations
    "Mr. Smith met Gen. Lee in St. Petersburg.|He left.",
    "MR. SMITH left.|He met Lt. Col. Roe.",
    "The U.S. Army left.|It was in the U.S.|The rest stayed.|The U.N. Security Council met.",
    "J. Smith and D.P.R.K. officials met.|I met Vladimir V. Roe.|A. B. Roe left.",
    "Donald J. Roe Jr. spoke.|Acme Inc. Chairman Roe left.|He works at Acme Inc.|He left.",
    "Ph.D. students left.|He has a Ph.D.|He left.",
    "Sen. Roe (D-Mass.) left.|He lives in Boston, Mass.|He left.",
    "North vs. South ended 2-1.|See e.g. Smith.|Li et al. found this.",
    "Approx. five tons came.|He likes tea, coffee, etc.|Russia left.",
    "J. de Roe met Mr. von Roe.|It was over.|al-Roe said so.|It is so.|de Roe agreed.",
    # a letter that is no initial
    "They chose Plan B.|It failed.|It began before World War I.|It ended.",
    # numbers, dates and times
    "No. 15 is on the list.|He said no.|They left.|The report, vol. 2, p. 15, says so.",
    "Trade was US$1.5bn in 2023.|In 2024 it was 2.5.|Then it fell by 3%.|It rose.",
    "In Oct. 2023 it rose.|It fell in Oct.|Trade grew.|In Oct. Roe left.",
    "The ship arrived on Sept. 13.|Sept. 14 was calm.|In 2022.|15 ships came.",
    "At 5 p.m. Monday he left.|At 5 p.m. Roe left.|They met at 5 p.m.|It was late.|It's 3 a.m. in Rome.",
    "$5bn came.|€3bn went.",
    # ellipses
    "He waited...|Nothing came.|The two ... Koreas agreed.|It fell . . . slowly.|Well…|It rose. ...|It fell.",
    # quotations
    'He called it "the end."|Then he left.|He called it "the end".|Then he left.',
    "He called it “the end.”|Then he left.|He called it ‘the end’.|Then he left.",
    '"We are ready. We will respond," he said.|"It is over."|He left.',
    'He said: "We are ready. We will respond."|Trade rose.',
    '"Is it over?" Jane Doe asked.|"Is it over?" he asked.|Is it?|Yes!',
    "‘We win. They lose,’ he said.|He left.|«It fell. It rose», he said.",
    # a quotation that nobody is said to have said is cut
    '"It fell.|It rose."|He left.',
    # one that never ends is cut too
    'He said "it fell.|It rose.|It fell.',
    # brackets
    "(It fell.)|(It rose.)|Trade (up 5% in 2023. See table.) fell.|It rose (see p. 5).|It fell.",
    # notes
    "It fell.[1]|The rest followed.|He wrote that.²|She left.",
    # what is no end: colons, addresses, lower case
    "Moscow: the tilt.|The version is 1.2.3 now.|See https://example.com/a.b?c=1.|It ended.",
    "www.foo.com is down.|It fell.|eBay fell.|iPhone sales rose.",
    "Q. and A. sessions ran.|They ended.",
    # a lone letter or number at the start counts, and does not end
    "A. The end came.|15. The point is this.",
    # emoji and other scripts
    "It fell 📉.|Then it rose! 🎉",
    "どこ？|東京は首都だ。|京都は古い。",
    "It rose?!|It fell!!|So.",
]


@pytest.mark.parametrize("barred", TEXTS)
def test_sentences_end_where_they_should(barred: str) -> None:
    gap = "" if "。" in barred else " "
    text = barred.replace("|", gap)
    assert "|".join(text[start:end] for start, end in split(text)) == barred


@pytest.mark.parametrize("barred", TEXTS)
def test_line_breaks_change_nothing(barred: str) -> None:
    if "。" in barred:
        return
    text = barred.replace("|", " ").replace(" ", "\n")
    assert "|".join(text[start:end].replace("\n", " ") for start, end in split(text)) == barred


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "!?", "—"])
def test_what_has_no_words_is_one_span_at_most(text: str) -> None:
    assert len(split(text)) <= 1
