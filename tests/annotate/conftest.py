import pytest

from tui.annotate.models.language import load


@pytest.fixture(scope="session")
def nlp():
    """The language model, loaded once for all tests of the room."""
    model = load()
    if model is None:
        pytest.skip("no English model installed")
    return model
