"""How well the same event is found across articles: python -m benchmarks.corpus_events GOLD_FOLDER.

ECB+ (GOLD/ecb), its topics left out of the training in five parts, all articles together: nothing is told of the
topics. Twice: with the mentions that annotators marked, and with those that are found. Beside it stands what groups
mentions by their lemma alone, within a topic (which it must be told) and over all.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from analysis.corpus.accounts import Account, Rarity
from analysis.corpus.same_events import LIKELY, SURE, grouped
from benchmarks.gold.clusters import b_cubed, ceaf_e, conll, muc, pairs
from benchmarks.gold.ecb_accounts import Told, read_told
from benchmarks.train.same_events import Chance, Pairs, folds


def left_out(gold: Pairs) -> Chance:
    """Return the chance of two accounts by a model that has not seen the topic of the first.

    Accounts of two topics are a matter of whichever model: both know one of the topics, of other articles.
    """
    parts = folds(gold.told.topics)
    models = {topic: gold.chance_of(gold.model(part)) for part in parts for topic in part}
    topic_of = {account.doc_id: topic for account, topic in zip(gold.told.accounts, gold.told.topics, strict=True)}

    def chance(one: Account, other: Account, rarity: Rarity) -> float:
        return models[topic_of[one.doc_id]](one, other, rarity)

    return chance


def line(told: Told, found: Mapping) -> str:
    """Return the figures of a grouping of mentions."""
    document = {mention: mention[0] for mention in {**told.key, **found}}
    b3, links = b_cubed(told.key, found), pairs(told.key, found, document)
    others = f"MUC {100 * muc(told.key, found).f1:.1f}, CEAF-e {100 * ceaf_e(told.key, found).f1:.1f}"
    return f"CoNLL {100 * conll(told.key, found):.1f}, B³ {b3}, {others}; pairs across articles {links}"


def main(gold: Path) -> None:
    """Print every figure, one a line."""
    path = gold / "ecb" / "ecb.jsonl"
    given = read_told(path, given=True)
    chance = left_out(Pairs(given))
    for name, told in (("mentions given", given), ("mentions found", read_told(path, given=False))):
        topics = {account.doc_id: topic for account, topic in zip(told.accounts, told.topics, strict=True)}
        by_topic = {mention: (topics[mention[0]], lemma) for mention, lemma in told.lemmas.items()}
        print(f"ECB+, {name}, {len(told.found)} for {len(told.key)} annotated:")
        print(f"  by lemma, within a topic: {line(told, by_topic)}")
        print(f"  by lemma, over all: {line(told, told.lemmas)}")
        own = {doc_id: doc_id for doc_id in told.documents.doc_id}
        for how, bounds in (("likely", LIKELY), ("sure, as printed", SURE)):
            groups = grouped(told.accounts, told.rarity, own, bounds, chance)
            group_of = {number: place for place, group in enumerate(groups) for number in group}
            found = {mention: group_of[number] for mention, number in told.found.items()}
            print(f"  {how}: {line(told, found)}")


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    if not (folder / "ecb").is_dir():
        sys.exit("name the folder of the gold: python -m benchmarks.corpus_events GOLD_FOLDER")
    main(folder)
