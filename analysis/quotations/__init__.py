"""Who says what."""

from analysis.quotations.speakers import speaker_at
from analysis.quotations.table import QUOTATION_COLUMNS, quotations, sentence_speakers

__all__ = ["QUOTATION_COLUMNS", "quotations", "sentence_speakers", "speaker_at"]
