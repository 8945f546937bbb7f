"""Two reports of one event in wholly other words: what cannot both be true is no agreement, one fact stays one."""

import pytest

from tests.compare.test_turned_round import relations

APART = [
    (
        "The fire in the Marlow cinema was caused by a short circuit, investigators say.",
        "Investigators say somebody deliberately started the blaze in the Marlow cinema.",
    ),
    (
        "The tram overturned in Marlow as its brakes failed, the inquiry found.",
        "The inquiry into the overturned tram in Marlow blamed excessive speed.",
    ),
    (
        "Rebels captured the airfield of Marlow on Saturday, both sides said.",
        "The army and the rebels said the assault on Marlow airfield was beaten back on Saturday.",
    ),
    (
        "The Marlow ferry line is to remain in state hands, the minister said on Monday.",
        "The Marlow ferry line will be sold, the minister announced on Monday.",
    ),
    (
        "Residents of Marlow were warned of the flood hours in advance, the mayor said.",
        "Nobody had alerted the people of Marlow before the flood, the mayor said.",
    ),
    (
        "Bishop Tom Elver apologised to the victims in Marlow on Sunday.",
        "No word of apology to the victims came from Bishop Tom Elver in Marlow on Sunday.",
    ),
    (
        "The lantern parade in Marlow went ahead on Saturday in spite of heavy rain, drummers leading the crowds.",
        "Organisers called off Saturday's lantern parade in Marlow because of the rain.",
    ),
    (
        "Rebel commander Yusuf Tarim was killed in Monday's air strike near Marlow, the army said.",
        "Yusuf Tarim survived Monday's bombing near Marlow and spoke to a reporter by telephone.",
    ),
    (
        "The judges in Marlow let the ban on river mining stand, ruling that it was within the council's powers.",
        "The judges in Marlow struck down the ban on river mining, holding that it was beyond the council's powers.",
    ),
    (
        "Councillors in Marlow voted nine to six on Monday to approve the casino.",
        "Plans for a casino were thrown out by Marlow council at Monday's vote.",
    ),
    (
        "Defender Rolf Askerud scored the winning goal for Marlow in stoppage time.",
        "It was substitute Ben Amadry who hit the decisive goal for Marlow in the last seconds.",
    ),
]
ONE = [
    (
        "Bill Askerud was killed by a bomb in Marlow on Monday.",
        "Trooper William Askerud was killed by a bomb in Marlow on Monday.",
    ),
    (
        "Nobody was hurt in the fire at the Marlow cinema on Monday.",
        "There were no injuries in the fire at the Marlow cinema on Monday.",
    ),
    (
        "The Marlow navy captured 23 pirates who threatened a merchant vessel in the lawless waters of the gulf.",
        "The Marlow navy captured 23 piracy suspects who tried to take over a merchant vessel in the gulf.",
    ),
    (
        "Rebels captured the airfield of Marlow on Saturday.",
        "The airfield of Marlow was seized by rebels on Saturday.",
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_cannot_both_be_true_is_no_agreement(one: str, other: str) -> None:
    assert relations(one, other)
    assert "agree" not in relations(one, other)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_fact_in_two_wordings_stays_one(one: str, other: str) -> None:
    assert "agree" in relations(one, other)
