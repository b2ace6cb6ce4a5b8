"""Words before a full stop that may not end a sentence, by what must follow if it is to end one."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Lt Col Maj Brig Capt Cmdr Cdr Adm Sgt Cpl Pvt Sen Sens Rep Reps Gov Govs "
    "Pres Rev Hon Fr Msgr Supt Insp Det Amb Atty Asst Dep Min Sec Sir St Ste Mt Ft vs viz cf ca approx e.g i.e"
)
"""A name or an explanation always follows; a sentence never ends here."""

NUMBERED = _words(
    "no nos p pp vol vols ch chs sec secs art arts fig figs para paras par pars ed eds fol tab app cl col bk pt"
)
"""In lower case: abbreviations before a number, ordinary words or ends of sentences elsewhere."""

DATED = _words("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
"""Months and days: a day or a year follows, or the sentence ends."""

CLIPPED = _words(
    "Jr Sr Inc Ltd Co Corp Cos Bros Assn Dept Univ Inst Intl Natl Govt Ave Blvd Rd Hwy al est incl excl dept govt "
    "trans tr orig repr rev repub Ph Esq Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich "
    "Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Que Tenn Tex Va Vt Wash Wis Wyo Plc Pty Pte St Ste Sec Min Ft"
)
"""May end a sentence: they do if a word follows that seldom stands with a capital elsewhere."""

STARTERS = _words(
    "a after all also although amid among an and another any as at because before below besides between both but by "
    "despite does did during each earlier either even every few finally first for from further had has have he her "
    "here hers his how however i if in indeed instead it its just last later like many may meanwhile more moreover "
    "most much my neither nevertheless next no nobody none nor not nothing now of on once one only or other others "
    "our over perhaps rather recently same second several she similarly since so some soon still such that the "
    "their then there therefore these they third this those though through thus to today together two under unless "
    "unlike until we were what when where whereas whether which while who why will with within without yesterday "
    "yet you your"
)
"""In lower case: words that have a capital because a sentence begins with them."""

LETTERED = _words(
    "act annex appendix article category chapter class exhibit figure grade group hepatitis option part phase plan "
    "point schedule section stage table tier title type vitamin volume war"
)
"""In lower case: words after which a single letter is no initial: "Plan B.", "World War I"."""

SPEAKING = _words(
    "added admitted answered argued asked asks began claimed complained concluded continued cried declared demanded "
    "exclaimed explained insisted joked mused noted observed quipped recalled remarked replied reports said says "
    "shouted stated tells thundered told tweeted urged warned wondered writes wrote"
)
"""Verbs that go on with a sentence after a quotation that ended in ? or !."""

PARTICLES = _words("al bin da de den der di dos du el ibn la le ten ter ul van von")
"""Lower-case parts of names, with which a sentence may begin."""
