"""The loan of examples/loan.json by QuantLib, for docs/compare.md: pip install QuantLib."""

import QuantLib as ql

START, PRINCIPAL, PAYMENT, RATE = ql.Date(15, 1, 2026), 10_000_000.0, 945_595.97, 0.24


def rows_by_hand(day_counter):
    """A payment that is given, the interest of each row by QuantLib's day counter, rounded to the tiyn by Python."""
    rate = ql.InterestRate(RATE, day_counter, ql.Simple, ql.Annual)
    balance, total, from_ = PRINCIPAL, 0.0, START
    for month in range(1, 13):
        due = START + ql.Period(month, ql.Months)
        interest = round(balance * (rate.compoundFactor(from_, due) - 1), 2)
        payment = PAYMENT if month < 12 else balance + interest
        balance, total, from_ = balance - (payment - interest), total + interest, due
    return f"last {payment:.2f}, interest {total:.2f}"


for name, day_counter in (
    ("30/360", ql.Thirty360(ql.Thirty360.BondBasis)), ("act/360", ql.Actual360()), ("act/365", ql.Actual365Fixed())):
    print(name, rows_by_hand(day_counter))

year = ql.Period(12, ql.Months)
bond = ql.AmortizingFixedRateBond(
    0, ql.sinkingNotionals(year, ql.Monthly, RATE, PRINCIPAL),
    ql.sinkingSchedule(START, year, ql.Monthly, ql.NullCalendar()), [RATE], ql.Actual365Fixed())
flows = {}
for flow in bond.cashflows():
    flows[flow.date().ISO()] = flows.get(flow.date().ISO(), 0) + flow.amount()
print("AmortizingFixedRateBond, act/365, first payments", [f"{amount:.2f}" for amount in list(flows.values())[:3]])
print("names with Kazakhstan:", [name for name in dir(ql) if "kazakh" in name.lower()], "version", ql.__version__)
