# ruff: noqa: E501 (one row a line)
"""Countries: their names, the words for their people, and their capitals, under ISO 3166 codes."""

from dataclasses import dataclass
from functools import cache

# code | usual name | other names | demonyms (a plural in -s is understood) | capital (the seat of government first)
_TABLE = """
AF|Afghanistan||Afghan|Kabul
AL|Albania||Albanian|Tirana
DZ|Algeria||Algerian|Algiers
AD|Andorra||Andorran|Andorra la Vella
AO|Angola||Angolan|Luanda
AG|Antigua and Barbuda|Antigua|Antiguan|
AR|Argentina||Argentine;Argentinian|Buenos Aires
AM|Armenia||Armenian|Yerevan
AU|Australia||Australian;Aussie|Canberra
AT|Austria||Austrian|Vienna
AZ|Azerbaijan||Azerbaijani;Azeri|Baku
BS|Bahamas|The Bahamas|Bahamian|Nassau
BH|Bahrain||Bahraini|Manama
BD|Bangladesh||Bangladeshi|Dhaka
BB|Barbados||Barbadian|Bridgetown
BY|Belarus||Belarusian;Belarussian|Minsk
BE|Belgium||Belgian|Brussels
BZ|Belize||Belizean|Belmopan
BJ|Benin||Beninese|Porto-Novo;Cotonou
BT|Bhutan||Bhutanese|Thimphu
BO|Bolivia||Bolivian|La Paz;Sucre
BA|Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo
BW|Botswana||Batswana;Motswana|Gaborone
BR|Brazil||Brazilian|Brasilia;Brasília
BN|Brunei||Bruneian|Bandar Seri Begawan
BG|Bulgaria||Bulgarian|Sofia
BF|Burkina Faso||Burkinabe|Ouagadougou
BI|Burundi||Burundian|Gitega;Bujumbura
CV|Cape Verde|Cabo Verde|Cape Verdean|Praia
KH|Cambodia||Cambodian|Phnom Penh
CM|Cameroon||Cameroonian|Yaounde;Yaoundé
CA|Canada||Canadian|Ottawa
CF|Central African Republic||Central African|Bangui
TD|Chad||Chadian|N'Djamena;N’Djamena
CL|Chile||Chilean|Santiago
CN|China|People's Republic of China;People’s Republic of China;PRC|Chinese|Beijing
CO|Colombia||Colombian|Bogota;Bogotá
KM|Comoros||Comorian|Moroni
CG|Republic of Congo|Republic of the Congo;Congo-Brazzaville||Brazzaville
CD|Democratic Republic of Congo|Democratic Republic of the Congo;DR Congo;DRC;Congo-Kinshasa;Congo|Congolese|Kinshasa
CR|Costa Rica||Costa Rican|San Jose;San José
CI|Ivory Coast|Cote d'Ivoire;Côte d'Ivoire;Côte d’Ivoire|Ivorian|Yamoussoukro
HR|Croatia||Croatian;Croat|Zagreb
CU|Cuba||Cuban|Havana
CY|Cyprus||Cypriot;Greek Cypriot;Turkish Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DK|Denmark||Danish;Dane|Copenhagen
DJ|Djibouti||Djiboutian|
DM|Dominica|||Roseau
DO|Dominican Republic||Dominican|Santo Domingo
EC|Ecuador||Ecuadorian;Ecuadorean|Quito
EG|Egypt||Egyptian|Cairo
SV|El Salvador||Salvadoran;Salvadorean|San Salvador
GQ|Equatorial Guinea||Equatoguinean|Malabo
ER|Eritrea||Eritrean|Asmara
EE|Estonia||Estonian|Tallinn
SZ|Eswatini|Swaziland|Swazi|Mbabane
ET|Ethiopia||Ethiopian|Addis Ababa
FJ|Fiji||Fijian|Suva
FI|Finland||Finnish;Finn|Helsinki
FR|France||French;Frenchman;Frenchmen;Frenchwoman|Paris
GA|Gabon||Gabonese|Libreville
GM|Gambia|The Gambia|Gambian|Banjul
GE|Georgia||Georgian|Tbilisi
DE|Germany||German|Berlin
GH|Ghana||Ghanaian|Accra
GR|Greece||Greek|Athens
GD|Grenada||Grenadian|
GT|Guatemala||Guatemalan|Guatemala City
GN|Guinea||Guinean|Conakry
GW|Guinea-Bissau|||Bissau
GY|Guyana||Guyanese|Georgetown
HT|Haiti||Haitian|Port-au-Prince
HN|Honduras||Honduran|Tegucigalpa
HK|Hong Kong||Hong Konger;Hongkonger|
HU|Hungary||Hungarian|Budapest
IS|Iceland||Icelandic;Icelander|Reykjavik;Reykjavík
IN|India||Indian|New Delhi;Delhi
ID|Indonesia||Indonesian|Jakarta
IR|Iran|Islamic Republic of Iran|Iranian|Tehran;Teheran
IQ|Iraq||Iraqi|Baghdad
IE|Ireland|Republic of Ireland|Irish;Irishman;Irishmen;Irishwoman|Dublin
IL|Israel||Israeli|Jerusalem;Tel Aviv
IT|Italy||Italian|Rome
JM|Jamaica||Jamaican|
JP|Japan||Japanese|Tokyo
JO|Jordan||Jordanian|Amman
KZ|Kazakhstan||Kazakh;Kazakhstani|Astana
KE|Kenya||Kenyan|Nairobi
KI|Kiribati||I-Kiribati|Tarawa
KP|North Korea|DPRK;D.P.R.K.;Democratic People's Republic of Korea;Democratic People’s Republic of Korea|North Korean|Pyongyang
KR|South Korea|Republic of Korea;ROK|South Korean|Seoul
XK|Kosovo||Kosovan;Kosovar|Pristina
KW|Kuwait||Kuwaiti|Kuwait City
KG|Kyrgyzstan||Kyrgyz;Kyrgyzstani|Bishkek
LA|Laos||Laotian|Vientiane
LV|Latvia||Latvian|Riga
LB|Lebanon||Lebanese|Beirut
LS|Lesotho||Basotho|Maseru
LR|Liberia||Liberian|Monrovia
LY|Libya||Libyan|Tripoli
LI|Liechtenstein||Liechtensteiner|Vaduz
LT|Lithuania||Lithuanian|Vilnius
LU|Luxembourg||Luxembourger;Luxembourgish|
MG|Madagascar||Malagasy|Antananarivo
MW|Malawi||Malawian|Lilongwe
MY|Malaysia||Malaysian|Kuala Lumpur;Putrajaya
MV|Maldives||Maldivian|
ML|Mali||Malian|Bamako
MT|Malta||Maltese|Valletta
MH|Marshall Islands||Marshallese|Majuro
MR|Mauritania||Mauritanian|Nouakchott
MU|Mauritius||Mauritian|Port Louis
MX|Mexico||Mexican|Mexico City
FM|Micronesia||Micronesian|
MD|Moldova||Moldovan|Chisinau;Chișinău
MC|Monaco||Monegasque|
MN|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator
ME|Montenegro||Montenegrin|Podgorica
MA|Morocco||Moroccan|Rabat
MZ|Mozambique||Mozambican|Maputo
MM|Myanmar|Burma|Burmese|Naypyidaw;Naypyitaw
NA|Namibia||Namibian|Windhoek
NR|Nauru||Nauruan|
NP|Nepal||Nepali;Nepalese|Kathmandu
NL|Netherlands|The Netherlands;Holland|Dutch;Dutchman;Dutchmen|The Hague;Amsterdam
NZ|New Zealand||New Zealander|Wellington
NI|Nicaragua||Nicaraguan|Managua
NE|Niger||Nigerien|Niamey
NG|Nigeria||Nigerian|Abuja
MK|North Macedonia|Macedonia|Macedonian;North Macedonian|Skopje
NO|Norway||Norwegian|Oslo
OM|Oman||Omani|Muscat
PK|Pakistan||Pakistani|Islamabad
PW|Palau||Palauan|
PS|Palestine|State of Palestine;Palestinian territories;Palestinian Territories|Palestinian|Ramallah
PA|Panama||Panamanian|Panama City
PG|Papua New Guinea||Papua New Guinean|Port Moresby
PY|Paraguay||Paraguayan|Asuncion;Asunción
PE|Peru||Peruvian|Lima
PH|Philippines|The Philippines|Philippine;Filipino;Filipina|Manila
PL|Poland||Polish;Pole|Warsaw
PT|Portugal||Portuguese|Lisbon
QA|Qatar||Qatari|Doha
RO|Romania||Romanian|Bucharest
RU|Russia|Russian Federation|Russian|Moscow
RW|Rwanda||Rwandan|Kigali
KN|Saint Kitts and Nevis|St. Kitts and Nevis|Kittitian|Basseterre
LC|Saint Lucia|St. Lucia|Saint Lucian|Castries
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian|Kingstown
WS|Samoa||Samoan|Apia
SM|San Marino||Sammarinese|
ST|Sao Tome and Principe|São Tomé and Príncipe||
SA|Saudi Arabia|Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh
SN|Senegal||Senegalese|Dakar
RS|Serbia||Serbian;Serb|Belgrade
SC|Seychelles||Seychellois|
SL|Sierra Leone||Sierra Leonean|Freetown
SG|Singapore||Singaporean|
SK|Slovakia||Slovak;Slovakian|Bratislava
SI|Slovenia||Slovenian;Slovene|Ljubljana
SB|Solomon Islands||Solomon Islander|Honiara
SO|Somalia||Somali|Mogadishu
ZA|South Africa||South African|Pretoria;Cape Town
SS|South Sudan||South Sudanese|Juba
ES|Spain||Spanish;Spaniard|Madrid
LK|Sri Lanka||Sri Lankan|Colombo
SD|Sudan||Sudanese|Khartoum
SR|Suriname||Surinamese|Paramaribo
SE|Sweden||Swedish;Swede|Stockholm
CH|Switzerland||Swiss|Bern;Berne
SY|Syria||Syrian|Damascus
TW|Taiwan|Republic of China|Taiwanese|Taipei
TJ|Tajikistan||Tajik;Tajikistani|Dushanbe
TZ|Tanzania||Tanzanian|Dodoma;Dar es Salaam
TH|Thailand||Thai|Bangkok
TL|East Timor|Timor-Leste|Timorese;East Timorese|Dili
TG|Togo||Togolese|Lome;Lomé
TO|Tonga||Tongan|Nuku'alofa;Nuku’alofa
TT|Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain
TN|Tunisia||Tunisian|Tunis
TR|Turkey|Turkiye;Türkiye|Turkish;Turk|Ankara
TM|Turkmenistan||Turkmen|Ashgabat
TV|Tuvalu||Tuvaluan|Funafuti
UG|Uganda||Ugandan|Kampala
UA|Ukraine||Ukrainian|Kyiv;Kiev
AE|United Arab Emirates|UAE;U.A.E.;Emirates|Emirati|Abu Dhabi
GB|United Kingdom|U.K.;UK;Britain;Great Britain|British;Briton;Brit|London
US|United States|U.S.;US;USA;U.S.A.;United States of America;America|American|Washington;Washington, D.C.;Washington DC;Washington, DC;DC;D.C.;Washington D.C.
UY|Uruguay||Uruguayan|Montevideo
UZ|Uzbekistan||Uzbek;Uzbekistani|Tashkent
VU|Vanuatu||ni-Vanuatu|Port Vila
VA|Vatican City|Vatican;The Vatican;Holy See||
VE|Venezuela||Venezuelan|Caracas
VN|Vietnam|Viet Nam|Vietnamese|Hanoi
YE|Yemen||Yemeni|Sanaa;Sana'a;Sana’a
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
GL|Greenland||Greenlander;Greenlandic|Nuuk
PR|Puerto Rico||Puerto Rican|
EN|England||English;Englishman;Englishmen|
SCO|Scotland||Scottish;Scot|Edinburgh
WAL|Wales||Welsh;Welshman|Cardiff
NIR|Northern Ireland||Northern Irish|Belfast
"""


@dataclass(frozen=True, slots=True)
class Country:
    """One row of the table."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]


def _plurals(demonym: str) -> tuple[str, ...]:
    if demonym == "Philippine" or demonym.endswith(
        ("ese", "sh", "ch", "ss", "men", "man", "woman", "ic", "I-Kiribati")
    ):
        return (demonym,)
    return demonym, demonym + "s"


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the table, and the four of the United Kingdom."""
    rows = []
    for line in _TABLE.strip().splitlines():
        code, name, others, demonyms, capitals = line.split("|")
        rows.append(
            Country(
                code,
                name,
                (name, *filter(None, others.split(";"))),
                tuple(form for demonym in filter(None, demonyms.split(";")) for form in _plurals(demonym)),
                tuple(filter(None, capitals.split(";"))),
            )
        )
    return tuple(rows)


def is_country(name: str) -> bool:
    """Whether it is a country's name, or its capital's."""
    return any(name in country.names or name in country.capitals for country in countries())
