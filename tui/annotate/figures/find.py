"""Figures of an article: every number a reader would compare, as a bound, with what it counts and where."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.annotate.figures import counted
from tui.annotate.figures.counted_by_rules import by_rules
from tui.annotate.figures.nouns import singular
from tui.annotate.figures.quantities import quantities
from tui.annotate.figures.quantity import Quantity
from tui.annotate.figures.side_by_side import parts_and_wholes, set_against
from tui.annotate.sentences import split
from tui.annotate.syntax.parse import texts_of
from tui.model.annotation import Figure, Where
from tui.model.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tui.annotate.syntax.parse import ParsedText

_PART_BEFORE = re.compile(
    r"(?:\b(?:including|among (?:them|the [a-z]+)(?: (?:are|were|is|was))?|of (?:whom|which|them|those)|counting|"
    r"with|comprising|and|,)\s+)*\b(?:including|among (?:them|the [a-z]+)(?: (?:are|were|is|was))?|"
    r"of (?:whom|which|them|those),?|counting|of the [\w,]+(?: [a-z]+){0,3},|of the [\w,]+)\s+"
    r"(?:[\w-]+ (?:[\w-]+ ){0,4}?and )?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s*(?:percent |per cent |% ?|others |more )?of (?:them|the|these|those|its|their|his|her|whom|which)\b",
    re.IGNORECASE,
)
_SHARE_PART = re.compile(r"\s*of (?:them|these|those|whom|which)\b", re.IGNORECASE)
"""A share is a part by itself: "a third of the ferries" and "a third of Norway's ferries" are told alike."""
_NONE = re.compile(
    r"\b(?P<none>no|zero|without(?: any)?)\s+(?P<what>(?:[a-z-]+ ){0,2}?(?:casualt(?:y|ies)|deaths?|injur(?:y|ies)"
    r"|fatalit(?:y|ies)|survivors?|victims?|arrests?|people|civilians|passengers|prisoners|hostages|touchdowns?"
    r"|goals?|cases|infections|votes|wounded|dead|soldiers|troops|employees|workers))\b(?! (?:of|longer|more)\b)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?P<none>no one|nobody|none)\s+(?:[a-z]+ )?(?:was|were|has been|have been|is|are|had been)\s+"
    r"(?P<verb>killed|injured|hurt|wounded|arrested|infected|harmed|missing|detained|charged|dead)\b",
    re.IGNORECASE,
)
_AGE_AFTER_NAME = re.compile(r"[A-Z][\w'’.-]*[\w.]\s?, ?(?:(?:now|then) )?$")
_PERSON = (
    r"(?:man|woman|boy|girl|victim|suspect|driver|pilot|passenger|patient|defendant|teenager|son|daughter|brother"
    r"|sister|husband|wife|father|mother)"
)
_AGE_AFTER_PERSON = re.compile(rf"\b{_PERSON}, $")
_AGED = re.compile(
    r"\b(?:aged?|aged between|at the age of|\ba (?:\w+ )?(?:man|woman|boy|girl) of"
    r"|(?:died|dies|(?<!of )(?<!of the )dead) at|turn(?:s|ed|ing)?)"
    r"\s+(?:between )?$",
    re.IGNORECASE,
)
_WAS_AGED = re.compile(
    r"\b(?:[Hh]e|[Ss]he|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)(?: (?:youngest|oldest|eldest))?(?: [\w-]+)? "
    rf"{_PERSON}) (?:is|was) $"
)
_NAME_IS = re.compile(r"(?<![Tt]he )\b(?!The\b)(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*),?(?: who)? (?:is|was) $")
_AGE_ENDS = re.compile(r"\s*(?:$|[.,;)”\"]|(?:when|and (?!\d)|at the time)\b)")
"""What may follow the number of an age, where the unit of another number would stand."""
_PLACE = re.compile(
    r"\b(?:in|at|near|inside|across|outside|around|throughout|(?<!according )(?<!due )to|from)\s+"
    r"((?:the )?(?:[a-z]+ern )?"
    r"(?:[A-Z][\w.’'-]*)(?:\s+(?:[A-Z][\w’'-]*|of|region|province|city|area|border|district|bases"
    r"|capital)){0,4})"
    r"(?!\s+[a-z]+(?:s|ion|ment|ity)\b)"
)
# Verbs by which a figure is said of the place that is their subject.
_HAVING = frozenset(("have", "report", "record", "register", "confirm", "see", "count", "number"))
_NO_PLACE = re.compile(
    r"(?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:the )?(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b"
    r"|(?:the )?(?:English|Mr|Mrs|I)\b"
)


def find_figures(article: Article, parsed: "tuple[ParsedText, ...]") -> tuple[Figure, ...]:
    """Every number of the article that a reader would compare, headline first, in order of place.

    Args:
        article: The article.
        parsed: Its parse; empty where there is no language model: what is counted is then found by rules.
    """
    docs = {(p.where, p.offset): p.doc for p in parsed}
    out: list[Figure] = []
    for where, offset, text in texts_of(article):
        out += in_text(text, where, offset, docs.get((where, offset)))
    return tuple(out)


def in_text(text: str, where: Where = "body", offset: int = 0, doc: "Doc | None" = None) -> list[Figure]:
    """The figures of one paragraph that begins at `offset`, with its parse, if there is one."""
    found = [_figure(q, text, where, offset, doc) for q in quantities(text, headline=where == "headline")]
    taken = {f.start for f in found}
    found += [f for f in _nothing(text, where, offset) if f.start not in taken]
    if not found:
        return []
    found = _converted(sorted(found, key=lambda f: f.start), text, offset)
    found = parts_and_wholes(set_against(found, text, offset), text, offset)
    places = _Places(text, doc)
    placed = [replace(f, place=places.of(f.start - offset, f.end - offset, part=f.part)) for f in found]
    return sorted(placed, key=lambda f: f.start)


def _figure(quantity: Quantity, text: str, where: Where, offset: int, doc: "Doc | None") -> Figure:
    quantity = _as_age(quantity, text, doc)
    what = counted.with_parse(quantity, doc, text) if doc is not None else by_rules(quantity, text)
    return Figure(
        where=where,
        start=offset + quantity.start,
        end=offset + quantity.end,
        text=text[quantity.start : quantity.end],
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        counted=what.phrase,
        approximation=quantity.approximation,
        head=what.head,
        part=_is_part(quantity, text),
    )


def _as_age(quantity: Quantity, text: str, doc: "Doc | None") -> Quantity:
    """A bare number that is an age: "Wilson, 47, said", "aged 12", "Ada Wilson is 47"."""
    if quantity.unit not in ("count", "year") or quantity.low is None or quantity.low > 120 or quantity.age:
        return quantity
    before = text[max(0, quantity.start - 40) : quantity.start]
    following = text[quantity.end : quantity.end + 2]
    called = _AGE_AFTER_NAME.search(before) or _AGE_AFTER_PERSON.search(before)
    name = called and following[:1] in (",", ".", ";", ")") and quantity.unit == "count"
    digits = text[quantity.number : quantity.number_end].isdigit() and quantity.low >= 1
    of_somebody = digits and (_WAS_AGED.search(before) or _person_is(quantity, text, doc))
    if (
        (of_somebody and _AGE_ENDS.match(text, quantity.end))
        or (_AGED.search(before) and not re.match(r" (?!and \d)[a-z]", text[quantity.end :]))
        or (name and digits and quantity.approximation == "exact" and following != ", 1")
    ):
        return Quantity(
            quantity.start,
            quantity.end,
            quantity.number,
            quantity.number_end,
            quantity.low,
            quantity.high,
            "year",
            quantity.approximation,
            age=True,
        )
    return quantity


def _person_is(quantity: Quantity, text: str, doc: "Doc | None") -> bool:
    """Whether it is said of somebody called by name, as the language model reads it: it takes an age for a date."""
    name = _NAME_IS.search(text, max(0, quantity.start - 60), quantity.start)
    if name is None or doc is None:
        return False
    kinds = {ent.label_ for ent in doc.ents if ent.start_char <= quantity.number < ent.end_char}
    return "DATE" in kinds and (
        " " in name["name"] or any(ent.label_ == "PERSON" and ent.end_char == name.end("name") for ent in doc.ents)
    )


def _is_part(quantity: Quantity, text: str) -> bool:
    """Whether the text calls the figure a part: "including at least 500 officers", "12 of them"."""
    before = text[max(0, quantity.start - 80) : quantity.start]
    return bool(_PART_BEFORE.search(before)) or (
        quantity.unit in ("count", "share")
        and bool((_SHARE_PART if quantity.unit == "share" else _PART_AFTER).match(text, quantity.number_end))
        and quantity.approximation != "vague"
    )


def _nothing(text: str, where: Where, offset: int) -> Iterator[Figure]:
    """Figures of zero: "no casualties", "nobody was injured"."""
    for match in _NONE.finditer(text):
        what = match["what"]
        yield Figure(
            where, offset + match.start("none"), offset + match.end("none"), match["none"], 0.0, 0.0, "count",
            what, "exact", singular(what.split()[-1].lower()),
        )  # fmt: skip
    for match in _NOBODY.finditer(text):
        yield Figure(
            where, offset + match.start("none"), offset + match.end("none"), match["none"], 0.0, 0.0, "count",
            f"people {match['verb'].lower()}", "exact", "person",
        )  # fmt: skip


_CONVERSION = re.compile(r"\s?\((?:about |around |or |some |roughly |nearly )*$")
_NOUN_AFTER = re.compile(
    r"\s?\)\s(?!(?:in|of|on|at|to|and|or|by|for|from|with|as|was|were|is|are|while|when|after)\b)([a-z]{3,})\b"
)


def _converted(found: list[Figure], text: str, offset: int) -> list[Figure]:
    """A sum or measure given again in another unit counts what the first does: "€2 million ($2.6 million) haul"."""
    out = list(found)
    for at in range(1, len(out)):
        first, second = out[at - 1], out[at]
        between = text[first.end - offset : second.start - offset]
        after = text[second.end - offset :]
        money = first.unit.isupper() and second.unit.isupper()
        if first.unit == second.unit or not _CONVERSION.fullmatch(between) or not re.match(r"\s?\)", after):
            continue
        if not money and "count" in (first.unit, second.unit):
            continue
        noun = _NOUN_AFTER.match(after)
        counted_, head = (noun[1], singular(noun[1])) if noun else (first.counted, first.head)
        out[at - 1] = replace(first, counted=counted_, head=head)
        out[at] = replace(second, counted=counted_, head=head)
    return out


class _Places:
    """The places named in one paragraph, found once, and which of them a figure is said of."""

    def __init__(self, text: str, doc: "Doc | None") -> None:
        self.doc = doc
        self.sentences = list(split(text))
        self.matches = [m for m in _PLACE.finditer(text) if _is_place(m, doc)]
        self.starts = [m.start() for m in self.matches]

    def _owner(self, start: int) -> str | None:
        """The place that has or reports the figure: "Ruritania's 40 mills", "Ruritania has 40 mills"."""
        span = self.doc.char_span(start, start + 1, alignment_mode="expand") if self.doc is not None else None
        node = span[0] if span is not None else None
        for _step in range(4):
            if node is None or node.head.i == node.i:
                return None
            node = node.head
            for child in node.children:
                owns = child.dep_ == "poss" and child.i < node.i
                has = child.dep_ == "nsubj" and node.pos_ == "VERB" and node.lemma_.lower() in _HAVING
                if (owns or has) and child.ent_type_ in ("GPE", "LOC"):
                    name = [t for t in child.subtree if t.ent_type_ == child.ent_type_ and t.i <= child.i]
                    return self.doc[name[0].i : child.i + 1].text if self.doc is not None else None
            if node.pos_ == "VERB":
                return None
        return None

    def of(self, start: int, end: int, *, part: bool) -> str | None:
        """The place named nearest after the figure in its sentence, else one that opens it ("In Gaza, 40 ...").

        A part of a whole ("including 500 officers") is where the whole is.
        """
        number = bisect_right(self.sentences, start, key=lambda s: s[0]) - 1
        first, last = self.sentences[number] if number >= 0 else (0, end)
        owner = self._owner(start)
        if owner:
            return owner
        after = bisect_left(self.starts, end)
        if after < len(self.matches) and self.matches[after].start() < last:
            return _name(self.matches[after])
        if after and self.starts[after - 1] >= first:
            opening = bisect_left(self.starts, first)
            if part or self.starts[opening] <= first + 3:
                return _name(self.matches[after - 1])
        return None


def _name(match: "re.Match[str]") -> str:
    return match.group(1).removesuffix(" of").rstrip(".")


def _is_place(match: "re.Match[str]", doc: "Doc | None") -> bool:
    """Whether the name after a preposition is one of a place, as far as the parse can tell."""
    name = match.group(1)
    if (
        _NO_PLACE.match(name)
        or len(name.removeprefix("the ")) < 2
        or match.string[match.end() : match.end() + 1] == "$"
    ):
        return False
    span = doc.char_span(match.start(1), match.end(1), alignment_mode="expand") if doc is not None else None
    if span is None or any(t.ent_type_ in ("GPE", "LOC", "FAC", "NORP") for t in span):
        return True
    # A town that the model does not know: "in Dorn", and no name of a body or a day.
    lone = match.group().startswith(("in ", "near ", "outside ", "inside ")) and len(span) == 1
    return lone and span[0].pos_ == "PROPN" and span[0].ent_type_ in ("", "PERSON")
