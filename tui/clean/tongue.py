"""The language of a text, by its commonest words and its script."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice

from tui.model.article import UNKNOWN, Detail

_COMMON: dict[str, str] = {
    "en": "the of and to in that is was for on with as it at by from his has have said are were this be an who will",
    "de": "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch als es "
    "an werden hat dass bei",
    "fr": "le la les de des et en un une du dans que est pour qui sur par au plus pas avec ce il sont a été aux",
    "es": "el la los las de que y en un una del se por con para es al lo como más su fue han ha este sus",
    "pt": "o a os as de que e do da em um uma para com não no na por mais dos das se foi ao é como",
    "it": "il la di che e in un una per del della non è con si da le i dei al sono nel ha alla anche gli",
    "nl": "de het een van en in dat is op te zijn voor met die niet aan er ook als bij maar door heeft",
    "sv": "och att det i en som på är av för med den till inte har de om ett var från men",
    "no": "og i det som på er av for med til at en har de ikke om et fra men var seg",
    "da": "og i det at en den til er som på de med for af ikke der var et har om",
    "pl": "w i na z do się nie że jest o to jak po od za przez ale dla są oraz",
    "cs": "a v se na že je s z do o to za ve pro jsou by po ale jako jeho",
    "tr": "ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise",
    "id": "yang dan di dari untuk dengan ini itu pada tidak dalam akan ke juga telah oleh",
    "fi": "ja on ei että se hän oli mutta myös kun ovat joka sen mukaan",
    "ro": "și de la în a cu pe din care nu o că este mai pentru au",
    "hu": "a az és hogy nem is egy meg már csak még volt mint ez de",
    "vi": "và của là có trong cho được các với không một những đã",
}
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("uk", "іїєґ"),
    ("ru", "\u0400-\u04ff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
    ("el", "\u0370-\u03ff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
)
_SAMPLE = 3000
"""Characters that are looked at."""
_LEAST = 3
"""Common words of a language at least."""
_WORDS = 500
"""Words that are counted."""
_SIGNS = frozenset("0©$€£@#|/")
"""What stands among a block's words and is none."""
_MARKS = frozenset("‘’‚‛“”„‹›‐‑–—―…•†‡€™")
_ASCII = bytes(range(128))


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _COMMON.items()}


@cache
def _not_english() -> frozenset[str]:
    return frozenset().union(*[common for code, common in _common().items() if code != "en"])


def find_language(texts: Sequence[str], words: Iterable[Sequence[str]]) -> Detail:
    """The ISO 639-1 code of the language that most of the text is in; unknown where the words do not tell.

    Args:
        texts: The paragraphs.
        words: The words of each, in lower case.
    """
    text = " ".join(texts)[:_SAMPLE]
    # Letters beyond the Latin ones: a text with few of them is in no other script.
    far = [] if text.isascii() else [c for c in _not_ascii(text).casefold() if c > "\u036f" and c not in _MARKS]
    if len(far) * 50 > len(text):
        letters = sum(map(str.isalpha, text)) or 1
        for code, script in _SCRIPTS:
            share = sum([_within(c, script) for c in far]) / letters
            if share > (0.02 if code == "uk" else 0.1 if code == "ja" else 0.4):
                return Detail(code, "inferred", "its script")
    sample = [word for word in islice(chain.from_iterable(words), _WORDS) if word not in _SIGNS]
    english = sum(map(_common()["en"].__contains__, sample))
    if english >= _LEAST and english * 12 >= len(sample) and english > sum(map(_not_english().__contains__, sample)):
        # No other language can have more: most texts are settled here.
        return Detail("en", "inferred", "its commonest words")
    seen = Counter(sample)
    counts = {code: _counted(common, seen) for code, common in _common().items()}
    code = max(counts, key=lambda name: counts[name])
    if counts[code] * 12 < len(sample) or counts[code] < _LEAST:
        return UNKNOWN
    return Detail(code, "inferred", "its commonest words")


def _not_ascii(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _counted(common: frozenset[str], seen: Mapping[str, int]) -> int:
    return sum(map(seen.__getitem__, common & seen.keys()))


def _within(character: str, script: str) -> bool:
    """Whether a character is of a script, given as `first-last` or as its characters."""
    return script[0] <= character <= script[2] if script[1:2] == "-" else character in script
