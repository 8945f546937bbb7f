"""Units that can be compared, and how: miles with kilometres, Fahrenheit with Celsius, never dollars with euros."""

_LINEAR: dict[str, dict[str, float]] = {
    "length": {
        "mm": 0.001,
        "cm": 0.01,
        "metre": 1,
        "km": 1000,
        "inch": 0.0254,
        "foot": 0.3048,
        "yard": 0.9144,
        "mile": 1609.344,
        "nautical mile": 1852,
    },
    "area": {
        "square metre": 1,
        "square foot": 0.09290304,
        "acre": 4046.8564,
        "hectare": 1e4,
        "square km": 1e6,
        "square mile": 2589988.1,
    },
    "weight": {
        "mg": 1e-6,
        "gram": 0.001,
        "ounce": 0.0283495,
        "pound": 0.45359237,
        "kg": 1,
        "ton": 907.18474,
        "tonne": 1000,
    },
    "volume": {
        "litre": 1,
        "gallon": 3.785412,
        "barrel": 158.987,
        "cubic metre": 1000,
        "cubic foot": 28.316847,
        "cubic km": 1e12,
    },
    "speed": {"km/h": 1, "mph": 1.609344, "knot": 1.852},
    "power": {"kilowatt": 1, "megawatt": 1e3, "gigawatt": 1e6},
    "energy": {"kilowatt hour": 1, "megawatt hour": 1e3},
    "duration": {
        "second": 1 / 86400,
        "minute": 1 / 1440,
        "hour": 1 / 24,
        "day": 1,
        "week": 7,
        "month": 30.4375,
        "year": 365.25,
        "decade": 3652.5,
        "century": 36525,
    },
    "share": {"share": 100, "percent": 1},
    "percentage points": {"percentage point": 1, "basis point": 0.01},
    "US dollars": {"USD": 1, "cent": 0.01},
    "pounds sterling": {"GBP": 1, "penny": 0.01},
}
_DIMENSION = {unit: (name, factor) for name, table in _LINEAR.items() for unit, factor in table.items()}
_NAMES = {
    "count": "a count",
    "score": "a score",
    "share": "a share",
    "length": "a length",
    "area": "an area",
    "weight": "a weight",
    "volume": "a volume",
    "speed": "a speed",
    "duration": "a length of time",
    "temperature": "a temperature",
    "times": "a multiple",
}


def dimension(unit: str) -> str:
    """What a unit measures; a unit of no table (each other currency) measures only itself."""
    if unit in ("degree Celsius", "degree Fahrenheit"):
        return "temperature"
    return _DIMENSION.get(unit, (unit, 1.0))[0]


def named(unit: str) -> str:
    """What a unit measures, in words a reader understands."""
    return _NAMES.get(dimension(unit), dimension(unit))


def canonical(value: float, unit: str) -> float:
    """`value` in the unit that all of its dimension are compared in (metre, kg, day, percent, ...)."""
    if unit == "degree Fahrenheit":
        return (value - 32) * 5 / 9
    return value * _DIMENSION.get(unit, (unit, 1.0))[1]
