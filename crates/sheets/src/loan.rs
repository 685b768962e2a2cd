//! The sheet of a loan: its terms, its plans of repayment, and its schedule by formulas beside the figures of nesie.

mod columns;
mod figures;

use nesie::date::Date;
use nesie::language::{Lang, Localize};
use nesie::loan::{LoanTerms, PlannedPayment, Workings};
use nesie::rate::Rate;
use nesie::text::written_date;
use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::quote_sheet_name;

use crate::cells::{At, Sheet};
use crate::{accruals, fees, plans, text};
use columns::Columns;
pub(crate) use columns::Figure;
use figures::Rows;

/// The column in which the terms have their values.
const VALUE: u16 = 2;
/// The row of the first term.
const FIRST_TERM: u32 = 2;

/// Where everything stands that formulas of the two sheets of a loan refer to.
pub(crate) struct Places {
    schedule: String,
    accruals: String,
    /// The rates of the contract, each with its first day.
    rates: Vec<(Option<Date>, Rate, At)>,
    state_rates: Vec<(Rate, At)>,
    pub(crate) principal: At,
    balloon: Option<At>,
    /// The fees that are paid with instalments.
    pub(crate) fees: Vec<fees::Term>,
    /// The first plan, if there is one.
    pub(crate) plans: Option<At>,
    /// Of each plan, the discount factors of its rows.
    factors: Vec<Option<[u32; 2]>>,
    /// The first row of the schedule.
    first_row: u32,
    columns: Columns,
}

impl Places {
    pub(crate) fn of([schedule, accrued]: [&String; 2], terms: &LoanTerms, workings: &Workings) -> Self {
        let mut row = FIRST_TERM;
        let mut next = || {
            let at = At::new(row, VALUE);
            row = row.saturating_add(1);
            at
        };
        let principal = next();
        // The day, the method and the count of days are no figures.
        let _ = [next(), next(), next()];
        let mut rates = vec![(None, terms.annual_rate, next())];
        rates.extend(terms.rate_changes.iter().map(|change| (Some(change.on), change.annual_rate, next())));
        rates.sort_by_key(|(on, ..)| *on);
        let steps = terms.subsidy.iter().flat_map(|subsidy| &subsidy.steps);
        let state_rates = steps.map(|step| (step.rate, next())).collect();
        let balloon = (!terms.balloon.is_zero()).then(&mut next);
        let fees = fees::terms(&terms.fees, &mut next);
        let count = u32::try_from(workings.plans.len()).unwrap_or(u32::MAX);
        // A blank row and the headings before each table.
        let plans = (count > 0).then(|| At::new(row.saturating_add(2), 0));
        let after_plans = plans.map_or(row, |first| first.row.saturating_add(count));
        Places {
            schedule: quote_sheet_name(schedule),
            accruals: quote_sheet_name(accrued),
            rates,
            state_rates,
            principal,
            balloon,
            fees,
            plans,
            factors: factors(workings),
            first_row: after_plans.saturating_add(2),
            columns: Columns::of(workings),
        }
    }

    fn elsewhere(sheet: &str, cell: &str) -> String {
        format!("{sheet}!{cell}")
    }

    /// The balance before a row, on the sheet of the schedule.
    pub(crate) fn opening(&self, n: u32) -> String {
        self.cell(Figure::Opening, n).unwrap_or_default()
    }

    pub(crate) fn opening_from_elsewhere(&self, n: u32) -> String {
        Places::elsewhere(&self.schedule, &self.opening(n))
    }

    /// The cell of a figure in a row, seen from other sheets.
    pub(crate) fn of_schedule(&self, figure: Figure, n: u32) -> Option<String> {
        self.cell(figure, n).map(|cell| Places::elsewhere(&self.schedule, &cell))
    }

    /// A term of the loan, seen from other sheets.
    pub(crate) fn of_terms(&self, at: At) -> String {
        Places::elsewhere(&self.schedule, &at.name())
    }

    /// A cell of the sheet of accruals, seen from other sheets.
    pub(crate) fn of_accruals(&self, at: At) -> String {
        Places::elsewhere(&self.accruals, &at.name())
    }

    /// The cell of a figure in a row, on the sheet of the schedule.
    fn cell(&self, figure: Figure, n: u32) -> Option<String> {
        self.columns.at(figure).map(|column| At::new(self.row(n), column).name())
    }

    fn row(&self, n: u32) -> u32 {
        self.first_row.saturating_add(n).saturating_sub(1)
    }

    /// The term with the contract's rate on a day, seen from the sheet of accruals.
    pub(crate) fn rate_at(&self, rate: Rate, on: Date) -> Option<String> {
        let begun = self.rates.iter().rev().filter(|(from, ..)| from.is_none_or(|from| from <= on));
        let (.., at) = begun.into_iter().find(|(_, term, _)| *term == rate)?;
        Some(Places::elsewhere(&self.schedule, &at.name()))
    }

    /// The term with a rate, seen from the sheet of the schedule.
    pub(crate) fn rate_cell(&self, rate: Rate) -> Option<String> {
        self.rates.iter().find(|(_, term, _)| *term == rate).map(|(.., at)| at.name())
    }

    pub(crate) fn state_rate_at(&self, rate: Rate) -> Option<String> {
        let (_, at) = self.state_rates.iter().find(|(term, _)| *term == rate)?;
        Some(Places::elsewhere(&self.schedule, &at.name()))
    }

    pub(crate) fn plan_rate_from_elsewhere(&self, number: u32) -> String {
        let at = self.plans.unwrap_or(At::new(0, 0)).below(number).right(plans::RATE);
        Places::elsewhere(&self.schedule, &at.name())
    }

    /// The payment of a plan, by its position.
    fn plan(&self, position: usize) -> Option<String> {
        let number = u32::try_from(position).ok()?;
        Some(self.plans?.below(number).right(plans::PAYMENT).name())
    }

    /// The discount factors of a plan, and the last of them.
    pub(crate) fn factors(&self, number: u32) -> Option<[String; 2]> {
        let [first, last] = (*self.factors.get(usize::try_from(number).ok()?)?)?;
        let [first, last] =
            [first, last].map(|row| At::new(row, accruals::FACTORS.saturating_add(accruals::FACTOR)).name());
        Some([Places::elsewhere(&self.accruals, &format!("{first}:{last}")), Places::elsewhere(&self.accruals, &last)])
    }

    /// The sum of some cells of the sheet of accruals, one below the other.
    pub(crate) fn sum_of_accruals(&self, [first, last]: [At; 2]) -> String {
        match first == last {
            true => Places::elsewhere(&self.accruals, &first.name()),
            false => format!("SUM({}!{}:{})", self.accruals, first.name(), last.name()),
        }
    }
}

/// The rows of the discount factors of each plan that has some.
fn factors(workings: &Workings) -> Vec<Option<[u32; 2]>> {
    let mut next = accruals::FIRST_ROW;
    let rows = workings.plans.iter().map(|plan| {
        let PlannedPayment::Level { year_fractions, .. } = &plan.payment else { return None };
        let count = u32::try_from(year_fractions.len()).ok().filter(|count| *count > 0)?;
        let first = next;
        next = next.saturating_add(count);
        Some([first, next.saturating_sub(1)])
    });
    rows.collect()
}

pub(crate) fn write(
    sheet: &mut Sheet<'_>,
    places: &Places,
    terms: &LoanTerms,
    workings: &Workings,
    lang: Lang,
) -> Result<(), XlsxError> {
    let formats = sheet.formats;
    sheet.text(At::new(0, 0), &text::colours(lang), &formats.note)?;
    write_terms(sheet, places, terms, lang)?;
    plans::write(sheet, places, terms, workings, lang)?;
    let head = places.first_row.saturating_sub(1);
    sheet.worksheet.set_column_width(0, 6)?;
    sheet.worksheet.set_column_range_width(1, places.columns.last(), 15)?;
    sheet.worksheet.set_repeat_rows(head, head)?;
    Rows { places, terms, workings, lang }.write(sheet)
}

fn write_terms(sheet: &mut Sheet<'_>, places: &Places, terms: &LoanTerms, lang: Lang) -> Result<(), XlsxError> {
    let mut named = |at: At, name: String| {
        sheet.plain(At::new(at.row, 0), &name)?;
        Ok::<_, XlsxError>(())
    };
    let principal = places.principal;
    named(principal, text::principal_of_the_loan(lang))?;
    named(principal.below(1), text::disbursed_on(lang))?;
    named(principal.below(2), text::method(lang))?;
    named(principal.below(3), text::day_count(lang))?;
    for (from, _, at) in &places.rates {
        let from = from.map(|from| written_date(from, lang));
        named(*at, text::annual_rate(from.as_deref(), lang))?;
    }
    let steps = terms.subsidy.iter().flat_map(|subsidy| &subsidy.steps);
    for (step, (_, at)) in steps.zip(&places.state_rates) {
        named(*at, text::subsidised_rate(step.after_months, lang))?;
    }
    if let Some(at) = places.balloon {
        named(at, text::balloon(lang))?;
        sheet.money(at, terms.balloon)?;
    }
    places.fees.iter().try_for_each(|term| term.write(sheet, lang))?;
    sheet.money(principal, terms.principal)?;
    sheet.date(principal.below(1), terms.disbursed_on)?;
    sheet.plain(principal.below(2), &terms.method.localize(lang))?;
    sheet.plain(principal.below(3), &terms.day_count.unwrap_or_default().localize(lang))?;
    for (_, rate, at) in &places.rates {
        sheet.rate(*at, *rate)?;
    }
    for (rate, at) in &places.state_rates {
        sheet.rate(*at, *rate)?;
    }
    Ok(())
}
