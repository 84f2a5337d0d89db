"""How an event may stand, and which of these are real and which are still open."""

STATUSES = ("happened", "ongoing", "planned", "possible", "denied")
REAL = frozenset({"happened", "ongoing"})  # what is told as a fact
OPEN = frozenset({"planned", "possible"})  # what may yet come
