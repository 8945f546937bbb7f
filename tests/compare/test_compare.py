"""Any number of articles, the user's verdicts, sources counted, and what lasts of a match."""

import json
import uuid
from dataclasses import replace

import jsonschema
import pytest

from tests.compare.stories import Text, match_of, members, told, without_vectors
from tui.compare import compare, match_key, spoken_of
from tui.compare.comparer import _told_apart
from tui.compare.keys import claims_key, match_id
from tui.model.comparison import Comparison, Match, Member, Relation
from tui.model.keeping import Anchor, Verdict
from tui.report import comparison_json, json_schema

STRIKE = (
    "Drivers of the Harrow tram line will strike for three days from Monday, the union said.",
    "Union leader Tomas Reyes said the city had broken its promise on wages.",
    "The city said it would run buses on the busiest routes.",
)
SAME = (
    "The tram drivers' union in Harrow announced a three-day strike from Monday.",
    "“The city has broken its promise on wages,” union leader Tomas Reyes told reporters.",
    "Schools will stay open.",
)
THIRD = (
    "A strike of tram drivers will stop the Harrow line for three days from Monday.",
    "Tomas Reyes, who leads the union, said the city broke its promise on wages.",
    "Rain is expected.",
)


def text(paragraphs: tuple[str, ...], wire: str | None = None) -> Text:
    return Text("Tram drivers to strike", paragraphs, "2024-03-08", wire)


@pytest.fixture(scope="module")
def three() -> list[Member]:
    return members(text(STRIKE, "AP"), text(SAME, "AP"), text(THIRD, "AFP"))


def wages(comparison: Comparison) -> Match:
    found = [m for m in comparison.matches if sum("wages" in side.text for side in m.sides) >= 2]
    return max(found, key=lambda match: len({side.article for side in match.sides}))


def verdict(match: Match, found: list[Member], relation: Relation | None) -> Verdict:
    return Verdict(str(uuid.uuid4()), "relation", match_key(match, found), relation=relation)


def test_matches_of_the_same_words_are_told_apart(three):
    """An article that says one sentence twice may have it in an agreement once and in something related once."""
    first = wages(compare(three))
    again = replace(first, relation="related")
    other = replace(first, id="m0")
    ids = [match.id for match in _told_apart([first, again, other, again])]
    assert ids == [first.id, f"{first.id}-2", "m0", f"{first.id}-3"]


def test_one_match_holds_sides_of_three_articles(three):
    assert {side.article for side in wages(compare(three)).sides} == {"a", "b", "c"}


def test_one_person_in_three_articles_is_one_speaker_and_one_agency_in_two_is_one_wire(three):
    match = wages(compare(three))
    assert match.speakers == 1
    assert match.wires == 2


@pytest.mark.parametrize(
    ("office", "speakers"), [("The mayor", 1), ("The governor", 2), ("A spokesman for the mayor", 2)]
)
def test_who_is_named_by_the_office_alone_is_no_second_speaker_beside_who_holds_it(office: str, speakers: int):
    said = "the Harrow bridge will be closed to lorries until the end of June"
    found = told(
        Text("Bridge to close", (f"Mayor Ada Marsh said {said}.", "Rain is expected."), "2024-03-08"),
        Text("Lorries to be kept out", (f"{office} said {said}.", "Schools are open."), "2024-03-08"),
    )
    match = match_of(found, "lorries until", "lorries until")
    assert match is not None
    assert match.speakers == speakers


def test_every_side_is_the_text_it_points_at(three):
    texts = {
        (m.id, where): t for m in three for where, t in (("body", m.article.body), ("headline", m.article.headline))
    }
    for match in compare(three).matches:
        assert len({side.article for side in match.sides}) >= 2
        for side in match.sides:
            assert texts[side.article, side.where][side.start : side.end] == side.text


def test_only_here_is_what_no_match_but_a_related_one_holds(three):
    comparison = compare(three)
    shared = {(s.article, s.claim) for m in comparison.matches if m.relation != "related" for s in m.sides}
    for article, claims in comparison.only_in:
        own = [c.id for m in three if m.id == article for c in m.annotation.claims]
        assert list(claims) == [c for c in own if (article, c) not in shared]
    rain = next(c.id for c in three[2].annotation.claims if "Rain" in c.text)
    assert rain in dict(comparison.only_in)["c"]


def test_without_an_embedding_model_claims_still_match(three):
    assert wages(compare(without_vectors(three))).relation == "agree"


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_articles_have_nothing_in_common(three, count):
    comparison = compare(three[:count])
    assert comparison.matches == ()
    assert len(comparison.only_in) == count


def test_an_article_without_claims_is_compared_to_nothing(three):
    empty = replace(three[1], annotation=replace(three[1].annotation, claims=()))
    assert compare([three[0], empty]).matches == ()


def test_a_verdict_overrules_and_ours_is_kept(three):
    ours = wages(compare(three))
    judged = wages(compare(three, (verdict(ours, three, "contradict"),)))
    assert judged.relation == "contradict"
    assert judged.automatic == ours.relation
    assert judged.id == ours.id
    assert ours.reason in judged.reason


def test_a_verdict_that_it_is_no_match_takes_it_away(three):
    ours = wages(compare(three))
    claims = {(side.article, side.claim) for side in ours.sides}
    after = compare(three, (verdict(ours, three, None),))
    assert all({(side.article, side.claim) for side in m.sides} != claims for m in after.matches)


def test_the_last_verdict_counts(three):
    ours = wages(compare(three))
    both = verdict(ours, three, "contradict"), verdict(ours, three, "related")
    assert wages(compare(three, both)).relation == "related"


def test_a_verdict_holds_in_another_order_of_the_articles(three):
    said = verdict(wages(compare(three)), three, "related")
    turned = [replace(m, id=name) for m, name in zip(reversed(three), "abc", strict=True)]
    assert wages(compare(turned, (said,))).relation == "related"


def test_a_verdict_on_two_articles_holds_when_a_third_joins(three):
    said = verdict(wages(compare(three[:2])), three[:2], "contradict")
    matches = compare(three, (said,)).matches
    assert any(m.relation == "contradict" and m.automatic == "agree" for m in matches)


def two_unmatched(members):
    """A claim each of the first two articles that we do not match."""
    found = compare(members)
    pairs = {frozenset((side.article, side.claim) for side in match.sides) for match in found.matches}
    first, second = members[0], members[1]
    return next(
        ((first, one), (second, other))
        for one in first.annotation.claims
        for other in second.annotation.claims
        if not any({(first.id, one.id), (second.id, other.id)} <= pair for pair in pairs)
    )


def by_hand(claims, relation="agree"):
    anchors = tuple(
        Anchor(m.article.sha256, m.article.cleaner, c.where, c.start, c.end, c.text, "", "") for m, c in claims
    )
    return Verdict(str(uuid.uuid4()), "relation", claims_key(claims), relation=relation, passages=anchors)


def test_claims_that_we_do_not_match_are_matched_by_hand(three):
    two = two_unmatched(three)
    before = {match.id for match in compare(three).matches}
    (match,) = (one for one in compare(three, (by_hand(two),)).matches if one.id not in before)
    assert (match.relation, match.automatic, match.test) == ("agree", None, "verdict")
    assert match.reason == "your verdict; ours was no match"
    assert [(side.article, side.claim) for side in match.sides] == [(member.id, claim.id) for member, claim in two]
    assert match.id == match_id(claims_key(two))
    jsonschema.validate(json.loads(comparison_json(compare(three, (by_hand(two),)))), json_schema())


def test_what_was_judged_is_found_where_the_claims_are_cut_otherwise(three):
    two = two_unmatched(three)
    said = by_hand(two, "contradict")
    member, claim = two[0]
    shorter = replace(claim, end=claim.end - 4, text=claim.text[:-4])
    cut = tuple(shorter if one is claim else one for one in member.annotation.claims)
    newer = [replace(member, annotation=replace(member.annotation, claims=cut)), *three[1:]]
    (match,) = (one for one in compare(newer, (said,)).matches if one.test == "verdict")
    assert [side.text for side in match.sides] == [shorter.text, two[1][1].text]
    # The last word counts, under whatever name the claims went.
    assert spoken_of([said], newer)[0] == [(newer[0], shorter), two[1]]
    later = by_hand([(newer[0], shorter), two[1]], "related")
    (match,) = (one for one in compare(newer, (said, later)).matches if one.test == "verdict")
    assert match.relation == "related"
    # Without a place it is left alone, as is a passage that no longer stands there.
    assert compare(newer, (replace(said, passages=()),)) == compare(newer)
    gone = tuple(replace(passage, exact="Words that stand nowhere.") for passage in said.passages)
    assert compare(newer, (replace(said, passages=gone),)) == compare(newer)


def test_a_match_by_hand_is_taken_apart_again(three):
    two = two_unmatched(three)
    assert compare(three, (by_hand(two), by_hand(two, None))) == compare(three)


def test_verdicts_of_another_story_change_nothing(three):
    other = Verdict(str(uuid.uuid4()), "relation", "0123456789ab+ba9876543210", relation="contradict")
    assert compare(three, (other,)) == compare(three)


def test_the_same_comparison_every_time(three):
    assert compare(three) == compare(three)


def test_the_photo_of_another_agency_is_no_wire():
    found = told(text(STRIKE, "AP"), text(SAME, "AP"))
    assert match_of(found, "wages").wires == 1


def test_a_text_without_wire_and_outlet_is_told_to_be_unknown():
    for one, other, unknown in ((None, "AP", 1), (None, None, 2), ("AFP", "AP", 0)):
        match = match_of(told(text(STRIKE, one), text(SAME, other)), "wages")
        assert (match.wires, match.unknown) == (2, unknown)


def test_a_text_taken_over_is_one_source_and_the_reader_is_told():
    copied = Text("Harrow trams stop", (*STRIKE[:2], "The city will run some buses instead."), "2024-03-08", "AFP")
    found = told(text(STRIKE, "AP"), copied)
    assert match_of(found, "broken its promise").wires == 1
    assert any("share" in notice and "%" in notice for notice in found.notices)


def test_texts_written_apart_are_no_copies(three):
    assert not any("wording" in notice for notice in compare(three).notices)


def test_one_claim_beside_many_of_another_is_no_heap():
    done = {
        "school": "paid for a new bell",
        "bank": "closed its office for two days",
        "council": "sold the north shed",
        "museum": "recalled a smaller blaze in 1998",
        "library": "planted lime trees along the wall",
    }
    sold = [f"The {what} on Weir Lane {did}, a clerk said." for what, did in done.items()]
    found = told(
        Text("Fire in Olmstead", ("A fire at the Weir Lane tannery killed seven people on Tuesday night.",)),
        Text("Olmstead news", tuple(sold)),
    )
    assert max((len(match.sides) for match in found.matches), default=0) <= 2
