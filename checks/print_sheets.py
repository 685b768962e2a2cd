#!/usr/bin/env python3
"""Prints every sheet of nesie with Chromium in each language, and looks at the pages.

    checks/print_sheets.py target/debug/nesie [FOLDER]

Text must be text, with all its Kazakh letters and the receipt; no page may be empty, end in the head of a table or in a heading, or
show a head without a row; nothing may stick out of the paper. The PDFs and a picture of each page stay in FOLDER, if it is given,
for a person to look at. Needs Chromium and Debian's poppler-utils.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run", "--no-pdf-header-footer"]
BAKERY = ["quote", "--input", "examples/bakery.json", "--on", "2026-11-22"]
LONG = ["schedule", "--principal", "987654321000", "--rate", "17.5", "--term", "600", "--disbursed-on", "2026-01-15"]
PLANT = ["quote", "--amount", "30000000", "--term", "60", "--purpose", "investment", "--on", "2026-11-22"]
SHEETS = {
    "quote": BAKERY,
    "quote-by-three-flags": PLANT,
    "quote-with-rows": [*BAKERY, "--programme", "isker-aimak", "--rows"],
    "checklist": [*BAKERY, "--programme", "almaty-business"],
    "application": [*BAKERY, "--programme", "almaty-business", "--application-form"],
    "schedule": ["schedule", "--input", "examples/subsidised_loan.json"],
    "schedule-of-600-rows": LONG,
    "agreement": ["schedule", "--input", "examples/subsidised_loan.json", "--form", "subsidy"],
    "bank-form": ["schedule", "--input", "examples/loan.json", "--form", "bank"],
    "settle": ["settle", "--input", "examples/loan.json", "--on", "2026-06-25"],
    "afford": ["afford", "--payment", "500000", "--rate", "24", "--term", "60", "--disbursed-on", "2026-12-01"],
    "programme": ["programmes", "show", "mfo-almaty-secured", "--on", "2026-11-22"],
    "programmes": ["programmes", "list", "--on", "2026-11-22"],
    "late": ["late", "--overdue", "500000", "--days", "10", "--paid-on", "2026-11-22"],
}
# A page of A4, in points.
WIDTH, HEIGHT = 595, 842
KAZAKH = "әғқңөұүһі"


def run(*command):
    return subprocess.run(command, check=True, timeout=120, capture_output=True, text=True).stdout


def words(pdf):
    """The words of each page with their places: left, top, right, bottom, text."""
    pages = []
    for page in run("pdftotext", "-bbox", str(pdf), "-").split("<page ")[1:]:
        found = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', page)
        pages.append([(float(a), float(b), float(c), float(d), text) for a, b, c, d, text in found])
    return pages


def look(html, pdf, lang):
    """What is wrong with the pages of a sheet."""
    wrong = []
    text = re.sub(r"<(style|svg).*?</\1>|<[^>]+>", " ", html, flags=re.S)
    printed = run("pdftotext", "-layout", str(pdf), "-")
    for letter in KAZAKH if lang == "kk" else "":
        if letter in text and letter not in printed:
            wrong.append(f"the letter {letter} is not printed")
    headings = [re.sub(r"\s+", " ", re.sub("<[^>]+>", "", one)).strip() for one in re.findall(r"<h2>(.*?)</h2>", html, re.S)]
    heads = [re.sub(r"<[^>]+>", " ", one).split() for one in re.findall(r"<thead>(.*?)</thead>", html, re.S)]
    for number, page in enumerate(words(pdf), 1):
        # The number of the page stands in the margin.
        body = [word for word in page if word[3] < HEIGHT - 40]
        if len(body) < 4:
            wrong.append(f"page {number} is empty")
            continue
        outside = [word for word in page if word[0] < 28 or word[2] > WIDTH - 28 or word[1] < 20 or word[3] > HEIGHT - 10]
        if outside:
            wrong.append(f"page {number}: {outside[0][4]} sticks out of the paper")
        lines = {}
        for word in body:
            lines.setdefault(round(word[3]), []).append(word[4])
        last = lines[max(lines)]
        if any(" ".join(last) == heading for heading in headings):
            wrong.append(f"page {number} ends in the heading {' '.join(last)}")
        if any(set(last) <= set(head) and not any(part.isdigit() for part in last) for head in heads if len(last) > 1):
            wrong.append(f"page {number} ends in the head of a table: {' '.join(last)}")
    return wrong


def main():
    nesie, *folder = sys.argv[1:]
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        kept = pathlib.Path(folder[0] if folder else temporary)
        kept.mkdir(parents=True, exist_ok=True)
        for lang in ("kk", "ru", "en"):
            for name, arguments in SHEETS.items():
                html, pdf = kept / f"{name}-{lang}.html", kept / f"{name}-{lang}.pdf"
                run(nesie, *arguments, "--lang", lang, "--format", "html", "--output", str(html))
                profile = f"--user-data-dir={temporary}/profile"
                run(CHROMIUM, *FLAGS, profile, f"--print-to-pdf={pdf}", html.resolve().as_uri())
                wrong = look(html.read_text(encoding="utf-8"), pdf, lang)
                failed += bool(wrong)
                pages = run("pdfinfo", str(pdf)).split("Pages:")[1].split()[0]
                print(f"{name} ({lang}): {pages} pages" + "".join(f"; {one}" for one in wrong))
                if folder:
                    run("pdftoppm", "-r", "60", "-png", str(pdf), str(kept / f"{name}-{lang}"))
    sys.exit(1 if failed else 0)


main()
