"""The title of an article → what it says was done: the main event in the words of its author."""

import re
from typing import NamedTuple

from analysis.article import Article
from analysis.text import sentences, tag, tokens
from analysis.text.syntax import VERBAL, syntax

_PARTS = re.compile(r": | [-–—] |; |\.\.\. ?|… ?")  # "Lyon floods: two bridges closed"
_QUOTES = tuple("'\"‘“")


class TitleAct(NamedTuple):
    """What a title says was done: its words from the verb on, and the lemma of the verb."""

    text: str
    lemma: str


def title_act(title: str | None) -> TitleAct | None:
    """Return what a title says was done, from its verb to its end; None where it has no verb with a subject.

    Of several parts the first that has one counts; a quotation does not.

    >>> title_act("Lyon floods: Minister closes two bridges").text
    'closes two bridges'
    >>> title_act("Floods in Lyon") is None
    True
    """
    for part in _PARTS.split(title or ""):
        if not part.strip() or part.startswith(_QUOTES):
            continue
        article = Article(part)
        tree = syntax(tag(tokens(article, sentences(article))))
        roots = [at for at in range(len(tree.token)) if tree.head[at] == at and tree.pos[at] in VERBAL]
        told = [at for at in roots if tree.sentence[at] == tree.sentence[0] and tree.kids(at, "nsubj", "nsubjpass")]
        if told:
            before = [kid for kid in tree.kids(told[0], "aux", "auxpass", "neg", "advmod") if kid < told[0]]
            subject = max(tree.right[kid] for kid in tree.kids(told[0], "nsubj", "nsubjpass"))
            first = min([kid for kid in before if kid > subject], default=told[0])
            return TitleAct(part[tree.start[first] :].strip(), tree.lemma[told[0]])
    return None
