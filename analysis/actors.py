"""Tokens → who acts: names, nouns and pronouns, each led back to one name where the article makes it plain."""

import pandas as pd

from analysis.antecedents import PRONOUNS, Mention, actor_nouns, antecedent, is_empty, known_sexes
from analysis.article import Article
from analysis.syntax import Syntax, syntax

ACTOR_COLUMNS = [
    "mention_id", "sentence_id", "token_id", "first", "last", "start", "end", "text", "kind", "type", "actor",
]  # fmt: skip

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_HONORIFICS = frozenset(
    {"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr", "sen.", "rep.", "gov.", "gen.", "president"}
)


def actors(article: Article, sentences: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:  # noqa: ARG001
    """Return the mentions of actors in tagged `tokens`: one row a mention, in text order.

    Columns: `mention_id`; `sentence_id`; `token_id` of its head; `first, last` token_ids; `start, end` in
    characters; `text`; `kind` (name, noun, pronoun); `type` (PERSON, ORG, GPE, NORP, LOC, FAC); `actor`, its
    one name in this article, the fullest form, missing for a pronoun that nothing plainly stands behind.
    Names are spaCy's. Pronouns and "the country" go back to the nearest fitting subject, then to the nearest
    fitting name, of the three sentences before, a simple relative of Hobbs's (1978) and Lappin and Leass's (1994).

    >>> from analysis.tagging import tag
    >>> from analysis.tokens import sentences, tokens
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
    names = _names(tree, text)
    names += _surnames(tree, names)
    _canonical(names)
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


def _names(tree: Syntax, text: str) -> list[Mention]:
    spans: dict[int, list[int]] = {}
    for at, number in enumerate(tree.entity_id):
        if number >= 0 and tree.entity[at] in _NAMES:
            spans.setdefault(number, []).append(at)
    found = []
    for span in spans.values():
        while span and (tree.pos[span[-1]] in ("PUNCT", "PART") or tree.token[span[-1]] in ("'s", "'")):
            span = span[:-1]
        while span and not tree.token[span[-1]][0].isupper() and not tree.token[span[-1]][0].isdigit():
            span = span[:-1]
        while span and not tree.token[span[0]][0].isupper():
            span = span[1:]
        while span and tree.pos[span[0]] in ("DET", "ADP"):
            span = span[1:]
        if not span or not any(tree.token[at][0].isupper() for at in span):
            continue
        head = next((at for at in reversed(span) if tree.head[at] not in span or tree.head[at] == at), span[-1])
        name = Mention(
            head, span[0], span[-1], "name", tree.entity[head] or tree.entity[span[0]], _text(tree, span, text)
        )
        for at in tree.kids(head, "compound", "appos") + ([tree.head[head]] if tree.dep[head] == "appos" else []):
            if tree.lemma[at] in actor_nouns() and tree.pos[at] in ("NOUN", "PROPN"):
                name.roles.add(tree.lemma[at])
        found.append(name)
    return found


def _surnames(tree: Syntax, names: list[Mention]) -> list[Mention]:
    """Return the surnames of persons named in full elsewhere that were not taken for names: "Jobs said"."""
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    known = {name.text.split()[-1] for name in names if name.type == "PERSON" and len(name.text.split()) > 1}
    return [
        Mention(at, at, at, "name", "PERSON", token)
        for at, token in enumerate(tree.token)
        if token in known and at not in taken and token[0].isupper() and tree.dep[at] != "compound"
    ]


def _text(tree: Syntax, span: list[int], text: str) -> str:
    return " ".join(text[tree.start[span[0]] : tree.end[span[-1]]].split())


def _canonical(names: list[Mention]) -> None:
    """Give each name the fullest form that the article has of it."""
    full: dict[tuple[str, ...], str] = {}
    for name in names:
        words = tuple(word for word in name.text.split() if word.lower() not in _HONORIFICS) or (name.text,)
        full.setdefault(words, " ".join(words))
    persons = {name.text for name in names if name.type == "PERSON"}
    ordered = sorted(full, key=lambda words: (-len(words), words))
    for name in names:
        words = tuple(word for word in name.text.split() if word.lower() not in _HONORIFICS) or (name.text,)
        name.actor = full[words]
        if len(words) == 1 or name.type == "PERSON":
            longer = [other for other in ordered if len(other) > len(words) and _is_short_of(words, other, persons)]
            if longer:
                name.actor = full[longer[0]]
                name.type = "PERSON" if full[longer[0]] in persons else name.type
        name.actor = name.actor.removeprefix("the ").removeprefix("The ")


def _is_short_of(words: tuple[str, ...], other: tuple[str, ...], persons: set[str]) -> bool:
    """Return whether `words` is a surname, a given name or the initials of the name `other`."""
    if " ".join(other) in persons:
        return (
            words == other[-len(words) :]
            or (len(words) == 1 and words[0] == other[0])
            or (len(words) > 1 and words[0] == other[0] and words[-1] == other[-1])
        )
    initials = "".join(word[0] for word in other if word[0].isupper())
    return len(words) == 1 and len(initials) > 2 and words[0].replace(".", "") == initials


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
        mention = Mention(at, first, at, "noun", type_, _text(tree, list(range(first, at + 1)), text))
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
