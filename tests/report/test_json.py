"""The JSON is what its schema says, and its offsets are true."""

import json
from typing import Any

import jsonschema
import pytest

from tui.model.comparison import Comparison
from tui.report import SCHEMA, article_json, comparison_json, json_schema


@pytest.fixture(params=["comparison", "hostile"])
def either(request: pytest.FixtureRequest) -> Comparison:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def closed(schema: Any) -> Any:
    """The schema with no key allowed but those it describes."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {key: closed(value) for key, value in schema.items()}
    if "allOf" in schema:
        return {**shut, "allOf": schema["allOf"]}
    return {**shut, "additionalProperties": False} if "properties" in schema else shut


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_key_printed_is_in_the_schema(either: Comparison) -> None:
    # `allOf` parts cannot be closed one by one; their keys are few and checked below.
    schema = json_schema()
    del schema["properties"]["articles"]["items"]
    data = json.loads(comparison_json(either))
    jsonschema.validate(data, json_schema())
    for article in data["articles"]:
        for part in article["paragraphs"]:
            assert part.keys() == {"start", "end", "kind"}
        for part in article["sentences"]:
            assert part.keys() == {"id", "start", "end"}
        article["paragraphs"], article["sentences"] = [], []
    jsonschema.validate(data, closed(json_schema()))


def test_a_missing_key_is_no_comparison(comparison: Comparison) -> None:
    data = json.loads(comparison_json(comparison))
    del data["matches"][0]["reason"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json_schema())


def test_offsets_are_true(either: Comparison) -> None:
    data = json.loads(comparison_json(either))
    texts = {(a["id"], where): a[where] for a in data["articles"] for where in ("body", "headline")}
    seen = 0
    for article in data["articles"]:
        for claim in article["claims"]:
            for span in [claim, *claim["figures"], *claim["times"]]:
                assert texts[article["id"], span["in"]][span["start"] : span["end"]] == span["text"]
                seen += 1
    for span in [m for e in data["entities"] for m in e["mentions"]] + [
        s for m in data["matches"] for s in m["sides"]
    ]:
        assert texts[span["article"], span["in"]][span["start"] : span["end"]] == span["text"]
        seen += 1
    assert seen > 5


def test_what_stands_in_it(comparison: Comparison) -> None:
    data = json.loads(comparison_json(comparison))
    assert data["schema"] == SCHEMA == "counterpoint/comparison/1"
    (match,) = data["matches"]
    assert (match["relation"], match["automatic"]) == ("figure_differs", "agree")
    assert data["only_in"] == {"a": ["c1"], "b": []}
    first, alone = data["articles"][0]["claims"]
    assert first["speaker"] == {"text": "Mayor Ana Sol", "entity": "E0", "name": "Ana Sol", "named": True}
    assert first["entities"] == ["E0"]
    assert first["hedges"] == ["About"]
    assert (alone["speaker"], alone["attribution"], alone["cue"]) == (None, "none", None)
    assert data["articles"][1]["date"]["value"] is None
    assert [s["id"] for s in data["articles"][0]["sentences"]] == ["s0", "s1"]


def test_one_article_has_the_same_shape(comparison: Comparison) -> None:
    member = comparison.members[0]
    alone = json.loads(article_json(member.article, member.annotation.sentences))
    within = json.loads(comparison_json(comparison))["articles"][0]
    del within["claims"]
    assert {key: value for key, value in alone.items() if key != "schema"} == within


def test_nothing_in_it_steers_a_terminal(hostile: Comparison) -> None:
    text = comparison_json(hostile)
    assert not {c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066"}
    assert json.loads(text)["articles"][0]["headline"] == hostile.members[0].article.headline
