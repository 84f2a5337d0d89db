"""What several articles tell of one event → one row, with what they tell differently side by side."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.corpus.accounts import Account, day
from analysis.timeline.dated import LINKS

MERGED_COLUMNS = [
    "corpus_event_id", "headline", "status", "speaker", "actors", "place", "earliest", "latest", "edtf", "basis",
    "articles", "texts", "sources", "doc_ids", "rows", "days_told", "salience",
]  # fmt: skip

_INFERRED = LINKS.index("likely")


@dataclass(frozen=True)
class Merged:
    """Of each article, by its `doc_id`, the text that it is a copy of and its source."""

    texts: Mapping[str, str]
    sources: Mapping[str, Any]


def merged(told: list[Account], known: Merged) -> tuple[Any, ...]:
    """Return the row of the event of which the accounts `told` tell.

    Columns: `corpus_event_id`, the `doc_id` and `event_id` of the account that was published first, so that an
    article more does not change it; `headline`, the one that has most in common with the others; `status`, as the
    article tells it that was published last; `speaker`, missing where any article vouches for it; `actors`, those
    named most often first; `place`; `earliest, latest, edtf, basis` of the surest date, of that
    which most articles tell where they differ; `articles`,
    how many tell it; `texts`, the same with copies counted once; `sources`, how many outlets these texts are from,
    missing where none is known; `doc_ids`, those of the articles in order of publication; `rows`, for each account
    `doc_id`, `event_id`, `headline`, `speaker`, `sentence_id`, `start`, `end`; `days_told`, the days that the texts
    give, for each `earliest`, `latest`, `edtf` and `doc_ids`: more than one where articles contradict each other;
    `salience`, the highest that an article gives it.
    """
    told = sorted(told, key=_when)
    texts = list(dict.fromkeys(known.texts[each.doc_id] for each in told))
    sources = {known.sources.get(text) for text in texts}
    named = {source for source in sources if isinstance(source, str) and source}
    best, dated = _best(told), _dated(told)
    actors = Counter(name for each in told for name in dict.fromkeys(each.row.actors))
    places = Counter(each.row.place for each in told if isinstance(each.row.place, str))
    vouched = [each for each in told if each.speaker is None]
    return (
        f"{told[0].doc_id}/{told[0].event_id}",
        best.row.headline,
        (vouched or told)[-1].row.status,
        None if vouched else _commonest(Counter(each.speaker for each in told)),
        tuple(sorted(actors, key=lambda name: -actors[name])),
        _commonest(places),
        day(dated.row.earliest),
        day(dated.row.latest),
        dated.row.edtf,
        dated.row.basis,
        len({each.doc_id for each in told}),
        len(texts),
        len(named) or None,
        list(dict.fromkeys(each.doc_id for each in told)),
        [_row(each) for each in told],
        days_told(told),
        max(float(each.row.salience) for each in told),
    )


def _when(account: Account) -> tuple[datetime.date, str, int]:
    return account.published or datetime.date.max, account.doc_id, account.event_id


def _commonest(counts: Counter[Any]) -> Any:
    return max(counts, key=lambda name: counts[name]) if counts else None


def _best(told: list[Account]) -> Account:
    """Return the account whose headline the others bear out most; of those alike the most salient."""

    def borne_out(account: Account) -> float:
        others = [account.content & other.content for other in told if other is not account]
        return sum(map(len, others)) / (len(others) or 1)

    return max(told, key=lambda each: (each.is_main, borne_out(each) + float(each.row.salience)))


def _dated(told: list[Account]) -> Account:
    """Return the account whose date stands for all: of those that are dated as surely as any, the commonest date."""
    sureness = [max(0, LINKS.index(each.row.link) - _INFERRED + 1) for each in told]  # what the text gives is one
    surest = [each for each, value in zip(told, sureness, strict=True) if value == min(sureness)]
    counts = Counter(each.row.edtf for each in surest)
    return max(surest, key=lambda each: (counts[each.row.edtf], -LINKS.index(each.row.link)))


def _row(account: Account) -> dict[str, Any]:
    row = account.row
    return {
        "doc_id": account.doc_id,
        "event_id": account.event_id,
        "headline": row.headline,
        "speaker": account.speaker,
        "sentence_id": int(row.sentence_id),
        "start": int(row.start),
        "end": int(row.end),
    }


def days_told(told: list[Account]) -> list[dict[str, Any]]:
    """Return the days that the texts give to an event, the narrowest first: more than one where they contradict.

    What says less ("in March") goes with what says more ("on 3 March") where both can be true.
    """
    found: list[dict[str, Any]] = []
    for account in sorted((each for each in told if each.days), key=lambda each: (_width(each), _when(each))):
        first, last = account.days or (datetime.date.min, datetime.date.max)
        fits = next((each for each in found if each["earliest"] <= last and first <= each["latest"]), None)
        if fits is None:
            fits = {"earliest": first, "latest": last, "edtf": account.row.edtf, "doc_ids": []}
            found.append(fits)
        if account.doc_id not in fits["doc_ids"]:
            fits["doc_ids"].append(account.doc_id)
    return found


def _width(account: Account) -> int:
    return (account.days[1] - account.days[0]).days if account.days else 0
