"""Each block as numbers, with what stands around it: what the learned cleaner's first pass decides by.

`FIRST` names the numbers in order. All of it is plain Python: a page has some hundred blocks, and loading a numeric
library would cost more than it saves. Only candidates are looked at: a short block far from any prose is never body.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import log1p
from operator import itemgetter

from tui.clean.blocks import Block
from tui.clean.labels import Reason
from tui.clean.shape import SHAPE, Row, fill, outline

_AT = {name: number for number, (name, _) in enumerate(SHAPE)}
_SIZE, _ENDS, _PHRASE, _CLOSES, _GAP = (_AT[n] for n in ("size", "ends", "phrase", "closes", "gap"))
_DATED, _BYLINE, _YOU, _I = (_AT[n] for n in ("dated", "byline", "you", "I"))
_NEAR = ((-3, 3), (-2, 5), (-1, 7), (1, 7), (2, 5), (3, 3))
_NEAR_NAMES = ("size", "ends", "phrase", "word weight", "starts", "capitals", "dated")

CONTEXT: tuple[tuple[str, str], ...] = (
    *(
        (f"{name} {offset:+d}", f"that of the block {abs(offset)} {'after' if offset > 0 else 'before'}")
        for offset, many in _NEAR
        for name in _NEAR_NAMES[:many]
    ),
    ("gap after", "blank lines after it, up to three"),
    ("repeats", "how often the same text stands on the page, less one, up to three"),
    ("lead", "share of its longer words that stand in the first prose of the best run too"),
    ("lead before", "mean `lead` of the two prose blocks before"),
    ("lead after", "mean `lead` of the two prose blocks after"),
    ("position", "its place among the blocks, 0 to 1"),
    ("prose before", "log of the prose blocks before it"),
    ("prose after", "log of the prose blocks after it"),
    ("prose near before", "share of prose among the five blocks before"),
    ("prose near after", "share of prose among the five blocks after"),
    ("you near", "mean `you` of the three blocks around"),
    ("I near", "mean `I` of the three blocks around"),
    ("since close", "prose blocks since a phrase that closes an article; 20 where there was none"),
    ("since comments", "prose blocks since a phrase of reader comments; 20 where there was none"),
    ("since links", "prose blocks since a phrase of related links; 20 where there was none"),
    ("since link", "blocks since a phrase of related links, up to 20"),
    ("since promotion", "blocks since a phrase that promotes, up to 20"),
    ("since byline", "prose blocks since a byline; 20 where there was none"),
    ("since date", "blocks since a short line with a date, up to 20"),
    ("since prose", "blocks since the last prose, up to 20"),
    ("until close", "blocks until a phrase that closes an article, up to 20"),
    ("until prose", "blocks until the next prose, up to 20"),
    ("in run", "whether it stands in the best run of prose"),
    ("run start", "blocks since the start of the best run, -20 to 40"),
    ("run end", "blocks until the end of the best run, -20 to 40"),
    ("own run", "log of the prose blocks in its own run, which one or two other blocks do not break"),
    ("replies near", "phrases of comments and dates with a time among the six blocks around"),
    ("blocks", "log of the page's blocks"),
    ("prose", "log of the page's prose blocks"),
    ("open page", "share of blocks with a blank line before them"),
)

FIRST: tuple[str, ...] = (*(name for name, _ in SHAPE), *(name for name, _ in CONTEXT))

_SHORT = log1p(40)
_NEAR_ONES = b"\1" * 15


def shapes(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Mapping[str, float]) -> list[Row]:
    """`SHAPE` for every block; those too far from any candidate to count have only their outline."""
    rows = [outline(block, reason) for block, reason in zip(blocks, reasons, strict=True)]
    count = len(rows)
    near = bytearray(count)
    for i, row in enumerate(rows):
        if row[_SIZE] >= _SHORT:
            # Candidates are long, or within four blocks of prose, and look at the three blocks on either side.
            far = 7 if is_prose(row) else 3
            low, high = max(0, i - far), min(count, i + far + 1)
            near[low:high] = _NEAR_ONES[: high - low]
    for row, block, wanted in zip(rows, blocks, near, strict=True):
        if wanted:
            fill(row, block, weights)
    return rows


def is_prose(row: Row) -> bool:
    """Whether a shape is that of running text: long enough, and ending like a sentence."""
    return row[_SIZE] > 4.0 and row[_ENDS] >= 0.5 and row[_PHRASE] < 5.0


def first_pass(blocks: Sequence[Block], rows: Sequence[Row]) -> list[Row | None]:
    """`FIRST` for every candidate; None for a block that is short and far from any prose."""
    if not blocks:
        return []
    prose = [is_prose(row) for row in rows]
    distances = _distances(rows, prose)
    wanted = [
        row[_SIZE] >= _SHORT or far[7] <= 3.0 or far[9] <= 3.0 for row, far in zip(rows, distances, strict=True)
    ]
    run = best_run([row_value(row) for row in rows])
    beside, before = _neighbours(rows, wanted), _beginnings(blocks, rows, prose, wanted, run)
    behind = _endings(rows, prose, wanted, run)
    count = len(blocks)
    page = (log1p(count), log1p(sum(prose)), sum([block.gap > 0 for block in blocks]) / count)
    found: list[Row | None] = [None] * count
    numbers = [number for number, want in enumerate(wanted) if want]
    for i, near, first, last in zip(numbers, beside, before, behind, strict=True):
        found[i] = [*rows[i], *near, *first, *distances[i], *last, *page]
    return found


_NEIGHBOUR = itemgetter(*(_AT[name] for name in _NEAR_NAMES))


def _neighbours(rows: Sequence[Row], wanted: Sequence[bool]) -> Iterator[tuple[float, ...]]:
    """For each candidate the columns from `size -3` to `phrase +3`; beyond the page's ends they are 0."""
    pad = [(0.0,) * len(_NEAR_NAMES)] * 3
    seven = [*pad, *map(_NEIGHBOUR, rows), *pad]
    five = [numbers[:5] for numbers in seven]
    three = [numbers[:3] for numbers in seven]
    for i, want in enumerate(wanted):
        if want:
            yield (*three[i], *five[i + 1], *seven[i + 2], *seven[i + 4], *five[i + 5], *three[i + 6])


def _beginnings(
    blocks: Sequence[Block], rows: Sequence[Row], prose: Sequence[bool], wanted: Sequence[bool], run: tuple[int, int]
) -> Iterator[tuple[float, ...]]:
    """For each candidate the columns from `gap after` to `I near`."""
    count, sums = len(blocks), _sums(prose)
    total = sums[count]
    logs = [log1p(number) for number in range(total + 1)]
    leads, lead_before, lead_after = _leads(blocks, prose, wanted, run)
    repeats: dict[str, int] = {}
    for block in blocks:
        repeats[block.text] = repeats.get(block.text, -1) + 1
    calls = [(0.0, 0.0), (0.0, 0.0), *map(_CALLS, rows), (0.0, 0.0), (0.0, 0.0)]
    for i, want in enumerate(wanted):
        if not want:
            continue
        low, high = i - 5 if i > 5 else 0, i + 6 if i + 6 < count else count
        (a, b), (c, d), (e, f), (g, h), (j, k) = calls[i : i + 5]
        same = repeats[blocks[i].text]
        yield (
            rows[i + 1][_GAP] if i + 1 < count else 3.0,
            float(same) if same < 3 else 3.0,
            leads[i],
            lead_before[i],
            lead_after[i],
            i / count,
            logs[sums[i]],
            logs[total - sums[i + 1]],
            (sums[i] - sums[low]) / 5,
            (sums[high] - sums[i + 1]) / 5,
            (a + c + e + g + j) / 5,
            (b + d + f + h + k) / 5,
        )


_CALLS = itemgetter(_YOU, _I)


def _endings(
    rows: Sequence[Row], prose: Sequence[bool], wanted: Sequence[bool], run: tuple[int, int]
) -> Iterator[tuple[float, ...]]:
    """For each candidate the columns from `in run` to `replies near`."""
    count = len(rows)
    start, end = run
    runs = _own_runs(prose)
    replies = _sums([row[_PHRASE] == 6.0 or row[_DATED] == 2.0 for row in rows])
    for i, want in enumerate(wanted):
        if want:
            since, until = i - start, end - 1 - i
            yield (
                1.0 if since >= 0 <= until else 0.0,
                -20.0 if since < -20 else 40.0 if since > 40 else float(since),
                -20.0 if until < -20 else 40.0 if until > 40 else float(until),
                runs[i],
                float(replies[i + 4 if i + 4 < count else count] - replies[i - 3 if i > 3 else 0]),
            )


def row_value(row: Row) -> float:
    """How much a shape adds to a run of prose."""
    if row[_PHRASE] >= 5.0:
        return -3.0 if row[_CLOSES] else -1.0
    if row[_PHRASE]:
        return -0.5
    return row[_SIZE] - 4.5 + (0.8 if row[_ENDS] >= 0.5 else 0.0)


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """Start and end of the run of blocks with the highest sum; (0, 0) where no value is above 0."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, found = total, (start, i + 1)
    return found


def _sums(flags: Sequence[bool]) -> list[int]:
    """Running sums, one longer than the flags."""
    return [0, *accumulate(flags)]


_NO_WORDS: frozenset[str] = frozenset()


def _leads(
    blocks: Sequence[Block], prose: Sequence[bool], wanted: Sequence[bool], run: tuple[int, int]
) -> tuple[list[float], list[float], list[float]]:
    """`lead`, `lead before` and `lead after` of every block: a page that goes on with another story shares less."""
    start, end = run
    longer = [
        {word for word in block.words[:200] if len(word) >= 5} if want else _NO_WORDS
        for block, want in zip(blocks, wanted, strict=True)
    ]
    # The words of the lead's blocks, and those that two of them have: a block of the lead does not count itself.
    lead: set[str] = set()
    shared: set[str] = set()
    inside = [i for i in range(start, end) if prose[i]][:12]
    for i in inside:
        shared |= lead & longer[i]
        lead |= longer[i]
    leads = [len(words & lead) / len(words) if words else 0.0 for words in longer]
    for i in inside:
        if longer[i]:
            leads[i] = len(longer[i] & shared) / len(longer[i])
    before, after = [0.0] * len(blocks), [0.0] * len(blocks)
    last = older = 0.0
    for i in range(len(blocks)):
        before[i] = (last + older) / 2
        if prose[i]:
            last, older = leads[i], last
    last = older = 0.0
    for i in range(len(blocks) - 1, -1, -1):
        after[i] = (last + older) / 2
        if prose[i]:
            last, older = leads[i], last
    return leads, before, after


def _own_runs(prose: Sequence[bool]) -> list[float]:
    """For each block the log of the prose blocks in its run; three blocks that are none break a run."""
    out = [0.0] * len(prose)
    start, last, count = 0, -9, 0
    for i in range(len(prose) + 1):
        if i == len(prose) or (prose[i] and i - last > 3):
            if count:
                out[start : last + 1] = [log1p(count)] * (last + 1 - start)
            start, count = i, 0
        if i < len(prose) and prose[i]:
            last = i
            count += 1
    return out


def _distances(rows: Sequence[Row], prose: Sequence[bool]) -> list[tuple[float, ...]]:
    """For each block the ten numbers from `since close` to `until prose`, in the order of `CONTEXT`."""
    back: list[tuple[float, ...]] = []
    close = comments = links = link = promotion = byline = dated = last = 20.0
    for row, is_text in zip(rows, prose, strict=True):
        back.append((close, comments, links, link, promotion, byline, dated, last))
        phrase = row[_PHRASE]
        if is_text:
            # Once seen, never far: what follows a closing phrase stays after it.
            close = close if close >= 19.0 else close + 1
            comments = comments if comments >= 19.0 else comments + 1
            links = links if links >= 19.0 else links + 1
            byline = byline if byline >= 19.0 else byline + 1
            last = 0.0
        elif last < 20.0:
            last += 1
        link = link + 1 if link < 20.0 else 20.0
        promotion = promotion + 1 if promotion < 20.0 else 20.0
        dated = dated + 1 if dated < 20.0 else 20.0
        if phrase:
            if phrase == 3.0:
                link = links = 0.0
            elif phrase in (5.0, 5.5):
                promotion = 0.0
            elif phrase == 6.0:
                comments = 0.0
            if row[_CLOSES]:
                close = 0.0
        if row[_BYLINE]:
            byline = 0.0
        if row[_DATED] and row[_SIZE] < 4.2:
            dated = 0.0
    out: list[tuple[float, ...]] = []
    close_next = text_next = 20.0
    for row, is_text, behind in zip(reversed(rows), reversed(prose), reversed(back), strict=True):
        out.append((*behind, close_next, text_next))
        close_next = 0.0 if row[_CLOSES] else min(20.0, close_next + 1)
        text_next = 0.0 if is_text else min(20.0, text_next + 1)
    out.reverse()
    return out
