"""A headline against its body: which sentences stand behind it, and what of it they say otherwise or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.compare.figures.bounds import compare_figures
from tui.compare.tables.families import FATES
from tui.compare.tables.words import COMMON, rarity, stem, tokens
from tui.reader.views.once import once
from tui.reader.views.passages import Passage, around, passage_of, speaker_names, speaker_of, words_at

if TYPE_CHECKING:
    from tui.model.annotation import Claim, Figure, Sentence, Where
    from tui.model.comparison import Comparison, Member

Aspect = Literal["figure", "hedge", "speaker", "name", "forecast", "negation", "words", "question"]
Names = dict[tuple[str, str], str]

ENOUGH = 0.5
"""Share of the headline's words, weighed by rarity, that a sentence must have to stand behind it."""
MANY, LESS = 3, 0.3
"""With so many of the words, and half of them all, this share is enough: one rare word that the body does not have
must not hide the sentence that the others are from."""
CLOSE = 0.8
"""A sentence with so much of the best one's share stands behind the headline too."""
MOST = 3


@dataclass(frozen=True, slots=True)
class Backing:
    """A sentence of the body that says what the headline says, as far as its words tell.

    Attributes:
        sentence: The sentence.
        share: Share of the headline's words in it, weighed by how rare they are, 0 to 1.
        claims: Its claims.
    """

    sentence: Sentence
    share: float
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in which headline and body agree, or in which the body says it otherwise or not.

    Attributes:
        aspect: What was compared.
        alike: Whether they agree.
        headline: What the headline has.
        body: What the body has.
        passage: Where in the body; None where it is not found there.
    """

    aspect: Aspect
    alike: bool
    headline: str
    body: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """An article's headline, what stands behind it, and what was found."""

    member: Member
    backings: tuple[Backing, ...]
    findings: tuple[Finding, ...]


@once
def checks(comparison: Comparison) -> tuple[Check, ...]:
    """Every article that has a headline."""
    names = speaker_names(comparison)
    return tuple(check(member, names) for member in comparison.members if member.article.headline)


def check(member: Member, names: Names) -> Check:
    """One headline against its body."""
    backings = behind(member)
    findings = [
        *_question(member),
        *_figures(member),
        *_speakers(member, backings, names),
        *_hedges(member, backings),
        *_kinds(member, backings),
        *_names(member),
        *_words(member),
    ]
    return Check(member, backings, tuple(findings))


def behind(member: Member) -> tuple[Backing, ...]:
    """The sentences that have most of the headline's words, the nearest first."""
    wanted = _stems(member.article.headline)
    total = sum(map(rarity, wanted))
    found = []
    for sentence in member.annotation.sentences:
        if sentence.where != "body" or not total:
            continue
        shared = wanted & _stems(words_at(member, passage_of(member, sentence)))
        share = sum(map(rarity, shared)) / total
        if share < ENOUGH and not (share >= LESS and len(shared) >= max(MANY, len(wanted) / 2)):
            continue
        claims = tuple(c for c in member.annotation.claims if c.sentence == sentence.id)
        found.append(Backing(sentence, share, claims))
    best = max((backing.share for backing in found), default=0.0)
    near = [backing for backing in found if backing.share >= CLOSE * best]
    return tuple(sorted(near, key=lambda backing: (-backing.share, backing.sentence.start))[:MOST])


def _stems(text: str) -> set[str]:
    """Content words; numbers are compared as figures."""
    return {word for word in tokens(text) if word not in COMMON and not word[0].isdigit()}


def _of_headline(member: Member) -> list[Claim]:
    return [claim for claim in member.annotation.claims if claim.where == "headline"]


def _question(member: Member) -> list[Finding]:
    if not member.article.headline.rstrip("”’\"' ").endswith("?"):
        return []
    return [Finding("question", True, "the headline asks", "it states nothing that the body could back")]


def _figures(member: Member) -> list[Finding]:
    figures = member.annotation.figures
    out = []
    for figure in (f for f in figures if f.where == "headline"):
        told = [(compare_figures(figure, other), other) for other in figures if other.where == "body"]
        told = [(r, o) for r, o in told if r.certain and r.kind in ("same", "compatible", "differs")]
        same = [o for r, o in told if r.kind == "same" and o.approximation == figure.approximation]
        if same:
            out.append(Finding("figure", True, figure.text, same[0].text, _at(member, same[0])))
        elif told:
            words = _quoted(list(dict.fromkeys(other.text for _, other in told)))
            out.append(Finding("figure", False, f"“{figure.text}”", words, _at(member, told[0][1])))
        elif number := _same_number(figure, figures):
            # What a headline counts is often not said in it: the number is there, and is not to be called missing.
            alike = number.approximation == figure.approximation
            body = f"“{number.text}”, of {number.counted}" if number.counted else f"“{number.text}”"
            out.append(Finding("figure", alike, f"“{figure.text}”", body, _at(member, number)))
        else:
            what = figure.counted or "the same thing"
            out.append(Finding("figure", False, f"“{figure.text}”", f"no figure for {what} was found"))
    return out


def _same_number(figure: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The figure of the body with the same number, the one that is put alike before others; None for none."""
    number = figure.low, figure.high, figure.unit
    found = [other for other in figures if other.where == "body" and (other.low, other.high, other.unit) == number]
    return min(found, key=lambda other: other.approximation != figure.approximation, default=None)


def _at(member: Member, figure: Figure) -> Passage:
    return around(member, figure.where, figure.start, figure.end)


def _speakers(member: Member, backings: tuple[Backing, ...], names: Names) -> list[Finding]:
    claims = _of_headline(member)
    if not backings or not claims:
        return []
    said = next((c.attribution for c in claims if c.attribution), None)
    where = passage_of(member, backings[0].sentence)
    told = [c.attribution for c in backings[0].claims if c.attribution]
    sources = ", ".join(dict.fromkeys(one.speaker or one.name for one in told))
    if said is None:
        return [Finding("speaker", False, "names no source", sources, where)] if sources else []
    one = speaker_of(member, said, names)
    alike = any(
        one == speaker_of(member, other, names) or set(tokens(said.speaker)) <= set(tokens(other.speaker))
        for other in told
    )
    return [Finding("speaker", alike, said.speaker, sources or "no source given in that sentence", where)]


def _hedges(member: Member, backings: tuple[Backing, ...]) -> list[Finding]:
    claims = _of_headline(member)
    if not backings or not claims:
        return []
    where = passage_of(member, backings[0].sentence)
    one = _doubts(claims)
    other = _doubts(backings[0].claims)
    if one and other:
        return [Finding("hedge", True, _quoted(one), _quoted(other), where)]
    if other:
        return [Finding("hedge", False, "no word of doubt", _quoted(other), where)]
    if one:
        return [Finding("hedge", False, _quoted(one), "no word of doubt in that sentence", where)]
    return []


def _doubts(claims: list[Claim] | tuple[Claim, ...]) -> list[str]:
    """Words of doubt; those on a number belong to the figure."""
    return list(dict.fromkeys(h.text for claim in claims for h in claim.hedges if h.kind != "numeric"))


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _kinds(member: Member, backings: tuple[Backing, ...]) -> list[Finding]:
    claims = _of_headline(member)
    if not backings or not claims:
        return []
    where, told = passage_of(member, backings[0].sentence), backings[0].claims
    out = []
    forecasts = [{claim.kind for claim in group} == {"prediction"} for group in (claims, told)]
    if told and forecasts[0] != forecasts[1]:
        one, other = ("a forecast" if forecast else "not told as a forecast" for forecast in forecasts)
        out.append(Finding("forecast", False, one, other, where))
    if told and not any(c.negated for c in claims) and all(c.negated for c in told):
        out.append(Finding("negation", False, "without a negation", "with one; read both", where))
    if told and all(c.negated for c in claims) and not any(c.negated for c in told):
        out.append(Finding("negation", False, "with a negation", "without one; read both", where))
    return out


def _names(member: Member) -> list[Finding]:
    """People, places and organisations of the headline that the body names nowhere."""
    mentions = member.annotation.mentions
    inside = {mention.entity for mention in mentions if mention.where == "body"}
    missing = dict.fromkeys(m.text for m in mentions if m.where == "headline" and m.entity not in inside)
    body = f"{member.article.body} {member.article.dateline.value or ''}".casefold()
    return [Finding("name", False, f"“{text}”", "not named") for text in missing if text.casefold() not in body]


def _words(member: Member) -> list[Finding]:
    """Other words of the headline that the body has nowhere, in whatever form."""
    article = member.article
    body = _stems(f"{article.body} {article.dateline.value or ''}")
    named = {word for m in member.annotation.mentions if m.where == "headline" for word in _stems(m.text)}
    fates = {FATES[word] for word in re.findall(r"\w+", article.body.casefold()) if word in FATES}
    same = {stem(lemma) for lemma in _lemmas(member, "headline") & _lemmas(member, "body")}  # "falls" and "fell"
    missing = []
    for printed in article.headline.split():
        word = printed.strip(".,:;!?“”\"'‘’()")
        stems = _stems(word)
        if stems & same:
            continue
        if stems and not stems & (body | named) and FATES.get(word.casefold()) not in fates:
            missing.append(word)
    told = f"does not use {'this word' if len(missing) == 1 else 'these words'}"
    return [Finding("words", False, _quoted(missing), told)] if missing else []


def _lemmas(member: Member, where: Where) -> set[str]:
    return {term.lemma for claim in member.annotation.claims if claim.where == where for term in claim.terms}
