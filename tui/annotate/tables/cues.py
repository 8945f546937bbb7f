"""Words that attribute: verbs, nouns and adjectives of saying, thinking, wanting and showing, by class.

The classes follow Krestel, Bergler and Witte, "Minding the Source" (LREC 2008), and the cues of PARC (Pareti 2016).
Whether a word attributes in its place is scored in `cue_score`; the classes say what sort of claim it brings.
"""

from tui.annotate.tables.lexicon import words

SPEECH = words("speech")
THOUGHT = words("thought")
NOUNS = words("cue nouns")
ADJECTIVES = words("cue adjectives")
DENIAL = words("denial")
BACKING = words("backing")
TESTING = words("testing")
DEMAND = words("demand")
COMMITMENT = words("commitment")
PREDICTION = words("prediction")
EVALUATION = words("evaluation")
DOCUMENTS = words("documents")
OBJECT_CONTROL = words("object control")
