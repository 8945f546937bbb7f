"""Where a short text stands in a longer one with the fewest edits.

After Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999), with
Python's whole numbers as bit vectors of any length.
"""


def best_matches(pattern: str, text: str, most: int) -> list[tuple[int, int, int]]:
    """Start, end and edit distance of the stretches nearest to `pattern`.

    Args:
        pattern: What is looked for; not empty.
        text: Where.
        most: Edits allowed.

    Returns:
        All with the least distance, the first of each run of neighbouring ends; empty where none is near enough.
    """
    ends = _ends(pattern, text)
    best = min(ends, default=most + 1)
    if best > most:
        return []
    found = []
    for place, distance in enumerate(ends):
        if distance == best and (place == 0 or ends[place - 1] != best):
            found.append((_start(pattern, text, place + 1, best), place + 1, best))
    return found


def _ends(pattern: str, text: str) -> list[int]:
    """For each place in the text the least distance of the pattern to any stretch that ends there."""
    masks: dict[str, int] = {}
    for place, character in enumerate(pattern):
        masks[character] = masks.get(character, 0) | 1 << place
    all_ones, high = (1 << len(pattern)) - 1, 1 << len(pattern) - 1
    positive, negative, distance = all_ones, 0, len(pattern)
    distances = []
    for character in text:
        equal = masks.get(character, 0)
        vertical = equal | negative
        horizontal = (((equal & positive) + positive) ^ positive) | equal
        up = negative | ~(horizontal | positive) & all_ones
        down = positive & horizontal
        if up & high:
            distance += 1
        elif down & high:
            distance -= 1
        up, down = up << 1 & all_ones, down << 1 & all_ones
        positive = down | ~(vertical | up) & all_ones
        negative = up & vertical
        distances.append(distance)
    return distances


def _start(pattern: str, text: str, end: int, distance: int) -> int:
    """Where the nearest stretch that ends at `end` begins: the same search, backwards."""
    window = text[max(0, end - len(pattern) - distance) : end][::-1]
    distances = _ends(pattern[::-1], window)
    return end - 1 - min(range(len(distances)), key=lambda place: (distances[place], place))


def nearness(text: str, context: str) -> float:
    """How much of `context` stands in `text`, 0 to 1; 0 where either is empty."""
    if not text or not context:
        return 0.0
    return 1 - min(*_ends(context, text), len(context)) / len(context)
