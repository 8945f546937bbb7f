"""A model cut off at an inner value: the same numbers there, and nothing above it left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.models import embedding
from tui.annotate.models.onnx_cut import cut


@given(st.binary(max_size=200))
def test_what_is_no_model_is_refused_and_nothing_else_happens(data: bytes):
    with pytest.raises(ValueError, match="model"):
        cut(data, "layer_norm_4")


def test_a_cut_model_gives_its_inner_value_and_is_smaller():
    runtime = pytest.importorskip("onnxruntime")
    found = embedding._installed()
    assert found is not None
    whole = found[1].read_bytes()
    first, second = cut(whole, "layer_norm_2"), cut(whole, "layer_norm_4")
    assert len(first) < len(second) < len(whole)
    session = runtime.InferenceSession(second, providers=["CPUExecutionProvider"])
    assert [out.name for out in session.get_outputs()] == ["layer_norm_4"]
    state, _mask = embedding.states(session, [[101, 7592, 102], [101, 102]])
    assert state.shape == (2, 3, 384)
    # Layers above the cut change nothing below it: cutting what is cut gives the same.
    again = runtime.InferenceSession(cut(second, "layer_norm_2"), providers=["CPUExecutionProvider"])
    straight = runtime.InferenceSession(first, providers=["CPUExecutionProvider"])
    pieces = [[101, 7592, 102]]
    assert (embedding.states(again, pieces)[0] == embedding.states(straight, pieces)[0]).all()


def test_a_value_that_the_model_does_not_have_is_refused():
    found = embedding._installed()
    assert found is not None
    with pytest.raises(ValueError, match="no value no_such_value"):
        cut(found[1].read_bytes(), "no_such_value")
