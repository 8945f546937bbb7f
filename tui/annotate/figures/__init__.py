"""Every number a reader would compare: as a bound, with its unit, and what it counts. `find` is the face.

In the order of reading: `tokens` cuts the text; `number_words` and `numbers` read a number; `left_out` passes over
those that count nothing; `approximations`, `units` and `bounded` make it a bound in a unit; `measures`, `spreads`,
`singles` and `odds` read what is made of several; `quantities` puts these together. What is counted is then told by
`counted` from the parse (with `nouns`, `subjects`, `befallen`) or by `counted_by_rules`, and `side_by_side` lays
figures of one sentence beside each other.
"""
