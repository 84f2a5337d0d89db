"""Tokens → who acts: names, nouns and pronouns, each led back to one name where the article makes it plain."""

import pandas as pd

from analysis.actors.coreference import antecedent, is_empty
from analysis.actors.gender import known_sexes
from analysis.actors.mention import PRONOUNS, Mention, actor_nouns
from analysis.actors.name_forms import give_full_forms
from analysis.actors.names import entity_mentions, spelled, surname_mentions
from analysis.article import Article
from analysis.text.syntax import Syntax, syntax

ACTOR_COLUMNS = [
    "mention_id", "sentence_id", "token_id", "first", "last", "start", "end", "text", "kind", "type", "actor",
]  # fmt: skip


def actors(article: Article, sentences: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:  # noqa: ARG001
    """Return the mentions of actors in tagged `tokens`: one row a mention, in text order.

    Columns: `mention_id`; `sentence_id`; `token_id` of its head; `first, last` token_ids; `start, end` in
    characters; `text`; `kind` (name, noun, pronoun); `type` (PERSON, ORG, GPE, NORP, LOC, FAC); `actor`, its
    one name in this article, the fullest form, missing for a pronoun that nothing plainly stands behind.
    Names are spaCy's. Pronouns and "the country" go back to the nearest fitting subject, then to the nearest
    fitting name, of the three sentences before, a simple relative of Hobbs's (1978) and Lappin and Leass's (1994).

    >>> from analysis.text import tag
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> article = Article("John Smith won. He cheered.")
    >>> s = sentences(article)
    >>> actors(article, s, tag(tokens(article, s)))[["text", "actor"]].values.tolist()
    [['John Smith', 'John Smith'], ['He', 'John Smith']]
    """
    tree = syntax(tokens)
    found = mentions(tree, article.text)
    ids = tokens.token_id.tolist()
    rows = [
        (number, tree.sentence[m.head], ids[m.head], ids[m.first], ids[m.last], tree.start[m.first], tree.end[m.last],
         article.text[tree.start[m.first] : tree.end[m.last]], m.kind, m.type, m.actor or None)
        for number, m in enumerate(found)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=ACTOR_COLUMNS)


def mentions(tree: Syntax, text: str) -> list[Mention]:
    """Return the Mentions in `tree`, resolved, in text order."""
    names = entity_mentions(tree, text)
    names += surname_mentions(tree, names)
    give_full_forms(names)
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    sexes = known_sexes(tree, names)
    found = sorted(
        names + _nouns(tree, text, taken, {name.head: name.actor for name in names}) + _pronouns(tree),
        key=lambda mention: mention.first,
    )
    for number, mention in enumerate(found):
        if not mention.actor:
            mention.actor = antecedent(tree, mention, found[:number], sexes)
    return found


def _nouns(tree: Syntax, text: str, taken: set[int], named: dict[int, str]) -> list[Mention]:
    found = []
    for at, lemma in enumerate(tree.lemma):
        kind = actor_nouns().get(lemma, ("", ""))[0]
        if (
            not kind
            or at in taken
            or tree.entity[min(at + 1, len(tree.token) - 1)] == "PERSON"
            or tree.pos[at] not in ("NOUN", "PROPN")
            or tree.dep[at] == "compound"
        ):
            continue
        left = [
            kid for kid in tree.children[at] if kid < at and tree.dep[kid] in ("amod", "compound", "poss", "nummod")
        ]
        first = min([at, *(min(tree.subtree(kid)) for kid in left)])
        has_name = any(
            tree.dep[kid] in ("compound", "appos") and tree.entity[kid] == "PERSON" for kid in tree.children[at]
        )
        type_ = {"person": "PERSON", "body": "ORG", "country": "GPE"}[kind]
        mention = Mention(at, first, at, "noun", type_, spelled(tree, list(range(first, at + 1)), text))
        definite = any(tree.lemma[kid] in ("the", "this", "that") for kid in tree.kids(at, "det"))
        if not (definite and first == at) or (kind == "country" and has_name) or tree.tag[at] == "NNS":
            mention.actor = mention.text
        mention.actor = next((named[kid] for kid in tree.kids(at, "appos") if kid in named), mention.actor)
        found.append(mention)
    return found


def _pronouns(tree: Syntax) -> list[Mention]:
    return [
        Mention(at, at, at, "pronoun", "", token)
        for at, token in enumerate(tree.token)
        if token.lower() in PRONOUNS and tree.pos[at] == "PRON" and not is_empty(tree, at)
    ]
