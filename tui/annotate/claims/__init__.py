"""One claim for each thing said. `find` is the face.

`clauses` cuts a sentence into units that each say one thing, `stretches` knows what is told only in passing,
`standing` which contents can be read without their cue, and `spans` what stretch of text is shown. Of each claim,
`frames` tells who did what to whom, `polarity` and `hedges` how surely, `kinds` what sort it is, and `placed` which
figures, times and names it holds; `make` puts these together.
"""
