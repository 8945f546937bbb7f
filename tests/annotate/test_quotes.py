import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.speech.quotes import find_quotes


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotes(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('"One," she said. "Two."', ['"One,"', '"Two."']),
        ("''Never,'' he said.", ["''Never,''"]),
        ("‘We’re ready,’ said Ann.", ["‘We’re ready,’"]),
        ("The workers’ strike wasn’t long.", []),
        ("The dogs' bowls weren't full.", []),
        ('A 5" pipe broke.', []),
        ("“He told me ‘go’ and left.”", ["“He told me ‘go’ and left.”"]),
    ],
)
def test_quotes(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_speech_that_goes_on_in_the_next_paragraph() -> None:
    text = "“One.\n\n“Two.”"
    first, second = find_quotes(text, [(0, 5), (7, len(text))])
    assert not first.closed
    assert second.closed
    assert second.continued


@given(st.text(alphabet="ab ,.'\"“”‘’`\n", max_size=60))
def test_quotes_lie_apart_inside_the_text(text: str) -> None:
    at = 0
    for quote in find_quotes(text, [(0, len(text))]):
        assert at <= quote.start < quote.end <= len(text)
        at = quote.end
