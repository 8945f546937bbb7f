import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.models import embedding, wordpiece
from tui.model import vectors


def pieces(text: str) -> list[str]:
    names = {number: piece for piece, number in wordpiece.vocabulary().items()}
    return [names[number] for number in wordpiece.encode(text, 128)]


def test_a_word_is_cut_into_the_longest_known_pieces():
    assert pieces("Unbelievably, Zürich's") == [
        "[CLS]", "un", "##bel", "##ie", "##va", "##bly", ",", "zurich", "'", "s", "[SEP]",
    ]  # fmt: skip


def test_a_word_without_known_pieces_is_unknown():
    assert pieces("\U0001f600 " + "x" * 200) == ["[CLS]", "[UNK]", "[UNK]", "[SEP]"]


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_any_text_gives_pieces_between_start_and_end_within_the_limit(text, limit):
    numbers = wordpiece.encode(text, limit)
    known = wordpiece.vocabulary()
    assert (numbers[0], numbers[-1]) == (known["[CLS]"], known["[SEP]"])
    assert len(numbers) <= limit


def cosine(one: bytes, other: bytes) -> float:
    signed = [[b - 256 if b > 127 else b for b in vector[: vectors.CLAIM]] for vector in (one, other)]
    return sum(a * b for a, b in zip(*signed, strict=True)) / 127**2


def test_a_paraphrase_is_nearer_than_another_subject():
    one, other, far, empty = embedding.embed(
        ["The bridge was shut after the storm.", "A storm closed the crossing.", "Shares rose in Tokyo.", " "]
    )
    assert one is not None
    assert other is not None
    assert far is not None
    assert empty is None
    assert cosine(one, one) == pytest.approx(1, abs=0.02)
    assert cosine(one, other) > cosine(one, far) + 0.1


def test_each_word_read_bears_a_vector():
    (made,) = embedding.embed(["The state's well-known bridge, shut."])
    assert made is not None
    assert len(made) == vectors.CLAIM + 7 * vectors.WORD
    (long,) = embedding.embed(["bridge " * 400])
    assert long is not None
    assert len(long) == vectors.CLAIM + (embedding.LONGEST - 2) * vectors.WORD


def test_without_a_model_every_vector_is_missing(monkeypatch):
    monkeypatch.setattr(
        embedding, "MODELS", (embedding.Model("no-such-model", "no_such_model", "model.onnx", "value"),)
    )
    embedding._session.cache_clear()
    embedding.model_name.cache_clear()
    try:
        assert embedding.model_name() is None
        assert embedding.embed(["one", "two"]) == [None, None]
    finally:
        embedding._session.cache_clear()
        embedding.model_name.cache_clear()


@pytest.mark.parametrize("digest", [None, "0" * 64])
def test_a_damaged_model_costs_the_meanings_and_says_so(monkeypatch, tmp_path, digest):
    file = tmp_path / "model.onnx"
    file.write_bytes(b"\x08\x07 not a model")
    model = embedding.MODELS[0]._replace(sha256=digest)
    monkeypatch.setattr(embedding, "_installed", lambda: (model, file))
    embedding._session.cache_clear()
    try:
        assert embedding.embed(["one", "two"]) == [None, None]
        trouble = embedding.trouble()
    finally:
        embedding._session.cache_clear()
    assert trouble is not None
    assert "damaged" in trouble


def test_a_mended_model_is_another_model_to_the_cache(monkeypatch, tmp_path):
    file = tmp_path / "model.onnx"
    monkeypatch.setattr(embedding, "_installed", lambda: (embedding.MODELS[0], file))
    names = []
    for age in (1, 2):
        file.write_bytes(b"a model")
        os.utime(file, (age, age))
        embedding.model_name.cache_clear()
        names.append(embedding.model_name())
    embedding.model_name.cache_clear()
    assert names[0] != names[1]
