"""Peers of benches/schedules.rs: prints `name<TAB>seconds for one schedule`, or why one is skipped."""

import datetime
import time

ROUNDS = 7


def best(work, schedules):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) / schedules)
    return min(times)


def numpy_rows(numpy, principal, rate, days, rounds=60):
    """Row by row over many loans at once, rounded to the tiyn as the loop in Rust is."""
    growth = (1 + rate / 12) ** rounds
    level = numpy.round(principal * (rate / 12) * growth / (growth - 1), 2)
    rows = numpy.empty((rounds, 3, len(principal)))
    balance, daily = principal.copy(), rate / 365
    for row in range(rounds):
        interest = numpy.round(balance * daily * days[row], 2)
        repaid = balance if row == rounds - 1 else level - interest
        balance = numpy.round(balance - repaid, 2)
        rows[row, 0], rows[row, 1], rows[row, 2] = interest, repaid, balance
    return rows


def numpy_own_dates():
    """10 000 loans at once, each with its own dates, rate and amount: what nesie does for each."""
    import numpy

    loans, random = 10_000, numpy.random.default_rng(1)
    principal = random.integers(10**8, 10**10, loans) / 100
    rate = random.integers(500, 3000, loans) / 10_000
    start = numpy.datetime64("2020-01", "M") + random.integers(0, 72, loans)
    day_of_month = random.integers(1, 29, loans)

    def work():
        due = (start[:, None] + numpy.arange(61)).astype("datetime64[D]") + (day_of_month - 1)[:, None]
        days = numpy.ascontiguousarray(numpy.diff(due, axis=1).astype(float).T)
        return due, numpy_rows(numpy, principal, rate, days)

    return f"NumPy {numpy.__version__}, 10 000 loans at once", best(work, loans)


def numpy_same_dates():
    """10 000 loans at once that differ in the amount alone: no dates are computed per loan."""
    import numpy

    loans = 10_000
    principal = 10_000_000.0 + numpy.arange(loans) * 9.77
    due = numpy.array([(numpy.datetime64("2026-01") + month).astype("datetime64[D]") + 14 for month in range(61)])
    days = numpy.diff(due).astype(float)
    return "the same, all of the same dates", best(lambda: numpy_rows(numpy, principal, 0.2275, days), loans)


def numpy_one_loan():
    """One loan, vectorised over its rows by the closed form; unrounded, which a schedule may not be."""
    import numpy

    schedules, month, rate, principal = 200, numpy.arange(1, 61), 0.2275 / 12, 10_000_000.0

    def work():
        for _ in range(schedules):
            due = (numpy.datetime64("2026-01") + month).astype("datetime64[D]") + 14
            growth = (1 + rate) ** (month - 1)
            level = principal * rate * (1 + rate) ** 60 / ((1 + rate) ** 60 - 1)
            balance = principal * growth - level * (growth - 1) / rate
            interest = numpy.round(balance * rate, 2)
            rows = due, interest, level - interest, balance
        return rows

    return "NumPy, one loan over its rows", best(work, schedules)


def quantlib():
    """The legs of QuantLib's amortising bond helpers, one loan at a time."""
    import QuantLib

    start, schedules = QuantLib.Date(15, 1, 2026), 20
    calendar = QuantLib.NullCalendar()

    def one():
        schedule = QuantLib.Schedule(
            start, start + QuantLib.Period(60, QuantLib.Months), QuantLib.Period(1, QuantLib.Months), calendar,
            QuantLib.Unadjusted, QuantLib.Unadjusted, QuantLib.DateGeneration.Forward, False)
        notionals = QuantLib.sinkingNotionals(
            QuantLib.Period(60, QuantLib.Months), QuantLib.Monthly, 0.2275, 10_000_000.0)
        bond = QuantLib.AmortizingFixedRateBond(0, notionals, schedule, [0.2275], QuantLib.Actual365Fixed())
        return [(flow.date(), flow.amount()) for flow in bond.cashflows()]

    def work():
        for _ in range(schedules):
            one()

    return f"QuantLib {QuantLib.__version__} in Python", best(work, schedules)


def python_loop():
    """Plain Python floats with dates."""
    start, schedules = datetime.date(2026, 1, 15), 50
    rate = 0.2275

    def one(principal):
        growth = (1 + rate / 12) ** 60
        level = round(principal * (rate / 12) * growth / (growth - 1), 2)
        balance, before, rows = principal, start, []
        for row in range(1, 61):
            month = row % 12 + 1
            due = datetime.date(2026 + row // 12, month, 15)
            interest = round(balance * rate * (due - before).days / 365, 2)
            repaid = balance if row == 60 else level - interest
            balance, before = round(balance - repaid, 2), due
            rows.append((due, interest, repaid, balance))
        return rows

    def work():
        for number in range(schedules):
            one(10_000_000.0 + number)

    return "plain Python loop", best(work, schedules)


for peer in (numpy_own_dates, numpy_same_dates, numpy_one_loan, quantlib, python_loop):
    try:
        name, seconds = peer()
        print(f"{name}\t{seconds:.12f}")
    except ImportError as missing:
        print(f"skipped: {peer.__name__}, {missing}")
