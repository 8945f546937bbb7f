"""How surely two claims belong together: a score for each pair, from 0 to 1. What they are to each other comes later.

`units` makes the claims ready, `candidates` leaves out pairs that share nothing, `features` describes the others by
numbers, and `scorer` weighs these. Its weights are learnt by `tests/bench/train_scorer.py`.
"""
