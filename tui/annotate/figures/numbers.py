"""Numbers in digits and in words: "twenty-three", "3.5bn", "half a million", "tens of thousands", "two-thirds"."""

from tui.annotate.figures.number_words import SCALES, Amount, cardinal, half_after, past_hyphen, word_at
from tui.annotate.figures.tokens import Token

SHORT_SCALES = {
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "trln": 1e12,
}
# Written close to the number, or after a currency, these are scales too ("$2m", "€3b").
MONEY_SCALES = {"m": 1e6, "b": 1e9, "t": 1e12}
_LOOSE_SHORT = {"mn", "mln", "bn", "bln", "tn", "trn", "trln"}

_PLURALS = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "lakhs": 1e5}
_DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
_DENOMINATORS |= {f"{word}s": n for word, n in _DENOMINATORS.items() if word not in ("half", "halves")}
_FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}
# What may follow "a third" or "half" where it is a share and not an ordinal ("a third person", "the second half").
_SHARE_FOLLOWS_TEXT = """
of the its their his her our all that those these what
"""
_SHARE_FOLLOWS = frozenset(_SHARE_FOLLOWS_TEXT.split())


def _scale(tokens: list[Token], at: int, *, money: bool) -> tuple[float, int] | None:
    """Scale word or suffix at `at` (after a number in digits) and the index after it."""
    step = past_hyphen(tokens, at)
    word = word_at(tokens, step)
    if word in SCALES:
        return SCALES[word], step + 1
    if word == "hundred":
        return 100.0, step + 1
    if word == "dozen":
        return 12.0, step + 1
    if step == at and at > 0 and at < len(tokens):
        close = tokens[at].start == tokens[at - 1].end
        if word in SHORT_SCALES and (close or word in _LOOSE_SHORT):
            return SHORT_SCALES[word], at + 1
        if word in MONEY_SCALES and money and close:
            return MONEY_SCALES[word], at + 1
        if word == "m" and close and _people_follow(tokens, at + 1):
            return 1e6, at + 1
    return None


def _people_follow(tokens: list[Token], at: int) -> bool:
    """Whether the "2m" before is millions of things ("2m users") and not metres ("2m tall", "2m of snow")."""
    words = [word_at(tokens, at), word_at(tokens, at + 1)]
    return any(w == "people" or (len(w) > 3 and w.endswith("s") and w not in ("across", "less")) for w in words)


def _digits(tokens: list[Token], at: int, *, money: bool) -> Amount | None:
    token = tokens[at]
    if token.kind != "number" or token.value > 1e18:
        return None
    value, end = token.value, at + 1
    if end < len(tokens) and tokens[end].text in _FRACTION_SIGNS:
        value += _FRACTION_SIGNS[tokens[end].text]
        end += 1
    elif (mixed := _slash_fraction(tokens, past_hyphen(tokens, end))) is not None:
        value += mixed[0]
        end = mixed[1]
    else:
        half = half_after(tokens, end)
        if half != end:
            value, end = value + 0.5, half
    base = value
    scaled = _scale(tokens, end, money=money)
    if scaled:
        value, end = value * scaled[0], scaled[1]
        if (again := _scale(tokens, end, money=False)) and again[0] > 1e3 and scaled[0] <= 1e5:
            value, end = value * again[0], again[1]  # "2 lakh crore", "300 thousand million"
    return Amount(value, value, end, scaled=bool(scaled), base=base)


def _slash_fraction(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """The fraction in "2 1/2" or "2-1/2": small, proper, close."""
    if at + 2 < len(tokens) and tokens[at + 1].text == "/":
        top, bottom = tokens[at], tokens[at + 2]
        if top.kind == bottom.kind == "number" and 0 < top.value < bottom.value and bottom.value in (2, 3, 4, 8):
            return top.value / bottom.value, at + 3
    return None


def _share(tokens: list[Token], at: int, top: float) -> tuple[float, int] | None:
    """Share made of `top` and the denominator word at `at` ("two-thirds", "a quarter")."""
    step = past_hyphen(tokens, at)
    word = word_at(tokens, step)
    bottom = _DENOMINATORS.get(word)
    if not bottom or top >= bottom or (top > 1) != word.endswith("s"):
        return None
    return top / bottom, step + 1


def _after_article(tokens: list[Token], at: int) -> Amount | None:
    """What "a" or "an" at `at` begins: "a dozen", "a couple", "a few hundred", "a third of", "a million"."""
    step = past_hyphen(tokens, at + 1)
    word = word_at(tokens, step)
    if word == "dozen":
        return Amount(12, 12, step + 1, words=True)
    if word == "hundred" or word in SCALES:
        value = 100.0 if word == "hundred" else SCALES[word]
        half = half_after(tokens, step + 1)
        value, end = (value * 1.5, half) if half != step + 1 else (value, step + 1)
        if word == "hundred" and word_at(tokens, end) in SCALES:
            value, end = value * SCALES[word_at(tokens, end)], end + 1
        return Amount(value, value, end, words=True, scaled=True)
    if word == "couple":
        return _times(tokens, step + 1, 2, 3)
    if word == "pair" and word_at(tokens, step + 1) == "of":
        return Amount(2, 2, step + 1, words=True)
    if word == "few":
        return _times(tokens, step + 1, 2, None)
    if word == "handful":
        return Amount(2, 10, step + 1, vague=True, words=True)
    if word == "quarter" and word_at(tokens, step + 1) == "of" and word_at(tokens, step + 2) == "a":
        scale = SCALES.get(word_at(tokens, step + 3))
        if scale:
            return Amount(scale / 4, scale / 4, step + 4, words=True, scaled=True)
    if word in ("quarter", "half") and word_at(tokens, past_hyphen(tokens, step + 1)) == "century":
        value = 0.25 if word == "quarter" else 0.5
        return Amount(value, value, step + 1, words=True)
    share = _share(tokens, at + 1, 1)
    before = word_at(tokens, at - 1)
    if share and (word != "half" or before == "by") and _share_is_meant(tokens, share[1], word_at(tokens, at - 1)):
        return Amount(share[0], share[0], share[1], words=True, share=True)
    return None


def _share_is_meant(tokens: list[Token], at: int, before: str = "by") -> bool:
    word = word_at(tokens, at)
    if not word:  # "cut it by a third.", not "wounded a third, police said"
        return before in ("by", "than", "about", "nearly", "almost", "around", "to", "roughly", "over", "only")
    return word in _SHARE_FOLLOWS or word in ("in", "to", "from", "or", "and", "off", "less", "more")


def _times(tokens: list[Token], at: int, low: float, high: float | None) -> Amount:
    """A vague small number and the scale after it ("several hundred", "a couple of dozen")."""
    step = at + 1 if word_at(tokens, at) == "of" else at
    word = word_at(tokens, step)
    scale = {"dozen": 12.0, "hundred": 100.0}.get(word) or SCALES.get(word)
    if not scale:
        return Amount(low, high, at, vague=True, words=True)
    return Amount(low * scale, None if high is None else high * scale, step + 1, vague=True, words=True)


def _half(tokens: list[Token], at: int) -> Amount | None:
    """What "half" at `at` begins: "half a million", "half-a-dozen", "half of", "half the"."""
    step = past_hyphen(tokens, at + 1)
    word = word_at(tokens, step)
    if word in ("a", "an"):
        step = past_hyphen(tokens, step + 1)
        word = word_at(tokens, step)
        scale = 12.0 if word == "dozen" else SCALES.get(word)
        if scale:
            return Amount(scale / 2, scale / 2, step + 1, words=True, scaled=scale >= 1e6)
        return Amount(0.5, 0.5, step, words=True)  # "half an hour": the unit decides whether it is a figure
    scale = 12.0 if word == "dozen" else SCALES.get(word)
    if scale:
        return Amount(scale / 2, scale / 2, step + 1, words=True, scaled=scale >= 1e6)
    if word in _SHARE_FOLLOWS and word_at(tokens, at - 1) not in ("first", "second", "other", "better", "latter"):
        return Amount(0.5, 0.5, at + 1, words=True, share=True)
    return None


def _vague(tokens: list[Token], at: int) -> Amount | None:
    word = word_at(tokens, at)
    following = word_at(tokens, at + 1)
    if word in ("tens", "dozens", "hundreds", "scores", "thousands") and following == "of":
        scale = _PLURALS.get(word_at(tokens, at + 2))
        if scale and scale >= 1e3:
            low = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}[word]
            return Amount(low * scale, None, at + 3, vague=True, words=True)
    if word == "dozens":
        return Amount(24, None, at + 1, vague=True, words=True)
    if word == "scores" and following == "of":
        return Amount(40, None, at + 1, vague=True, words=True)
    if word in _PLURALS and word != "lakhs":
        return Amount(2 * _PLURALS[word], None, at + 1, vague=True, words=True)
    if word == "handful":
        return Amount(2, 10, at + 1, vague=True, words=True)
    if word == "dozen" and word_at(tokens, at - 1) in ("the", "some", "another", "other"):
        return Amount(12, 12, at + 1, words=True)
    if word in ("quarter", "half") and word_at(tokens, past_hyphen(tokens, at + 1)) == "century":
        value = 0.25 if word == "quarter" else 0.5
        return Amount(value, value, at + 1, words=True)
    if word == "several":
        return _times(tokens, at + 1, 3, None)
    if word in ("multimillion", "multibillion", "multi"):
        return _multi(tokens, at)
    return None


def _multi(tokens: list[Token], at: int) -> Amount | None:
    word = word_at(tokens, at)
    end = at + 1
    if word == "multi":
        end = past_hyphen(tokens, end)
        word = word_at(tokens, end)
        end += 1
    scale = SCALES.get(word.removeprefix("multi"))
    return Amount(2 * scale, None, end, vague=True, words=True, scaled=True) if scale else None


def _in_words(tokens: list[Token], at: int) -> Amount | None:
    read = cardinal(tokens, at)
    if not read:
        return None
    value, end = read
    share = _share(tokens, end, value)
    if share and (value > 1 or _share_is_meant(tokens, share[1]) or tokens[end].hyphen):
        return Amount(share[0], share[0], share[1], words=True, share=True)
    half = half_after(tokens, end)
    if half != end:
        value, end = value + 0.5, half
        if word_at(tokens, past_hyphen(tokens, end)) in SCALES:
            end = past_hyphen(tokens, end)
            value, end = value * SCALES[word_at(tokens, end)], end + 1
    return Amount(value, value, end, words=True, scaled=value >= 1e3)


def amount(tokens: list[Token], at: int, *, money: bool = False) -> Amount | None:
    """The number that begins at token `at`, or None.

    Args:
        tokens: The tokens of a text.
        at: Index of the first token.
        money: Whether a currency sign stands before it, so that "2m" is two million.
    """
    if tokens[at].kind == "number":
        return _digits(tokens, at, money=money)
    word = word_at(tokens, at)
    if word in ("a", "an"):
        return _after_article(tokens, at)
    if word == "half":
        return _half(tokens, at)
    return _in_words(tokens, at) or _vague(tokens, at)
