"""The families of expressions, one a file; where two match the same words, the earlier one reads them."""

from analysis.times.families import (
    absolute,
    bare_day,
    clock,
    counted,
    decade,
    deictic,
    described,
    duration,
    from_now,
    month,
    named,
    near_name,
    offset,
    period,
    quarter,
    repeated,
    season,
    someday,
    spell,
    stretch,
    told,
    uncounted,
    vague,
    weekday,
    whole,
    year,
)
from analysis.times.phrase import Rule

# Of two matches the longer is read, and of equally long ones that of the earlier family: absolute dates
# need nothing else; quarters come before years and offsets, because reports give "a year ago" their sense;
# sets before the days that they repeat; lengths and what is vague last, because anything else says more.
FAMILIES = (
    absolute,
    month,
    bare_day,
    clock,
    counted,
    quarter,
    repeated,
    named,
    weekday,
    deictic,
    offset,
    from_now,
    stretch,
    told,
    period,
    near_name,
    season,
    year,
    decade,
    someday,
    duration,
    uncounted,
    spell,
    described,
    whole,
    vague,
)
RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
