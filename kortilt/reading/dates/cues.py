"""Whether a bare number reads as a year, and a bare month's name as a month, from the words around it."""

from kortilt.reading.dates.tokens import APOSTROPHES, DASHES, LIST_JOINTS, RANGE_JOINTS, Line, words_of

COUNTED = words_of("""
    acres albums barrels books buses calories cards cars cases casualties cents children civilians containers
    copies countries days deaths degrees dollars employees euros examples families feet flights foot frames
    francs gallons games goals grams guests guns hectares homes horses hours houses immigrants inches
    inhabitants injuries items jobs kg kilograms kilometers kilometres km knots labourers laborers litres liters
    lives marks members men meter meters metre metres metric mile miles million millions billion trillion
    thousand hundred dozen minutes missiles mm months nautical officers pages passengers patients people percent
    percentage per persons pieces pilots points pounds pp prisoners products pupils refugees residents rockets
    rounds roubles rubles runs sailors seats seconds shares sheep shells ships shots silver soldiers spectators
    square students tanks teachers times ton tonne tonnes tons tourists troops units vehicles visitors volts
    votes voters watts weeks women won words workers yards years yen yuan
""")
"""What a number counts where the word follows it."""

_NOT_PLURAL = words_of("was has does goes sees gives always perhaps besides onwards afterwards towards series news")
_DATED = words_of("""
    film movie album song novel book season edition version series election elections census survey report
""")
"""What a year stands before without an article."""
_SURE = words_of("""
    in since until till during throughout before after between circa ca year years fy early mid late pre post
    born died founded established published released built christmas easter
""")
_UNSURE = words_of("of by from for around about through with versus vs approximately roughly")
_BEFORE_TO = frozenset(("back", "up", "prior", "dates", "dating", "dated"))
_BEFORE_THAN = frozenset(("more", "less", "fewer", "greater", "other", "rather"))
_LIMITS = {("at", "least"), ("at", "most"), ("early", "as"), ("late", "as")}
_DETERMINERS = words_of("the a an his her its their our my")
_SENTENCE_ENDS = frozenset(".!?:;•")
_OPENING = frozenset("([{\"'“‘«")
_GLUED_AFTER = frozenset(")]}.,;:!?\"'”’»…") | DASHES | {"/"}
_GLUED_BEFORE = _OPENING | frozenset(";:!?”’") | DASHES | {"/", ",", "."}
_CHANGES = words_of("""
    rose grew fell dropped sank shrank climbed declined increased decreased cut raised reduced up down rise fall
    growth decline increase decrease drop jumped soared slid went outnumbered
""")
_ERAS_BEFORE_CHRIST = frozenset(("bc", "bce", "b"))
_MONTH_CUES = words_of("""
    in of by since until till from to through during before after between throughout around about circa for
    early mid late last next this that previous following same start end beginning middle
""")
_NO_COUNT_BEFORE = frozenset("$€£¥₩₽#@№+%°") | {"usd", "eur", "gbp", "no", "nos", "number", "page", "pages", "article"}


def is_year(line: Line, at: int, previous_last: int, *, is_told: bool = False) -> bool:
    """Whether the number reads as a year; `is_told` where a word such as "summer" before it says so already."""
    year = line.year(at)
    if not year or not _stands_alone(line, at) or is_before_christ(line, at + 1):
        return False
    if is_told:
        return not counts(line, at)
    return not _counts_after_change(line, at, year) and _is_cued(line, at, previous_last)


def is_clean(line: Line, at: int) -> bool:
    """Whether the number is no part of a longer one, of a code, an amount of money or a share."""
    left, right = line.glued_before(at), line.glued_after(at)
    if line.word(at - 1) in _NO_COUNT_BEFORE or line.word(at + 1) in ("%", "°", "€", "£"):
        return False
    if (left and left not in _GLUED_BEFORE) or (right and right not in _GLUED_AFTER):
        return False
    if left in (",", ".", "/", ":") and line.glued_before(at - 1)[-1:].isalnum() and left != ",":
        # As in "v.2023", "3.2023", but not the end of one sentence and the start of the next.
        return False
    is_decimal = left == "," and line.glued_before(at - 1).isdigit()
    return not is_decimal and not (right in (",", ".", ":") and line.glued_after(at + 1)[:1].isdigit())


def counts(line: Line, at: int) -> bool:
    """Whether the word after the number, or after the range it begins, is something counted."""
    after = at + 1
    if line.word(after) in RANGE_JOINTS | {"or"} and line.number(after + 1) >= 0:
        after += 2
    word = line.word(after)
    return word in COUNTED or (line.word(at).endswith("00") and _is_plural(line, after)) or word == "%"


def is_before_christ(line: Line, at: int) -> bool:
    """Whether the words at this place put the number before them before Christ."""
    word = line.word(at)
    return word in _ERAS_BEFORE_CHRIST and (word != "b" or (line.glued_after(at), line.word(at + 2)) == (".", "c"))


def is_month_cued(line: Line, at: int, previous_last: int) -> bool:
    """Whether the word before a month's name says that it is one: "in June", but not "June Carter"."""
    left = line.word(at - 1)
    if left in _MONTH_CUES or (left == "the" and line.word(at - 2) in ("of", "between")):
        return not (left in ("by", "of", "for", "to", "from") and _is_name_after(line, at))
    is_prefixed = left in DASHES and line.word(at - 2) in ("early", "mid", "late")
    return is_prefixed or _is_next_in_list(line, at, previous_last) or _starts_month_list(line, at)


def _is_name_after(line: Line, at: int) -> bool:
    # A first name has a last name after it: "by April Smith".
    after = line.text(at + 1)
    return after[:1].isupper()


def _starts_month_list(line: Line, at: int) -> bool:
    after = line.past_point(at)
    is_joint = line.word(after) in RANGE_JOINTS | LIST_JOINTS
    return is_joint and line.month(after + 1) > 0 and line.year(line.past_point(after + 1)) > 0


def _stands_alone(line: Line, at: int) -> bool:
    if not is_clean(line, at):
        return False
    left, right = line.glued_before(at), line.glued_after(at)
    if left == "/" and not line.number(at - 2) >= 1000:
        return False
    if left == "-" and not (line.year(at - 2) or line.word(at - 2) in ("mid", "early", "late", "pre", "post", "end")):
        return False
    if right in ("-", "/"):
        beyond = line.glued_after(at + 1)
        return beyond in ("", "era", "present", "-") or line.year(at + 2) > line.year(at)
    return True


def _counts_after_change(line: Line, at: int, year: int) -> bool:
    # "Fell by 1500" and "rose from 1200 to 1500" tell of amounts; "rose from 2021 to 2022" of years.
    is_likely_year = 1900 <= year <= 2099 and year % 100 != 0
    left = at - 1 if line.word(at - 1) in ("by", "from", "to") else at
    return not is_likely_year and left < at and line.word(left - 1) in _CHANGES


def _is_cued(line: Line, at: int, previous_last: int) -> bool:
    after = line.word(at + 1)
    before = at - 2 if (line.word(at - 2), line.word(at - 1)) in _LIMITS else at
    left = line.word(before - 1)
    if counts(line, at):
        return False
    if before < at and left not in _SURE and left not in _UNSURE:
        # "At least 2015" alone is an amount; "as early as 2015" is not.
        return line.word(before) in ("early", "late")
    if left in _SURE or (left in DASHES and line.word(at - 2) in _SURE) or (left == "." and line.word(at - 2) in "bdc"):
        return True
    if left in _UNSURE or (left == "to" and line.word(at - 2) in _BEFORE_TO):
        return not _is_plural(line, at + 1)
    if left == "than":
        return line.word(at - 2) not in _BEFORE_THAN
    if left in _DETERMINERS or (left == "s" and line.glued_before(at - 1) in APOSTROPHES):
        return after.isalpha() or _starts_range(line, at)
    if after in _DATED or (after in APOSTROPHES and line.word(at + 2) == "s"):
        return True
    return _is_cued_by_place(line, at, previous_last)


def _is_cued_by_place(line: Line, at: int, previous_last: int) -> bool:
    left, after = line.word(at - 1), line.word(at + 1)
    if _is_next_in_list(line, at, previous_last) or _starts_range(line, at):
        return not _is_plural(line, at + 1)
    if left in ("(", "["):
        return not _is_plural(line, at + 1)
    if left == "" or left in _SENTENCE_ENDS or (line.word(at - 2) in _SENTENCE_ENDS | {""} and left in _OPENING):
        is_word = line.text(at + 1)[:1].islower() and not _is_plural(line, at + 1)
        return is_word or after == ":"
    return False


def _is_next_in_list(line: Line, at: int, previous_last: int) -> bool:
    # Right after a date and a joint, or a comma and a joint.
    left = line.word(at - 1)
    if previous_last < 0 or left not in RANGE_JOINTS | LIST_JOINTS:
        return False
    start = at - 1
    if line.word(start - 1) in (",", "-"):
        start -= 1
    return previous_last == start


def _starts_range(line: Line, at: int) -> bool:
    first, joint, last = line.year(at), line.word(at + 1), line.year(at + 2)
    if joint in DASHES and (line.word(at + 2) == "present" or (line.day(at + 2) and line.month(at + 3))):
        return True
    if not first < last:
        return False
    return joint in DASHES or (joint in ("to", "through") and first >= 1900 and is_clean(line, at + 2))


def _is_plural(line: Line, at: int) -> bool:
    text = line.text(at)
    is_word = len(text) > 3 and text.isalpha() and text.islower() and text not in _NOT_PLURAL
    return is_word and text.endswith("s") and not text.endswith(("ss", "us", "is"))
