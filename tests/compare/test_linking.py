"""One person, country or body of several articles is one entity; two are never made one."""

from collections.abc import Sequence

from tui.compare.entities import link_entities
from tui.model.annotation import Annotation, Entity, Mention
from tui.model.article import Article
from tui.model.comparison import Member


def member(name: str, entities: Sequence[Entity]) -> Member:
    """An article that names each entity once, one after the other."""
    body = "\n".join(entity.name for entity in entities)
    mentions, at = [], 0
    for entity in entities:
        mentions.append(Mention(entity.id, "body", at, at + len(entity.name), entity.name))
        at += len(entity.name) + 1
    article = Article(name, name, "test", "", body, (), ())
    return Member(name, article, Annotation(name, "test", "test", entities=tuple(entities), mentions=tuple(mentions)))


def person(number: int, name: str, *titles: str) -> Entity:
    return Entity(f"e{number}", name, "person", titles)


def linked(*articles: Sequence[Entity]) -> set[frozenset[str]]:
    """Groups of "article:name" that were made one."""
    members = [member("abcdef"[n], entities) for n, entities in enumerate(articles)]
    names = {(m.id, e.id): e.name for m in members for e in m.annotation.entities}
    return {frozenset(f"{a}:{names[a, e]}" for a, e in one.local) for one in link_entities(members)}


def test_a_surname_in_one_article_is_the_full_name_of_another():
    assert linked([person(0, "Putin")], [person(0, "Vladimir Putin", "President")]) == {
        frozenset(("a:Putin", "b:Vladimir Putin"))
    }


def test_the_fullest_name_and_every_mention_are_kept():
    members = [member("a", [person(0, "Osei")]), member("b", [person(0, "Maria Osei", "Mayor")])]
    (one,) = link_entities(members)
    assert (one.name, one.type, one.id) == ("Maria Osei", "person", "E0")
    assert one.local == (("a", "e0"), ("b", "e0"))
    assert [(m.article, m.text) for m in one.mentions] == [("a", "Osei"), ("b", "Maria Osei")]


def test_a_shared_surname_links_nobody_when_given_names_clash():
    groups = linked([person(0, "Kim Yong-hyun")], [person(0, "Kim Song")])
    assert groups == {frozenset(("a:Kim Yong-hyun",)), frozenset(("b:Kim Song",))}
    assert len(linked([person(0, "Ana Ruiz")], [person(0, "Alma Ruiz")])) == 2


def test_a_common_family_name_alone_needs_a_title():
    apart = linked([person(0, "Kim")], [person(0, "Kim Yong-hyun", "Defense Minister")])
    assert len(apart) == 2
    joined = linked([person(0, "Kim", "Defense Minister")], [person(0, "Kim Yong-hyun", "Defense Minister")])
    assert len(joined) == 1


def test_a_surname_that_two_bear_goes_to_the_one_of_that_title():
    groups = linked(
        [person(0, "Kim", "Defense Minister")],
        [person(0, "Kim Song", "U.N. Ambassador"), person(1, "Kim Yong-hyun", "South Korean Defense Minister")],
    )
    assert frozenset(("a:Kim", "b:Kim Yong-hyun")) in groups
    assert frozenset(("b:Kim Song",)) in groups


def test_a_surname_that_two_bear_without_a_title_is_nobodys():
    groups = linked([person(0, "Clinton")], [person(0, "Bill Clinton"), person(1, "Hillary Clinton")])
    assert len(groups) == 3


def test_a_clash_of_titles_keeps_a_surname_apart():
    assert len(linked([person(0, "Holt", "goalkeeper")], [person(0, "Rita Holt", "Senator")])) == 2


def test_spellings_out_of_another_script_are_one_person():
    assert len(linked([person(0, "Sergiy Kyslytsya")], [person(0, "Serhii Kyslytsia")])) == 1
    assert len(linked([person(0, "Joe Biden")], [person(0, "Joseph R. Biden Jr.")])) == 1


def test_equal_first_letters_link_nobody():
    assert len(linked([person(0, "Marta Holm")], [person(0, "Martin Holmgren")])) == 2
    body = [Entity("e0", "Northwind Energy", "organisation")], [Entity("e0", "Northern Rail", "organisation")]
    assert len(linked(*body)) == 2


def test_keys_link_a_country_under_any_name_and_not_its_capital():
    groups = linked(
        [Entity("e0", "United States", "place", aliases=("Washington",), key="US")],
        [
            Entity("e0", "United States", "place", aliases=("American",), key="US"),
            Entity("e1", "Washington", "place", key="capital:US"),
        ],
    )
    assert frozenset(("a:United States", "b:United States")) in groups
    assert frozenset(("b:Washington",)) in groups


def test_an_acronym_is_linked_to_its_body_in_another_article():
    groups = linked(
        [Entity("e0", "AEMET", "organisation")],
        [Entity("e0", "Spanish Meteorological Agency", "organisation", aliases=("AEMET",))],
        [Entity("e0", "National Farmers Union", "organisation")],
        [Entity("e0", "NFU", "organisation")],
    )
    assert frozenset(("a:AEMET", "b:Spanish Meteorological Agency")) in groups
    assert frozenset(("c:National Farmers Union", "d:NFU")) in groups


def test_a_person_and_a_place_of_one_name_stay_two():
    assert len(linked([person(0, "Austin")], [Entity("e0", "Austin", "place", key="city:Austin")])) == 2


def test_two_entities_of_one_article_are_never_made_one_by_a_third():
    groups = linked([person(0, "Ana Ruiz"), person(1, "Ruiz", "Mr.")], [person(0, "Ana Ruiz")])
    assert frozenset(("a:Ana Ruiz", "b:Ana Ruiz")) in groups
    assert frozenset(("a:Ruiz",)) in groups


def test_ids_follow_the_order_of_first_naming():
    members = [member("a", [person(0, "Ana Ruiz"), person(1, "Tom Akers")]), member("b", [person(0, "Akers")])]
    assert [(one.id, one.name) for one in link_entities(members)] == [("E0", "Ana Ruiz"), ("E1", "Tom Akers")]


def test_a_committee_without_its_chamber_is_the_only_one_it_can_be():
    senate, house = "Senate Judiciary Committee", "House Judiciary Committee"
    short = Entity("e0", "Judiciary Committee", "organisation")
    assert len(linked([short], [Entity("e0", senate, "organisation")])) == 1
    assert len(linked([short], [Entity("e0", senate, "organisation"), Entity("e1", house, "organisation")])) == 3


def test_a_full_name_read_in_two_ways_is_one_person():
    members = [member("a", [Entity("e0", "Costa Karamis", "place")]), member("b", [person(0, "Costa Karamis")])]
    (one,) = link_entities(members)
    assert one.type == "person"


def test_a_company_by_its_name_proper_is_the_only_one_it_can_be():
    lines, group = Entity("e0", "Kestrel Lines", "organisation"), Entity("e1", "Kestrel Group", "organisation")
    short = Entity("e0", "Kestrel", "organisation")
    assert len(linked([short], [lines])) == 1
    assert len(linked([short], [lines, group])) == 3
    assert (
        len(linked([Entity("e0", "National", "organisation")], [Entity("e0", "National Bank", "organisation")])) == 2
    )
