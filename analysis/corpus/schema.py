"""The tables of a corpus: their columns and the types of these."""

import json

WORDS = "STRUCT(token_id BIGINT, contribution DOUBLE)[]"
TURNED = "STRUCT(token_id BIGINT, turned_by BIGINT)[]"
NAMES = "VARCHAR[]"

_SPAN = {"start": "BIGINT", "end": "BIGINT"}
_DAYS = {"earliest": "DATE", "latest": "DATE"}


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "VARCHAR")


def _numbers(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "DOUBLE")


def _counts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "BIGINT")


SCHEMA: dict[str, dict[str, str]] = {
    "documents": {
        **{"title": "VARCHAR", "published": "DATE", "source": "VARCHAR", "author": "VARCHAR"},
        **_counts("words", "characters"),
        **_DAYS,
        **_texts("dated_by", "path", "sha256"),
        **{"fields": "MAP(VARCHAR, VARCHAR)", "text": "VARCHAR"},
    },
    "sentences": {
        **_counts("sentence_id", "paragraph_id"),
        **_SPAN,
        **{"text": "VARCHAR", "in_body": "BOOLEAN", "speaker": "VARCHAR"},
    },
    "terms": {
        **{"term": "VARCHAR", "count": "BIGINT"},
        **_numbers("share", "expected", "g2", "log_ratio", "z"),
        **{"kind": "VARCHAR", "total": "BIGINT", "reference_count": "DOUBLE", "reference_total": "BIGINT"},
        **{"log_ratio_low": "DOUBLE", "log_ratio_high": "DOUBLE", "evidence": "VARCHAR", "variants": "VARCHAR"},
    },
    "sentiment": {
        "sentence_id": "BIGINT",
        **_SPAN,
        **{"text": "VARCHAR", "speaker": "VARCHAR", "score": "DOUBLE", "coverage": "DOUBLE", "words": WORDS},
        **{"low": "DOUBLE", "high": "DOUBLE", "turned": TURNED},
    },
    "times": {
        **_counts("time_id", "sentence_id"),
        **_SPAN,
        **_texts("text", "type", "value", "mod"),
        **_DAYS,
        **_texts("edtf", "anchor", "rule"),
    },
    "quotations": {
        **_counts("quotation_id", "sentence_id"),
        "kind": "VARCHAR",
        **_SPAN,
        **_counts("cue_start", "cue_end", "source_start", "source_end"),
        **_texts("source", "speaker", "act"),
    },
    "actors": {
        **_counts("mention_id", "sentence_id", "token_id", "first", "last"),
        **_SPAN,
        **_texts("text", "kind", "type", "actor"),
    },
    "events": {
        **_counts("mention_id", "sentence_id"),
        **_SPAN,
        **_texts("text", "lemma", "description", "status", "speaker"),
        **{"actors": NAMES, "place": "VARCHAR"},
        **_counts("event_id", "token_id", "cue_start", "cue_end"),
        "tense": "VARCHAR",
    },
    "timeline": {
        "event_id": "BIGINT",
        **_texts("headline", "status", "speaker"),
        **{"actors": NAMES, "place": "VARCHAR"},
        **_DAYS,
        **_texts("edtf", "basis", "quote"),
        **{"time_id": "BIGINT", "lane": "VARCHAR", "salience": "DOUBLE", "is_main": "BOOLEAN", "told": "BIGINT"},
        **{"mentions": "BIGINT[]", "sentence_id": "BIGINT"},
        **_SPAN,
        **_texts("text", "lemma", "link", "relation"),
        **_counts("related_to", "number"),
        "edited": "VARCHAR",
    },
    "relations": {
        **{"event_id": "BIGINT", "relation": "VARCHAR", "other_id": "BIGINT", "cue": "VARCHAR"},
        **_SPAN,
        "rule": "VARCHAR",
    },
    "toward": {
        **{"actor": "VARCHAR", "mentions": "BIGINT"},
        **_numbers("score", "low", "high", "negative", "neutral", "positive"),
        "words": WORDS,
    },
    "tokens": {
        **_counts("token_id", "sentence_id"),
        "token": "VARCHAR",
        **_SPAN,
        **{"lemma": "VARCHAR", "pos": "VARCHAR", "is_word": "BOOLEAN", "is_stop": "BOOLEAN"},
        **{"tag": "VARCHAR", "dep": "VARCHAR", "head": "BIGINT", "entity": "VARCHAR", "entity_id": "BIGINT"},
    },
    "errors": {"path": "VARCHAR", "kind": "VARCHAR", "problem": "VARCHAR"},
}
SCHEMA = {table: {"doc_id": "VARCHAR", **columns} for table, columns in SCHEMA.items()}

PLAIN = ("documents", "sentences", "terms", "sentiment", "times", "errors")  # what needs no grammar
WHOLE = tuple(name for name in SCHEMA if name != "tokens")


def schema_file(tables: tuple[str, ...]) -> str:
    """Return the schema of `tables` as JSON."""
    found = {table: [{"name": name, "type": kind} for name, kind in SCHEMA[table].items()] for table in tables}
    return json.dumps({"tables": found}, indent=1) + "\n"
