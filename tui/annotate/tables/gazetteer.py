# ruff: noqa: E501 (one row a line)
"""Names that news takes for granted: bodies with acronyms, seats of power, regions, states, large cities."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from tui.annotate.tables.bodies import BODIES
from tui.annotate.tables.countries import countries
from tui.model.annotation import EntityType, MentionKind

_EVENTS = (
    "Brexit;World War I;World War II;Cold War;Holocaust;World Cup;Super Bowl;Ramadan;Thanksgiving;Easter;Olympics"
)

_PLACES = """
Africa|African
Asia|Asian
Europe|European
North America|North American
South America|South American
Latin America|Latin American
Central America|Central American
Antarctica|Antarctic
Middle East|Middle Eastern
Southeast Asia|Southeast Asian
Balkans|Balkan
Caribbean|
Scandinavia|Scandinavian
Korean Peninsula|
Korea|Korean
Gaza Strip;Gaza|Gazan
West Bank|
Golan Heights|
Crimea;Crimean Peninsula|Crimean
Donbas;Donbass|
Kurdistan|Kurdish;Kurd
Tibet|Tibetan
Chechnya|Chechen
Catalonia|Catalan
Kashmir|Kashmiri
Xinjiang|
Bavaria|Bavarian
Sicily|Sicilian
Silicon Valley|
Wall Street|
Black Sea|
Red Sea|
Baltic Sea;Baltic|
Mediterranean;Mediterranean Sea|
South China Sea|
East China Sea|
Persian Gulf|
Gulf of Mexico|
Suez Canal|
Panama Canal|
Taiwan Strait|
Strait of Hormuz|
Atlantic;Atlantic Ocean|
Pacific;Pacific Ocean|
Indian Ocean|
Arctic|
Midwest|
New England|
West Coast|
East Coast|
"""

_STATES = (
    "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;FL Florida;GA Georgia state;"
    "HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;"
    "MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;"
    "NH New Hampshire;NJ New Jersey;NM New Mexico;NY-STATE New York State;NC North Carolina;ND North Dakota;OH Ohio;"
    "OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;"
    "UT Utah;VT Vermont;VA Virginia;WA-STATE Washington state;WV West Virginia;WI Wisconsin;WY Wyoming"
)

# As newspapers shorten them after a town or a party: "Springfield, Mo.", "R-Ky.".
_STATE_SHORT = (
    "Ala. Alabama;Ariz. Arizona;Ark. Arkansas;Calif. California;Colo. Colorado;Conn. Connecticut;Del. Delaware;"
    "Fla. Florida;Ga. Georgia state;Ill. Illinois;Ind. Indiana;Kan. Kansas;Ky. Kentucky;La. Louisiana;Md. Maryland;"
    "Mass. Massachusetts;Mich. Michigan;Minn. Minnesota;Miss. Mississippi;Mo. Missouri;Mont. Montana;Neb. Nebraska;"
    "Nev. Nevada;N.H. New Hampshire;N.J. New Jersey;N.M. New Mexico;N.Y. New York;N.C. North Carolina;"
    "N.D. North Dakota;Okla. Oklahoma;Ore. Oregon;Pa. Pennsylvania;R.I. Rhode Island;S.C. South Carolina;"
    "S.D. South Dakota;Tenn. Tennessee;Tex. Texas;Vt. Vermont;Va. Virginia;Wash. Washington state;"
    "W.Va. West Virginia;Wis. Wisconsin;Wyo. Wyoming"
)

_CITIES = (
    "New York;New York City;Los Angeles;Chicago;Houston;Philadelphia;San Antonio;San Diego;Dallas;Boston;Seattle;"
    "Denver;Detroit;Atlanta;Miami;Minneapolis;Baltimore;Las Vegas;Portland;San Francisco;New Orleans;Cleveland;"
    "Pittsburgh;St. Louis;Honolulu;Salt Lake City;Kansas City;Sacramento;Tampa;Orlando;Milwaukee;Nashville;Memphis;"
    "Manhattan;Brooklyn;Hollywood;Toronto;Montreal;Vancouver;Calgary;Sydney;Melbourne;Brisbane;Perth;Auckland;"
    "Birmingham;Manchester;Liverpool;Leeds;Glasgow;Bristol;Sheffield;Munich;Hamburg;Frankfurt;Cologne;Milan;Naples;"
    "Turin;Venice;Barcelona;Valencia;Seville;Lyon;Marseille;Strasbourg;Geneva;Zurich;Davos;Rotterdam;Antwerp;Kharkiv;"
    "Odesa;Odessa;Mariupol;Lviv;Dnipro;Zaporizhzhia;Kherson;Bakhmut;St. Petersburg;Vladivostok;Kazan;Istanbul;Izmir;"
    "Aleppo;Idlib;Homs;Mosul;Basra;Kirkuk;Erbil;Isfahan;Haifa;Rafah;Khan Younis;Gaza City;Dubai;Jeddah;Mecca;Medina;"
    "Karachi;Lahore;Peshawar;Mumbai;Kolkata;Chennai;Bangalore;Hyderabad;Shanghai;Hong Kong;Guangzhou;Shenzhen;Wuhan;"
    "Chongqing;Tianjin;Osaka;Kyoto;Hiroshima;Nagasaki;Fukushima;Busan;Incheon;Panmunjom;Ho Chi Minh City;Yangon;"
    "Lagos;Benghazi;Alexandria;Johannesburg;Durban;Mombasa;Casablanca;Goma;Rio de Janeiro;Sao Paulo;São Paulo;"
    "Medellin;Guadalajara;Monterrey;Tijuana;Ciudad Juarez;Kandahar;Pattaya;Chiang Mai"
)

_GROUPS = (
    "Muslim;Christian;Jew;Hindu;Buddhist;Sikh;Catholic;Protestant;Sunni;Shiite;Shia;Democrat;Republican;Islamist;"
    "Arab;Rohingya;Uyghur;Uighur;Yazidi;Hutu;Tutsi;Houthi;Tory;Tories;Jewish;Hispanic;Latino;Nazi;Communist"
)

NameType = Literal["country", "demonym", "capital", "body", "place", "city", "state", "short state", "group", "event"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables know about one surface form.

    Attributes:
        key: The key that links its forms.
        name: The usual name.
        type: What it is.
        sort: Which table it stands in.
        kind: How this form names it.
    """

    key: str
    name: str
    type: EntityType
    sort: NameType
    kind: MentionKind = "name"


def _is_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return letters.isalnum() and letters.isupper() and len(letters) <= 6 and " " not in form


def _kind(form: str, name: str) -> MentionKind:
    if _is_acronym(form):
        return "acronym"
    return "name" if form == name else "alias"


def _country_forms() -> dict[str, Known]:
    forms: dict[str, Known] = {}
    for country in countries():
        for capital in country.capitals:
            forms[capital] = Known(f"capital:{country.code}", capital, "place", "capital")
        for demonym in country.demonyms:
            forms[demonym] = Known(country.code, country.name, "place", "demonym", "demonym")
        for name in country.names:
            forms[name] = Known(country.code, country.name, "place", "country", _kind(name, country.name))
    return forms


def _state_forms() -> dict[str, Known]:
    forms: dict[str, Known] = {}
    for entry in _STATES.split(";"):
        code, _, form = entry.partition(" ")
        # A country and a capital have these names too; the text tells which is meant.
        name = "Georgia" if code == "GA" else form
        forms[form] = Known(f"US-{code}", name, "place", "state")
    return forms


def _place_forms() -> dict[str, Known]:
    forms: dict[str, Known] = {}
    for line in _PLACES.strip().splitlines():
        names, _, demonyms = line.partition("|")
        first, *others = names.split(";")
        for form in (first, *others):
            forms[form] = Known(f"place:{first}", first, "place", "place", _kind(form, first))
        for demonym in filter(None, demonyms.split(";")):
            for form in (demonym, demonym + "s"):
                forms[form] = Known(f"place:{first}", first, "place", "demonym", "demonym")
    return forms


def _group_forms() -> dict[str, Known]:
    forms: dict[str, Known] = {}
    for form in _GROUPS.split(";"):
        plural = form if form.endswith(("s", "ish", "ia")) else form + "s"
        forms[form] = forms[plural] = Known(f"group:{form}", plural, "group", "group")
    return forms | {"Democratic": forms["Democrat"]}


def _body_forms() -> dict[str, Known]:
    forms: dict[str, Known] = {}
    for line in BODIES.strip().splitlines():
        key, name, aliases = line.split("|")
        for form in (name, *filter(None, aliases.split(";"))):
            forms[form] = Known(key, name, "organisation", "body", _kind(form, name))
    return forms


@cache
def known_forms() -> dict[str, Known]:
    """Every surface form of the tables, as printed in running text. A form of two tables is what the later one says."""
    forms = {form: Known(f"city:{form}", form, "place", "city") for form in _CITIES.split(";")}
    forms |= _state_forms() | _place_forms() | _group_forms() | _country_forms()
    for entry in _STATE_SHORT.split(";"):
        short, _, form = entry.partition(" ")
        forms[short] = replace(forms[form], sort="short state", kind="alias")
    for form, known in list(forms.items()):
        if len(form) > 3 and not form.isupper() and known.sort in ("country", "capital", "city", "state"):
            forms.setdefault(form.upper(), known)  # datelines
    forms |= _body_forms()
    return forms | {form: Known(f"event:{form}", form, "event", "event") for form in _EVENTS.split(";")}
