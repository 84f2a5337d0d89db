"""The readers' ratings that the sentiment scorer is trained on and measured against; none of them ships with Fabula."""

import json
import os
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.text import tokens

FOLDER = Path(os.environ.get("FABULA_SHARED", Path(__file__).parents[3] / "shared")) / "gold" / "sentiment"


def gold(folder: Path = FOLDER) -> pd.DataFrame:
    """Return all rated sentences: `source` (nyt, emobank, newsmtsc), `article`, `rating` on -4..4, `words`.

    EmoBank's valence v is (v - 3) * 3, which gives it the spread of the other; NewsMTSC's polarities toward
    targets are averaged over the sentence, from -1 to 1. `targets` holds NewsMTSC's own.
    """
    if not folder.is_dir():
        sys.exit(f"{folder} is missing: it holds the readers' ratings; nothing to train on or to measure against")
    nyt = pd.read_csv(folder / "nyt_editorials.csv").assign(source="nyt")
    nyt["article"] = "nyt " + nyt.id.str.split("_").str[0]
    emobank = pd.read_csv(folder / "emobank_news.csv").assign(source="emobank")
    emobank["article"] = "emobank " + emobank.id.str.rsplit("_", n=2).str[0]
    emobank["rating"] = (emobank.valence - 3) * 3
    lines = (folder / "newsmtsc_train.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    newsmtsc = pd.DataFrame(
        {
            "source": "newsmtsc",
            "article": [_newsmtsc_article(row["primary_gid"]) for row in rows],
            "rating": [np.mean([target["polarity"] for target in row["targets"]]) / 2 - 2 for row in rows],
            "text": [row["sentence_normalized"] for row in rows],
            "targets": [row["targets"] for row in rows],
        }
    )
    columns = ["source", "article", "rating", "text", "targets"]
    return pd.concat([nyt, emobank, newsmtsc], ignore_index=True).reindex(columns=columns)


def tables(texts: pd.Series) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return `texts` as the sentences of one article, each on a line of its own, and their tokens."""
    lines = [text.replace("\n", " ") for text in texts]
    starts = np.cumsum([0, *(len(line) + 1 for line in lines)])[:-1]
    sentences = pd.DataFrame({"sentence_id": range(len(lines)), "paragraph_id": range(len(lines)), "start": starts})
    ends = starts + np.array([len(line) for line in lines])
    sentences = sentences.assign(end=ends, text=lines, in_body=True, speaker=None)
    return sentences, tokens(Article("\n".join(lines)), sentences)


def folds(articles: pd.Series, count: int = 5) -> np.ndarray:
    """Return a fold from 0 for each row, no article in two: the articles in order of name, dealt out in turn."""
    names = sorted(set(articles))
    fold = {name: number % count for number, name in enumerate(names)}
    return articles.map(fold).to_numpy()


def _newsmtsc_article(identifier: str) -> str:
    parts = identifier.split("_")
    return " ".join(parts[:3] if parts[0] == "polusa" else parts[:2])
