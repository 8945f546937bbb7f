"""Cuts a sentence into units that each say one thing: full clauses, relative clauses, asides with figures.

The cuts are few on purpose: a verb phrase without a subject of its own stays with the clause whose subject it
shares, and causes, conditions and times stay with what they explain.
"""

from collections.abc import Sequence

from tui.annotate.claims.standing import asks
from tui.annotate.claims.stretches import Unit, UnitKind, backgrounds
from tui.annotate.speech.attribution import Said
from tui.annotate.speech.phrases import SUMMING
from tui.annotate.speech.sources import over
from tui.annotate.syntax.tree import SUBJECTS, Tree

CONTRAST = frozenset({"while", "although", "though", "whereas", "whilst", "albeit"})
COMMAS = frozenset({",", "–", "—", "--", "-", ";", ":", "("})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


LONGEST_ANTECEDENT = 12
"""Tokens from the start of a noun phrase to the relative clause that is read with it."""


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
        mark = tree.pos[token] == "PUNCT" and not tree.children[token]
        unit = above if said is owner.get(head) or mark else None
        kind: UnitKind = "content" if said is not None else "main"
        if said is not None and token > said.cue and _without_proof(tree, token):
            kind = "frame"
        if (cut_kind := _cuts(tree, token)) is not None and (unit is not None or said is owner.get(head)):
            unit, kind = None, cut_kind
            if said is not None and _writers_own(tree, token, said):
                _give_back(tree, token, said, owner)
                said = None
        starts_frame = token in cue_of and (unit is None or unit.root != token)
        if starts_frame or kind == "frame" or (token in headings and (unit is None or unit.kind != "frame")):
            unit = Unit(token, "frame", said)
            units.append(unit)
        elif unit is None:
            unit = by_said.get(id(said)) if kind == "content" else None
            if unit is None:
                unit = Unit(token, kind, said)
                units.append(unit)
                if kind == "content":
                    by_said[id(said)] = unit
        unit.tokens.append(token)
        unit_at[token] = unit
    for unit in units:
        unit.tokens.sort()
        _settle_root(tree, unit)
    units = [*_joined(tree, units), *backgrounds(tree, units)]
    units.sort(key=lambda unit: unit.tokens[0])
    return units


def _give_back(tree: Tree, clause: int, said: Said, owner: dict[int, Said]) -> None:
    """Takes a clause inside what somebody says for the writer's own."""
    for token in tree.subtree(clause):
        if owner.get(token) is said:  # not what another says in it: "..., though she admits that ..."
            owner.pop(token)


def _settle_root(tree: Tree, unit: Unit) -> None:
    """Gives a unit that somebody says the root of what is said, of the clauses that the parser made of one."""
    said = unit.said
    if said is None or said.root is None or unit.kind != "content" or tree.head[unit.root] != said.cue:
        return
    if said.root in unit.tokens and tree.head[said.root] == said.cue:
        unit.root = said.root


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
        joins = tree.pos[tree.head[token]] in ("VERB", "AUX") and not asks(tree, token)
        return "clause" if joins and _full_clause(tree, token) else None
    if label == "relcl" and _unnamed(tree, token):
        return "frame"
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


def _without_proof(tree: Tree, token: int) -> bool:
    """For "..., without giving evidence": how it was said, not what."""
    giving = tree.child(token, "pcomp") if tree.lemma[token] == "without" and _after_comma(tree, token) else None
    return giving is not None and tree.lemma[giving] in GIVING


def _unnamed(tree: Tree, clause: int) -> bool:
    """For "a person close to the talks, who asked not to be named": why there is no name, not news."""
    words = [lemma.lower() for lemma in tree.lemma[tree.first[clause] : tree.last[clause] + 1]]
    return words[:1] == ["who"] and (
        "anonymity" in words or ("not" in words and bool({"name", "identify"} & set(words)) and "ask" in words)
    )


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
    quoted = tree.text[tree.first[token] - 1] in ("“", '"') and tree.text[tree.first[token] - 2] == ","
    if tree.first[token] < head or not (quoted or _after_comma(tree, token)):
        return False
    if tree.pos[head] not in ("VERB", "AUX"):
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


GIVING = frozenset({"give", "provide", "offer", "cite", "present", "produce", "elaborate", "specify", "name", "show"})
"""What those do not do who claim "without giving evidence"."""

BESIDE = frozenset({"after", "before", "since", "despite", "upon", "besides"})
"""Prepositions by which what somebody says stands beside a deed, and is not what the deed says."""
LEAST_LEFT = 4
"""Words that what is left of an attribution's sentence needs to be a claim."""


def only_introduces(tree: Tree, unit: Unit, saids: Sequence[Said]) -> bool:
    """Whether a unit says no more than that something was said: "The mayor tried to clarify ..."."""
    inside = set(unit.tokens)
    for said in saids:
        above = tree.head[said.cue]
        if tree.dep[said.cue] == "pcomp":
            if tree.lemma[above].lower() in BESIDE:
                continue  # "He resigned after saying that he was ill"
            above = tree.head[above]  # "is quoted as saying"
        begins = said.words[0] in inside or (tree.dep[said.cue] in ("xcomp", "pcomp") and above == unit.root)
        if not begins or any(low <= unit.root < high for low, high in said.contents):
            continue
        known = {*range(*said.words), *(range(*said.source) if said.source else ())}
        left = [t for t in unit.tokens if t not in known and tree.pos[t] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")]
        if len(left) < LEAST_LEFT:
            return True
    return False
