"""Mends what the small language model's parser often gets wrong in news, before anything is read off the parse."""

from tui.annotate.syntax.repair_speech import SpeechRepair
from tui.annotate.tables.titles import is_head

_TREES_TEXT = """
tree oak pine elm ash birch beech maple cedar chestnut spruce fir poplar willow sycamore lime larch eucalyptus redwood
sequoia timber forest wood woodland log palm mangrove
"""
_TREES = frozenset(_TREES_TEXT.split())
_FELLING = 6
"""Tokens from "fell" to the trees."""
NOMINAL = frozenset({"PROPN", "ADJ", "CCONJ", "NOUN"})
_OF_THE_VERB = frozenset({"nsubj", "nsubjpass", "mark", "expl", "neg"})


class Repair(SpeechRepair):
    """All menders, each asked of the tokens with the label that it mends."""

    def run(self) -> None:
        """Mend all that is known to be wrong, each token by the first mender that finds its mistake there."""
        menders = {
            "appos": (self._give_back,),
            "nsubj": (self._part_sum,),
            "acl": (self._says_that, self._to_verb),
            "relcl": (self._told_at, self._set_off),
            "conj": (self._still_told, self._role_says, self._says_at_the_end),
            "ROOT": (self._role_says,),
            "pobj": (self._seen_show, self._felled),
            "dobj": (self._felled,),
            "npadvmod": (self._felled,),
            "advcl": (self._of_cue,),
            "ccomp": (self._seen_that,),
            "dep": (self._reduced, self._role_says),
        }
        tokens = range(len(self.text))
        for token in tokens:
            self._off_auxiliary(token)
        for token in tokens:
            self._shows_that(token)
        for token in tokens[1:]:
            self._ranked(token)
        for token in tokens:
            for mend in menders.get(self.dep[token], ()):
                if mend(token):
                    break

    def _off_auxiliary(self, token: int) -> None:
        """Hangs a subject on the verb, not its auxiliary: "their forces remained stretched"."""
        if self.dep[token] in _OF_THE_VERB and self.dep[self.head[token]] in ("aux", "auxpass"):
            self.head[token] = self.head[self.head[token]]

    def _reduced(self, verb: int) -> bool:
        """Makes the verb of "An email disclosed a day earlier showed ..." the main one, taken for a second."""
        participle = self.head[verb]
        noun = participle - 1
        if self.tag[verb] not in ("VBD", "VBZ", "VBP") or self.tag[participle] != "VBN" or verb < participle:
            return False
        if self.dep[participle] != "ROOT" or self.head[noun] != participle or self.dep[noun] != "nsubj":
            return False
        if any(self.dep[t] in ("nsubj", "nsubjpass", "expl", "mark") for t in self.below(verb)):
            return False
        for token in range(verb + 1, len(self.text)):
            if self.head[token] == participle:
                self.head[token] = verb
        self.head[verb], self.dep[verb] = verb, "ROOT"
        self.head[noun] = verb
        self.head[participle], self.dep[participle] = noun, "acl"
        return True

    def _ranked(self, token: int) -> None:
        """Gives a name the short rank before it back, taken for a thing: "Coast Guard Cmdr. Ana Ruud"."""
        rank, name = token - 1, token
        if not self.text[rank].endswith(".") or not is_head(self.text[rank]):
            return
        if self.dep[rank] in ("compound", "ROOT"):
            return
        while self.dep[name] == "compound" and self.head[name] > name:
            name = self.head[name]
        if self.pos[token] == self.pos[rank] == "PROPN" and not self.is_below(name, rank):
            self.head[rank], self.dep[rank] = name, "compound"

    def _to_verb(self, verb: int) -> bool:
        """Makes the verb of "The envoy called on both sides" the main one, taken for a participle."""
        noun = self.head[verb]
        if self.tag[verb] != "VBD" or self.dep[noun] != "ROOT" or self.pos[noun] not in ("NOUN", "PROPN"):
            return False
        if verb < noun or any(self.dep[t] in ("relcl", "acl", "cop") and t != verb for t in self.below(noun)):
            return False
        if any(self.dep[t] in ("nsubj", "nsubjpass", "mark", "expl") for t in self.below(verb)):
            return False  # "the claim that the port was empty"
        self.head[verb], self.dep[verb] = verb, "ROOT"
        self.head[noun], self.dep[noun] = verb, "nsubj"
        for token in range(verb + 1, len(self.head)):
            if self.head[token] == noun:
                self.head[token] = verb
        return True

    def _give_back(self, token: int) -> bool:
        """Gives a subject its first words back.

        In "While talks go on, U.S. and Japanese leaders have pledged", the parser may hang "U.S." on "talks".
        """
        if self.pos[token] not in ("PROPN", "ADJ") or token < 2:
            return False
        if self.text[token - 1] != "," or self.head[token] >= token:
            return False
        after = token
        while after < len(self.text) and self.pos[after] in NOMINAL and self.is_below(after, token):
            after += 1
        if after == token or after >= len(self.text) or self.pos[after] != "NOUN":
            return False
        if self.dep[after] not in ("nsubj", "nsubjpass") or any(t < after for t in self.below(after)):
            return False  # the subject has words of its own before it
        self.head[token], self.dep[token] = after, "nmod"
        return True

    def _felled(self, noun: int) -> bool:
        """Makes "Crews fell 600 trees" no fall: nothing else that falls takes an object."""
        if self.lemma[noun] not in _TREES:
            return False
        above = self.head[noun]
        if self.dep[noun] == "pobj" and self.text[above] == "of" and self.dep[above] == "prep":
            noun = self.head[above]  # "hundreds of trees"
        verb = self.head[noun]
        if self.dep[noun] not in ("dobj", "npadvmod") or not 0 < noun - verb < _FELLING:
            return False
        if self.text[verb].lower() != "fell":
            return False
        self.lemma[verb], self.dep[noun] = "fell", "dobj"
        return True
