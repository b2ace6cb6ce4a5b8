"""Forms of English sentences that claim nothing."""

from __future__ import annotations

import re


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


GREETING = _pattern(
    r"(?:dear|hello|hi|hey|greetings|welcome)(?=[\s,!.]|\Z)",
    r"good (?:morning|afternoon|evening|day|night)\b",
    r"(?:thank you|many thanks|thanks)(?! to (?!everyone|all|our|you|my))\b",
    r"(?:(?:best|kind|warm|with best) (?:regards|wishes)|regards|sincerely|cheers|goodbye|farewell|"
    r"congratulations)[,!.]*\Z",
    r"yours (?:sincerely|truly|faithfully|ever)\b",
    r"(?:happy (?:new year|holidays|reading|birthday)|merry christmas|season's greetings)\b",
    r"(?:until next (?:time|week|month)|see you (?:next|then|soon|there|tomorrow|in))\b",
    r"ladies and gentlemen\b",
)
WISH = _pattern(
    r"(?:long )?may (?:the|they|he|she|it|we|you|this|that|these|those|all|peace|god|your|our|no one|everyone) ",
    r"(?:i|we|one|you)(?: can| could| may| do| only| must| still| very much| truly| all| really){0,3}"
    r" (?:hopes?|wish(?:es)?|prays?)\b",
    r"(?:let us|let's|here's|here is|i'm|we're) (?:hope|hoping|pray)\b",
    r"(?:hopefully|if only|would that|fingers crossed|god willing|it is to be hoped|with (?:any|a little|some) "
    r"luck)\b",
)

_LEAD = (
    r"(?:(?:now|then|first|next|so|but|and|also|please|just|instead|finally|again|kindly|"
    r"(?:for|to) (?:more|details|background|learn|read|see|find|know)[^,.]{0,40},),? )*"
)
_THE = (
    r"(?:the|a|an|this|that|these|those|it|them|him|her|us|me|my|your|our|its|their|his|how|what|who|where|when|"
    r"why|whether|"
    r"both|all|each|every|another|any|some|instead|also|again|here)\b"
)
_NAMED = r"(?-i:[A-Z][\w'’.-]+)"
ORDER = _pattern(
    _LEAD
    + r"(?:consider|compare|imagine|remember|recall|picture|forget|notice|note|see|watch|take|ask|read|follow|contact|"
    rf"visit|suppose|contrast) (?:{_THE}|{_NAMED}(?!,))",
    _LEAD + r"(?:add|answer|bear|begin|beware|bring|call|check|choose|click|close|count|download|"
    r"email|enter|explain|fill|find|"
    r"get|give|ignore|judge|keep|leave|make|mark|mind|observe|open|pay|print|put|reply|resist|send|share|show|"
    r"skip|spare|"
    rf"start|stop|study|support|tell|treat|try|turn|use|write) {_THE}(?! (?:is|are|was|were)\b)",
    _LEAD + r"(?:start|begin) (?:with|at|from|by|small|again)\b",
    _LEAD + r"look (?:at|for|back|again|closely|closer|first|no|to|up|out|around|beyond|past|elsewhere)\b",
    _LEAD + r"(?:turn (?:to|back|now)|go (?:to|back|and)|come (?:back|to))\b",
    _LEAD + r"(?:think (?:of|about|again|back|twice)|listen (?:to|closely))\b",
    _LEAD + r"(?:wait (?:for|until)|stay (?:tuned|with|safe)|watch (?:for|out|closely)|read (?:on|more|between)|"
    r"keep (?:in mind|reading|watching|an eye|up)|bear (?:in mind|with)|beware of|sign up|subscribe (?:to|now|"
    r"here|today)|"
    r"join us|click (?:here|on|below)|scroll (?:down|up)|write to us|get in touch|set aside)\b",
    _LEAD + r"(?:let us|let's|let me|don't|do not|never mind|never (?=forget|trust|underestimate|assume))\b",
    _LEAD + r"let (?:the|it|that|there|no) ",
    r"(?:please|kindly)\b",
    _LEAD + r"(?:look|listen|wait|imagine|remember|watch|subscribe|think|relax|share|enjoy|beware|(?:judge|see|"
    r"decide) for yourself)[.!]\Z",
    r"(?:see|cf\.?|compare) (?:also|above|below|page|pp?\.|note|footnote|section|chapter|figure|table|fig\.|"
    r"https?://|www\.)",
)
TOLD_BY_ORDER = _pattern(
    r"(?:please )?(?:also )?(?:note|remember|recall|know|notice|consider|suppose|bear in mind|keep in mind|"
    r"(?:do not|don't|never|let us not|let's not) forget)(?: too| also| first)?,? that\b"
)
"""Orders behind which a whole statement follows."""
CLAUSE = _pattern(r"\b(?:that|which|who|when|where|how|as)\b")

CREDIT = _pattern(
    r"by (?:our|a|the) [\w' -]{3,40}(?:desk|staff|correspondents?|reporters?|writers?|editors?|team)\W*\Z",
    # "By Ada Orm, Nordic desk"
    r"(?-i:By [A-Z][\w.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]+){1,3}(?:, (?:[A-Za-z][\w'’-]* ?){1,5})?)\Z",
    r"(?-i:By (?:[A-Z][\w.'’-]*|and|of|the|for|in|de|von|van|bin|,)(?:,? (?:[A-Z][\w.'’-]*|and|of|the|for|in|de|"
    r"von|van|bin|&))*)\Z",
    r"(?:photo(?:graph)?s?|image|illustration|graphics?|map|chart|credit|text|words|source|sources|translation|"
    r"editor|author)"
    r"(?: credit)?(?::| by (?=(?-i:[A-Z]))).{0,120}\Z",
    r"(?:(?:additional )?report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|translated|compiled|illustrated) by "
    r"(?-i:[A-Z]).{0,80}\Z",
    r"(?:(?:first )?published|updated|posted|last (?:updated|modified))?:? ?(?:on )?(?:\w{3,6}day,? )?(?:\d{1,2} )?"
    r"(?-i:[A-Z])[a-z]{2,8}\.? (?:\d{1,2}, )?\d{4}\.?\Z",
    r"(?:©|\(c\)|copyright|all rights reserved)",
)

FIRST_PERSON = _pattern(
    r"(?:i|we)(?: \w+ly| still| do| would| also| for one| must)? (?:think|believe|feel|suspect|doubt|like|love|"
    r"hate|prefer|find|"
    r"guess|suppose|wonder|fear|admit|confess|like to|would|should|cannot|can't|could|am|are|want|disagree|agree)\b",
    r"(?:in my (?:view|opinion|judgment)|to my mind|if you ask me|as i see it|for my part|my (?:view|guess|"
    r"hunch|sense) is)\b",
)
STORY = _pattern(
    r"\b(?:story|tale|essay|picture|plot|lesson|moral|irony|puzzle|riddle|paradox|question|answer|rub|catch|"
    r"twist|takeaway|"
    r"bottom line|drama|narrative|mood|heart of (?:the|this) matter|point|details?|devil|stakes|pattern|"
    r"surprise|mystery|"
    r"trick|temptation|logic|message)\b"
)
STORY_VERB = _pattern(
    r"\b(?:is|are|was|were|isn't|aren't|tells?|told|remains?|lies?|ends?|begins?|starts?|goes|runs?|repeats?|"
    r"matters?|looks?|"
    r"seems?|points?|becomes?|grows?|stays?|repays?|rewards?|hides?|changes?|has|have)\b"
)
SUBJECTIVE = _pattern(
    r"\b(?:absurd|admirable|astonishing|awkward|beautiful|boring|bold|brave|brilliant|clear|clever|clumsy|"
    r"complicated|curious|"
    r"cynical|delicate|delightful|depressing|difficult|disappointing|dull|easy|elegant|embarrassing|encouraging|"
    r"exciting|"
    r"fascinating|fair|fine|foolish|glad|good|bad|better|worse|gloomy|great|hard|harsh|heartening|hopeless|"
    r"impressive|"
    r"instructive|interesting|intriguing|ironic|lovely|lucid|memorable|messy|murky|naive|nice|obvious|odd|"
    r"ominous|overdue|"
    r"plain|pleasant|pointless|predictable|promising|puzzling|readable|rewarding|ridiculous|risky|sad|sensible|"
    r"simple|sobering|"
    r"splendid|strange|striking|stunning|subtle|surprising|telling|tempting|thoughtful|tragic|tricky|troubling|ugly|"
    r"understandable|unfair|unfortunate|unsurprising|unwise|useful|vague|weak|welcome|wise|worth|worthwhile|"
    r"worrying|wrong|certain|brighter|calmer|clearer|darker|easier|gloomier|happier|harder|"
    r"sharper|simpler|stranger|subtler|uglier|(?:another|different) (?:matter|story)|"
    r"no small matter|pleasure|patient)\b"
)
HARSH = _pattern(
    r"\b(?:wonderful|terrible|awful|horrible|dreadful|shameful|disgraceful|disgrace|pathetic|stupid|evil|"
    r"despicable|delightful|"
    r"gorgeous|magnificent|superb|lovely|hideous|boring|charming|adorable|hero|villain|monster|fool|coward|"
    r"genius|scandalous|"
    r"outrageous|deplorable|beautiful|ugly|brilliant|splendid|fascinating)\b"
)
COPULA = _pattern(
    r"\b(?:is|are|was|were|be|been|isn't|aren't|wasn't|seems?|looks?|remains?|feels?|sounds?|makes?|repays?|"
    r"rewards?|'s)\b"
)
ADVICE = _pattern(r"\b(?:should|ought to|had better|shouldn't)\b")
SET_PHRASE = _pattern(
    r"(?:only )?time will tell\b",
    r".{0,60}\b(?:remains|is yet|has yet) to be seen\b",
    r"(?:so far,? so good|no wonder|and yet|enough said|that is that|that's that|not so fast|of course|case "
    r"closed|go figure|"
    r"make no mistake|so be it|fair enough|first things first|by way of conclusion|in short|in sum)[.!]*\Z",
    r".{0,40}\b(?:takes? time|explains? (?:a lot|much|little|everything)|(?:rarely|seldom|never|often) repeats? "
    r"itself)[.!]\Z",
    r"the rest is (?:history|commentary|detail|noise|silence)\b",
    r".{0,40}\bspeaks? for (?:itself|themselves)\b",
    r"it (?:is|was|may be|would be) (?:still |far )?too (?:early|soon|late) to (?:say|tell|know|judge)\b",
    r"(?:this|that|it|all this|all of this|\w+)(?: still| also| really)? matters?(?: here| most| too| a lot| a "
    r"great deal)?[.!]\Z",
    r"here (?:is|are|'s)|here's",
    r"(?:there is|there's) (?:much|little|more|nothing|plenty|a lot|no (?:easy|simple|doubt|mistaking|shortage)|"
    r"something)\b",
    r"(?:that|this|it) (?:is|was|'s) (?:why|how|where|what|not|all|only|just|half|the (?:point|question|rub|"
    r"catch|trouble|problem))\b",
    r"(?:none|all|much|some|most) of (?:this|that|it) (?:is|was|are)\b",
    r"(?:what a|how (?:very )?\w+)\b[^.]*!\Z",
    r".{0,30}\b(?:tells?|paints?|makes?) (?:a|an|the|its|their) (?:\w+ ){0,2}(?:story|tale|picture|reading)\b",
    r"(?:this|the|our|today's) (?:article|essay|piece|post|newsletter|section|note|briefing|column|guide) "
    r"(?:looks at|examines|"
    r"explains|describes|sets out|asks|explores|covers|considers|is about|will|tries)\b",
    r"(?:this|what follows|below|above) (?:is|are) (?:a|an|the|our|my) (?:brief |short )?(?:summary|overview|"
    r"list|guide|sketch)\b",
)
TRANSITION = _pattern(
    r"(?:then|next|finally|now|first|last|second|third|and then|so)(?:,| to| comes?| for| there (?:is|are)|"
    r"\u2014| a word)(?:\W|\Z)",
    r"(?:so much for|on to|back to|a (?:word|note) (?:on|about)|which brings us|turning to|enough of|more on)\b",
    r"(?:\w+ ){1,3}comes? (?:next|first|last)\b",
)
FRAGMENT = _pattern(
    r"(?:not|no|so|and|but|yet|far|enough|perhaps|maybe|hardly|quite|well|yes|indeed|of course|still|then|or|"
    r"nothing|never|"
    r"almost|exactly|rightly|wrongly|ditto|likewise|alas|sadly|oddly)\b"
)
NUMBER_WORD = _pattern(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|"
    r"ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|twice|thrice|tripled?|doubled?|halved|"
    r"percent)\b"
)
CHANGE = _pattern(
    r"\b(?:rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|declined|soared|surged|plunged|shrank|"
    r"jumped|climbed|"
    r"collapsed|said|says|told|announced|claimed|warned|reported|signed|visited|exported|imported|banned|"
    r"supplied|shipped|sold|"
    r"bought|sent|met|launched|fired|killed|arrested|elected|resigned|agreed|refused|invaded|attacked|"
    r"sanctioned|according)\b"
)
"""Words of deeds, movement and speech: what they tell can be checked."""
