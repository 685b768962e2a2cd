#!/usr/bin/env python3
"""Lets LibreOffice compute workbooks of nesie again, and tells whether it comes to the figures of nesie.

    checks/recalculate.py [--locale ru-RU] [--altered] FOLDER

Every result that a formula of a workbook carries is taken out first, so that what is read afterwards is LibreOffice's own. Then
each column of differences must be 0.00 in every row, and no cell may show an error. With --altered the first rate of each loan is
raised by one before: then each workbook whose rate was raised must show a difference, else the check proves nothing. Exits with 1
where something is wrong. Needs Python 3 and `soffice` (Debian: libreoffice-calc).
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

DIFFERENCE = {"Difference", "Разность", "Айырма"}
RATE = ("Rate, % a year", "Ставка, % годовых", "Мөлшерлеме, жылына %")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CALC_EXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
# LibreOffice stops without a word after some hundred workbooks.
AT_ONCE = 40
# A formula with its result: the result goes.
RESULT = re.compile(r"(</f>)<v>[^<]*</v>")
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>{locale}</value></prop></item>
</oor:items>
"""


def without_results(workbook, copy, altered):
    """Copies a workbook without the results of its formulas; with the rate of each loan raised, if it is to be altered. How many
    formulas there were, and whether a rate was raised."""
    formulas, is_altered = 0, False
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(copy, "w") as new:
        strings = []
        if "xl/sharedStrings.xml" in old.namelist():
            shared = ElementTree.fromstring(old.read("xl/sharedStrings.xml"))
            strings = ["".join(item.itertext()) for item in shared]
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text, count = RESULT.subn(r"\1", data.decode())
                formulas += count
                sheet = raised(text, strings) if altered else text
                is_altered |= sheet != text
                data = sheet.encode()
            new.writestr(name, data)
    return formulas, is_altered


def raised(sheet, strings):
    """The sheet with its term "rate" one higher."""
    for row in re.findall(r"<row .*?</row>", sheet, re.S):
        label = re.search(r'<c r="A\d+"[^>]*t="s"[^>]*><v>(\d+)</v>', row)
        value = re.search(r'(<c r="C\d+"[^>]*><v>)([\d.]+)(</v>)', row)
        if label and value and strings[int(label.group(1))] in RATE:
            higher = row.replace(value.group(0), f"{value.group(1)}{float(value.group(2)) + 1}{value.group(3)}")
            return sheet.replace(row, higher)
    return sheet


def cells(row):
    """The cells of a row, each as many times as it is repeated: its number or its text, and whether it is an error."""
    for cell in row:
        if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        shown = "".join(cell.itertext()).strip()
        kind = cell.get(f"{CALC_EXT}value-type") or cell.get(f"{OFFICE}value-type")
        value = cell.get(f"{OFFICE}value")
        is_formula = cell.get(f"{TABLE}formula") is not None
        is_error = kind == "error" or (is_formula and re.match(r"Err:|#[A-ZА-Я]", shown) is not None)
        repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        for _ in range(min(repeated, 200)):
            yield (float(value) if value is not None else shown), is_error, is_formula


def check(document):
    """The differences and the errors of a workbook that LibreOffice has computed, and how many differences there are."""
    wrong, compared, computed = [], 0, 0
    for sheet in ElementTree.parse(document).getroot().iter(f"{TABLE}table"):
        columns = []
        for number, row in enumerate(sheet.iter(f"{TABLE}table-row"), 1):
            values = list(cells(row))
            found = [column for column, (value, *_) in enumerate(values) if value in DIFFERENCE]
            if found:
                columns = found
                continue
            for column, (value, is_error, is_formula) in enumerate(values):
                computed += is_formula
                if is_error:
                    wrong.append(f"{sheet.get(f'{TABLE}name')} row {number} column {column + 1}: error {value}")
                elif column in columns and isinstance(value, float):
                    compared += 1
                    if round(value, 2) != 0:
                        wrong.append(f"{sheet.get(f'{TABLE}name')} row {number}: difference {value}")
    return wrong, compared, computed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--locale", default="en-US")
    parser.add_argument("--altered", action="store_true")
    parser.add_argument("folder", type=pathlib.Path)
    asked = parser.parse_args()
    workbooks = sorted(asked.folder.glob("*.xlsx"))
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        profile, plain, computed = work / "profile", work / "plain", work / "computed"
        (profile / "user").mkdir(parents=True)
        plain.mkdir()
        (profile / "user/registrymodifications.xcu").write_text(SETTINGS.format(locale=asked.locale), encoding="utf-8")
        copied = [without_results(workbook, plain / workbook.name, asked.altered) for workbook in workbooks]
        formulas = sum(count for count, _ in copied)
        files = [str(plain / workbook.name) for workbook in workbooks]
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "fods"]
        for first in range(0, len(files), AT_ONCE):
            some = files[first : first + AT_ONCE]
            run = [*command, "--outdir", str(computed), *some]
            subprocess.run(run, check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        failed, compared = 0, 0
        unmoved = []
        for workbook, (_, is_altered) in zip(workbooks, copied):
            wrong, count, _ = check(computed / f"{workbook.stem}.fods")
            compared += count
            for line in wrong[:3] if not asked.altered else []:
                print(f"{workbook.name}: {line}")
            failed += bool(wrong)
            if is_altered and not wrong:
                unmoved.append(workbook.name)
        print(f"{len(workbooks)} workbooks, {formulas} formulas, {compared} differences, {failed} workbooks differ ({asked.locale})")
        if asked.altered:
            print(f"{sum(altered for _, altered in copied)} altered, without a difference: {', '.join(unmoved) or 'none'}")
            return 0 if failed and not unmoved else 1
        return 1 if failed or not compared else 0


sys.exit(main())
