#!/usr/bin/env python3
"""Workbooks as LibreOffice writes them: a template that is filled in, with decimal commas and local dates, is answered as the
same rows of a text are, in three languages.

    crates/batch/checks/workbooks.py NESIE
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

# How LibreOffice reads a text: semicolons, quotes, UTF-8, from the first line, by a language's numbers and dates (1049 is Russian of
# Russia, 1087 Kazakh, 1033 English of the USA), nothing but what it finds to be a number or a date.
LOCALES = {"ru": 1049, "kk": 1087, "en": 1033}
CELLS = {
    "client": ["Алия", "Отель", "Ошибка"],
    "loan.amount": ["30000000,50", "1500000000", "много"],
    "loan.term_months": ["60", "84", "60"],
    "loan.purpose": ["investment", "working_capital", "investment"],
    "loan.annual_rate": ["22,5", "", "7"],
    "applicant.legal_form": ["ТОО", "llp", ""],
    "applicant.region": ["Алматы", "750000000", ""],
    "applicant.registered_on": ["01.02.2015", "05.08.2020", ""],
    "applicant.oked": ["10.71.0", "55.10", ""],
    "applicant.employees": ["12", "180", ""],
    "applicant.average_annual_income": ["90000000,00", "2000000000", ""],
    "applicant.state_owned": ["нет", "жоқ", ""],
    "own_contribution": ["8000000", "0", ""],
}


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def converted(path, folder, form, *more):
    run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", *more, "--convert-to", form,
        "--outdir", str(folder), str(path))
    return folder / f"{path.stem}.{form.split(':')[0]}"


def check(nesie, lang, folder):
    template = folder / "template.xlsx"
    run(nesie, "batch", "template", "--output", str(template), "--lang", lang)
    sheet = converted(template, folder, "csv:Text - txt - csv (StarCalc):59,34,76,1")
    headings = [cell.strip('"') for cell in sheet.read_text(encoding="utf-8").splitlines()[0].split(";")]
    names = dict(zip(("client", *fields(nesie)), headings, strict=True))
    table = folder / "table.csv"
    # English writes decimals with a point, and no dates that LibreOffice takes for some.
    plain = (lambda text: text.replace(",", ".")) if lang == "en" else (lambda text: text)
    rows = [[f'"{names[column]}"' for column in CELLS]]
    rows += [[plain(cells[row]) for cells in CELLS.values()] for row in range(3)]
    table.write_text("\n".join(";".join(row) for row in rows) + "\n", encoding="utf-8")
    workbook = converted(table, folder, "xlsx", f"--infilter=CSV:59,34,76,1,,{LOCALES[lang]},false,true,false")
    sheet = zipfile.ZipFile(workbook).read("xl/worksheets/sheet1.xml").decode()
    numbers = sum('t="s"' not in cell for cell in re.findall(r"<c [^>]*>(?=<v>)", sheet))
    assert numbers >= (12 if lang == "en" else 14), f"{lang}: LibreOffice took {numbers} cells for numbers and dates"
    answers = []
    for given in (table, workbook):
        answer = folder / f"{given.suffix[1:]}.answers.csv"
        run(nesie, "batch", "quote", "--input", str(given), "--output", str(answer), "--on", "2026-11-22", "--lang", lang)
        answers.append(answer.read_text(encoding="utf-8"))
    assert answers[0] == answers[1], f"{lang}:\n{answers[0]}\n{answers[1]}"
    assert answers[0].count("not_money") == 1 and len(answers[0].splitlines()) == 4, answers[0]
    print(f"{lang}: a workbook of LibreOffice is answered as the same text is")


def fields(nesie):
    """The fields of an application, as a refusal lists them."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "unknown.csv"
        table.write_text("unknown\n")
        said = subprocess.run(
            [nesie, "batch", "quote", "--input", str(table), "--output", f"{folder}/answers.csv", "--lang", "en"],
            stderr=subprocess.PIPE, text=True).stderr
    return said.split("the fields are: client, ")[1].split(";")[0].strip().split(", ")


for language in LOCALES:
    with tempfile.TemporaryDirectory() as made:
        check(sys.argv[1], language, pathlib.Path(made))
