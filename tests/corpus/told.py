"""Accounts for tests, without a text behind them."""

import datetime

import pandas as pd

from analysis.corpus.accounts import Account, Rarity, accounts

ROW = {
    "event_id": 0, "status": "happened", "speaker": None, "actors": (), "place": None, "earliest": None,
    "latest": None, "edtf": "", "basis": "undated", "link": "", "salience": 0.5, "is_main": True,
    "sentence_id": 0, "start": 0, "end": 1,
}  # fmt: skip


def told(*rows: dict) -> tuple[list[Account], Rarity]:
    """Return accounts of rows of a timeline, each with at least `doc_id`, `headline` and `lemma`."""
    timeline = pd.DataFrame([{**ROW, "text": row["lemma"], **row} for row in rows])
    published = {row["doc_id"]: row.get("published") for row in rows}
    documents = pd.DataFrame({"doc_id": list(published), "published": list(published.values())})
    found = accounts(timeline, timeline.assign(description=timeline.headline), documents)
    return found, Rarity(found, documents)


def on(year: int, month: int, number: int, last: int | None = None) -> dict:
    """Return the cells of a row whose days the text gives."""
    first = datetime.date(year, month, number)
    latest = first.replace(day=last or number)
    edtf = first.isoformat() if last is None else f"{first}/{latest}"
    return {"earliest": first, "latest": latest, "edtf": edtf, "basis": "explicit", "link": "own"}
