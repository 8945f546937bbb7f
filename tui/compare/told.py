"""What a claim's own words tell, whoever is named in it: how far it has come, how sure it is, what it negates."""

import re
from collections.abc import Mapping
from functools import cached_property

from tui.compare.tables.phrases import (
    ANNOUNCING,
    CALENDAR,
    DOWN,
    ELLIPTIC,
    FALSE,
    LETTERS,
    NEGATION,
    NOT_KNOWN,
    PLANNING,
    REVISED,
    SETTING,
    SOME,
    THINKING,
    TO_COME,
    UNPROVED,
    UP,
    WEEKDAY,
    YEAR,
)
from tui.compare.tables.words import COMMON, stem, tokens
from tui.model.annotation import Claim, Figure, Frame
from tui.model.denial import denies

STATEMENTS = frozenset(
    """claim accusation allegation report suggestion charge rumour rumor criticism statement assertion notion idea
    version account that it""".split()
)
"""What is rejected by who says that it is not so."""
UNKNOWN, FORECAST, UNDER_WAY, DONE = range(4)
"""Stages of what a claim tells of: not known, still to come, going on, over."""


class Told:
    """A claim by its own words."""

    claim: Claim

    @cached_property
    def main(self) -> Frame | None:
        """The frame that carries the news."""
        frames = self.claim.frames
        return next((f for f in frames if f.predicate not in THINKING), frames[0] if frames else None)

    @cached_property
    def stage(self) -> int:
        """How far what it tells of has come."""
        if NOT_KNOWN.search(self.claim.text):
            return UNKNOWN
        main = self.main
        if self.claim.kind in ("prediction", "commitment", "demand"):
            return FORECAST
        if main is None:
            return DONE
        if self.looks_ahead:
            return FORECAST
        if main.tense == "future" or main.modal in ("may", "might", "could", "would", "should"):
            return FORECAST
        return UNDER_WAY if main.tense == "present" else DONE

    @cached_property
    def looks_ahead(self) -> bool:
        """Whether its words, and not its tense, say that it is to come: "is due to open", "plans to open"."""
        planned = self.main is not None and self.main.predicate in PLANNING
        return planned or self._headline_plan or bool(TO_COME.search(self.claim.text))

    @property
    def _headline_plan(self) -> bool:
        """Whether it is a headline that tells what is to come: "Probe to launch on Friday"."""
        if self.claim.where != "headline" or self.main is None:
            return False
        return bool(re.search(rf"\bto {re.escape(self.main.predicate)}\b", self.claim.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return frozenset(word for word in tokens(self.claim.text) if word not in COMMON)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Lemmas of its content words, and all its words as stems."""
        return frozenset(term.lemma for term in self.claim.terms).union(tokens(self.claim.text))

    @cached_property
    def predicates(self) -> frozenset[str]:
        """Stems of its predicates, but for those that only hold another."""
        return frozenset(stem(f.predicate) for f in self.claim.frames if f.predicate not in THINKING | {"be", "have"})

    @cached_property
    def exact(self) -> str | None:
        """A figure that gives a number of things, as printed."""
        for figure in self.claim.figures:
            if figure.unit == "count" and figure.approximation not in ("vague", "up to", "at least"):
                return figure.text
        return None

    @cached_property
    def vague(self) -> bool:
        """Whether it counts without a number: "some units", "thousands of troops"."""
        if self.exact or any(
            f.unit == "count" and f.approximation in ("up to", "at least") for f in self.claim.figures
        ):
            return False
        return any(f.approximation == "vague" for f in self.claim.figures) or bool(SOME.search(self.claim.text))

    @cached_property
    def moved(self) -> tuple[str, int] | None:
        """Words that tell of a count as it now stands, after another: as printed, and 1 (up), -1 (down) or 0."""
        for direction, pattern in ((1, UP), (-1, DOWN), (0, REVISED)):
            found = pattern.search(self.claim.text)
            if found and self.certain:
                return found.group(), direction
        return None

    @cached_property
    def rest(self) -> frozenset[str]:
        """Stems of what is said beside the figures, of the lemmas: "hid" and "hidden" are one word."""
        printed = {word for figure in self.claim.figures for word in tokens(figure.text)}
        words = {word for term in self.claim.terms for word in tokens(term.lemma) if word not in COMMON}
        return frozenset(word for word in (words or self.stems) - printed if not word[0].isdigit())

    def text_before(self, figure: Figure) -> str:
        """What stands before a figure in the claim."""
        return self.claim.text.partition(figure.text)[0] if figure.text in self.claim.text else ""

    def text_after(self, figure: Figure) -> str:
        """What follows a figure in the claim."""
        at = self.claim.text.find(figure.text)
        return self.claim.text[at + len(figure.text) :] if at >= 0 else ""

    @cached_property
    def denial(self) -> bool:
        """Whether its speaker denies it, or its own words do: "it is false that ...", "no evidence that ..."."""
        return (denies(self.claim) and not self._refusal) or self._untrue or bool(UNPROVED.search(self.claim.text))

    @property
    def _refusal(self) -> bool:
        """Whether it tells that something was turned down, which is no statement: "rejected the offer"."""
        return any(
            frame.predicate in ("reject", "dismiss") and frame.patient is not None and frame.patient not in STATEMENTS
            for frame in self.claim.frames
        )

    @cached_property
    def negative(self) -> bool:
        """Whether what it tells of is said not to be: by "not", by who denies it, or by words such as "false"."""
        return self.claim.negated != self._untrue

    @cached_property
    def _untrue(self) -> bool:
        return bool(FALSE.search(self.claim.text))

    @cached_property
    def after_negation(self) -> frozenset[str]:
        """Stems of what stands behind a negation, up to the next comma: "is not yet under control"."""
        parts = (words for found in NEGATION.finditer(self.claim.text) for words in tokens(found.group(1)))
        return frozenset(word for word in parts if word not in COMMON)

    @cached_property
    def speaker_stems(self) -> frozenset[str]:
        """Stems of the words for who says it."""
        said = self.claim.attribution
        words = f"{said.speaker} {said.name or ''}" if said else ""
        return frozenset(word for word in tokens(words) if word not in COMMON)

    @cached_property
    def setting(self) -> bool:
        """Whether it only tells on what occasion something was said: "Speaking during a visit to ..."."""
        return bool(SETTING.match(self.claim.text))

    @cached_property
    def announcing(self) -> bool:
        """Whether it is a headline that only tells what a report is about: "Fire in Weir Lane: what we know"."""
        return self.claim.where == "headline" and bool(ANNOUNCING.search(self.claim.text))

    @cached_property
    def elliptic(self) -> bool:
        """Whether its predicate stands in another sentence: "Her two children did not"."""
        return bool(ELLIPTIC.fullmatch(self.claim.text))

    @cached_property
    def stamp(self) -> bool:
        """Whether it is a date or a place and a date, and nothing else."""
        words = [w for w in LETTERS.findall(self.claim.text) if w.casefold() not in CALENDAR and not w.isupper()]
        return not self.claim.frames and not words

    @cached_property
    def bare(self) -> bool:
        """Whether it is a phrase without a predicate of its own ("the capital, near the border")."""
        return not self.claim.frames

    @cached_property
    def certain(self) -> bool:
        """Told as a plain fact: no hedge, no forecast, no condition, no duty."""
        bound = self.main is not None and self.main.modal == "must"
        return not self.claim.hedges and not bound and self.stage in (UNDER_WAY, DONE)

    @cached_property
    def letters(self) -> str:
        """Its letters and digits alone, in lower case."""
        return "".join(char for char in self.claim.text.casefold() if char.isalnum())

    @cached_property
    def years(self) -> frozenset[str]:
        """Years that date what is told, where the claim names a year and no closer time."""
        found = {match for time in self.claim.times if time.role == "event" for match in YEAR.findall(time.text)}
        return frozenset(found)

    @cached_property
    def days(self) -> Mapping[str, str]:
        """Days on which what is told came about: the day (a date, or a weekday of no known week) and as printed."""
        out = {}
        for time in self.claim.times:
            if time.role != "event" or time.tense != "past":
                continue
            weekday = WEEKDAY.search(time.text)
            if time.earliest and time.earliest == time.latest:
                out[time.earliest] = time.text
            elif weekday:
                out[weekday.group().lower()] = time.text
        return out

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of the words that are names, as far as the tagger knows."""
        return frozenset(stem(term.lemma) for term in self.claim.terms if term.pos == "PROPN")

    @property
    def said_by(self) -> str:
        """Who says it, for a reader."""
        said = self.claim.attribution
        return (said.name or said.speaker) if said else "no source given"
