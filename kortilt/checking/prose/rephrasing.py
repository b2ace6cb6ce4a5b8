"""A claim in plainer words of the same meaning: what stresses a part of it, or says "no" in one word."""

import re
from collections.abc import Iterator

from kortilt.checking.prose.tables import PLAINER, REPHRASED_CHANNELS, REPHRASED_PLACES

_ONE_OF = r"(?:(?:one of )?the|a|an) (?:\w+ )?"
_IS = r"(?:is|was|are|were)"
_PLACES, _CHANNELS = "|".join(REPHRASED_PLACES), "|".join(REPHRASED_CHANNELS)
_PLACE = re.compile(rf"(?P<name>.+?) {_IS} {_ONE_OF}(?:{_PLACES}) (?:where|in which) (?P<rest>.+?)\.?")
_CHANNEL = re.compile(
    rf"(?P<name>.+?) {_IS} {_ONE_OF}(?:{_CHANNELS}) (?:that|which) "
    r"(?:aired|airs|ran|runs|broadcast|broadcasts|showed|shows|premiered) (?P<rest>.+?)\.?"
)
_PERSON = re.compile(
    rf"(?P<name>.+?) {_IS} (?:the|a) (?:one|person|individual|somebody|someone) (?:who|that) (?P<rest>.+)"
)
AIRED = re.compile(r"(?P<name>[A-Z]\S*) (?:aired|airs|broadcast|broadcasts|televised) (?P<rest>[A-Z].+?)\.?")
"""What a claim says that a channel aired."""
_HAD_AS = re.compile(
    r"(?P<rest>.+?) (?:had|has|have|featured|features) "
    r"(?P<name>[A-Z].+?) as (?P<noun>(?:the|a|an|its|one of the) \w+)\.?"
)
_CONTAINS = re.compile(
    r"(?P<rest>.+?) (?:contains|contained|includes|included|features|featured) (?P<name>(?:the \w+ )?[A-Z].+?)\.?"
)
_NOT_ONLY = re.compile(r"\bnot (?:only|just|merely|simply) ([^,.;]{1,60}?),? but (?:also )?")
_NOT_BUT = re.compile(
    r"\bnot (?!only|just|merely|simply)(?:\w+ ){0,5}\w+,? but (?=(?:an?|the|by|in|on|at|from|with|of) )"
)
_OUTSIDE = re.compile(r"\boutside (?=[A-Z])")
_NAMED = re.compile(r"(?<=\bby )(?:an?|the) (?:\w+ )?\w+ (?:named|called) (?=[A-Z])")
_BEFORE = re.compile(
    r"(?P<name>[A-Z].+?) (?:died|was killed|was murdered|retired|left) (?:before|without)(?: ever)? "
    r"(?P<deed>\w+ing) (?P<rest>.+)"
)
_WORDS = re.compile("|".join(rf"\b{re.escape(words)}\b" for words in PLAINER), re.IGNORECASE)


def plainer(text: str) -> str:
    """Put a sentence in the plainer words of the table, and leave out what it only sets something against."""
    text = _NOT_ONLY.sub(lambda found: f"{found[1]} and ", text)
    text = _OUTSIDE.sub("outside of ", _NOT_BUT.sub("", text))
    return _WORDS.sub(lambda found: PLAINER[found[0].lower()], text)


def implied(text: str) -> Iterator[str]:
    """What has to be so for a claim to be: who "died before signing it" did not sign it."""
    if found := _BEFORE.fullmatch(text):
        yield f"{found['name']} did not {_base_of(found['deed'])} {found['rest']}"


def _base_of(form: str) -> str:
    """The verb of an -ing form, as near as its stem has it."""
    bare = form.lower().removesuffix("ing")
    return bare[:-1] if len(bare) > len("abc") and bare[-1] == bare[-2] and bare[-1] not in "ls" else bare


def rephrased(text: str) -> Iterator[str]:
    """Plainer claims of the same meaning, the likeliest first."""
    plain = _NAMED.sub("", plainer(text))
    if plain != text:
        yield plain
    forms = (
        (_PLACE, "{rest} in {name}."),
        (_CHANNEL, "{rest} aired on {name}."),
        (AIRED, "{rest} aired on {name}."),
        (_PERSON, "{name} {rest}"),
        (_HAD_AS, "{name} was {noun} of {rest}."),
        (_CONTAINS, "{name} is on {rest}."),
    )
    for form, words in forms:
        if found := form.fullmatch(plain):
            yield words.format(**found.groupdict())
