"""The families of expressions, one a file; where two match the same words, the earlier one reads them."""

from analysis.times.families import absolute, counted, deictic, duration, offset, period, quarter, vague, weekday, year
from analysis.times.phrase import Rule

# Absolute dates first, because they need nothing else; what is vague last, because anything says more.
FAMILIES = (absolute, counted, quarter, period, offset, weekday, deictic, year, duration, vague)
RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
