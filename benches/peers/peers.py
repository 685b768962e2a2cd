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


def numpy_vectorised():
    """Many loans at once, row by row: the fastest way that NumPy has."""
    import numpy

    loans = 10_000
    principal = 10_000_000.0 + numpy.arange(loans) * 9.77
    start = numpy.datetime64("2026-01")
    due = numpy.array([(start + month).astype("datetime64[D]") + 14 for month in range(61)])
    days = numpy.diff(due).astype(float)
    rate = 0.2275

    def work():
        growth = (1 + rate / 12) ** 60
        level = numpy.round(principal * (rate / 12) * growth / (growth - 1), 2)
        rows = numpy.empty((60, 3, loans))
        balance = principal.copy()
        for row in range(60):
            interest = numpy.round(balance * (rate * days[row] / 365), 2)
            repaid = balance if row == 59 else level - interest
            balance = numpy.round(balance - repaid, 2)
            rows[row, 0], rows[row, 1], rows[row, 2] = interest, repaid, balance
        return rows

    return f"NumPy {numpy.__version__}, vectorised over {loans}", best(work, loans)


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


for peer in (numpy_vectorised, quantlib, python_loop):
    try:
        name, seconds = peer()
        print(f"{name}\t{seconds:.12f}")
    except ImportError as missing:
        print(f"skipped: {peer.__name__}, {missing}")
