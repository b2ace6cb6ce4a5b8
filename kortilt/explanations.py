"""What each code of a problem means, for `kortilt explain`.

Every sample is run by a test: `wrong` raises its code and no other, `right` loads.
"""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """A code explained: what it means, a small base that raises it, and the same base mended."""

    title: str
    text: str
    wrong: str = ""
    right: str = ""


def _fact(
    *lines: str, identity: str = "port-opening", when: str = '"2023-06"', source: str = "Gazette, 3 July 2023"
) -> str:
    own = [f'id = "{identity}"', f"when = {when}", 'claim = "The port of Vell opened."', f'source = "{source}"']
    replaced = {line.split(" = ")[0] for line in lines}
    return "\n".join(["[[facts]]", *(line for line in own if line.split(" = ")[0] not in replaced), *lines])


COUNTRY = '[countries.VE]\nname = "Vell"\n\n'
TWO = '[countries.VE]\nname = "Vell"\n\n[countries.OR]\nname = "Orm"\n\n'
SOURCE = '[sources.harbour-2023]\ntitle = "Harbour report"\n\n'

EXPLANATIONS = {
    "K101": Explanation(
        "no fact base was found",
        "kortilt reads the file given with --facts, else the one that KORTILT_FACTS names, else the nearest "
        "facts.toml from the working directory upward, else the base shipped with it. None of these exists.",
    ),
    "K102": Explanation(
        "the file cannot be read",
        "It does not exist, is a folder, or may not be read. The hint names a similar file where there is one.",
    ),
    "K103": Explanation(
        "the file is too large",
        "A base of 10,000 facts takes about 6 MB. A file far beyond that is most likely another file, given by "
        "mistake.",
    ),
    "K104": Explanation(
        "the file is not UTF-8",
        "TOML files are UTF-8. Editors call it an encoding: choose UTF-8 when saving. The place shown is the first "
        "byte that does not fit.",
    ),
    "K105": Explanation(
        "the file is not valid TOML",
        "Text, and a date that is not a whole day, stand in straight quotation marks; each line holds one KEY = "
        "VALUE; a fact begins with [[facts]] in two brackets. Reading stops at the first such fault.",
        _fact(when="2023-06"),
        _fact(),
    ),
    "K106": Explanation(
        "a control character is not allowed",
        "Such characters do not show, but a terminal obeys them: they can hide text, change colours or turn the order "
        "of writing round. Tabs and line ends are allowed.",
        _fact('claim = "The port of \\u001b[8mVell opened."'),
        _fact(),
    ),
    "K107": Explanation(
        "the base holds no facts",
        "A fact has an id, a date, a claim of one sentence and a source; everything else is optional.",
        "[base]\nschema = 1",
        "[base]\nschema = 1\n\n" + _fact(),
    ),
    "K108": Explanation(
        "the schema is not known",
        "schema = 1 is the format that this version reads. A base with a higher number needs a newer kortilt.",
        "[base]\nschema = 2\n\n" + _fact(),
        "[base]\nschema = 1\n\n" + _fact(),
    ),
    "K201": Explanation(
        "a key is unknown",
        "Keys that no one reads would be lost in silence, so a key that is misspelt or unknown is refused.",
        _fact('locater = "p. 4"'),
        _fact('locator = "p. 4"'),
    ),
    "K202": Explanation(
        "a key is missing",
        "A fact needs id, when, claim and source; a country, person, organisation or place needs a name; a source "
        "needs a title; a figure needs a measure.",
        COUNTRY.replace('name = "Vell"', 'aliases = ["Vell"]') + _fact(),
        COUNTRY + _fact(),
    ),
    "K203": Explanation(
        "a source is unknown",
        "As soon as a base declares one source, every fact must cite a declared one. Without any declared source, the "
        "text of source is its own citation.",
        SOURCE + _fact(source="harbour-23"),
        SOURCE + _fact(source="harbour-2023"),
    ),
    "K204": Explanation(
        "a name is not declared",
        "Countries, people and organisations are declared once, with all their spellings; facts name them by "
        "their ids.",
        COUNTRY + _fact('actor = ["VL"]'),
        COUNTRY + _fact('actor = ["VE"]'),
    ),
    "K205": Explanation(
        "an id is given twice",
        "An id stands for one fact, for good: articles and scripts refer to it. Nor may one key stand in two of the "
        "tables countries, people, organisations and places.",
        _fact() + "\n\n" + _fact('claim = "The port of Vell closed."'),
        _fact() + "\n\n" + _fact('claim = "The port of Vell closed."', identity="port-closing"),
    ),
    "K206": Explanation(
        "a value is of the wrong type",
        "Lists stand in brackets even when they hold one value; numbers and true or false stand without quotation"
        " marks.",
        COUNTRY + _fact('actor = "VE"'),
        COUNTRY + _fact('actor = ["VE"]'),
    ),
    "K207": Explanation(
        "a value is not allowed",
        "Some keys take a word from a fixed list; no text may be empty and no value may stand twice in a list.",
        _fact('kind = "occurrence"'),
        _fact('kind = "event"'),
    ),
    "K208": Explanation(
        "a value has the wrong form",
        "Ids are kebab-case: lower-case letters, digits and single hyphens. Countries are ISO 3166-1 alpha-2 "
        "codes, two capital letters. A relation is two of them with a hyphen. Addresses begin with http:// or "
        "https://.",
        _fact(identity="Port_Opening"),
        _fact(identity="port-opening"),
    ),
    "K209": Explanation(
        "a quotation is too long",
        "At most 15 of a source's own words are quoted; the claim says the rest in words of your own.",
        _fact('quote = "it is with great pleasure that we see the first ship come in to the new port today"'),
        _fact('quote = "we see the first ship come in to the new port today"'),
    ),
    "K210": Explanation(
        "a fact is derived from an unknown one",
        "derived_from lists the ids of facts of the same base, from whose figures this one is calculated.",
        _fact('derived_from = ["port-building"]'),
        _fact('derived_from = ["port-building"]') + "\n\n" + _fact(identity="port-building"),
    ),
    "K211": Explanation(
        "a fact is derived from itself",
        "Directly or by way of others, its figure would rest on itself.",
        _fact('derived_from = ["port-opening"]'),
        _fact(),
    ),
    "K212": Explanation(
        "an effect has no relation",
        "effect says what a fact did to the relation of two countries; relation says of which two.",
        TWO + _fact('effect = "warmer"'),
        TWO + _fact('effect = "warmer"', 'relation = "VE-OR"'),
    ),
    "K213": Explanation(
        "keys do not go together",
        "A figure has either a value or a low and a high one; a person's name has family and given parts or a "
        "literal one; source, locator and quote stand on the fact or in [[facts.sources]], not in both.",
        _fact('figures = [{ measure = "ships", value = 3, high = 5 }]'),
        _fact('figures = [{ measure = "ships", low = 3, high = 5 }]'),
    ),
    "K214": Explanation(
        "words contradict each other",
        "In [lexicon], opposites cannot both hold of one thing, synonyms say the same, and a broader word may stand "
        "for a narrower one. Two words can be only one of these to each other. Lists of synonyms that share a word "
        "are one list.",
        '[lexicon]\nsynonyms = [["shut", "sealed"]]\nopposites = [["sealed", "shut"]]\n\n' + _fact(),
        '[lexicon]\nsynonyms = [["shut", "sealed"]]\nopposites = [["sealed", "dredged"]]\n\n' + _fact(),
    ),
    "K215": Explanation(
        "a fact contradicts an unknown one",
        "contradicts lists the ids of facts of the same base with which this one cannot both be true: a statement that "
        "the source's own account denies. A claim that states it as a fact gets conflicting evidence.",
        _fact('contradicts = ["port-building"]'),
        _fact('contradicts = ["port-building"]') + "\n\n" + _fact(identity="port-building"),
    ),
    "K216": Explanation(
        "a fact contradicts itself",
        "contradicts names other facts; what can never be true is not written as a fact.",
        _fact('contradicts = ["port-opening"]'),
        _fact(),
    ),
    "K301": Explanation(
        "a date is not in EDTF",
        "Dates are written in EDTF (ISO 8601-2): 2023, 2023-07, 2023-06-12, intervals 2022-12/2023-04, open ones "
        "2022/.., about 2022-12~, once by [..2023-12], not known XXXX. docs/fact-base.md lists every form.",
        _fact(when='"June 2023"'),
        _fact(when='"2023-06"'),
    ),
    "K302": Explanation(
        "an interval ends before it begins",
        "The earlier date stands first.",
        _fact(when='"2023-06/2022-12"'),
        _fact(when='"2022-12/2023-06"'),
    ),
}
