"""Sentences and words against gold, and their speed beside NLTK's: `python -m benchmarks.text --shared FOLDER`."""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.article import Article
from analysis.text import sentences, tokens
from analysis.text.sentence_splitter import sentence_spans
from analysis.text.sentences import paragraphs
from analysis.text.typography import plain_typography

Spans = list[tuple[int, int]]


def sentence_scores(documents: list[dict], splitters: dict[str, Callable[[str], Spans]]) -> pd.DataFrame:
    """Return how well sentences agree with GUM's: as exact spans, and by the places where a sentence ends."""
    rows = []
    for name, split in splitters.items():
        for part in ("news", "interview"):
            chosen = [document for document in documents if document["id"].split("_")[1] == part]
            exact: Counter[str] = Counter()
            ends: Counter[str] = Counter()
            for document in chosen:
                text = document["text"]
                found = {_trimmed(text, *span) for span in split(text)}
                gold = {_trimmed(text, *span[:2]) for span in document["sentences"]}
                _count(exact, gold, found)
                _count(ends, {end for _, end in gold}, {end for _, end in found})
            rows.append((name, part, exact["gold"], *_scores(exact), *_scores(ends)))
    columns = ["splitter", "part", "gold", "precision", "recall", "f1", "end_precision", "end_recall", "end_f1"]
    return pd.DataFrame(rows, columns=columns).round(4)


def word_scores(documents: list[dict]) -> pd.DataFrame:
    """Return how well tokens agree with GUM's words, as exact spans, all parted at hyphens, as GUM's are."""
    rows = []
    for name, tokenise in {"Fabula": _fabula_tokens, "NLTK": _nltk_tokens}.items():
        score: Counter[str] = Counter()
        for document in documents:
            text = document["text"]
            found = {piece for span in tokenise(text) for piece in _parted(text, *span)}
            _count(
                score, {piece for start, end, *_ in document["tokens"] for piece in _parted(text, start, end)}, found
            )
        rows.append((name, score["gold"], *_scores(score)))
    return pd.DataFrame(rows, columns=["tokeniser", "gold", "precision", "recall", "f1"]).round(4)


def speed(texts: list[str]) -> pd.DataFrame:
    """Return the seconds of processor time that sentences, tokens and their counts take, in one run each."""
    ways = {"Punkt + NLTKWordTokenizer + FreqDist": _count_nltk, "Fabula: tables and counts": _count_fabula}
    rows = []
    for name, count in ways.items():
        count(texts[:20])  # what is loaded once is not the tokeniser's time
        begin = time.process_time()
        counts = count(texts)
        seconds = time.process_time() - begin
        rows.append((name, counts.total(), len(counts), round(seconds, 2), round(counts.total() / seconds)))
    table = pd.DataFrame(rows, columns=["way", "tokens", "types", "seconds", "tokens_per_second"])
    table["times"] = (table.seconds[0] / table.seconds).round(2)
    return table


def differences(texts: list[str]) -> pd.DataFrame:
    """Return the tokens that only one of the two tokenisers has, by kind, on the same sentences."""
    kinds: Counter[str] = Counter()
    examples: dict[str, Counter[str]] = {}
    for text in texts:
        ours, theirs = set(_fabula_tokens(text)), set(_nltk_tokens(text))
        for start, end in sorted(theirs - ours):
            inside = [span for span in ours if span[0] < end and start < span[1]]
            kind = _kind(text[start:end], [text[slice(*span)] for span in sorted(inside)])
            kinds[kind] += 1
            shown = " ".join(text[slice(*span)] for span in sorted(inside))
            examples.setdefault(kind, Counter())[f"{text[start:end]} → {shown}"] += 1
    rows = [
        (kind, count, "; ".join(example for example, _ in examples[kind].most_common(4)))
        for kind, count in kinds.most_common()
    ]
    return pd.DataFrame(rows, columns=["kind", "tokens", "the most frequent (theirs → ours)"])


def _kind(theirs: str, ours: list[str]) -> str:
    whole = "".join(ours)
    if any(mark in theirs for mark in "—–―"):
        return "dashes part words"
    if re.search(r"https?:|www\.|@|#", whole):
        return "addresses, @names and #tags whole"
    if len(ours) == 1 and whole.endswith(".") and len(whole) > 1:
        return "abbreviations keep their full stop at the end of a sentence"
    if "&" in whole:
        return "AT&T whole"
    if "�" in whole:
        return "damaged characters part words"
    if "-" in theirs[:1] + theirs[-1:]:
        return "hyphens at the edge of a word are marks"
    if re.fullmatch(r"\d+\.", theirs):
        return "the number of a list parted from its full stop"
    if len(ours) > 1 and "." in theirs:
        return "full stops in and after words"
    if "'" in plain_typography(theirs + whole) or '"' in plain_typography(theirs + whole):
        return "quotation marks and apostrophes"
    return "numbers with signs" if re.search(r"\d", theirs) else "other"


def _fabula_tokens(text: str) -> Spans:
    article = Article(text)
    table = tokens(article, sentences(article))
    return list(zip(table.start.tolist(), table.end.tolist(), strict=True))


def _nltk_tokens(text: str) -> Spans:
    from nltk.tokenize import NLTKWordTokenizer

    plain = plain_typography(text)
    table = sentences(Article(text))
    return [
        (start + left, start + right)
        for start, end in zip(table.start, table.end, strict=True)
        for left, right in NLTKWordTokenizer().span_tokenize(plain[start:end].replace("''", '" ').replace("``", '" '))
    ]


def _count_fabula(texts: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        article = Article(text)
        counts.update(tokens(article, sentences(article)).lemma.tolist())
    return counts


def _count_nltk(texts: list[str]) -> Counter[str]:
    from nltk import FreqDist
    from nltk.tokenize import NLTKWordTokenizer

    counts, words = FreqDist(), NLTKWordTokenizer()
    for text in texts:
        for sentence in _punkt().tokenize(text):
            counts.update(token.lower() for token in words.tokenize(sentence))
    return counts


def _punkt():  # type: ignore[no-untyped-def]
    import punkt
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    return _punkt.__dict__.setdefault("model", PunktSentenceTokenizer(_parameters(punkt.load_model("english"))))


def _parameters(model):  # type: ignore[no-untyped-def]
    from nltk.tokenize.punkt import PunktParameters

    parameters = PunktParameters()
    parameters.abbrev_types = set(model.abbrev_types)
    parameters.collocations = set(model.collocations)
    parameters.sent_starters = set(model.sent_starters)
    parameters.ortho_context.update({word: int(context) for word, context in model.ortho_context.items()})
    return parameters


def _by_paragraph(split: Callable[[str], Spans]) -> Callable[[str], Spans]:
    def of_text(text: str) -> Spans:
        plain = plain_typography(text)
        return [(begin + s, begin + e) for begin, end in paragraphs(plain) for s, e in split(plain[begin:end])]

    return of_text


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())


def _parted(text: str, start: int, end: int) -> Spans:
    return [(start + match.start(), start + match.end()) for match in re.finditer(r"[^-–]+|[-–]", text[start:end])]


def _count(score: Counter[str], gold: set, found: set) -> None:
    score.update(hit=len(gold & found), gold=len(gold), found=len(found))


def _scores(score: Counter[str]) -> tuple[float, float, float]:
    hit, gold, found = score["hit"], score["gold"], score["found"]
    return hit / found, hit / gold, 2 * hit / (found + gold)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with gold/ and corpora/")
    parser.add_argument("--articles", type=int, default=None, help="how many articles of the corpus; all by default")
    options = parser.parse_args()
    gum, corpus = options.shared / "gold/gum-news/gum_news.jsonl", options.shared / "corpora/news_articles.csv.gz"
    missing = [str(path) for path in (gum, corpus) if not path.is_file()]
    if missing:
        sys.exit(f"skipped: {' and '.join(missing)} is not here; give --shared FOLDER")
    documents = [json.loads(line) for line in gum.read_text(encoding="utf-8").splitlines()]
    splitters = {
        "Fabula": _by_paragraph(sentence_spans),
        "Punkt": _by_paragraph(lambda p: list(_punkt().span_tokenize(p))),
    }
    texts = pd.read_csv(corpus).text.dropna()
    texts = texts[texts.str.strip() != ""].tolist()[: options.articles]
    for title, table in (
        ("Sentences against GUM", sentence_scores(documents, splitters)),
        ("Words against GUM, apart from hyphens", word_scores(documents)),
        (f"Speed on {len(texts)} articles", speed(texts)),
        ("Tokens that NLTK has and Fabula has not, in 300 articles", differences(texts[:300])),
    ):
        print(f"\n{title}\n{table.to_string(index=False)}")


if __name__ == "__main__":
    main()
