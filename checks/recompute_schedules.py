#!/usr/bin/env python3
r"""Recomputes loans from their terms alone, with exact fractions, and compares every figure.

Reads answers of `nesie schedule`, one JSON object a line, from standard input or from files, and exits
with 1 at the first that differs. Needs Python 3.11 and nothing else; it shares no code with the library
and reads the same calendar. `tests/it/loan/recomputed.rs` feeds it random loans; a single one, by hand:

    nesie schedule --input examples/loan.json --format json | tr -d '\n' | python3 checks/recompute_schedules.py
"""

import calendar
import datetime
import decimal
import fileinput
import json
import pathlib
import sys
import tomllib
from fractions import Fraction

WEEKS = {"week": 1, "two_weeks": 2}
MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
DAY = datetime.timedelta(days=1)
CALENDAR = pathlib.Path(__file__).parent.parent / "programmes/calendar/kazakhstan.toml"
decimal.getcontext().prec = 60

# How often half a tiyn had to be rounded: a check of rounding that meets no half proves nothing.
halves = 0


def tiyn(text):
    whole, fraction = text.split(".")
    return int(whole) * 100 + int(fraction)


def date(text):
    return datetime.date.fromisoformat(text)


def rounded(value, rounding):
    """A fraction as a whole number: half away from zero, or to the even neighbour."""
    global halves
    floor = value.numerator // value.denominator
    rest = value - floor
    if rest == Fraction(1, 2):
        halves += 1
        return floor + 1 if rounding == "half_up" or floor % 2 else floor
    return floor + (rest > Fraction(1, 2))


def plus_months(day, months, day_of_month):
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    return datetime.date(year, month, min(day_of_month, calendar.monthrange(year, month)[1]))


def year_fraction(day_count, start, end):
    days = (end - start).days
    if days <= 0 and day_count.startswith("act"):
        return Fraction(0)
    if day_count == "act/360":
        return Fraction(days, 360)
    if day_count == "act/365":
        return Fraction(days, 365)
    if day_count == "act/act-isda":
        fraction = Fraction(0)
        while start < end:
            year_end = min(datetime.date(start.year + 1, 1, 1), end)
            fraction += Fraction((year_end - start).days, 366 if calendar.isleap(start.year) else 365)
            start = year_end
        return fraction
    first = min(start.day, 30)
    last = min(end.day, 30) if day_count in ("30e/360", "equal_months") or first == 30 else end.day
    return max(Fraction(0), Fraction(360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first, 360))


class WorkingDays:
    def __init__(self):
        data = tomllib.loads(CALENDAR.read_text())
        self.off = {single["on"] for single in data["single"]}
        self.worked = {single["on"] for single in data["working"]}
        weekend = []
        for year in range(data["first_year"], data["last_year"] + 1):
            for holiday in data["holiday"]:
                if holiday["from_year"] <= year <= holiday["to_year"]:
                    day = datetime.date(year, holiday["month"], holiday["day"])
                    self.off.add(day)
                    if holiday["moves"] and day.weekday() >= 5:
                        weekend.append(day)
        for day in sorted(weekend):
            self.off.add(self.next(day))

    def is_working(self, day):
        return (day.weekday() < 5 or day in self.worked) and day not in self.off

    def next(self, day, step=DAY):
        while not self.is_working(day):
            day += step
        return day

    def pay_on(self, due, convention):
        if convention == "following":
            return self.next(due)
        if convention == "preceding":
            return self.next(due, -DAY)
        if convention == "modified_following":
            after = self.next(due)
            return after if after.month == due.month else self.next(due, -DAY)
        return due


class Loan:
    def __init__(self, terms, working_days):
        self.terms = terms
        self.rounding = terms["rounding"]
        self.principal = tiyn(terms["principal"])
        self.start = date(terms["disbursed_on"])
        self.rate = Fraction(terms["annual_rate"]) / 100
        self.months, self.weeks = MONTHS.get(terms["every"], 0), WEEKS.get(terms["every"], 0)
        self.step, self.balloon = tiyn(terms.get("payment_step", "0.01")), tiyn(terms.get("balloon", "0.00"))
        if "price" in terms:
            assert tiyn(terms["price"]) == self.principal + tiyn(terms.get("down_payment", "0.00"))
        holidays = sorted(terms.get("holidays", []), key=lambda holiday: holiday["from"])
        added = sum(holiday["months"] // self.months for holiday in holidays if holiday["then"] == "extend")
        first, day = date(terms["first_due_on"]), terms["payment_day"]
        self.due = [first] + [
            self.after(first, row, day) for row in range(1, terms["instalments"] + added)]
        # A long first period is as long as the others from this day on.
        regular_from = plus_months(first, -self.months, day) if self.months else first - 7 * self.weeks * DAY
        is_long, first_period = regular_from > self.start, terms.get("first_period", "within")
        self.on_top_until = regular_from if is_long and first_period == "on_top" else None
        self.lead = 1 if is_long and first_period == "own_row" else 0
        if self.lead:
            self.due.insert(0, regular_from)
        self.end = len(self.due)
        self.pay = [working_days.pay_on(due, terms["working_days"]) for due in self.due]
        self.to = self.pay if terms["accrue_to_payment_date"] else self.due
        self.grace = self.lead + (terms["grace"]["principal_months"] // self.months if self.months else 0)
        interest_grace = terms["grace"]["interest_months"] // self.months if self.months else 0
        # Rows that leave their interest for later: the grace, and holidays of the whole payment.
        self.deferrals = [(self.lead, self.lead + interest_grace)] if interest_grace else []
        self.holidays = []
        for holiday in holidays:
            row = next(row for row, due in enumerate(self.due) if due >= date(holiday["from"]))
            rows = (row, row + holiday["months"] // self.months)
            self.holidays.append((rows, holiday["then"]))
            if holiday["of"] == "payment":
                self.deferrals.append(rows)
        self.custom = [0] * self.lead + [tiyn(amount) for amount in terms["custom_principal"]]
        tranches = terms["tranches"] or [{"on": terms["disbursed_on"], "amount": terms["principal"]}]
        self.balance = sum(tiyn(tranche["amount"]) for tranche in tranches if date(tranche["on"]) == self.start)
        self.tranches = {}
        for tranche in tranches:
            if date(tranche["on"]) > self.start:
                self.tranches[date(tranche["on"])] = self.tranches.get(date(tranche["on"]), 0) + tiyn(tranche["amount"])
        self.rates, rate = {}, self.rate
        for change in sorted(terms["rate_changes"], key=lambda change: change["on"]):
            new = Fraction(change["annual_rate"]) / 100
            if new != rate:
                self.rates[date(change["on"])] = (new, change.get("payment", "anew_next"))
                rate = new
        self.changes = []
        # By their days, first those of the list, each with whether it comes again and again.
        self.prepayments = {}
        for prepayment in terms["prepayments"]:
            on, amount = date(prepayment["on"]), tiyn(prepayment["amount"])
            before = self.prepayments.get(on, [(0,)])[0][0]
            settles = prepayment.get("settles_interest", False)
            self.prepayments[on] = [(before + amount, prepayment["then"], settles, False)]
        for prepayment in terms.get("recurring_prepayments", []):
            on, count = date(prepayment["from"]), 0
            months, weeks = MONTHS.get(prepayment["every"], 0), WEEKS.get(prepayment["every"], 0)
            settles = prepayment.get("settles_interest", False)
            while on <= self.to[-1]:
                self.prepayments.setdefault(on, []).append((tiyn(prepayment["amount"]), prepayment["then"], settles, True))
                count += 1
                start = date(prepayment["from"])
                on = plus_months(start, months * count, start.day) if months else start + 7 * weeks * count * DAY

        self.stretches = self.subsidy(terms["subsidy"])

    def after(self, first, periods, day):
        return plus_months(first, self.months * periods, day) if self.months else first + 7 * self.weeks * periods * DAY

    def repays(self, row):
        return row >= self.grace and not any(first <= row < end for (first, end), _ in self.holidays)

    def subsidy(self, subsidy):
        """The days over which the state pays one rate."""
        if subsidy is None:
            return []
        start = date(subsidy["from"])
        end = plus_months(start, subsidy["months"], start.day)
        if subsidy["stops_on"]:
            end = min(end, date(subsidy["stops_on"]))
        starts = [plus_months(start, step["after_months"], start.day) for step in subsidy["steps"]]
        ends = starts[1:] + [end]
        return [(begin, min(finish, end), Fraction(step["rate"]) / 100)
                for begin, finish, step in zip(starts, ends, subsidy["steps"])]

    def begin(self, row):
        return self.to[row - 1] if row else self.start

    def fraction(self, row):
        """The share of a year of a row that nothing cuts, without the days whose interest comes on top."""
        return self.part(row, self.on_top_until if self.on_top_until and not row else self.begin(row), self.to[row])

    def part(self, row, start, end):
        """The share of a year of a part of a row."""
        first, last = self.begin(row), self.to[row]
        if self.terms["day_count"] == "equal_months" and self.months and last == self.due[row] and start < end:
            day = self.terms["payment_day"]
            is_on_series = plus_months(first, 0, day) == first and plus_months(first, self.months, day) == last
            if row < self.lead:
                regular = False
            elif self.on_top_until and not row:
                first, regular = self.on_top_until, start >= self.on_top_until
            elif row == self.lead and self.lead:
                regular = first == self.due[0]
            elif row == self.lead:
                regular = is_on_series or plus_months(first, self.months, first.day) == last
            elif row == self.lead + 1:
                # The first due date may lie beside the series of the later ones.
                regular = first == self.due[row - 1] and plus_months(first, 0, day) == first
            else:
                regular = first == self.due[row - 1]
            if regular:
                return Fraction(self.months, 12) * Fraction((end - start).days, (last - first).days)
        return year_fraction(self.terms["day_count"], start, end)

    def left_at_end(self, balance):
        return min(self.balloon, balance)

    def rows_to_repay(self, row):
        """The rows of a plan: not those by which a holiday still to come puts off the end."""
        added = sum(end - first for (first, end), then in self.holidays
                    if then == "extend" and first >= row and end <= self.end)
        return range(row, self.end - added)

    def level(self, balance, rows):
        """The level payment of some rows, before smoothing."""
        if self.terms["level_payment"] == "nominal":
            period = Fraction(self.months, 12) if self.months else Fraction(self.weeks, 52)
            factors = [1 + self.rate * period] * len(rows)
        else:
            factors = [1 + self.rate * self.fraction(row) for row in rows]
        worth, total = Fraction(1), Fraction(0)
        for factor in factors:
            worth /= factor
            total += worth
        return rounded((balance - self.left_at_end(balance) * worth) / total, self.rounding)

    def last_payment(self, balance, level, rows):
        for row in rows:
            interest = rounded(balance * self.rate * self.fraction(row), self.rounding)
            if row != rows[-1]:
                balance -= min(max(level - interest, 0), balance - self.left_at_end(balance))
        return balance + interest - self.left_at_end(balance)

    def smooth(self, balance, level, rows):
        for _ in range(3):
            gap = self.last_payment(balance, level, rows) - level
            if abs(gap) <= len(rows) // 2:
                break
            step = rounded(Fraction(abs(gap), len(rows)), self.rounding)
            moved = max(level + (step if gap > 0 else -step), 0)
            if abs(self.last_payment(balance, moved, rows) - moved) >= abs(gap):
                break
            level = moved
        return level

    def plan(self, balance, row):
        """What repays the balance from a row on: a payment, a share, or a scale of the list."""
        method, rows = self.terms["method"], self.rows_to_repay(row)
        if method == "annuity":
            level = self.level(balance, rows)
            level = self.smooth(balance, level, rows) if self.terms["residual"] == "smooth" else level
            return -(-level // self.step) * self.step
        if method == "equal_principal":
            return rounded(Fraction(balance - self.left_at_end(balance), len(rows)), self.rounding)
        if method == "custom":
            return (balance + sum(self.tranches.values()), sum(self.custom[row:self.end]))
        return 0

    def planned(self, plan, row, interest):
        method = self.terms["method"]
        if method == "annuity":
            return max(plan - interest, 0)
        if method == "equal_principal":
            return plan
        if method == "custom":
            left, listed = plan
            return self.custom[row] if left == listed else rounded(Fraction(self.custom[row] * left, max(listed, 1)), self.rounding)
        return 0

    def shortened_end(self, plan, row):
        balance = self.balance
        for row in range(row, self.end):
            if not self.repays(row):
                continue
            interest = rounded(balance * self.rate * self.fraction(row), self.rounding)
            left = self.left_at_end(balance)
            balance -= min(self.planned(plan, row, interest), balance - left)
            if balance == left:
                return row + 1
        return self.end

    def yearly_fees(self, balance, fraction):
        fees = [0, 0]
        for fee in self.terms["fees"]:
            if fee["kind"] == "yearly_percent":
                base = balance
            elif fee["kind"] == "yearly_percent_of_guarantee":
                guaranteed = min(balance, self.principal)
                base = rounded(Fraction(guaranteed * tiyn(fee["guarantee"]), self.principal), self.rounding)
            else:
                continue
            amount = rounded(base * Fraction(fee["value"]) / 100 * fraction, self.rounding)
            fees[0] += amount
            fees[1] += 0 if fee["in_gesv"] else amount
        return fees

    def rows(self):
        terms, rows, flows, state_flows = self.terms, [], [(self.start, self.balance)], []
        row_flows, moves_to = [], []
        plan, first_level, must_plan, must_plan_now, must_lower, shortening = None, None, True, False, False, 0
        ends_when_cleared = terms["residual"] == "shorten" and terms["method"] == "annuity"
        is_planned = terms["method"] in ("annuity", "equal_principal")
        deferred = part = 0
        row = 0
        while row < self.end:
            begin, end, opening = self.begin(row), self.to[row], self.balance
            days = sorted(
                {day for day in self.tranches if day < end} | {day for day in self.rates if day < end}
                | {day for day in self.prepayments if day <= end})
            accrued, on_top, settled, settled_deferred, prepaid, state = 0, 0, 0, 0, 0, 0
            fees, had_balance, position = [0, 0], False, begin
            planned_now = False

            def plan_now():
                nonlocal plan, first_level, must_plan, must_plan_now, must_lower, shortening
                if not self.repays(row):
                    return
                base = self.balance + shortening
                is_after_kept = any(end == row and then == "keep_end" for (_, end), then in self.holidays)
                planned = must_plan or must_plan_now or (is_planned and is_after_kept)
                if planned:
                    plan = self.plan(base, row)
                    must_plan = must_plan_now = must_lower = False
                    if first_level is None and terms["method"] == "annuity":
                        first_level = plan
                if must_lower:
                    new = self.plan(base, row)
                    plan = min(plan, new) if terms["method"] in ("annuity", "equal_principal") else new
                    must_lower = False
                # Only when all has been disbursed.
                if (shortening or planned and ends_when_cleared) and not self.tranches:
                    self.end = self.shortened_end(plan, row)
                    shortening = 0

            def accrue(until):
                nonlocal accrued, on_top, state, had_balance, position
                cut = self.on_top_until if not row else None
                if cut and position < cut < until:
                    accrue(cut)
                if until > position:
                    before = accrued
                    fraction = self.part(row, position, until)
                    accrued += rounded(self.balance * self.rate * fraction, self.rounding)
                    for first, last, rate in self.stretches:
                        first, last = max(first, position), min(last, until)
                        if first < last:
                            shared = self.part(row, first, last)
                            state += rounded(self.balance * rate * shared, self.rounding)
                    for number, amount in enumerate(self.yearly_fees(self.balance, fraction)):
                        fees[number] += amount
                    had_balance |= self.balance > 0
                    position = until
                    if cut and until <= cut:
                        on_top += accrued - before

            for day in days:
                if day > begin and not planned_now:
                    plan_now()
                    planned_now = True
                accrue(day)
                for amount, then, settles, recurs in self.prepayments.pop(day, []) if day > begin else []:
                    if recurs and self.balance == 0:
                        continue
                    interest = [0, 0]
                    if settles:
                        interest[0] = min(amount, deferred)
                        interest[1] = min(amount - interest[0], accrued - settled)
                        deferred -= interest[0]
                        settled_deferred += interest[0]
                        settled += interest[1]
                    amount -= sum(interest)
                    amount = min(amount, self.balance) if recurs else amount
                    assert amount <= self.balance
                    self.balance -= amount
                    prepaid += amount
                    flows.append((day, -amount - sum(interest)))
                    if then == "lower":
                        must_lower |= amount > 0
                    else:
                        shortening += amount
                    if self.balance == 0 and not self.tranches:
                        self.end = row + 1
                if day in self.tranches and day < end:
                    amount = self.tranches.pop(day)
                    self.balance += amount
                    flows.append((day, amount))
                    must_plan |= is_planned
                if day in self.rates and day < end:
                    self.rate, payment = self.rates.pop(day)
                    # What is owed once all that moves on the day has moved, and the first of the flows after it.
                    owed = self.balance + accrued - settled + deferred + fees[0] - fees[1]
                    self.changes.append((day, row, owed, len(flows)))
                    must_plan |= terms["method"] == "annuity" and payment == "anew_next"
                    must_plan_now |= terms["method"] == "annuity" and payment == "anew_now"
            if not planned_now:
                plan_now()
            accrue(end)

            if must_plan_now and self.repays(row):
                plan, must_plan_now = self.plan(self.balance + shortening, row), False
            unsettled = accrued - settled
            planned_for = unsettled - min(on_top, unsettled)
            # What prepayments leave may be no more than the row's own payment.
            drawn = not self.tranches and self.repays(row)
            may_end = shortening or must_lower or ends_when_cleared
            if may_end and drawn and self.planned(plan, row, planned_for) >= self.balance:
                self.end = row + 1
            is_last = row + 1 == self.end
            if is_last:
                repaid = self.balance
            elif not self.repays(row):
                repaid = 0
            else:
                repaid = min(self.planned(plan, row, planned_for), self.balance - self.left_at_end(self.balance))
            self.balance -= repaid
            deferral = next((end for first, end in self.deferrals if first <= row < end), None)
            if is_last:
                interest, deferred = unsettled + deferred, 0
            elif deferral:
                interest, deferred = 0, deferred + unsettled
                if row + 1 == deferral:
                    treatment = terms["grace"]["interest_treatment"]
                    if treatment == "capitalise":
                        self.balance, deferred = self.balance + deferred, 0
                        must_plan |= is_planned
                    elif treatment == "lump":
                        part = deferred
                    else:
                        part = rounded(Fraction(deferred, self.end - row - 1), self.rounding)
            else:
                interest = unsettled + min(part, deferred)
                deferred -= min(part, deferred)
            interest += settled + settled_deferred
            # The next row opens with the tranches of its first day.
            if not is_last and end in self.tranches:
                amount = self.tranches.pop(end)
                self.balance += amount
                flows.append((end, amount))
                must_plan |= is_planned
            if had_balance:
                for fee in terms["fees"]:
                    if fee["kind"] == "per_payment":
                        fees[0] += tiyn(fee["value"])
                        fees[1] += 0 if fee["in_gesv"] else tiyn(fee["value"])
            principal = repaid + prepaid
            payment = interest + principal + fees[0]
            state = min(state, interest)
            rows.append({
                "n": row + 1, "due_on": str(self.due[row]), "pay_on": str(self.pay[row]), "opening": opening,
                "interest": interest, "principal": principal, "fees": fees[0], "payment": payment,
                "closing": self.balance, "state_interest": state, "borrower_interest": interest - state,
                "borrower_payment": payment - state})
            ahead = prepaid + settled + settled_deferred
            row_flows.append((self.pay[row], -(payment - ahead - fees[1])))
            state_flows.append((self.pay[row], state))
            moves_to.append(len(flows))
            row += 1
        self.weigh_changes(rows, flows, row_flows, moves_to)
        return rows, first_level, flows + row_flows, flows + row_flows + state_flows

    def weigh_changes(self, rows, moves, row_flows, moves_to):
        """What is owed at each change of the rate, beside what moves from then on."""
        weighed = []
        for day, row, owed, first in self.changes:
            if self.pay[row] < day:
                # The row is paid ahead of its due date: what it left is owed, and what moves from the day on is not made yet.
                of_row = moves[:moves_to[row]]
                owed = rows[row]["closing"] - sum(amount for on, amount in of_row if on >= day)
                later = [move for move in moves if move[0] >= day]
            else:
                owed -= sum(amount for on, amount in row_flows[:row] if on >= day)
                later = moves[first:]
            later = later + [flow for flow in row_flows if flow[0] >= day]
            if owed + sum(amount for on, amount in later if on == day) > 0:
                weighed.append((day, owed, later))
        self.changes = weighed

    def upfront_fees(self):
        total = counted = 0
        for fee in self.terms["fees"]:
            if fee["kind"] == "upfront_percent":
                amount = rounded(self.principal * Fraction(fee["value"]) / 100, self.rounding)
            elif fee["kind"] == "upfront_amount":
                amount = tiyn(fee["value"])
            else:
                continue
            total += amount
            counted += amount if fee["in_gesv"] else 0
        return total, counted


def check_effective_rate(answer, flows, counted_fees):
    """The two sides of the equation agree within one tiyn at the rate as it is written."""
    exact = decimal.Decimal(answer["exact"])
    assert len(answer["exact"].split(".")[1]) >= 4
    growth = 1 + exact / 100
    start = flows[0][0]
    residual = -decimal.Decimal(counted_fees)
    for day, amount in flows:
        residual += amount / growth ** (decimal.Decimal((day - start).days) / 365)
    assert abs(residual) < 1, f"residual {residual} tiyn at {exact}"
    tenths = (int(exact * 100) + 5) // 10
    assert answer["rounded"] == f"{tenths // 10}.{tenths % 10}", answer


def check_rate_changes(answers, changes):
    """At each change of the rate, what is owed then is worth what is paid later."""
    assert [answer["on"] for answer in answers] == [str(day) for day, _, _ in changes], "changes of the rate"
    for answer, (day, owed, moves) in zip(answers, changes):
        later = [(day, owed)] + moves
        if answer["gesv"]:
            check_effective_rate(answer["gesv"], later, 0)
        else:
            growth = decimal.Decimal(1 + 1_000_000 // 100)
            worth = sum(amount / growth ** (decimal.Decimal((on - day).days) / 365) for on, amount in later)
            assert worth < 0, f"there is a rate below 1 000 000 % from {day}"


def check(answer, working_days):
    loan = Loan(answer["loan"], working_days)
    rows, level, flows, borrower_flows = loan.rows()
    assert len(rows) == len(answer["rows"]), f"{len(answer['rows'])} rows, not {len(rows)}"
    for row, theirs in zip(rows, answer["rows"]):
        for field, value in row.items():
            found = theirs[field] if field in ("n", "due_on", "pay_on") else tiyn(theirs[field])
            assert found == value, f"row {row['n']}, {field}: {theirs[field]}, not {value}"
    assert (answer["level_payment"] and tiyn(answer["level_payment"])) == level, f"level payment {level}"
    upfront, counted = loan.upfront_fees()
    for field, more in {"interest": 0, "principal": 0, "fees": upfront, "payment": upfront, "state_interest": 0,
                        "borrower_payment": upfront}.items():
        total = sum(row[field] for row in rows) + more
        assert tiyn(answer["totals"][field]) == total, f"total of {field}: {answer['totals'][field]}, not {total}"
    check_effective_rate(answer["gesv"]["contract"], flows, counted)
    check_rate_changes(answer["gesv"].get("rate_changes", []), loan.changes)
    check_effective_rate(answer["gesv"]["borrower"], borrower_flows, counted)


def main():
    working_days, count = WorkingDays(), 0
    for line in fileinput.input(encoding="utf-8"):
        answer = json.loads(line)
        try:
            check(answer, working_days)
        except AssertionError as difference:
            print(f"loan {count + 1} differs: {difference}\n{json.dumps(answer['loan'])}", file=sys.stderr)
            return 1
        count += 1
    print(f"{count} loans agree in every figure; {halves} halves of a tiyn were rounded")
    return 0 if count and halves else 1


if __name__ == "__main__":
    sys.exit(main())
