"""Names that the model overlooked: what stands after a title, what speaks, what shows by its words what it is."""

import re

from tui.annotate.names.candidates import BODY_WORDS, JUNK, POSTNOMINALS, person_spot, runs_of, shape_of
from tui.annotate.names.spots import Page, Spot
from tui.annotate.tables.gazetteer import known_forms
from tui.annotate.tables.given import is_given
from tui.annotate.tables.titles import AMBIGUOUS, HONORIFICS, NOT_NAMES, ROYAL, is_head, title_before
from tui.model.annotation import EntityType


def title_spots(page: Page) -> list[Spot]:
    """Names that stand right after a title: "Judge Ketanji Brown", "coach Ana Ruiz", "Mr. Osei"."""
    found = []
    for token in page.doc[1:]:
        head = page.doc[token.i - 1]
        if not token.text[:1].isupper() or not is_head(head.text) or is_head(token.text) or token.lower_ in NOT_NAMES:
            continue
        lower = head.lower_
        if lower in AMBIGUOUS or lower in ROYAL or (head.text.islower() and not token.tag_.startswith("NNP")):
            continue
        limit = min(len(page.text), token.idx + 48)
        runs = runs_of(page, token.idx, limit)
        if not runs or runs[0][0] != token.idx:
            continue
        start, end = runs[0]
        stop = re.search(r"\s(?:of|for|and|the|in|on|to)\s|\s\d", page.text[start:end])
        end = start + stop.start() if stop else end
        words = page.text[start:end].rstrip(".").split()
        if len(words) > 1 and words[-1] in POSTNOMINALS:
            end = start + page.text[start:end].rindex(words.pop()) - 1
        if len(words) > 4 or words[-1].lower() in BODY_WORDS or page.text[start:end] in known_forms():
            continue
        if page.shout and lower not in HONORIFICS and len(words) != 2:
            continue
        first = title_before(page.doc, token.i)
        end -= page.text[start:end].endswith(".") and "." not in page.text[start : end - 1]
        title = page.text[page.doc[first].idx : start].strip()
        found.append(Spot(page.number, start, end, page.text[start:end], "person", "title", title=title))
    return found


_SPEAKING = frozenset(("say", "tell", "add", "insist", "recall", "explain", "warn", "deny", "announce", "write"))


def speaking_spots(page: Page) -> list[Spot]:
    """Single names that speak and that the model overlooked: "Holt said last week that ..."."""
    found = []
    for token in [] if page.shout else page.doc:
        if token.dep_ != "nsubj" or token.tag_ != "NNP" or token.ent_type_ or token.head.lemma_ not in _SPEAKING:
            continue
        word, lower = token.text, token.lower_
        alone = token.i == 0 or page.doc[token.i - 1].tag_ not in ("NNP", "NNPS", "DT")
        if not alone or not word[:1].isupper() or not word.isalpha() or len(word) < 3 or word in known_forms():
            continue
        if lower in NOT_NAMES or lower in BODY_WORDS or lower in JUNK or is_head(word):
            continue
        sort: EntityType = "organisation" if word.isupper() else "person"
        found.append(Spot(page.number, token.idx, token.idx + len(word), word, sort, "shape"))
    return found


_REGIONAL = re.compile(r"[ \u00a0](?:region|oblast|province|district|county|prefecture|governorate|peninsula)\b")


def shape_spots(page: Page) -> list[Spot]:
    """Names that show by their own words what they are: "Ridgeway Fire Department", "the Donetsk region"."""
    found = []
    for start, end in [] if page.shout else runs_of(page, 0, len(page.text)):
        words = page.text[start:end].split()
        type_ = shape_of(words, "other")
        regional = _REGIONAL.match(page.text, end) is not None
        if regional and (len(words) > 1 or not page.doc[page.token[start]].is_sent_start):
            type_ = "place"
        elif type_ == "other" and 2 <= len(words) <= 3 and is_given(words[0]) and words[-1].isalpha():
            type_ = "person"
        if type_ in ("other", "event") or is_head(words[-1]) or page.text[start:end].lower() in JUNK:
            continue
        if type_ == "person":
            spot = person_spot(page, start, end)
            if spot is not None:
                found.append(spot)
        else:
            found.append(Spot(page.number, start, end, page.text[start:end], type_, "shape"))
    return found
