"""Mends what the parser gets wrong about who says what."""

from tui.annotate.syntax.parsing import Parsing
from tui.annotate.tables.lexicon import words

SUMMING = words("summing nouns")
SPEECH = words("speech")
DOCUMENTS = words("documents")
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_WHOLE = frozenset({"dobj", "acomp", "attr", "ccomp", "xcomp", "oprd", "auxpass"})
"""What a verb has of its own that is no clause about the noun before: nothing is left out in it."""
_ROLE_AND_NAME = 6
"""Tokens that "Rain fell, the mayor, Holt," has at least before the verb of speech."""
_MODALS = frozenset({"would", "will", "could", "might"})


class SpeechRepair(Parsing):
    """The menders of speech. Each but the first tells whether it found its mistake at the token, and mended it."""

    def _shows_that(self, clause: int) -> None:
        """Makes a verb of "show" in "Documents show that ...", whatever its tag."""
        root = self.head[clause]
        if self.dep[clause] != "ccomp" or self.pos[root] != "NOUN" or self.dep[root] != "ROOT":
            return
        subjects = [t for t in range(root) if self.head[t] == root and self.dep[t] == "nsubj"]
        if subjects and self.lemma[root] in SPEECH:
            self.pos[root], self.tag[root] = "VERB", "VBP" if self.tag[subjects[-1]] in ("NNS", "NNPS") else "VBZ"

    def _says_that(self, clause: int) -> bool:
        """Makes what somebody says of a clause on a statement: "said in a statement that no oil had leaked"."""
        noun = self.head[clause]
        verb = self.head[self.head[noun]]
        if (
            self.dep[noun] != "pobj"
            or self.pos[self.head[noun]] != "ADP"
            or self.lemma[verb] not in SPEECH
            or not verb < noun < clause
        ):
            return False
        below = self.below(clause)
        that = any(self.dep[t] == "mark" and self.lemma[t] == "that" for t in below)
        own = any(self.head[t] == verb and self.dep[t] in ("ccomp", "dobj") for t in range(len(self.head)))
        if not that or own or not any(self.dep[t] in ("nsubj", "nsubjpass", "expl") for t in below):
            return False
        return self._make_told(clause)

    def _seen_that(self, clause: int) -> bool:
        """Makes what somebody says of a clause on who saw it: "warned in a report seen by Reuters that it leaked"."""
        seen = self.head[clause]
        noun = self.head[seen]
        verb = self.head[self.head[noun]]
        if self.tag[seen] != "VBN" or self.dep[seen] != "acl" or self.dep[noun] != "pobj":
            return False
        if self.lemma[verb] not in SPEECH or not verb < noun < seen < clause:
            return False
        that = any(self.dep[t] == "mark" and self.lemma[t] == "that" for t in self.below(clause))
        own = any(self.head[t] == verb and self.dep[t] in ("ccomp", "dobj") for t in range(len(self.head)))
        if not that or own:
            return False
        self.head[clause] = verb
        return True

    def _told_at(self, clause: int) -> bool:
        """Makes what was told of a clause about where it was: "told him in a letter she was stepping down"."""
        noun = self.head[clause]
        verb = self.head[self.head[noun]]
        if (
            self.dep[noun] != "pobj"
            or self.dep[self.head[noun]] != "prep"
            or self.lemma[verb] not in SPEECH
            or not verb < noun < clause
        ):
            return False
        below = self.below(clause)
        subject = next((t for t in below if self.dep[t] in ("nsubj", "nsubjpass") and t < clause), None)
        if subject is None or any(
            self.tag[t] in _RELATIVE or self.text[t] == "that" for t in range(noun + 1, clause)
        ):
            return False
        own = any(self.head[t] == verb and self.dep[t] == "ccomp" for t in range(len(self.head)))
        if self.lemma[clause] in SPEECH and any(self.dep[t] == "ccomp" for t in below):
            return False  # "in a letter he wrote in May that ..."
        whole = any(
            self.dep[t] in _WHOLE or (self.dep[t] == "prt" and t > clause) or self.text[t] in _MODALS for t in below
        )
        if not whole or own or min(t for t in range(subject + 1) if self.is_below(t, subject)) != noun + 1:
            return False
        return self._make_told(clause)

    def _make_told(self, clause: int) -> bool:
        """Hangs a clause on the verb of speech above its noun's preposition. Always True: it is mended."""
        self.head[clause], self.dep[clause] = self.head[self.head[self.head[clause]]], "ccomp"
        return True

    def _role_says(self, verb: int) -> bool:
        """Makes the speaker of the mayor in "The fire destroyed 40 houses, the mayor, Ada Holt, said".

        The parser takes one set off from the verb by a name for another word of what was told.
        """
        if self.lemma[verb] not in SPEECH or verb < _ROLE_AND_NAME or self.text[verb - 1] != ",":
            return False
        if any(self.head[t] == verb and self.dep[t] in ("nsubj", "nsubjpass", "expl") for t in range(len(self.head))):
            return False
        first = verb - 1
        while first > 0 and self.pos[first - 1] == "PROPN":
            first -= 1
        role = self.head[verb - 2]
        if first == verb - 1 or self.text[first - 1] != "," or not 0 < role < first - 1 or self.pos[role] != "NOUN":
            return False
        start = min(t for t in range(role + 1) if self.is_below(t, role))
        told = self._told_before(verb, start)
        if self.text[start - 1] != "," or told is None or not self.is_below(role, told):
            return False
        self.head[role], self.dep[role] = verb, "nsubj"
        self.head[verb], self.dep[verb] = verb, "ROOT"
        for comma in (start - 1, verb - 1):
            self.head[comma] = verb
        self.head[told], self.dep[told] = verb, "ccomp"
        return True

    def _told_before(self, verb: int, end: int) -> int | None:
        """The verb of the whole clause that a verb of speech stands behind; None where there is none."""
        beside = self.dep[verb] in ("conj", "dep")
        told = self.head[verb] if beside else None
        if told is None:
            told = next((t for t in range(end) if self.head[t] == verb and self.dep[t] == "ccomp"), None)
        if told is None or told >= end or (beside and self.dep[told] != "ROOT"):
            return None
        own = any(self.head[t] == told and self.dep[t] in ("nsubj", "nsubjpass", "expl") for t in range(end))
        return told if own else None

    def _still_told(self, verb: int) -> bool:
        """Hangs "would name" on what is told in "replied that he was sorry and would name a successor".

        Who tells it in the past does not say of himself in the same breath what he would do.
        """
        cue = self.head[verb]
        if self.tag[verb] != "VB" or self.lemma[cue] not in SPEECH or self.tag[cue] != "VBD":
            return False
        below = self.below(verb)
        would = any(
            self.dep[t] == "aux" and self.lemma[t] in ("would", "will") and self.tag[t] == "MD" for t in below
        )
        if not would or any(self.dep[t].startswith("nsubj") for t in below):
            return False
        told = next((t for t in range(cue + 1, verb) if self.head[t] == cue and self.dep[t] == "ccomp"), None)
        if told is None:
            return False
        self.head[verb] = told
        return True

    def _seen_show(self, verb: int) -> bool:
        """Makes the verb of "Documents seen by the Herald show that ..." one, which the parser takes for a noun."""
        if self.lemma[verb] not in SPEECH or self.text[verb + 1 : verb + 2] != ["that"]:
            return False
        seen = self.head[self.head[verb]]
        noun = self.head[seen]
        name = verb - 1
        if self.dep[seen] != "acl" or self.dep[noun] != "ROOT" or self.tag[noun] not in ("NNS", "NN"):
            return False
        if not self.text[name][:1].isupper():
            return False
        told = (t for t in self.below(noun) if t > verb and self.dep[t] in ("acl", "relcl", "ccomp"))
        clause = next(told, None)
        if clause is None or self.head[name] != verb:
            return False
        for token in range(len(self.head)):
            if self.head[token] == verb and token < name:
                self.head[token] = name
            elif self.head[token] in (verb, noun) and token > verb:
                self.head[token] = verb if token < clause or token == len(self.text) - 1 else clause
        self.head[name], self.dep[name] = self.head[verb], "pobj"
        self.head[verb], self.dep[verb] = verb, "ROOT"
        self.pos[verb], self.tag[verb] = "VERB", "VBP" if self.tag[noun] == "NNS" else "VBZ"
        self.head[noun], self.dep[noun] = verb, "nsubj"
        self.head[clause], self.dep[clause] = verb, "ccomp"
        return True

    def _says_at_the_end(self, verb: int) -> bool:
        """Sets apart "..., the board admitted last night." at a sentence's end, taken for one more deed.

        "... told reporters" tells nothing but to whom.
        """
        if self.tag[verb] not in ("VBD", "VBZ", "VBP") or self.lemma[verb] not in SPEECH:
            return False
        below = self.below(verb)
        subject = next((t for t in below if self.dep[t] == "nsubj" and t < verb), None)
        heard = next((t for t in below if self.head[t] == verb and self.dep[t] == "dobj"), None)
        heard = heard if self.lemma[verb] == "tell" else None
        more = any(self.dep[t] in ("dobj", "ccomp", "xcomp", "cc", "acomp", "mark") for t in below if t != heard)
        if subject is None or more:
            return False
        first = min(t for t in range(subject + 1) if self.is_below(t, subject))
        after = next((t for t in range(verb + 1, len(self.text)) if not self.is_below(t, verb)), len(self.text))
        ends = after == len(self.text) or self.text[after] in (".", ";") or self.pos[after] == "SPACE"
        if not ends or first <= 1 or self.text[first - 1] != "," or self.head[verb] >= first:
            return False
        self.dep[verb] = "parataxis"
        return True

    def _set_off(self, verb: int) -> bool:
        """Makes an aside of "The deal, Orr insists, was legal", taken for what is told of the deal."""
        noun = self.head[verb]
        if self.lemma[verb] not in SPEECH or self.dep[noun] not in ("nsubj", "nsubjpass"):
            return False
        subject = next((t for t in self.below(verb) if self.dep[t] == "nsubj" and t < verb), None)
        if subject is None:
            return False
        first = min([verb, *(t for t in range(len(self.head)) if self.is_below(t, subject))])
        if self.text[verb + 1 : verb + 2] != [","] or first == 0 or self.text[first - 1] != ",":
            return False
        if any(self.tag[t] in _RELATIVE for t in range(first, verb)):
            return False
        self.head[verb], self.dep[verb] = self.head[noun], "parataxis"
        return True

    def _of_cue(self, verb: int) -> bool:
        """Hangs what the speaker did on the cue: "“Close it,” she said, sitting down, “and I leave”"."""
        cue = verb - 2
        if self.tag[verb] != "VBG" or cue < 1 or self.text[verb - 1] != ",":
            return False
        if self.lemma[cue] not in SPEECH or self.tag[cue] not in ("VBD", "VBZ", "VBP"):
            return False
        above = self.head[verb]
        if above <= verb or not any(self.text[t] in ('"', "“") for t in range(verb, above)):
            return False
        self.head[verb] = cue
        return True

    def _part_sum(self, noun: int) -> bool:
        """Sets "a charge her office denied" beside the clause it sums up, which it is not above."""
        if self.lemma[noun] not in SUMMING or self._tells(noun):
            return False
        verb = self.head[noun]
        low = noun - 1
        if low < 1 or self.text[low].lower() not in ("a", "an") or self.text[low - 1] != "," or verb < noun:
            return False
        clause = next((t for t in self.below(verb) if t < low and self.dep[t] == "ccomp"), None)
        if clause is None:
            return False
        self.head[clause] = clause if self.head[verb] == verb else self.head[verb]
        self.dep[clause] = self.dep[verb]
        self.head[verb], self.dep[verb] = clause, "parataxis"
        for token in range(low):
            if self.head[token] == verb:
                self.head[token] = clause
        return True

    def _tells(self, noun: int) -> bool:
        """Whether a document speaks itself: "..., a statement from the ministry said"."""
        verb = self.head[noun]
        if self.lemma[noun] not in DOCUMENTS or self.lemma[verb] not in SPEECH:
            return False
        alone = not any(self.head[t] == verb and self.dep[t] == "nsubj" and t != noun for t in range(noun, verb))
        return alone and not self._noun_between(noun, verb)

    def _noun_between(self, noun: int, verb: int) -> bool:
        """Whether somebody stands between: "a claim her office denied", whatever the parser makes of the office."""
        return any(
            self.pos[t] in ("NOUN", "PROPN", "PRON") and self.dep[t] in ("nsubj", "appos", "ROOT")
            for t in range(noun + 1, verb)
        )
