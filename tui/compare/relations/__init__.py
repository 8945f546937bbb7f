"""What two matched claims are to each other: tests in a fixed order, the first that answers decides.

`order` holds that order and is the face of the room. A test takes a `Case` and gives a `Decision` or None. By what
they ask, in the order of the design:

    are there two claims        comparable
    who did it to whom          roles, one_deed (whether two clauses tell of one deed)
    what is counted             counts: two_numbers (with alone) finds numbers for one thing; occasions, periods,
                                counted_apart and settled tell why they may differ
    when it was or is to be     moments, deed_days, planned_days
    what was still to come      ahead
    told here, denied there     polarity, clashes, denials, told_and_not, none_or_some, standing, phrasal
    parted in one detail        details, contrast, rivals, traits, firsts, scope, circumstances, passing
    what is left                remaining: agree, or the same subject

A new test is a function in the module of its question and a line in `order.TESTS`.
"""
