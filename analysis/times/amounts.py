"""Lengths of time as TIMEX3 writes them: P2Y6M, PT4H, PXW."""

_DESIGNATORS = {"F": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
# What a unit is counted in where it is not whole.
PARTS = {"Y": ("M", 12), "H": ("TM", 60), "TM": ("S", 60), "D": ("H", 24), "W": ("D", 7), "M": ("D", 30)}
MONEY_SIGNS = frozenset("$£€")
_CLOCK = ("H", "TM", "S")


def amount(count: float, unit: str) -> str:
    """Return the TIMEX3 value of a length of time.

    >>> amount(2.5, "Y"), amount(4, "H"), amount(2, "E")
    ('P2Y6M', 'PT4H', 'P20Y')
    """
    unit, factor = _DESIGNATORS.get(unit, (unit, 1))
    count *= factor
    whole, rest = int(count), count - int(count)
    value = f"{'T' if unit in _CLOCK else ''}{whole}{unit[-1] if unit == 'TM' else unit}" if whole or not rest else ""
    if rest and unit in PARTS:
        smaller, parts = PARTS[unit]
        value += f"{'T' if (smaller in _CLOCK and unit not in _CLOCK) or (smaller in _CLOCK and not value) else ''}"
        value += f"{round(rest * parts)}{smaller[-1]}"
    return "P" + value


def vague_amount(unit: str) -> str:
    """Return the TIMEX3 value of an unknown number of units."""
    return f"P{'T' if unit in _CLOCK else ''}X{unit[-1] if unit == 'TM' else unit}"
