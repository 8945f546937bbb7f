"""A comparison, or one article, as JSON for other programs. `comparison.schema.json` describes every key."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from tui.model.annotation import Claim, Figure, Sentence, TimeReference
from tui.model.article import Article, Detail
from tui.model.comparison import Comparison, LinkedEntity, LinkedMention, Match, Member, Side
from tui.model.printable import escaped_json

SCHEMA = "counterpoint/comparison/1"
ARTICLE_SCHEMA = "counterpoint/article/1"

Json = dict[str, Any]
Links = dict[tuple[str, str], str]
"""Id of the linked entity by article id and local entity id."""


def comparison_json(comparison: Comparison) -> str:
    """The comparison as indented JSON (schema `counterpoint/comparison/1`), ending in a line feed.

    Offsets are code points into `body`, or into `headline` where `in` says so. Entity ids are those of
    `entities` everywhere.
    """
    links = {pair: entity.id for entity in comparison.entities for pair in entity.local}
    return _printed(
        {
            "schema": SCHEMA,
            "articles": [_member(member, links) for member in comparison.members],
            "entities": [_entity(entity) for entity in comparison.entities],
            "matches": [_match(match) for match in comparison.matches],
            "only_in": {article: list(claims) for article, claims in comparison.only_in},
            "notices": list(comparison.notices),
        }
    )


def article_json(article: Article, sentences: Sequence[Sentence]) -> str:
    """One cleaned article as indented JSON: the same shape as in a comparison, without claims."""
    return _printed({"schema": ARTICLE_SCHEMA, **_article("a", article, sentences)})


def json_schema() -> Json:
    """The JSON Schema (2020-12) of `comparison_json`."""
    text = (Path(__file__).parent / "comparison.schema.json").read_text("utf-8")
    return cast(Json, json.loads(text))


def relation_name(relation: str) -> str:
    """A relation as one word: "figure_differs"."""
    return relation.replace(" ", "_")


def _printed(value: Json) -> str:
    # Kept readable; what could steer a terminal is escaped, which JSON allows in any string.
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def _article(name: str, article: Article, sentences: Sequence[Sentence]) -> Json:
    date = article.date
    return {
        "id": name,
        "source": article.source,
        "sha256": article.sha256,
        "cleaner": article.cleaner,
        "headline": article.headline,
        "byline": article.byline.value,
        "authors": list(article.authors),
        "wire": article.wire.value,
        "outlet": article.outlet.value,
        "dateline": article.dateline.value,
        "section": article.section.value,
        "photo": article.photo.value,
        "language": article.language.value,
        "basis": {
            key: _basis(getattr(article, key))
            for key in ("byline", "wire", "outlet", "dateline", "section", "photo", "language")
        },
        "date": {
            "value": date.value,
            "earliest": date.earliest,
            "latest": date.latest,
            "basis": date.basis,
            "evidence": date.evidence,
            "modified": date.modified,
        },
        "body": article.body,
        "paragraphs": [{"start": p.start, "end": p.end, "kind": p.kind} for p in article.paragraphs],
        # The headline is no stretch of the body: its claims name the sentence "h", which is not listed.
        "sentences": [{"id": s.id, "start": s.start, "end": s.end} for s in sentences if s.where == "body"],
        "ledger": [
            {"start": e.start, "end": e.end, "label": e.label, "text": e.text, "shown": e.shown, "reason": e.reason}
            for e in article.ledger
        ],
        "notices": list(article.notices),
    }


def _basis(detail: Detail) -> Json:
    return {"basis": detail.basis, "evidence": detail.evidence}


def _member(member: Member, links: Links) -> Json:
    article = _article(member.id, member.article, member.annotation.sentences)
    article["notices"] += [n for n in member.annotation.notices if n not in article["notices"]]
    article["claims"] = [_claim(claim, member.id, links) for claim in member.annotation.claims]
    return article


def _claim(claim: Claim, article: str, links: Links) -> Json:
    said = claim.attribution
    speaker = None
    if said is not None:
        entity = links.get((article, said.entity)) if said.entity else None
        speaker = {"text": said.speaker, "entity": entity, "name": said.name, "named": said.named}
    linked = (links.get((article, entity)) for entity in claim.entities)
    return {
        "id": claim.id,
        **_span(claim),
        "sentence": claim.sentence,
        "kind": claim.kind,
        "speaker": speaker,
        "cue": said.cue if said else None,
        "attribution": said.kind if said else "none",
        "quote": said.quote if said else None,
        "hedges": [hedge.text for hedge in claim.hedges],
        "negated": claim.negated,
        "figures": [_figure(figure) for figure in claim.figures],
        "times": [_time(time) for time in claim.times],
        "places": list(claim.places),
        "entities": list(dict.fromkeys(entity for entity in linked if entity)),
    }


def _span(one: Claim | Figure | TimeReference | LinkedMention | Side) -> Json:
    return {"in": one.where, "start": one.start, "end": one.end, "text": one.text}


def _figure(figure: Figure) -> Json:
    return {
        **_span(figure),
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "counted": figure.counted,
        "approximation": figure.approximation,
        "part": figure.part,
    }


def _time(time: TimeReference) -> Json:
    return {
        **_span(time),
        "earliest": time.earliest,
        "latest": time.latest,
        "role": time.role,
    }


def _entity(entity: LinkedEntity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "mentions": [{"article": mention.article, **_span(mention)} for mention in entity.mentions],
    }


def _match(match: Match) -> Json:
    return {
        "id": match.id,
        "relation": relation_name(match.relation),
        "score": round(match.score, 4),
        "reason": match.reason,
        "test": match.test,
        "sides": [{"article": side.article, "claim": side.claim, **_span(side)} for side in match.sides],
        "speakers": match.speakers,
        "wires": match.wires,
        "wires_unknown": match.unknown,
        "unresolved": list(match.unresolved),
        "automatic": relation_name(match.automatic) if match.automatic else None,
    }
