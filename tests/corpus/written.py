"""Small corpora of the tests' own words."""

import csv
import hashlib
import json
from pathlib import Path

PLACES = ("Exville", "Port Varden", "Lower Marsh", "Ostby", "Tarn Bridge", "Quayside", "Wexcombe", "Ambler")
STORIES = (
    "The mayor of {place} said on Monday that the old bridge would be closed. Engineers found cracks in it last week.",
    "Fishermen in {place} ended their strike on 3 May 2021. They may stop work again, their union warned.",
    "A fire destroyed a terrible old warehouse in {place} on Tuesday. Nobody was hurt, the police said.",
)


def stories(count: int) -> list[dict[str, str]]:
    """Return `count` short articles, no two the same."""
    return [
        {
            "id": f"a{number}",
            "title": f"News {number}",
            "date": f"2021-05-{1 + number % 28:02}",
            "paper": ("Gazette", "Courier")[number % 2],
            "text": STORIES[number % 3].format(place=PLACES[number % 8]) + f" It is the {number}th report of its kind.",
        }
        for number in range(count)
    ]


def as_csv(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def as_jsonl(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def as_folder(path: Path, rows: list[dict[str, str]]) -> Path:
    path.mkdir()
    for row in rows:
        head = f"---\ntitle: {row['title']}\npublished: {row['date']}\nsource: {row['paper']}\n---\n"
        (path / f"{row['id']}.md").write_text(head + row["text"], encoding="utf-8")
    return path


def hashes(folder: Path) -> dict[str, str]:
    """Return what is in the files of a corpus, by their names."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
