"""Who says what, on short invented articles."""

from analysis.article import Article
from analysis.speakers import quotations, sentence_speakers
from analysis.tagging import tag
from analysis.tokens import sentences, tokens


def said(text):
    article = Article(text)
    parts = sentences(article)
    return parts, quotations(article, parts, tag(tokens(article, parts)))


def test_direct_quotation_has_its_source_and_speaks_for_its_sentence():
    parts, table = said("“We will rebuild the bridge,” said Maria Lopez. It fell in May.")
    assert table[["kind", "source"]].values.tolist() == [["direct", "Maria Lopez"]]
    assert sentence_speakers(parts, table).isna().tolist() == [False, True]
