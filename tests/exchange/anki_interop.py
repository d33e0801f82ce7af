#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our packages in Anki, and Anki's in ours: notes, cards, review log and media compared value by value.

usage: anki_interop.py EXCHANGE_INTEROP
Needs the `anki` Python package, in this interpreter or the one that DEFERENCE_ANKI_PYTHON names; without it the
exit is 77, which CTest calls skipped.
"""
import json
import os
import subprocess
import sys
import tempfile

chosen = os.environ.get("DEFERENCE_ANKI_PYTHON")
if chosen and os.environ.get("DEFERENCE_ANKI_CHOSEN") != "1":
    os.environ["DEFERENCE_ANKI_CHOSEN"] = "1"
    os.execv(chosen, [chosen, *sys.argv])

try:
    from anki.collection import (
        Collection,
        ExportAnkiPackageOptions,
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
        ImportCsvRequest,
    )
    from anki.buildinfo import version
    from anki.scheduler.v3 import CardAnswer
except ImportError as error:
    print(f"skipped: {error}; set DEFERENCE_ANKI_PYTHON to a Python that has the package 'anki'")
    sys.exit(77)

helper = sys.argv[1]
failures = []


def check(what, ours, theirs):
    if ours != theirs:
        failures.append(f"{what}:\n  ours   {ours}\n  theirs {theirs}")


def ask(*arguments):
    done = subprocess.run([helper, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{arguments}: {done.stderr}")
    return json.loads(done.stdout)


def collection_as_json(col):
    places = {}
    decks = {deck.id: deck.name for deck in col.decks.all_names_and_ids()}
    guids = {}
    notes = []
    for id, guid, flds, tags in col.db.all("select id, guid, flds, tags from notes"):
        guids[id] = guid
        notes.append({"guid": guid, "fields": flds.split("\x1f"), "tags": sorted(tags.split())})
    created = col.db.scalar("select crt from col")
    cards = []
    for row in col.db.all(
        "select id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, flags, data, odid, odue from cards"
    ):
        id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, flags, data, odid, odue = row
        places[id] = f"{guids[nid]}/{ord}"
        data = json.loads(data or "{}")
        cards.append(
            {
                "card": places[id],
                "deck": decks[did],
                "type": type,
                "queue": queue,
                "day": due + created // 86400 if type == 2 else 0,
                "ivl": ivl,
                "factor": factor,
                "reps": reps,
                "lapses": lapses,
                "flags": flags,
                "s": data.get("s", 0),
                "d": data.get("d", 0),
            }
        )
    log = [
        [row[0], places.get(row[1]), *row[2:]]
        for row in col.db.all("select id, cid, ease, ivl, lastIvl, factor, time, type from revlog")
    ]
    return {"notes": notes, "cards": cards, "log": log}


def compare(what, ours, theirs):
    for part, key in (("notes", "guid"), ("cards", "card")):
        mine = {one[key]: one for one in ours[part]}
        other = {one[key]: one for one in theirs[part]}
        check(f"{what}: {part}", sorted(mine), sorted(other))
        for name in sorted(set(mine) & set(other)):
            check(f"{what}: {part} {name}", mine[name], other[name])
    check(f"{what}: log", sorted(ours["log"]), sorted(theirs["log"]))


def our_package_in_anki(folder):
    written = ask("write", folder)
    col = Collection(os.path.join(folder, "import.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False)
    request = ImportAnkiPackageRequest(package_path=os.path.join(folder, "ours.apkg"), options=options)
    col.import_anki_package(request)
    compare("our package in Anki", written, collection_as_json(col))
    check("our note types in Anki", True, any("Deference" in one.name for one in col.models.all_names_and_ids()))
    with open(os.path.join(col.media.dir(), "p 1.png"), "rb") as picture:
        check("our picture in Anki", b"picture", picture.read())
    problems, sound = col.fix_integrity()
    check("Anki's check of the database", True, sound or problems)
    check("cards that Anki calls empty", 0, len(col.get_empty_cards().notes))
    # Again: nothing is doubled.
    col.import_anki_package(request)
    check("our package twice in Anki", len(written["notes"]), col.note_count())
    col.close()
    return written


def our_checksums(folder):
    import sqlite3
    import zipfile

    database = os.path.join(folder, "ours.db")
    with zipfile.ZipFile(os.path.join(folder, "ours.apkg")) as archive, open(database, "wb") as out:
        out.write(archive.read("collection.anki2"))
    ours = dict(sqlite3.connect(database).execute("select guid, csum from notes"))
    col = Collection(os.path.join(folder, "import.anki2"))
    theirs = {}
    for id, guid in col.db.all("select id, guid from notes"):
        note = col.get_note(id)
        col.update_note(note)
        theirs[guid] = col.db.scalar("select csum from notes where id = ?", id)
    check("checksums", ours, theirs)
    col.close()


def our_text_in_anki(folder, written):
    col = Collection(os.path.join(folder, "text.anki2"))
    path = os.path.join(folder, "ours.txt")
    metadata = col.get_csv_metadata(path=path, delimiter=None)
    col.import_csv(ImportCsvRequest(path=path, metadata=metadata))
    check("our text in Anki: notes", len(written["notes"]), col.note_count())
    check("our text in Anki: cards", len(written["cards"]), col.card_count())
    fields = {row[0]: row[1].split("\x1f") for row in col.db.all("select guid, flds from notes")}
    for note in written["notes"]:
        check(f"our text in Anki: {note['guid']}", note["fields"][:2], fields.get(note["guid"], [])[:2])
    col.close()


def anki_package_in_ours(folder):
    path = os.path.join(folder, "theirs.anki2")
    col = Collection(path)
    with open(os.path.join(folder, "x y.png"), "wb") as picture:
        picture.write(b"\x89PNG theirs")
    picture = col.media.add_file(os.path.join(folder, "x y.png"))
    stock = {
        "Basic": [("one <b>b</b> &amp; c", "answer"), ("no answer", ""), (f'<img src="{picture}">', "picture")],
        "Basic (and reversed card)": [("there", "back")],
        "Basic (optional reversed card)": [("a", "b")],
        "Basic (type in the answer)": [("type", "this")],
        "Cloze": [("kept {{c1::six::n}} and {{c2::two {{c3::in}}}}", "extra")],
    }
    deck = col.decks.id("Law::Records \u00e9")
    for name, notes in stock.items():
        for fields in notes:
            note = col.new_note(col.models.by_name(name))
            for i, field in enumerate(fields):
                note.fields[i] = field
            note.tags = ["a::b", "\u00fcber"]
            col.add_note(note, deck)
    col.decks.select(deck)
    for rating in (CardAnswer.GOOD, CardAnswer.AGAIN, CardAnswer.EASY, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.GOOD):
        queued = col.sched.get_queued_cards()
        if not queued.cards:
            break
        card = col.get_card(queued.cards[0].card.id)
        card.start_timer()
        answer = col.sched.build_answer(card=card, states=queued.cards[0].states, rating=rating)
        col.sched.answer_card(answer)
    some = col.db.list("select id from cards where type = 0 order by id")
    col.sched.suspend_cards(some[:1])
    col.set_user_flag_for_cards(3, some[1:2])
    col.sched.set_due_date(some[2:3], "5!")
    said = collection_as_json(col)
    files = {}
    for name, legacy in (("latest.apkg", False), ("legacy.apkg", True)):
        files[name] = os.path.join(folder, name)
        col.export_anki_package(
            out_path=files[name],
            options=ExportAnkiPackageOptions(
                with_scheduling=True, with_media=True, with_deck_configs=True, legacy=legacy
            ),
            limit=None,
        )
    for name, legacy in (("latest.colpkg", False), ("legacy.colpkg", True)):
        files[name] = os.path.join(folder, name)
        col.export_collection_package(files[name], include_media=True, legacy=legacy)
        col.reopen()
    col.close()
    for name, file in files.items():
        read = ask("read", file)
        check(f"{name}: schema", 11 if "legacy" in name else 18, read["schema"])
        for note in read["notes"]:
            note["tags"].sort()
        compare(f"{name} in ours", read, said)
        check(f"{name}: media", {picture: b"\x89PNG theirs".hex()}, read["media"])
        ours = {one["card"]: one for one in read["ours"]}
        questions = sorted(one["question"] for one in ours.values())
        check(f"{name}: questions", True, "there" in questions and "back" in questions)
        # One note has no answer.
        check(f"{name}: cards of ours", len(said["cards"]) - 1, len(ours))
        check(f"{name}: gaps", 3, sum(one["form"] == "cloze" for one in ours.values()))
        check(f"{name}: typed", 1, sum(one["form"] == "typed" for one in ours.values()))
        graded = sum(1 for row in said["log"] if row[2] > 0 and row[1] in ours)
        check(f"{name}: answers", graded, sum(one["reviews"] for one in ours.values()))


with tempfile.TemporaryDirectory() as folder:
    written = our_package_in_anki(folder)
    our_checksums(folder)
    our_text_in_anki(folder, written)
    anki_package_in_ours(folder)

for failure in failures:
    print(failure)
print(f"Anki {version}: {len(failures)} difference(s)")
sys.exit(1 if failures else 0)
