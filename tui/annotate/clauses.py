"""Cuts a sentence into units that each say one thing: full clauses, relative clauses, asides with figures.

The cuts are few on purpose: a verb phrase without a subject of its own stays with the clause whose subject it
shares, and causes, conditions and times stay with what they explain.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from tui.annotate import cues
from tui.annotate.attribution import Said
from tui.annotate.lexicon import words
from tui.annotate.sources import SUMMING, over
from tui.annotate.tree import SUBJECTS, Tree

UnitKind = Literal["main", "content", "clause", "relative", "aside", "background", "frame"]

CONTRAST = frozenset({"while", "although", "though", "whereas", "whilst", "albeit"})
COMMAS = frozenset({",", "–", "—", "--", "-", ";", ":", "("})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(slots=True)
class Unit:
    """One stretch that says one thing.

    Attributes:
        root: Head token.
        kind: How it hangs in the sentence; `frame` is an attribution's own words.
        said: Whose words they are; None in the article's own voice.
        tokens: Its tokens, in order.
    """

    root: int
    kind: UnitKind
    said: Said | None = None
    tokens: list[int] = field(default_factory=list)


LONGEST_ANTECEDENT = 12
"""Tokens from the start of a noun phrase to the relative clause that is read with it."""

LEAST_PHRASE = 6
"""A noun phrase with fewer tokens does not say anything by itself."""

ABOUT = frozenset({"prep of", "prep about", "prep over", "prep for", "prep against"})
"""How a noun phrase that says something hangs on its cue."""

SUPPOSING = frozenset({"if", "unless", "whether", "until"})
POSSIBLE = frozenset({"could", "might", "may", "would", "should", "can"})
PARENTHETIC = words("parenthetic")
BEING = frozenset({"be", "remain", "feel", "seem", "become"})

FIRST_PERSON = frozenset({"i", "we", "me", "us"})


def attributes(tree: Tree, said: Said) -> bool:
    """Whether the attribution makes a claim somebody's: a known cue, and not one that only backs a claim.

    What `cue_score` finds is wider (attacks, campaigns, likes), as its data are.
    """
    lemma = tree.lemma[said.cue]
    if lemma in cues.BACKING or any(tree.dep[c] == "neg" for c in tree.children[said.cue]):
        return False  # "did not say": nothing was said
    if _supposed(tree, said.cue):
        return False
    if lemma in PARENTHETIC:
        return said.clausal and said.shape in ("set off", "wrapped", "quote", "ccomp")
    if lemma in ("accord", ":"):
        return True
    return lemma in cues.SPEECH or lemma in cues.THOUGHT or lemma in cues.NOUNS or tree.pos[said.cue] != "VERB"


def _supposed(tree: Tree, cue: int) -> bool:
    """Whether the saying itself is only supposed: "if voters believe that ...", "one could argue that ..."."""
    verb = cue
    for _ in range(4):
        for child in tree.children[verb]:
            if tree.dep[child] == "mark" and tree.lemma[child] in SUPPOSING:
                return True
            if verb == cue and tree.tag[child] == "MD" and tree.lemma[child] in POSSIBLE:
                return True
        if tree.dep[verb] not in ("conj", "xcomp", "acomp") or tree.head[verb] == verb:
            return False
        verb = tree.head[verb]
    return False


def first_person(tree: Tree, said: Said) -> bool:
    """Whether the source is the one who speaks or writes."""
    return said.head is not None and tree.lemma[said.head] in FIRST_PERSON


def stands_alone(tree: Tree, said: Said) -> bool:
    """Whether the content is a claim that reads without its cue."""
    root = said.root
    if not said.contents:
        return False
    if first_person(tree, said):
        return False  # "I fully expect to ...": the speaker's own words, whole
    if root is None or (said.quoted == "all" and said.source is not None and said.clausal):
        return True
    if tree.pos[said.cue] == "ADJ" and tree.lemma[tree.head[said.cue]] not in BEING:
        return False  # "make sure that"
    if tree.pos[said.cue] == "NOUN" and (said.source is None or tree.is_infinitive(root)):
        return False
    if not said.clausal:
        length = sum(high - low for low, high in said.contents)
        spoken = tree.lemma[said.cue] in cues.SPEECH or tree.pos[said.cue] == "NOUN"
        called = said.shape.endswith(("oprd", "prep"))
        if said.shape.startswith("prep ") and said.shape not in ABOUT:
            return False  # "responded to a request"
        return spoken and tree.pos[root] == "NOUN" and (length >= LEAST_PHRASE or called)
    if _asks(tree, root) or (tree.dep[root] == "pcomp" and tree.subject(root) is None):
        return False
    if said.source is None and said.shape != "ccomp":
        return False
    return tree.dep[root] != "xcomp" or tree.subject(root) is not None or said.shape.endswith(" xcomp")


def _asks(tree: Tree, root: int) -> bool:
    """Whether a clause is an indirect question: "whether ...", "how to ..."."""
    first = tree.first[root]
    return tree.tag[first] in ("WRB", "WP", "WDT") or tree.lemma[first] in ("whether", "if")


def cut(tree: Tree, first: int, end: int, saids: Sequence[Said]) -> list[Unit]:
    """The units of one sentence, in order of place.

    Args:
        tree: The paragraph's parse.
        first: The sentence's first token.
        end: The token after its last.
        saids: The attributions of the paragraph whose content is a claim of its own.
    """
    owner = _owners(first, end, saids)
    cue_of = {said.cue for said in saids}
    headings = _apart_sources(tree, saids)
    units: list[Unit] = []
    unit_at: dict[int, Unit] = {}
    by_said: dict[int, Unit] = {}
    for token in _top_down(tree, first, end):
        head = tree.head[token]
        above = unit_at.get(head) if head != token else None
        said = owner.get(token)
        unit: Unit | None = above
        if above is None or (said is not owner.get(head) and (tree.pos[token] != "PUNCT" or tree.children[token])):
            unit = None
        kind: UnitKind = "content" if said is not None else "main"
        if (cut_kind := _cuts(tree, token)) is not None and (unit is not None or said is owner.get(head)):
            unit, kind = None, cut_kind
            if said is not None and _writers_own(tree, token, said):
                for one in tree.subtree(token):
                    owner.pop(one, None)
                said = None
        starts_frame = token in cue_of and (unit is None or unit.root != token)
        if starts_frame or kind == "frame" or (token in headings and (unit is None or unit.kind != "frame")):
            unit = Unit(token, "frame", said)
            units.append(unit)
        elif unit is None:
            known = by_said.get(id(said)) if said is not None and kind == "content" else None
            if known is not None:
                unit = known
            else:
                unit = Unit(token, kind, said)
                units.append(unit)
                if said is not None and kind == "content":
                    by_said[id(said)] = unit
        unit.tokens.append(token)
        unit_at[token] = unit
    for unit in units:
        unit.tokens.sort()
    units = [*_joined(tree, units), *_backgrounds(tree, units)]
    units.sort(key=lambda unit: unit.tokens[0])
    return units


def _apart_sources(tree: Tree, saids: Sequence[Said]) -> set[int]:
    """Tokens of sources that the parse does not join to their cue, and that belong to no other clause."""
    out: set[int] = set()
    for said in saids:
        if said.source is None:
            continue
        beside = 0 <= said.cue - said.source[1] <= 1 and tree.subject(said.cue) is None
        if said.shape == "colon" or (beside and not any(tree.is_below(said.cue, t) for t in range(*said.source))):
            out.update(range(*said.source))
    return out


def _owners(first: int, end: int, saids: Sequence[Said]) -> dict[int, Said]:
    """For each token that somebody says, the innermost attribution."""
    owner: dict[int, Said] = {}
    sized = sorted(saids, key=lambda said: -sum(high - low for low, high in said.contents))
    for said in sized:
        for low, high in said.contents:
            for token in range(max(low, first), min(high, end)):
                owner[token] = said
    return owner


def _top_down(tree: Tree, first: int, end: int) -> list[int]:
    order = [t for t in range(first, end) if tree.head[t] == t or not first <= tree.head[t] < end]
    for token in order:  # grows while it is walked
        order.extend(child for child in tree.children[token] if first <= child < end and tree.head[child] == token)
    return order


def _cuts(tree: Tree, token: int) -> UnitKind | None:
    """Whether a token opens a unit of its own under its head."""
    label = tree.dep[token]
    if label == "conj":
        joins = tree.pos[tree.head[token]] in ("VERB", "AUX") and not _asks(tree, token)
        return "clause" if joins and _full_clause(tree, token) else None
    if label == "relcl":
        return "relative" if _after_comma(tree, token) and _long(tree, token, 4) and _near(tree, token) else None
    if label == "advcl" and over(tree, token) is not None:
        return "frame"  # "..., citing figures": how it was said, not what
    if label == "advcl":
        return "clause" if _contrasts(tree, token) and _full_clause(tree, token) else None
    if label == "ccomp":
        return "clause" if _runs_on(tree, token) else None
    if label == "pcomp":
        return "clause" if tree.lemma[tree.head[token]] == "with" and tree.subject(token) is not None else None
    if label == "parataxis":
        return "clause" if _full_clause(tree, token) else None
    if label == "prep" and tree.lemma[token] in ("include", "including"):
        return "aside" if _after_comma(tree, token) and _has_number(tree, token) else None
    if label == "appos":
        clause = tree.child(token, "relcl")
        return "aside" if clause is not None and _after_comma(tree, token) and _long(tree, token, 4) else None
    return None


def _full_clause(tree: Tree, token: int) -> bool:
    if tree.pos[token] not in ("VERB", "AUX"):
        return False
    over = [token, *(c for c in tree.children[token] if tree.dep[c] in ("aux", "auxpass"))]
    return any(tree.dep[c] in SUBJECTS for one in over for c in tree.children[one]) and _long(tree, token, 4)


def _long(tree: Tree, token: int, least: int) -> bool:
    return tree.last[token] - tree.first[token] + 1 >= least


def _after_comma(tree: Tree, token: int) -> bool:
    low = tree.first[token]
    return low > 0 and tree.text[low - 1] in COMMAS


def _near(tree: Tree, token: int) -> bool:
    """Whether what a relative clause is about stands close enough to be read with it."""
    return tree.first[token] - tree.first[tree.head[token]] <= LONGEST_ANTECEDENT


def _contrasts(tree: Tree, token: int) -> bool:
    for child in tree.children[token]:
        if tree.dep[child] == "mark":
            if tree.lemma[child] in CONTRAST:
                return True
            return tree.lemma[child] == "as" and child > 0 and tree.lemma[child - 1] == "even"
    return False


def _runs_on(tree: Tree, token: int) -> bool:
    """A clause that the parser hangs under another with only a comma between: "..., a claim both have backed"."""
    head = tree.head[token]
    if token < head or not _after_comma(tree, token) or tree.pos[head] not in ("VERB", "AUX"):
        return False
    return _full_clause(tree, token) and tree.child(token, "mark") is None


def _writers_own(tree: Tree, token: int, said: Said) -> bool:
    """Whether a clause inside a paraphrase is the writer's comment: "..., although some estimates run higher"."""
    if said.quoted == "all" or token < said.cue:
        return False
    if tree.dep[token] == "appos":  # "..., a claim both have backed"
        return tree.lemma[token] in SUMMING
    if tree.dep[token] != "advcl":
        return False
    return any(tree.dep[c] == "mark" and tree.lemma[c] in ("although", "though") for c in tree.children[token])


def _has_number(tree: Tree, token: int) -> bool:
    return any(tree.pos[one] == "NUM" for one in range(tree.first[token], tree.last[token] + 1))


def _joined(tree: Tree, units: list[Unit]) -> list[Unit]:
    """Units too small to say anything go back to the unit before or after them."""
    kept: list[Unit] = []
    for unit in units:
        words = [t for t in unit.tokens if tree.pos[t] not in ("PUNCT", "SPACE", "CCONJ", "SCONJ", "PART")]
        if words or not kept:
            kept.append(unit)
        else:
            kept[-1].tokens = sorted([*kept[-1].tokens, *unit.tokens])
    return kept


LEAST_LEFT = 4
"""Words that what is left of an attribution's sentence needs to be a claim."""


def only_introduces(tree: Tree, unit: Unit, saids: Sequence[Said]) -> bool:
    """Whether a unit says no more than that something was said: "The mayor tried to clarify ..."."""
    inside = set(unit.tokens)
    for said in saids:
        if said.words[0] not in inside or any(low <= unit.root < high for low, high in said.contents):
            continue
        known = {*range(*said.words), *(range(*said.source) if said.source else ())}
        left = [t for t in unit.tokens if t not in known and tree.pos[t] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")]
        if len(left) < LEAST_LEFT:
            return True
    return False


SETTING = 4
"""Tokens that a participle phrase beside an attribution needs to tell where or how it was said."""

NEARNESS = frozenset({"near", "outside", "bordering", "along", "off", "beside", "opposite"})


def _backgrounds(tree: Tree, units: Sequence[Unit]) -> list[Unit]:
    """What is told in passing: where something was said, where a place lies."""
    out = []
    for unit in units:
        for token in list(unit.tokens):
            label = tree.dep[token]
            if (
                unit.kind == "frame"
                and label == "advcl"
                and tree.tag[token] == "VBG"
                and tree.head[token] == unit.root
            ):
                inside = [t for t in unit.tokens if tree.is_below(t, token)]
                if len(inside) >= SETTING and tree.lemma[token] not in cues.SPEECH - {"speak"}:
                    out.append(Unit(token, "background", None, inside))
            elif label == "prep" and tree.lemma[token] in NEARNESS and token > 1 and tree.text[token - 1] == ",":
                place = _place_before(tree, token - 2)
                if place is not None:
                    out.append(_location(tree, unit, place, token))
    return out


def _location(tree: Tree, unit: Unit, place: int, near: int) -> Unit:
    """For "the Kherson region, near the border": told apart, and taken from the end of what it stands in."""
    last = near
    while last < tree.last[near] and tree.text[last + 1] != ",":
        last += 1
    words = [t for t in unit.tokens if tree.pos[t] != "PUNCT"]
    if words[-1] <= last and words[0] < place:
        unit.tokens = [t for t in unit.tokens if t < near]
    return Unit(near, "background", None, list(range(place, last + 1)))


def _place_before(tree: Tree, token: int) -> int | None:
    """First token of the place that ends at `token`."""
    head = token
    while tree.head[head] == head + 1 and tree.dep[head] == "compound":
        head += 1
    named = any(tree.pos[t] == "PROPN" for t in range(tree.first[head], head + 1))
    return tree.first[head] if named and tree.dep[head] in ("pobj", "dobj", "nsubj", "nsubjpass", "appos") else None
