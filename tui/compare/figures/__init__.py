"""How the figures of two claims stand to each other: the same, another number, a part, or of other things.

Two figures: `things` tells whether they count the same thing, `measures` whether their units can be compared, and
`bounds` lays them beside each other as bounds. Two claims: `amounts` takes all their figures together, with `levels`
(numbers that are not the count they look like), `partitive` (a part told as such) and `accounted` (what else explains
that two numbers differ). `other_number` finds two numbers of one quantity by all that is told around them, as far as
`one_quantity` has learnt to.
"""
