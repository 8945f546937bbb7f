"""Units as they are printed, and the name each goes by in a `Figure`. Values are never converted here."""

from tui.annotate.figures.tokens import Token

_SURFACES: dict[str, str] = {
    "percent": "%|percent|per cent|pct|percentage",
    "percentage point": "percentage point|percentage points|percent points|pct points|pct point|ppt|pp",
    "basis point": "basis point|basis points|bps",
    "km": "km|kms|kilometer|kilometers|kilometre|kilometres",
    "metre": "m|meter|meters|metre|metres",
    "cm": "cm|centimeter|centimeters|centimetre|centimetres",
    "mm": "mm|millimeter|millimeters|millimetre|millimetres",
    "mile": "mile|miles|mi",
    "nautical mile": "nautical mile|nautical miles",
    "foot": "foot|feet|ft",
    "inch": "inch|inches",
    "yard": "yard|yards|yd|yds",
    "square km": "square km|sq km|square kilometer|square kilometers|square kilometre|square kilometres|km²",
    "square metre": "square meter|square meters|square metre|square metres|sq m|sqm|m²",
    "square mile": "square mile|square miles|sq mile|sq miles|sq mi",
    "square foot": "square foot|square feet|sq ft",
    "cubic metre": "cubic meter|cubic meters|cubic metre|cubic metres|cu m|m³",
    "cubic foot": "cubic foot|cubic feet|cu ft",
    "cubic km": "cubic km|cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres|km³",
    "acre": "acre|acres",
    "hectare": "hectare|hectares|ha",
    "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
    "gram": "gram|grams|gramme|grammes",
    "mg": "mg|milligram|milligrams",
    "tonne": "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes",
    "ton": "ton|tons",
    "pound": "lb|lbs|pound|pounds",
    "ounce": "oz|ounce|ounces",
    "litre": "liter|liters|litre|litres",
    "gallon": "gallon|gallons",
    "barrel": "barrel|barrels",
    "degree Celsius": "c|°c|degrees celsius|degree celsius|degrees c|degrees centigrade|° c|celsius|ºc|º c",
    "degree Fahrenheit": "f|°f|degrees fahrenheit|degree fahrenheit|degrees f|° f|fahrenheit|ºf|º f",
    "degree": "degree|degrees|°|º",
    "km/h": "km/h|kph|kmh|km per hour|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour",
    "mph": "mph|miles per hour|miles an hour",
    "knot": "knot|knots",
    "kilowatt": "kw|kilowatt|kilowatts",
    "megawatt": "mw|megawatt|megawatts",
    "gigawatt": "gw|gigawatt|gigawatts",
    "kilowatt hour": "kwh|kilowatt hour|kilowatt hours",
    "megawatt hour": "mwh|megawatt hour|megawatt hours",
    "second": "second|seconds|sec|secs",
    "minute": "minute|minutes|min|mins",
    "hour": "hour|hours|hr|hrs",
    "day": "day|days",
    "week": "week|weeks",
    "month": "month|months",
    "year": "year|years|yr|yrs",
    "decade": "decade|decades",
    "century": "century|centuries",
    "times": "times|fold",
    "magnitude": "magnitude",
    "cent": "cent|cents|¢",
    "penny": "pence",
    "USD": "dollar|dollars|usd|us dollar|us dollars|bucks",
    "EUR": "euro|euros|eur|€",
    "GBP": "gbp|pounds sterling|british pounds|sterling|quid",
    "JPY": "yen|jpy",
    "CNY": "yuan|renminbi|rmb|cny",
    "KRW": "won|krw",
    "INR": "rupee|rupees|inr|indian rupees",
    "RUB": "ruble|rubles|rouble|roubles|rub",
    "UAH": "hryvnia|hryvnias|hryvnya|uah",
    "CHF": "swiss francs|swiss franc|chf",
    "CAD": "canadian dollars|cad",
    "AUD": "australian dollars|aud",
    "NZD": "new zealand dollars|nzd",
    "HKD": "hong kong dollars|hkd",
    "SGD": "singapore dollars|sgd",
    "TRY": "lira|liras|turkish lira",
    "BRL": "real|reais|brl",
    "MXN": "mexican pesos|mxn",
    "peso": "peso|pesos",
    "ZAR": "rand|zar",
    "NGN": "naira|ngn",
    "ILS": "shekel|shekels|ils",
    "AED": "dirham|dirhams|aed",
    "SAR": "riyal|riyals|sar",
    "PLN": "zloty|zlotys|zlotych|pln",
    "HUF": "forint|forints|huf",
    "SEK": "kronor|swedish kronor|swedish crowns|sek",
    "NOK": "norwegian kroner|norwegian crowns|nok",
    "DKK": "danish kroner|danish crowns|dkk",
    "IDR": "rupiah|idr",
    "PHP": "philippine pesos|php",
    "THB": "baht|thb",
    "VND": "dong|vnd",
    "BTC": "bitcoin|bitcoins|btc",
}
_UNITS: dict[tuple[str, ...], str] = {
    tuple(surface.replace("/", " / ").split()): unit
    for unit, surfaces in _SURFACES.items()
    for surface in surfaces.split("|")
}
_LONGEST = max(map(len, _UNITS))
# Printed this short, they are units only in this case and close to the number ("5m", "30C").
_CLOSE_ONLY_TEXT = """
m mi ha pp min sec
"""
_CLOSE_ONLY = frozenset(_CLOSE_ONLY_TEXT.split())
# Ordinary English words: units of money only after a scale or where a figure plainly is money.
_NEEDS_SCALE = frozenset(("real", "won", "rand", "dong", "lira", "try", "sterling"))

CURRENCY_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₴": "UAH",
    "₪": "ILS",
    "₦": "NGN",
    "₺": "TRY",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₿": "BTC",
}
DOLLARS = {
    "us": "USD",
    "u.s": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cdn": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "r": "BRL",
    "mx": "MXN",
    "nt": "TWD",
    "j": "JMD",
}
_CODES_TEXT = """
USD EUR GBP JPY CNY KRW INR RUB UAH CHF CAD AUD NZD HKD SGD TRY BRL MXN ZAR NGN ILS AED SAR PLN HUF SEK NOK DKK
IDR PHP THB VND TWD
"""
CODES = frozenset(_CODES_TEXT.split())
MONEY = CODES | frozenset(("peso", "cent", "penny", "BTC", "JMD"))
DURATIONS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
_WHOLE = frozenset(("full", "whole", "entire", "straight", "consecutive", "solid", "complete"))
# The smaller unit that may follow: "5ft 11in", "4 minutes 48 seconds".
SMALLER = {"foot": ("inch", 12.0), "hour": ("minute", 60.0), "minute": ("second", 60.0)}


def unit_at(tokens: list[Token], at: int, *, scaled: bool, money_pounds: bool = False) -> tuple[str, int] | None:
    """The unit printed at token `at`, and the index after it.

    Args:
        tokens: The tokens of a text.
        at: Index of the first token after the number.
        scaled: Whether the number has a scale ("million"): pounds are then money.
        money_pounds: Whether the text writes "£" elsewhere, so that "pounds" are money too.
    """
    close = 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end
    step = at + 1 if at < len(tokens) and tokens[at].hyphen else at
    if step < len(tokens) and tokens[step].lower in _WHOLE:  # "three full days"
        found = unit_at(tokens, step + 1, scaled=scaled)
        return found if found and found[0] in DURATIONS else None
    for length in range(_LONGEST, 0, -1):
        piece = tokens[step : step + length]
        if len(piece) < length:
            continue
        words = tuple(t.lower for t in piece)
        # "kilowatt-hour": a hyphen inside reads as a blank.
        unit = _UNITS.get(words)
        if unit is None:
            continue
        if length == 1 and not _plausible(piece[0], unit, close=close and step == at, scaled=scaled):
            continue
        if unit == "pound" and (scaled or money_pounds) and words[0].startswith("pound"):
            unit = "GBP"
        return unit, step + length
    return _glued(tokens, step)


def _plausible(token: Token, unit: str, *, close: bool, scaled: bool) -> bool:
    word = token.lower
    if word in ("c", "f"):
        return close and token.text.isupper() and not scaled
    if word in _CLOSE_ONLY:
        return close and not scaled
    if word in _NEEDS_SCALE:
        return scaled
    if unit in CODES and len(word) == 3 and word.upper() == unit:
        return token.text.isupper()
    if word in ("hr", "hrs"):
        return not token.text.isupper()  # home runs
    return not (word == "mw" and token.text != "MW")


def _glued(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """Units cut in two by the tokeniser: "°C", "m²"."""
    if at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start:
        unit = _UNITS.get((tokens[at].lower + tokens[at + 1].lower,))
        if unit:
            return unit, at + 2
    return None


def currency_before(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """The currency printed just before token `at` ("US$", "EUR", "Rs."), and the index of its first token."""
    before = tokens[at - 1] if at else None
    if before is None:
        return None
    if before.text == "$":
        prefix = tokens[at - 2] if at > 1 else None
        if prefix and prefix.kind == "word" and prefix.end == before.start and prefix.lower in DOLLARS:
            return DOLLARS[prefix.lower], at - 2
        return "USD", at - 1
    if before.text in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[before.text], at - 1
    if before.kind == "word" and before.text in CODES:
        return before.text, at - 1
    if before.text == "Rs":
        return "INR", at - 1
    if before.text == "." and at > 1 and tokens[at - 2].text == "Rs":
        return "INR", at - 2
    return None
