"""What a reader asks for → the terms and the actors as a corpus has them; without a wish, those that carry it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.corpus.groups import Meant, literal
from analysis.errors import FabulaError
from analysis.lexicons import lexicon
from analysis.terms.keyness import keyness

if TYPE_CHECKING:
    from analysis.corpus.query import Corpus

_FEWEST = 3  # articles that use a term which carries the corpus
_KNOWN = 1000  # terms that are weighed
_PER = 10**9  # words of general English, in which the terms of an article have their `reference_count`
_ALONE = 0.5  # of the articles that say a surname alone, so many must have the full name
_FULL = 0.8  # of the articles with somebody of that surname, from which it is theirs


def terms_wanted(corpus: "Corpus", docs: Meant, named: Sequence[str] | None, most: int) -> list[str]:
    """Return the terms `named`, as they are spelt; or else the `most` that stand out most from general English.

    These are used by at least three articles and ranked by the z of `analysis.terms.keyness` for the number of
    articles that use them, so that one long article does not decide. Where there are three sources, what is mostly in
    the articles of one, such as its own name, is left out, and so are the days of the week. Raises FabulaError for a
    term that no article has.
    """
    if named is not None:
        return [_term(corpus, name) for name in dict.fromkeys(named)]
    days = ", ".join(literal(row["word"].title()) for row in lexicon("weekdays") if row["form"] == "full")
    table = corpus.sql(
        f"WITH docs AS MATERIALIZED {docs.sql}, each AS ("
        "SELECT term AS label, site, count(*) AS n, min(reference_count) AS known"
        f" FROM terms JOIN docs USING (doc_id) WHERE count > 0 AND term NOT IN ({days}) GROUP BY ALL)"
        f" SELECT label AS term, sum(n)::BIGINT AS count, min(known) AS reference_count FROM each GROUP BY label"
        f" HAVING sum(n) >= {_FEWEST} AND {_SPREAD} ORDER BY 2 DESC, label LIMIT {_KNOWN}"
    ).df()
    total = corpus.sql(f"SELECT coalesce(sum(words), 0)::BIGINT FROM {docs.sql}").fetchall()[0][0]
    if table.empty:
        return []
    table = keyness(table.assign(total=total, reference_total=_PER))
    return table.sort_values(["z", "term"], ascending=[False, True]).term.head(most).tolist()


def actors_wanted(corpus: "Corpus", docs: Meant, named: Sequence[str] | None, most: int) -> list[str]:
    """Return the actors `named`, as the corpus names them in full; or else the `most` that are in most articles.

    What is mostly in the articles of one of three or more sources is left out of these. Of several with a name it is
    the one in most articles. Raises FabulaError for one that no article has.
    """
    if named is not None:
        return list(dict.fromkeys(_actor(corpus, name) for name in named))
    rows = corpus.sql(
        f"WITH docs AS MATERIALIZED {docs.sql}, each AS (SELECT full_name AS label, site, count(DISTINCT doc_id) AS n"
        f" FROM actors JOIN docs USING (doc_id) JOIN ({unified(corpus)}) USING (actor)"
        f" WHERE kind = 'name' AND type <> 'NORP' GROUP BY ALL)"
        f" SELECT label FROM each GROUP BY label HAVING {_SPREAD} ORDER BY sum(n) DESC, label LIMIT {int(most)}"
    ).fetchall()
    return [name for (name,) in rows]


def unified(corpus: "Corpus") -> str:
    """Return SQL for each `actor` that is named and their `full_name` in the corpus.

    An article that says only "Merkel" means whom the others call "Angela Merkel" where at least four fifths of the
    articles that have a person's full name with that surname have this one, and they are at least half as many as say
    the surname alone: one article's "Ann Lee Brexit" names nothing in twenty others. No place has a surname.
    """
    if "_unified" not in corpus.__dict__:
        _ = corpus.actors  # says so where they were not made
        corpus.connection.sql(_UNIFIED).create("unified_actors")
        corpus.__dict__["_unified"] = "FROM unified_actors"
    return str(corpus.__dict__["_unified"])


_SPREAD = "((SELECT count(DISTINCT site) FROM docs) < 3 OR coalesce(max(n) FILTER (site IS NOT NULL), 0) <= sum(n) / 2)"
_UNIFIED = f"""
WITH named AS (
    SELECT actor, count(DISTINCT doc_id) AS known, mode(type ORDER BY type) AS kind,
        string_split(actor, ' ')[-1] AS surname, actor LIKE '% %' AS is_full
    FROM actors WHERE actor IS NOT NULL AND kind = 'name' GROUP BY actor
), persons AS (
    SELECT surname, actor, known, sum(known) OVER (PARTITION BY surname) AS together FROM named
    WHERE is_full AND kind = 'PERSON'
), owners AS (
    SELECT surname, any_value(actor ORDER BY known DESC, actor) AS full_name, max(known) AS known FROM persons
    WHERE known >= {_FULL} * together GROUP BY surname
)
SELECT actor, CASE WHEN NOT is_full AND named.kind IN ('PERSON', 'ORG') THEN coalesce(full_name, actor) ELSE actor END
    AS full_name
FROM named LEFT JOIN owners ON owners.surname = named.surname AND NOT is_full AND owners.known >= {_ALONE} * named.known
"""


def _term(corpus: "Corpus", name: str) -> str:
    exact = f"term = {literal(name)}"
    for holds in (exact, f"lower(term) = lower({literal(name)})"):
        rows = corpus.sql(f"SELECT term FROM terms WHERE {holds} GROUP BY term ORDER BY sum(count) DESC, term LIMIT 1")
        if found := rows.fetchall():
            return str(found[0][0])
    like = f"SELECT term FROM terms WHERE contains(lower(term), lower({literal(name)}))"
    near = corpus.sql(f"{like} GROUP BY term ORDER BY sum(count) DESC, term LIMIT 3").fetchall()
    remedy = (
        f"there are {', '.join(term for (term,) in near)}"
        if near
        else "give it in its dictionary form, as in “talk” for “talks”"
    )
    raise FabulaError(f"{corpus.folder}: no article has the term {name!r}; {remedy}")


def _actor(corpus: "Corpus", name: str) -> str:
    found = pd.DataFrame()
    words = name.casefold().split()
    has_all = " AND ".join(f"list_contains(string_split(lower(full_name), ' '), {literal(word)})" for word in words)
    for holds in (f"lower(full_name) = lower({literal(name)})", has_all or "false"):
        found = corpus.sql(
            f"SELECT full_name FROM actors JOIN ({unified(corpus)}) USING (actor) WHERE {holds}"
            " GROUP BY full_name ORDER BY count(DISTINCT doc_id) DESC, full_name LIMIT 1"
        ).df()
        if len(found):
            return str(found.full_name.iloc[0])
    raise FabulaError(f"{corpus.folder}: nobody is called {name!r} in it; its actors are in the table actors")
