"""Units of measure: their spellings, and what one of each is in the unit that its kind is counted in.

Money is counted in whole units of its currency, mass in tonnes ("ton" is read as tonne), length in metres, area in
square metres, volume in cubic metres, durations in months (a year is 12, a day 16/487), shares in percent, temperature
in degrees Celsius. Barrels, and whatever else is counted, never convert.
"""

from fractions import Fraction
from functools import cache

from kortilt.reading.figures.tokens import DASHES, WORD, Tokens, word_set
from kortilt.tuples import NamedTuple


class Unit(NamedTuple):
    """A unit as written: number x factor + offset is the number in the canonical unit."""

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


# dimension | canonical unit | how many of it one is | spellings
_TABLE = """
share|percent|1|% percent pct percents percentage per_cent ٪
share_points|percentage_point|1|percentage_point percentage_points pp percent_points
share_points|percentage_point|1/100|basis_point basis_points bps
ratio|times|1|x
mass|t|1|t ton tons tonne tonnes metric_ton metric_tons metric_tonnes
mass|t|1000|kt kiloton kilotons kilotonnes
mass|t|1/1000|kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
mass|t|1/1000000|gram grams gramme grammes g
mass|t|45359237/100000000000|lb lbs
mass|t|45359237/1600000000000|ounce ounces oz
length|m|1|m metre metres meter meters
length|m|1000|km kms kilometre kilometres kilometer kilometers
length|m|1/100|cm centimetre centimetres centimeter centimeters
length|m|1/1000|mm millimetre millimetres millimeter millimeters
length|m|1/1000000|micrometre micrometres micrometer micrometers µm microns
length|m|1609344/1000|mile miles mi
length|m|1852|nautical_mile nautical_miles
length|m|3048/10000|foot feet ft
length|m|254/10000|inch inches
length|m|9144/10000|yard yards
area|m2|1|m² m2 sq_m square_metre square_metres square_meter square_meters
area|m2|1000000|km² km2 sq_km square_kilometre square_kilometres square_kilometer square_kilometers
area|m2|2589988110336/1000000|square_mile square_miles sq_mi
area|m2|10000|hectare hectares ha
area|m2|40468564224/10000000|acre acres
area|m2|9290304/100000000|square_foot square_feet sq_ft
volume|m3|1|m³ m3 cubic_metre cubic_metres cubic_meter cubic_meters
volume|m3|1000000000|km³ cubic_kilometre cubic_kilometres cubic_kilometers
volume|m3|1/1000|litre litres liter liters
volume|m3|3785411784/1000000000000|gallon gallons
volume|barrel|1|barrel barrels bbl bbls
power|W|1|watt watts
power|W|1000|kw kilowatt kilowatts
power|W|1000000|mw megawatt megawatts
power|W|1000000000|gw gigawatt gigawatts
energy|kWh|1|kwh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
energy|kWh|1000|mwh megawatt-hours megawatt_hour megawatt_hours
energy|kWh|1000000|gwh gigawatt-hours gigawatt_hour gigawatt_hours
energy|kWh|1000000000|twh terawatt-hours terawatt_hour terawatt_hours
duration|month|12|year years yr yrs
duration|month|1|month months
duration|month|120|decade decades
duration|month|1200|century centuries
duration|month|12000|millennium millennia
duration|month|112/487|week weeks
duration|month|224/487|fortnight fortnights
duration|month|16/487|day days
duration|month|2/1461|hour hours hr hrs
duration|month|1/43830|minute minutes min mins
duration|month|1/2629800|second seconds sec secs
temperature|degree_c|1|°_c º_c degree_celsius degrees_celsius degrees_centigrade degrees_c celsius centigrade
temperature|degree_f||°_f º_f degree_fahrenheit degrees_fahrenheit degrees_f fahrenheit
temperature|kelvin||kelvin kelvins
angle|degree|1|degree degrees ° º
money|USD|1|usd $ us$ dollar dollars us_dollar us_dollars american_dollars
money|USD|1/100|cent cents
money|EUR|1|eur € euro euros
money|GBP|1|gbp £ pound_sterling pounds_sterling british_pounds pound pounds
money|RUB|1|rub ₽ ruble rubles rouble roubles
money|JPY|1|jpy yen ¥
money|CNY|1|cny yuan rmb renminbi
money|KRW|1|krw ₩
money|INR|1|inr ₹ rupee rupees
money|CHF|1|chf swiss_francs francs
money|CAD|1|c$ ca$ canadian_dollars
money|AUD|1|a$ au$ australian_dollars
money|NZD|1|nz$ zealand_dollars
money|HKD|1|hk$ kong_dollars
money|TWD|1|nt$
money|SGD|1|s$ singapore_dollars
money|UAH|1|hryvnia hryvnias
"""

_FAHRENHEIT = Unit("degree_c", "temperature", Fraction(5, 9), Fraction(-160, 9))
_KELVIN = Unit("degree_c", "temperature", Fraction(1), Fraction(-27315, 100))
_LB = Fraction(45359237, 10**11)
YEAR = Unit("month", "duration", Fraction(12))
WON = Unit("KRW", "money")
TIMES = Unit("times", "ratio")
PERCENT = Unit("percent", "share")

_HEAVY = word_set("weigh weighs weighed weighing weight heavy heavier lift lifted")
RATE_WORDS = word_set(
    "second minute hour day week month quarter year barrel ton tonne kilo kilogram head person capita"
)
PERIOD_ADJECTIVES = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
_ADVERB_RATES = {**PERIOD_ADJECTIVES, "annually": "year", "yearly": "year"}
_NOT_A_RATE = word_set("later earlier ago after before on")


@cache
def units() -> dict[str, Unit]:
    """Every spelling of a unit, lower case, words joined by one space."""
    table = {}
    for row in _TABLE.strip().splitlines():
        dimension, name, factor, spellings = row.split("|")
        unit = Unit(name, dimension, Fraction(factor or 1))
        unit = {"degree_f": _FAHRENHEIT, "kelvin": _KELVIN}.get(name, unit)
        table.update({spelling.replace("_", " "): unit for spelling in spellings.split()})
    return table


def read_unit(tokens: Tokens, index: int, value: Fraction) -> tuple[Unit, int] | None:
    """The unit that begins at a token, and the index behind it; a hyphen before it is part of it."""
    if tokens.low(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1):
        index += 1
    table = units()
    low = tokens.low(index)
    low = low[:-2] if low.endswith(("'s", "’s")) else low  # "a month's supply"
    if not low:
        return None
    pair = f"{low} {tokens.low(index + 1)}"
    if pair in table:
        return table[pair], index + 2
    if low not in table or _is_article_like(tokens, index):
        return _named_currency(tokens, index, value)
    if low in ("pound", "pounds") and value < 10**6 and _is_weighed(tokens, index):
        return Unit("t", "mass", _LB), index + 1
    return table[low], index + 1


def _is_article_like(tokens: Tokens, index: int) -> bool:
    """One letter that is no unit here: a capital M or T, a K for kelvin, a g that begins a name."""
    text = tokens[index].text
    return len(text) == 1 and text.isalpha() and text.isupper()


def _named_currency(tokens: Tokens, index: int, value: Fraction) -> tuple[Unit, int] | None:
    table = units()
    token = tokens[index]
    if token.text == "K" and value > 100:
        return _KELVIN, index + 1
    if token.low == "won" and value >= 1000:
        return WON, index + 1
    if token.kind == WORD and token.is_capitalised:
        following = tokens.low(index + 1)
        if following == "won":
            return WON, index + 2
        unit = table.get(following)
        if unit is not None and unit.dimension == "money" and len(following) > 1 and following != "dollar":
            name = unit.name if following != "dollars" else f"{token.low} dollar"
            return Unit(name, "money"), index + 2
    return None


def _is_weighed(tokens: Tokens, index: int) -> bool:
    near = {token.low for token in tokens[max(0, index - 6) : index + 4]}
    return bool(near & _HEAVY) or tokens.low(index + 1) == "of"


def read_rate(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """What a figure is counted for ("a day", "per capita", "/h", "monthly"), and the index behind it."""
    low, following = tokens.low(index), tokens.low(index + 1)
    if low in _ADVERB_RATES:
        return _ADVERB_RATES[low], index + 1
    if low == "/" and tokens.glued(index) and following in ("h", "s", "day", "year", "month"):
        return {"h": "hour", "s": "second"}.get(following, following), index + 2
    if low == "per" and following and tokens[index + 1].kind == WORD and following != "cent":
        return following, index + 2
    if low in ("a", "an", "each", "every") and following in RATE_WORDS and tokens.low(index + 2) not in _NOT_A_RATE:
        return following, index + 2
    return None
