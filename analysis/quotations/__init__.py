"""Who says what."""

from analysis.quotations.table import QUOTATION_COLUMNS, quotations, sentence_speakers
from analysis.quotations.voices import speaker_at

__all__ = ["QUOTATION_COLUMNS", "quotations", "sentence_speakers", "speaker_at"]
