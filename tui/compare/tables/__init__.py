"""What words mean to a comparison: stems and how rare they are, opposites, families, and words that tell a state.

`words` cuts a text into stems; `families` has what befell those counted and the nouns that are used for each other;
`opposites` the words of which only one can be true; `phrases` those for what is unknown, untrue or to come.
"""
