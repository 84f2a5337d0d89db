"""What can be asked of a corpus beside its tables."""

from analysis.corpus.across import copies_in, events_across, sentences_of, timeline_across
from analysis.corpus.contrast import compare, keyness_by
from analysis.corpus.groups import groups
from analysis.corpus.trends import actors_by, terms_by, tone_by


class Questions:
    """The questions of an open corpus, as `corpus.terms_by("month")`: each is a function of its own, which see."""

    groups = groups
    terms_by = terms_by
    actors_by = actors_by
    tone_by = tone_by
    compare = compare
    keyness_by = keyness_by
    copies = copies_in
    events_across = events_across
    timeline_across = timeline_across
    sentences_of = sentences_of
