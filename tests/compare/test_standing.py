"""What cannot be said of one and the same in two reports: "passed", "failed"; "fit", "would miss"."""

import pytest

from tests.compare.stories import in_marlow, match_of, relations_of, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill passed its last inspection in November.", "The mill failed its last inspection in November."),
        ("Treasurer Tom Hale stepped down on Monday.", "Treasurer Tom Hale was sacked on Monday."),
        ("The offer was rejected by the union.", "The union accepted the offer."),
        ("The farmers' league welcomed the deal.", "The farmers' league rejected the deal."),
        ("The driver had a knife in his hand.", "The driver was unarmed."),
        ("Orlan Motors confirmed its forecast for the year.", "Orlan Motors withdrew its forecast for the year."),
        ("The party would bring a vote of no confidence.", "The party has ruled out a vote of no confidence."),
        (
            "The islanders voted against the treaty.",
            "The islanders had threatened to vote against the treaty, but voted for it in the end.",
        ),
        (
            "The Greens' leader, Sofie Holm, voted for the budget.",
            "Holm, their leader, voted against it, three others for it.",
        ),
        ("The warehouse in Weir Lane was insured.", "The warehouse in Weir Lane was uninsured."),
        (
            "The board's president, Alma Kent, voted for the closures.",
            "Kent, the board's president, opposed the closures.",
        ),
        ("The teachers' union supports the plan.", "The teachers' union is against the plan."),
        ("Highway 9 is open in both directions.", "Highway 9 has been closed since Tuesday."),
        ("The barriers at the crossing were down.", "The barriers at the crossing were up."),
        ("The vote on the harbour was unanimous.", "The vote on the harbour was 4-3."),
        (
            "The council voted unanimously to close the harbour pool.",
            "Four councillors voted against closing the harbour pool.",
        ),
        ("Mayor Ada Holt was re-elected on Sunday.", "Mayor Ada Holt lost the election on Sunday."),
        ("The first carriage of the express overturned.", "The first carriage of the express stayed upright."),
        ("Nobody searched for the climbers on Saturday.", "Forty men searched for the climbers on Saturday."),
        ("The pension age stays at 67.", "The pension age will be raised to 68."),
        # a kind of ship, then the ship
        ("The ferry passed its last inspection in March.", "The ship failed its last inspection in March."),
    ],
)
def test_what_excludes_each_other_of_one_and_the_same(first: str, second: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), first[:12], second[-12:-1])
    assert match is not None
    assert match.relation in ("contradict", "figure differs"), match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill passed its inspection in November.", "The tannery failed its inspection in November."),
        ("Treasurer Tom Hale resigned on Monday.", "Treasurer Tom Hale sacked his driver on Monday."),
        ("The teachers' union supports the plan.", "The drivers' union is against the plan."),
        ("The ford was closed.", "The ford is open."),
        ("The bus passed its inspection in March.", "The ship failed its inspection in March."),
        ("The jury failed to reach a unanimous verdict.", "The jury was split 9-3."),
        ("The council voted unanimously to close the pool.", "Nobody voted against closing the pool."),
        ("The council voted unanimously against the pool.", "The council voted against the pool."),
        ("The union rejected the claim that it had lied.", "The union had lied."),
        ("The driver had a knife in his hand.", "The guard was unarmed."),
        ("The party would bring a vote of no confidence.", "The government has ruled out a vote of no confidence."),
    ],
)
def test_of_two_it_is_no_conflict(first: str, second: str):
    found = told(in_marlow(first), in_marlow(second))
    reasons = [match for match in found.matches if match.relation == "contradict"]
    assert not [match for match in reasons if match.test == "polarity"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The mill failed its last inspection in November.", "contradict"),
        ("The mill failed a new inspection in November.", "update"),
    ],
)
def test_how_one_thing_came_out_is_no_other_on_a_later_day(second: str, expected: str):
    first = "The mill passed its last inspection in November."
    assert relations_of(first, second, ("2024-12-03", "2024-12-07"))[:1] == [expected]
