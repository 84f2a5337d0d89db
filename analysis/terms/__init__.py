"""Which words carry an article, where they stand, and with which others."""

from analysis.terms.collocations import collocations
from analysis.terms.comparison import compare
from analysis.terms.concordance import concordance
from analysis.terms.dispersion import dispersion
from analysis.terms.diversity import diversity
from analysis.terms.occurrences import term_tokens, variants
from analysis.terms.readability import readability
from analysis.terms.table import TERM_COLUMNS, terms

__all__ = [
    "TERM_COLUMNS",
    "collocations",
    "compare",
    "concordance",
    "dispersion",
    "diversity",
    "readability",
    "term_tokens",
    "terms",
    "variants",
]
