"""How long a batch takes, with how much memory, beside NumPy for the same loans: by hand, on a quiet machine.

    python3 crates/batch/checks/measure.py NESIE FOLDER [COUNT ...]

makes COUNT applications and as many loans (the same for the same count), answers both from CSV to CSV, on one thread and on two
with the same bytes, and prints what /usr/bin/time says. With NumPy installed it computes the schedules of the same loans, ten
thousand at a time, in memory.
"""

import csv
import datetime
import pathlib
import random
import re
import subprocess
import sys
import time

HEADINGS = [
    "client", "loan.amount", "loan.term_months", "loan.purpose", "loan.uses", "applicant.legal_form", "applicant.region",
    "applicant.registered_on", "applicant.trading_since", "applicant.oked", "applicant.employees",
    "applicant.average_annual_income", "applicant.categories", "applicant.tax_arrears", "applicant.overdue_days",
    "applicant.state_owned", "collateral.real_estate", "own_contribution"]
LOANS = ["client", "principal", "annual_rate", "disbursed_on", "instalments"]
ON = "2026-11-22"


def applications(count):
    """Rows of which every tenth answer is missing."""
    made = random.Random(20261129)
    start = datetime.date(2005, 1, 1)

    def maybe(value):
        return "" if made.random() < 0.1 else value

    for number in range(count):
        registered = start + datetime.timedelta(days=made.randrange(7900))
        amount = made.randrange(5, 20_000) * 100_000
        yield [
            f"client {number}", amount, made.choice([12, 24, 36, 48, 60, 84, 120]),
            made.choice(["investment", "working_capital", "refinancing", "mixed"]),
            maybe(made.choice(["equipment", "goods", "construction,repair", "raw_materials"])),
            maybe(made.choice(["sole_entrepreneur", "llp", "farm", "jsc"])),
            maybe(made.choice(["750000000", "750000000", "750000000", "710000000", "190000000"])),
            maybe(registered), maybe(registered + datetime.timedelta(days=made.randrange(60))),
            maybe(made.choice(["10.71.0", "47.11.0", "56.10.0", "14.13.0", "49.41.0", "25.40.1"])),
            maybe(made.randrange(1, 260)), maybe(made.randrange(10**6, 3 * 10**9)),
            maybe(made.choice(["none", "woman_owned", "youth", "social_entrepreneur"])),
            maybe(made.choice([0, 0, 0, 150_000])), maybe(made.choice([0, 0, 0, 12])), maybe("no"),
            maybe(amount * made.choice([0, 1, 1, 2])), maybe(amount // 4)]


def loans(count):
    made = random.Random(count)
    start = datetime.date(2020, 1, 1)
    for number in range(count):
        day = start + datetime.timedelta(days=made.randrange(2500))
        rate = made.randrange(500, 3000)
        yield [f"loan {number}", made.randrange(10**8, 10**10) / 100, f"{rate // 100}.{rate % 100:02}", day, 60]


def write(path, headings, rows):
    with path.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(headings)
        table.writerows(rows)


def run(nesie, task, table, answers, threads):
    """Wall seconds, seconds of the processor and MiB of one run."""
    command = [nesie, "batch", task, "--input", table, "--output", answers, "--on", ON, "--force", "--threads", str(threads)]
    time = ["/usr/bin/time", "-v", *command]
    said = subprocess.run(time, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True).stderr

    def figure(name):
        return re.search(name + r".*: ([\d.:]+)", said)[1]

    clock = 0.0
    for part in figure("Elapsed").split(":"):
        clock = clock * 60 + float(part)
    processor = float(figure("User time")) + float(figure("System time"))
    return clock, processor, int(figure("Maximum resident")) / 1024


def numpy_seconds(rows):
    """The schedules of the loans, with the dates of each: actual days, each amount rounded to the tiyn."""
    import numpy

    took = 0.0
    for first in range(0, len(rows), 10_000):
        some = rows[first:first + 10_000]
        principal = numpy.array([row[1] for row in some])
        rate = numpy.array([float(row[2]) for row in some]) / 100
        begun = numpy.array([row[3] for row in some], dtype="datetime64[D]")
        began = time.process_time()
        month = begun.astype("datetime64[M]")
        due = (month[:, None] + numpy.arange(61)).astype("datetime64[D]") + (begun - month)[:, None]
        days = numpy.ascontiguousarray(numpy.diff(due, axis=1).astype(float).T)
        growth = (1 + rate / 12) ** 60
        level = numpy.round(principal * (rate / 12) * growth / (growth - 1), 2)
        balance = principal.copy()
        for row in range(60):
            interest = numpy.round(balance * rate / 365 * days[row], 2)
            balance = numpy.round(balance - (balance if row == 59 else level - interest), 2)
        took += time.process_time() - began
    return took


def main():
    nesie, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    counts = [int(count) for count in sys.argv[3:]] or [10_000, 100_000, 1_000_000]
    for count in counts:
        for task, headings, rows in (("quote", HEADINGS, applications), ("schedule", LOANS, loans)):
            table = folder / f"{task}-{count}.csv"
            answers = [folder / f"{task}-{count}-{threads}.csv" for threads in (1, 2)]
            write(table, headings, rows(count))
            took = [run(nesie, task, table, path, threads) for path, threads in zip(answers, (1, 2))]
            same = subprocess.run(["cmp", "--silent", *answers]).returncode == 0
            for (clock, processor, memory), threads in zip(took, (1, 2)):
                print(
                    f"{task} {count} on {threads}: {clock:.2f} s, {processor:.2f} s of a core "
                    f"({processor / count * 1e6:.1f} us each), {memory:.0f} MiB", flush=True)
            print(f"{task} {count}: the answers of one and two threads are {'the same' if same else 'DIFFERENT'}")
            for path in (table, *answers):
                path.unlink()
            if task == "schedule":
                try:
                    numpy = numpy_seconds(list(rows(count)))
                    print(f"NumPy, the schedules of the same loans: {numpy:.2f} s, {numpy / took[0][1]:.2f} of nesie's")
                except ImportError:
                    print("NumPy is not installed")


main()
