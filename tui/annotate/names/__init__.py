"""Who and what is named where, under one name each. `find` is the face.

In order: `spots` are where a name may stand, `candidates` names that the tables do not know, and `overlooked` those
that the language model missed; `settle` decides which are names and of what (with `nearby` and `namesakes`);
`clusters` gathers those of one thing (with `people` and `metonyms`); `coreference` adds "he", "she", "the minister".
"""
