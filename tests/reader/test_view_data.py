"""What the views show, before any widget: each from small comparisons, and from four reports of one accident."""

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.reader.bridge import bridge
from tests.reader.stories import article, claim, comparison, said
from tui.annotate.sentences import sentences
from tui.model.annotation import Annotation, Approximation, Attribution, Figure, Hedge, TimeReference
from tui.model.article import Article, ArticleDate
from tui.model.comparison import Comparison, Match, Member, Side
from tui.reader.screens.views_figures import GroupRow
from tui.reader.views.attribution import strips
from tui.reader.views.axis import Axis, bound_words, number
from tui.reader.views.figures import FigureGroup, figure_groups
from tui.reader.views.headline import check, checks
from tui.reader.views.only_here import only_here
from tui.reader.views.own_voice import own_voice, the_rest, without
from tui.reader.views.quotes import speakers
from tui.reader.views.telling import denied
from tui.reader.views.threads import threads
from tui.reader.views.timeline import timeline


def member(name: str, of: Article, **found: object) -> Member:
    return Member(name, of, Annotation(of.sha256, "test", "test", sentences=sentences(of), **found))  # type: ignore[arg-type]


def figure(
    of: Article, words: str, low: float | None, high: float | None, approximation: str, **more: object
) -> Figure:
    at = of.body.index(words)
    given = {"unit": "count", "counted": "people hurt", "head": "people", **more}
    return Figure("body", at, at + len(words), words, low, high, approximation=approximation, **given)  # type: ignore[arg-type]


def group_named(groups: tuple[FigureGroup, ...], counted: str) -> FigureGroup:
    return next(group for group in groups if group.counted == counted)


# Figures ---------------------------------------------------------------------------------------------------------


def test_figures_of_one_thing_stand_together_whatever_words_tell_it() -> None:
    killed = group_named(figure_groups(bridge()), "people killed")
    assert {line.figure.text for line in killed.lines} == {
        "12",
        "Twelve",
        "At Least 14",
        "At least 14",
        "at least 12",
        "15",
    }
    assert killed.articles == 4
    assert killed.agreement == "differ"
    assert "12 and At Least 14" in killed.clash
    assert killed.days == 3
    assert killed.undated  # one article has no date


def test_a_part_and_another_thing_have_groups_of_their_own() -> None:
    groups = figure_groups(bridge())
    parts = [line.figure.text for group in groups for line in group.lines if line.figure.part]
    assert "Two" in parts
    assert "Two" not in {line.figure.text for line in groups[0].lines}
    assert all(len({line.figure.unit for line in group.lines}) == 1 for group in groups)


def test_figures_of_two_places_or_of_nobody_named_are_not_put_on_one_axis() -> None:
    one = article(["In Arden 500 Lorian troops wait; a force of 9,000 stands in Belmar."], source="a")
    figures = (
        figure(one, "500", 500, 500, "exact", counted="Lorian troops", head="troop", place="Arden"),
        figure(one, "9,000", 9000, 9000, "exact", counted="force", head="force", place="Belmar"),
    )
    groups = figure_groups(Comparison((member("a", one, figures=figures),)))
    assert [len(group.lines) for group in groups] == [1, 1]


def test_figures_that_can_all_hold_are_not_said_to_differ() -> None:
    one, two = (
        article(["At most 20 people were hurt."], source="a"),
        article(["Some 18 people were hurt."], source="b"),
    )
    found = figure_groups(
        Comparison(
            (
                member("a", one, figures=(figure(one, "At most 20", None, 20, "up to"),)),
                member("b", two, figures=(figure(two, "Some 18", 18, 18, "about"),)),
            )
        )
    )
    assert [group.agreement for group in found] == ["compatible"]


def test_figures_of_unknown_days_are_not_said_to_be_of_different_ones() -> None:
    one, two = article(["20 people were hurt."], source="a"), article(["18 people were hurt."], source="b")
    dated = replace(two, date=ArticleDate("2024-05-03", "2024-05-03", "2024-05-03", "stated"))
    for other in (two, dated):
        (found,) = figure_groups(
            Comparison(
                (
                    member("a", one, figures=(figure(one, "20", 20, 20, "exact"),)),
                    member("b", other, figures=(figure(other, "18", 18, 18, "exact"),)),
                )
            )
        )
        assert found.agreement == "differ"
        assert found.undated
        assert found.days <= 1
        title = "".join(part.text for part in GroupRow(found).lines(100, False, 9)[0])
        assert title.endswith("numbers differ, on days that are not all known")


@pytest.mark.parametrize(
    ("low", "high", "approximation", "drawn", "words"),
    [
        (50, 50, "exact", "          ┃          ", "50"),
        (50, 50, "about", "         ~┃~         ", "about 50"),
        (50, None, "at least", "          ├─────────>", "50 or more"),
        (50, None, "more than", "          (─────────>", "more than 50"),
        (None, 50, "up to", "<─────────┤          ", "50 or fewer"),
        (None, 50, "less than", "<─────────)          ", "less than 50"),
        (0, 100, "range", "   ├─────────────┤   ", "0 to 100"),
        (None, None, "vague", "       ? vague       ", "no number that can be pinned down"),
    ],
)
def test_every_bound_is_drawn_and_told(
    low: float | None, high: float | None, approximation: str, drawn: str, words: str
) -> None:
    it = Figure("body", 0, 1, "x", low, high, "count", "people", approximation)  # type: ignore[arg-type]
    assert Axis(0, 100, 21).draw(it, low, high) == drawn
    assert bound_words(it) == words


def test_an_axis_that_spans_much_is_logarithmic_and_says_so() -> None:
    axis = Axis(10, 10_000, 47)
    assert axis.logarithmic
    assert axis.at(100) - axis.at(10) == pytest.approx(axis.at(1000) - axis.at(100), abs=1)
    assert "log" in axis.scale("")
    assert len(axis.scale("")) == 47


def test_numbers_are_short() -> None:
    assert [number(n) for n in (12, 2.5, 12_000, 2_400_000, 7e9)] == [
        "12",
        "2.5",
        "12,000",
        "2.4 million",
        "7 billion",
    ]


# Quotes ----------------------------------------------------------------------------------------------------------


def test_a_quote_is_compared_word_by_word_with_its_longest_version() -> None:
    brandt = next(speaker for speaker in speakers(bridge()) if speaker.name == "Helen Brandt")
    (saying,) = brandt.sayings
    assert [(v.quote.member.id, v.how) for v in saying.versions] == [
        ("a", "longest"),
        ("b", "altered"),
        ("d", "cut"),
        ("c", "cut"),
    ]
    (edit,) = saying.versions[1].edits
    assert (edit.here, edit.there) == ("everyone", "those")
    assert saying.versions[1].quote.text[edit.start : edit.end] == "everyone"


def test_what_is_left_out_of_the_middle_is_told() -> None:
    okafor = next(speaker for speaker in speakers(bridge()) if speaker.name == "Daniel Okafor")
    courier = okafor.sayings[0].versions[1]
    assert (courier.how, [edit.there for edit in courier.edits]) == ("cut", ["the current is strong"])


def quoting(name: str, quote: str, speaker: str) -> Member:
    of = article([f"{quote} {speaker} said."], source=name)
    attribution = Attribution(speaker, None, speaker, "said", "direct quote", quote=quote)
    return member(name, of, claims=(claim(of, 0, quote.strip("“”"), attribution=attribution),))


def test_marks_case_and_apostrophes_make_no_other_quote() -> None:
    found = Comparison(
        (quoting("a", "“We won’t leave the bridge.”", "Reyes"), quoting("b", "“we won't leave the bridge”", "Reyes"))
    )
    ((saying,),) = [speaker.sayings for speaker in speakers(found)]
    assert [version.how for version in saying.versions] == ["longest", "identical"]


def test_one_shared_word_makes_no_version() -> None:
    found = Comparison((quoting("a", "“We expect to be there soon.”", "Reyes"), quoting("b", "“soon”", "Reyes")))
    (reyes,) = speakers(found)
    assert [saying.articles for saying in reyes.sayings] == [1, 1]


def test_the_same_words_given_to_two_speakers_are_told() -> None:
    words = "“Nobody asked me about the anchors.”"
    found = speakers(Comparison((quoting("a", words, "Reyes"), quoting("b", words, "Okafor"))))
    assert [[other.speaker for other in speaker.sayings[0].others] for speaker in found] == [["Okafor"], ["Reyes"]]


def test_a_quote_without_a_speaker_is_listed_last() -> None:
    of = article(["A sign read “No entry after dark”.", "“Go home,” Reyes said."], source="a")
    attribution = Attribution("Reyes", None, "Reyes", "said", "direct quote", quote="“Go home,”")
    found = speakers(Comparison((member("a", of, claims=(claim(of, 0, "Go home", attribution=attribution),)),)))
    assert [speaker.name for speaker in found] == ["Reyes", ""]


# Timeline --------------------------------------------------------------------------------------------------------


def test_days_are_in_order_and_what_is_unknown_stands_apart_at_the_end() -> None:
    days = timeline(bridge())
    assert [day.known for day in days] == sorted((day.known for day in days), reverse=True)
    starts = [day.earliest or day.latest or "" for day in days if day.known]
    assert starts == sorted(starts)
    unknown = days[-1]
    assert not unknown.known
    assert "until Wednesday" in {moment.printed for moment in unknown.moments}
    assert ("c", "published") in {(moment.member.id, moment.role) for moment in unknown.moments}


def test_how_a_day_is_known_is_told() -> None:
    held = {(m.member.id, m.printed): m.basis for day in timeline(bridge()) for m in day.moments}
    assert held["a", "2019"] == "stated"
    assert held["a", "Sunday afternoon"] == "reckoned"
    assert held["c", "until Wednesday"] == "unknown"


def test_days_counted_from_an_inferred_date_are_inferred_themselves() -> None:
    of = article(["It fell on Sunday."], date=ArticleDate(None, "2024-03-04", "2024-03-10", "inferred"))
    time = TimeReference("body", 11, 17, "Sunday", "2024-03-03", "2024-03-10")
    (first, second) = timeline(Comparison((member("a", of, times=(time,)),)))
    assert (first.moments[0].basis, second.moments[0].basis) == ("inferred", "inferred")
    assert (first.earliest, first.latest) == ("2024-03-03", "2024-03-10")


def test_when_it_was_said_is_told_with_who_said_it() -> None:
    moments = [moment for day in timeline(bridge()) for moment in day.moments if moment.role == "said"]
    sources = {moment.claim.attribution.name for moment in moments if moment.claim and moment.claim.attribution}
    assert {"Helen Brandt", "Daniel Okafor"} <= sources


# Only here -------------------------------------------------------------------------------------------------------


def test_only_here_goes_by_section_and_keeps_a_speaker_together() -> None:
    of = article(
        ["The bridge fell.", "Why it fell", "Rust ate it, Reyes said. It was old. Nobody looked, Reyes said."]
    )
    first, subheading, below = of.paragraphs
    of = replace(of, paragraphs=(first, replace(subheading, kind="subheading"), below))
    claims = (
        claim(of, 0, "The bridge fell"),
        claim(of, 1, "Rust ate it", attribution=said("Reyes")),
        claim(of, 2, "It was old"),
        claim(of, 3, "Nobody looked", attribution=said("Reyes")),
    )
    found = Comparison((member("a", of, claims=claims),), only_in=(("a", ("c0", "c1", "c2", "c3")),))
    (one,) = only_here(found)
    assert [(section.title, [item.claim.id for item in section.claims]) for section in one.sections] == [
        ("lead", ["c0"]),
        ("Why it fell", ["c1", "c3", "c2"]),
    ]
    assert (one.count, one.total) == (4, 4)


def test_a_claim_that_is_related_to_another_says_to_which() -> None:
    found = comparison()
    related = Comparison(found.members, found.entities, found.matches, (("a", ("c3",)), ("b", ("c2",))))
    first, second = only_here(related)
    assert first.sections[0].claims[0].related is found.matches[3]
    assert second.sections[0].claims[0].related is None


# Told right ------------------------------------------------------------------------------------------------------


def test_what_is_denied_is_not_told_as_said() -> None:
    denial = next(c for c in bridge().members[0].annotation.claims if c.text == "it had ignored the warning")
    assert denied(denial) == "“denied”"
    plain = next(c for c in bridge().members[0].annotation.claims if "not unsafe" in c.text)
    assert denied(plain) == ""


def test_own_voice_leaves_out_what_somebody_else_says() -> None:
    herald = bridge().members[0]
    body = herald.article.body
    kept = [body[a:b] for a, b in own_voice(herald)]
    assert "The state will pay for the funerals" in kept
    assert not any("rescuers were still searching" in text for text in kept)
    assert "".join(sorted(body)) == "".join(
        sorted("".join(body[a:b] for a, b in [*own_voice(herald), *the_rest(herald, own_voice(herald))]))
    )


def test_taking_stretches_away() -> None:
    assert without([(0, 10), (20, 30)], [(2, 4), (8, 22), (29, 40)]) == [(0, 2), (4, 8), (22, 29)]


# Headlines -------------------------------------------------------------------------------------------------------


def findings(name: str) -> set[tuple[str, bool]]:
    found = next(one for one in checks(bridge()) if one.member.id == name)
    return {(finding.aspect, finding.alike) for finding in found.findings}


def test_a_headline_that_its_body_bears_out() -> None:
    herald = next(one for one in checks(bridge()) if one.member.id == "a")
    assert herald.backings[0].sentence.start == 0
    assert findings("a") == {("figure", True), ("speaker", True)}


def test_a_headline_without_the_source_of_its_body() -> None:
    assert ("speaker", False) in findings("b")


def test_a_question_states_nothing() -> None:
    assert ("question", True) in findings("d")


def test_other_bounds_names_and_words_of_doubt_are_told() -> None:
    of = article(
        ["At least 12 people may have died when the bridge fell, Mayor Brandt said."],
        headline="Bridge Fell, 12 People Died in Sabotage",
    )
    head = Figure("headline", 13, 15, "12", 12, 12, "count", "people killed", "exact", head="person")
    body = Figure("body", 0, 11, "At least 12", 12, None, "count", "people killed", "at least", head="person")
    told = claim(
        of, 1, "At least 12 people may have died", attribution=said("Mayor Brandt"), hedges=(Hedge("may", "modal"),)
    )
    own = type(told)("c0", "headline", 0, len(of.headline), of.headline, "h")
    found = check(member("a", of, claims=(own, told), figures=(head, body)), {})
    told_of = {(f.aspect, f.alike): (f.headline, f.body) for f in found.findings}
    assert told_of["figure", False] == ("“12”", "“At least 12”")
    assert told_of["speaker", False] == ("names no source", "Mayor Brandt")
    assert told_of["hedge", False] == ("no word of doubt", "“may”")
    assert told_of["words", False] == ("“Sabotage”", "does not use this word")


@pytest.mark.parametrize(
    ("approximation", "text", "alike"), [("exact", "3,200", True), ("about", "About 3,200", False)]
)
def test_a_number_of_the_headline_that_stands_in_the_body_is_not_called_missing(
    approximation: Approximation, text: str, alike: bool
) -> None:
    of = article([f"{text} people had to leave after a crack was found."], headline="Crack forces 3,200 from homes")
    # Of what it counts the headline says nothing, and may be misread.
    head = Figure("headline", 13, 18, "3,200", 3200, 3200, "count", "crack", "exact", head="crack")
    body = Figure("body", 0, len(text), text, 3200, 3200, "count", "people", approximation, head="person")
    found = check(member("a", of, figures=(head, body)), {})
    (told,) = [finding for finding in found.findings if finding.aspect == "figure"]
    assert (told.alike, told.headline, told.body) == (alike, "“3,200”", f"“{text}”, of people")
    assert told.passage is not None


# Attribution -----------------------------------------------------------------------------------------------------


def test_the_strip_tells_who_says_each_sentence_and_nothing_of_what() -> None:
    herald = strips(bridge())[0]
    assert len(herald.signs) == len([line for line in herald.lines if line.number])
    police = next(line for line in herald.lines if line.number == 3)
    assert [(t.voice, t.speaker, t.hedges) for t in police.tellings] == [("unnamed", "police", ("About",))]
    city = next(line for line in herald.lines for t in line.tellings if t.denial)
    assert city.tellings[0].denial == "“denied”"
    assert herald.lines[0].number == 0
    assert herald.lines[0].passage.where == "headline"


# Claims over all articles ----------------------------------------------------------------------------------------


def four(*pairs: tuple[str, str, str]) -> Comparison:
    """Four articles of one claim each ("a0", ...) or two ("a1"), and matches between pairs of them."""
    members = []
    for name in "abcd":
        of = article(["It fell. It was old."], source=name)
        members.append(member(name, of, claims=(claim(of, 0, "It fell"), claim(of, 1, "It was old"))))
    matches = []
    for count, (one, relation, other) in enumerate(pairs):
        sides = tuple(Side(n[0], f"c{n[1]}", "body", 0, 7, n) for n in (one, other))
        matches.append(Match(f"m{count}", relation, 0.9, "", "test", sides))  # type: ignore[arg-type]
    return Comparison(tuple(members), matches=tuple(matches))


def test_a_claim_is_grouped_over_all_articles() -> None:
    found = threads(
        four(("a0", "agree", "b0"), ("a0", "update", "c0"), ("b0", "agree", "c0"), ("a1", "related", "d1"))
    )
    assert [(t.first.text, t.found_in, t.related_in) for t in found] == [
        ("a0", ("a", "b", "c"), ()),
        ("a1", ("a",), ("d",)),
    ]
    assert found[0].found_words == "in 3 of 4 articles"
    tie = found[0].tie("c")
    assert tie is not None
    assert tie.match.relation == "update"
    assert found[0].tie("d") is None


def test_a_figure_that_differs_between_two_others_has_a_row_of_its_own() -> None:
    found = threads(four(("a0", "agree", "b0"), ("a0", "agree", "c0"), ("b0", "figure differs", "c0")))
    assert {t.first.text: sorted(m.id for m in t.matches) for t in found} == {"a0": ["m0", "m1"], "b0": ["m2"]}
    assert all(t.found_words == "in 3 of 4 articles" for t in found)


def test_two_matches_of_one_id_do_not_keep_the_list_from_its_end() -> None:
    found = four(("a0", "agree", "b0"), ("a0", "related", "c0"))
    first, second = found.matches
    (thread,) = threads(replace(found, matches=(first, replace(second, id=first.id))))
    assert [match.id for match in thread.matches] == [first.id]


def test_every_match_has_one_thread() -> None:
    found = bridge()
    held = [match.id for thread in threads(found) for match in thread.matches]
    assert sorted(held) == sorted(match.id for match in found.matches)
    for thread in threads(found):
        for name, ties in thread.ties:
            for tie in ties:
                assert tie.side.article == name
                claims = {(side.article, side.claim) for side in tie.match.sides}
                assert {(thread.first.article, thread.first.claim), (name, tie.side.claim)} <= claims


# ------------------------------------------------------------------------------------------------------------------


def test_the_data_of_the_views_know_no_textual() -> None:
    code = (
        "import sys, pkgutil, importlib, tui.reader.views as v\n"
        "for m in pkgutil.iter_modules(v.__path__): importlib.import_module(f'tui.reader.views.{m.name}')\n"
        "assert not {m for m in sys.modules if m.split('.')[0] in ('textual', 'spacy', 'numpy')}, sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
