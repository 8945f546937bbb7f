# ruff: noqa: E501 (one row a line)
"""Personal names: which part is the family's, and whether two spellings can be one person.

Both an article's own entities and the linking of entities across articles need this; it knows nothing of either.
"""

import re
import unicodedata
from functools import lru_cache

_FAMILY_FIRST = """
Kim Park Pak Lee Ri Choi Choe Jung Jeong Chung Kang Cho Yoon Yun Jang Chang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang
Ahn An Song Ryu Yoo Yu Hong Moon Mun Ko Koh Bae Nam Noh Roh Ha Heo Hyon Hyun Jo Ju Kwak Min No Paek Baek Sim Shim Son
Sohn So Won Woo U Yang Yeo Yi
Xi Li Wang Zhang Liu Chen Zhao Huang Zhou Wu Xu Sun Zhu Hu Guo Lin Gao Luo Deng Mao Jiang Zheng Liang Xie Tang Xiao
Cao Feng Peng Dong Pan Yuan Cai Du Ding Wei Xue Ye Yan Ma He Qin Hua Bo Ling Wen Zeng Tsai Lai Hsieh Chan Cheung Leung
Wong Lam Ng Ho Lau Kwok Tam Tsang Yeung
Nguyen Tran Pham Phan Vo Vu Truong Hoang Dang Bui Do Le Duong Ly Hun Sok Aung Yin
"""
FAMILY_FIRST = frozenset(_FAMILY_FIRST.split())
"""Names that stand first where the family's name does. Each is also a surname when written last ("Lucy Liu")."""

_PARTICLES = (
    "de da do dos das del della di du d' la le van von der den ter ten te zu zur el al bin bint ibn ben abu al- y e"
)
PARTICLES = frozenset(_PARTICLES.split())
"""Words inside a name that may be written small."""

SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v"))
"""Words after a name that are no part of it."""

# First names and the short forms that newspapers use for them.
_SHORT_FORMS = """
joseph joe|william bill will billy|robert bob rob bobby|richard dick rick|james jim jimmy|thomas tom tommy
michael mike|edward ed ted eddie|charles chuck charlie|anthony tony antony|benjamin ben|daniel dan danny|david dave|donald don
gregory greg|kenneth ken|lawrence larry|matthew matt|nicholas nick|patrick pat|peter pete|philip phil phillip
ronald ron|samuel sam|stephen steve steven|timothy tim|andrew andy drew|christopher chris|alexander alex|elizabeth liz beth
katherine kate catherine|margaret maggie|rebecca becky|susan sue|deborah debbie|jennifer jen|jeffrey jeff
geoffrey geoff|leonard len|raymond ray|walter walt|barbara barb|mitchell mitch|bernard bernie|frederick fred|abraham abe|gerald gerry
"""
_SHORT = {
    short: group.split()[0]
    for group in _SHORT_FORMS.replace("\n", "|").strip("|").split("|")
    for short in group.split()
}
_INITIAL = re.compile(r"^[A-Z]\.?$|^(?:[A-Z]\.){1,3}$")


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """The word in lower case without accents, hyphens or apostrophes."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if c.isalnum())


_SPELLINGS = """
shch>sc sch>s sh>s tch>c ch>c kh>h zh>z ph>f th>t ts>c tz>c ks>x ou>u oo>u ck>k q>k w>v g>h ei>ai ey>ai ay>ai ee>i
j>i y>i
"""
_LATINISED = tuple(pair.split(">") for pair in _SPELLINGS.split())


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A key that spellings of one name out of another script share: Kyslytsya and Kyslytsia, Sergiy and Serhii."""
    key = plain(word)
    for spelling, letter in _LATINISED:
        key = key.replace(spelling, letter)
    return re.sub(r"(.)\1+", r"\1", key)


def same_spelling(one: str, other: str) -> bool:
    """Whether two words can be spellings of one name."""
    return plain(one) == plain(other) or (min(len(one), len(other)) >= 4 and sound(one) == sound(other))


def words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: initials in the middle and suffixes left out."""
    parts = [part.strip(",") for part in name.split()]
    parts = [part for part in parts if part.casefold() not in SUFFIXES]
    if len(parts) > 2:
        parts = [parts[0], *(part for part in parts[1:-1] if not _INITIAL.match(part)), parts[-1]]
    return tuple(parts)


def generation(name: str) -> str:
    """The suffix that tells a son from his father, without its full stop: "jr", "ii"; empty where there is none."""
    last = name.rsplit(maxsplit=1)[-1].casefold().rstrip(".") if " " in name else ""
    return last if last in SUFFIXES else ""


def _hyphenated_given(word: str) -> bool:
    # "Yong-hyun", "Tae-yul", "Jung-Un": two syllables; "Smith-Jones" and "Jean-Luc" have longer parts.
    head, hyphen, tail = word.partition("-")
    return bool(hyphen) and len(head) <= 5 and len(tail) <= 6 and (tail[:1].islower() or len(head) <= 4)


@lru_cache(maxsize=4096)
def family_names(name: str) -> frozenset[str]:
    """Every word that the person may be called by alone as a family name.

    "Kim Yong-hyun" gives Kim; "Lloyd Austin" Austin; "Kim Song", which may be read either way, both;
    "Ursula von der Leyen" "Leyen" and "von der Leyen".
    """
    parts = words(name)
    if len(parts) < 2:
        return frozenset(parts)
    if parts[0] in FAMILY_FIRST:
        if len(parts) == 2 and _hyphenated_given(parts[1]):
            return frozenset(parts[:1])
        if len(parts) == 3:  # Kim Jong Un, Lee Jae Myung; but Lee Harvey Oswald
            return frozenset((parts[0], parts[-1]))
        return frozenset((parts[0], parts[-1]))
    start = len(parts) - 1
    while start > 1 and parts[start - 1].casefold() in PARTICLES:
        start -= 1
    last = parts[-1]
    bare = last[3:] if last[:3].lower() in ("al-", "el-") and len(last) > 5 else last  # Assad for al-Assad
    return frozenset((last, bare, " ".join(parts[start:])))


@lru_cache(maxsize=4096)
def given_names(name: str) -> tuple[str, ...]:
    """The words of the name that are not (only) the family's."""
    parts = words(name)
    if len(parts) < 2:
        return ()
    if parts[0] in FAMILY_FIRST and (_hyphenated_given(parts[1]) or parts[-1] in FAMILY_FIRST or len(parts) == 3):
        return parts[1:]
    start = len(parts) - 1
    while start > 1 and parts[start - 1].casefold() in PARTICLES:
        start -= 1
    return parts[:start]


def _given_agree(one: str, other: str) -> bool:
    a, b = plain(one), plain(other)
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return same_spelling(one, other) or _SHORT.get(a, a) == _SHORT.get(b, b)


def _near(one: str, other: str) -> bool:
    """Whether two long words differ in one letter."""
    a, b = plain(one), plain(other)
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 1 or a[:1] != b[:1]:
        return False
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[head + (len(a) >= len(b)) :] == b[head + (len(b) >= len(a)) :]


@lru_cache(maxsize=8192)
def same_person(one: str, other: str) -> bool:
    """Whether two full names can be one person's: the family names agree and no given name clashes.

    A name of one word is never enough here; see `family_names` for that.
    """
    a, b = words(one), words(other)
    if len(a) < 2 or len(b) < 2:
        return False
    suffixes = {generation(one), generation(other)}
    if len(suffixes) > 1 and ("" not in suffixes or tuple(map(plain, a)) == tuple(map(plain, b))):
        return False  # the father of one name; Joe Biden is Joseph R. Biden Jr.
    if tuple(map(sound, a)) == tuple(map(sound, b)) or sorted(map(plain, a)) == sorted(map(plain, b)):
        return True
    given_a, given_b = given_names(one), given_names(other)
    if not (given_a and given_b):
        return False
    if a[0] in FAMILY_FIRST and b[0] in FAMILY_FIRST:  # Kim Jong Un and Kim Jong-un, never Kim Jong-il
        return plain(a[0]) == plain(b[0]) and plain("".join(a[1:])) == plain("".join(b[1:]))
    family = any(same_spelling(x, y) for x in family_names(one) for y in family_names(other))
    if family:
        return _given_agree(given_a[0], given_b[0])
    return plain(given_a[0]) == plain(given_b[0]) and _near(a[-1], b[-1])
