//! A loan over time as a picture.

use nesie::date::Date;
use nesie::language::Lang;
use nesie::money::Money;
use nesie::text::prose_tenge;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::document::{Chart, ChartPayment};
use crate::text::sheet as words;

const WIDTH: u32 = 900;
const HEIGHT: u32 = 460;
/// The height of the upper picture, with the balance.
const BALANCE_HEIGHT: u32 = 190;
/// The height of the names of the parts.
const LEGEND_HEIGHT: u32 = 26;
/// Where the pictures begin, beside the amounts.
const LEFT: i32 = 96;
const FONT: &str = "'Noto Sans','DejaVu Sans',Arial,sans-serif";

// Apart in grey too: from dark to light, the lightest with a frame.
const PRINCIPAL: RGBColor = RGBColor(31, 61, 92);
const BORROWER_INTEREST: RGBColor = RGBColor(214, 132, 60);
const STATE_INTEREST: RGBColor = RGBColor(222, 238, 212);
const INK: RGBColor = RGBColor(17, 17, 17);
const PALE: RGBColor = RGBColor(205, 205, 205);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Context<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
/// A part of a payment.
type Part = fn(&ChartPayment) -> Money;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// The balance, and below it each payment by principal, the borrower's interest and the interest subsidy, as SVG. The end of the
/// subsidy is a dashed line with its date. `alternative` of the chart is its text for those who do not see it.
///
/// ```
/// use nesie::language::Lang;
/// use nesie_report::Chart;
/// let opening = "100.00".parse()?;
/// let chart = Chart { from: "2026-01-15".parse()?, opening, payments: Vec::new(), subsidy_ends_on: None, alternative: "Nothing.".into() };
/// assert!(nesie_report::write::svg(&chart, Lang::En).contains("<desc>Nothing.</desc>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn svg(chart: &Chart, lang: Lang) -> String {
    let mut picture = String::new();
    {
        let area = SVGBackend::with_string(&mut picture, (WIDTH, HEIGHT)).into_drawing_area();
        let (above, below) = area.split_vertically(BALANCE_HEIGHT);
        // Drawing into a text cannot fail.
        let _ = draw_balance(&above, chart, lang).and_then(|()| draw_payments(&below, chart, lang));
        let _ = area.present();
    }
    // The picture says what it shows.
    let described =
        maud::html! { title { (words::chart_title(lang)) } desc { (nesie::language::visible(&chart.alternative)) } };
    match picture.split_once("\">\n") {
        Some((head, rest)) => format!("{head}\" role=\"img\">\n{}\n{rest}", described.into_string()),
        None => picture,
    }
}

fn draw_balance(area: &Area<'_>, chart: &Chart, lang: Lang) -> Drawn {
    let highest = chart.payments.iter().map(|payment| payment.closing).max().unwrap_or_default().max(chart.opening);
    let mut context = context(area, chart, highest, &words::chart_balance(lang), lang)?;
    // The balance stands until it is paid: the line goes in steps.
    let mut steps = vec![(0.0, height(chart.opening))];
    let mut balance = chart.opening;
    for payment in &chart.payments {
        let day = day_of(chart, payment.on);
        steps.extend([(day, height(balance)), (day, height(payment.closing))]);
        balance = payment.closing;
    }
    context.draw_series(LineSeries::new(steps, INK.stroke_width(2)))?;
    mark_end_of_subsidy(&mut context, chart, height(highest), None, lang)
}

fn draw_payments(area: &Area<'_>, chart: &Chart, lang: Lang) -> Drawn {
    let sum = |payment: &ChartPayment| {
        Money::saturating_sum([payment.principal, payment.borrower_interest, payment.state_interest])
    };
    let highest = chart.payments.iter().map(sum).max().unwrap_or_default();
    let (legend, area) = area.split_vertically(LEGEND_HEIGHT);
    let mut context = context(&area, chart, highest, &words::chart_payments(lang), lang)?;
    let has_subsidy = chart.payments.iter().any(|payment| !payment.state_interest.is_zero());
    let half = half_a_bar(chart);
    let mut floors = vec![0.0; chart.payments.len()];
    let parts: [(RGBColor, String, Part); 3] = [
        (PRINCIPAL, words::chart_principal(lang), |payment| payment.principal),
        (BORROWER_INTEREST, words::chart_borrower_interest(has_subsidy, lang), |payment| payment.borrower_interest),
        (STATE_INTEREST, words::chart_state_interest(lang), |payment| payment.state_interest),
    ];
    let mut names = Vec::new();
    for (color, name, part) in parts.into_iter().take(if has_subsidy { 3 } else { 2 }) {
        names.push((color, name));
        let bars = chart.payments.iter().zip(&mut floors).flat_map(|(payment, floor)| {
            let day = day_of(chart, payment.on);
            let bottom = *floor;
            *floor += height(part(payment));
            let corners = [(day - half, bottom), (day + half, *floor)];
            let filled = Rectangle::new(corners, color.filled());
            // The frame tells the lightest part from the paper.
            let framed = (color == STATE_INTEREST).then(|| Rectangle::new(corners, INK.stroke_width(1)));
            std::iter::once(filled).chain(framed)
        });
        context.draw_series(bars.collect::<Vec<_>>())?;
    }
    draw_legend(&legend, &names)?;
    mark_end_of_subsidy(&mut context, chart, height(highest), chart.subsidy_ends_on, lang)
}

/// What the parts of the bars are, above the picture, where it hides no bar.
fn draw_legend(area: &Area<'_>, names: &[(RGBColor, String)]) -> Drawn {
    let mut left = LEFT;
    for (color, name) in names {
        let corners = [(left, 8), (left.saturating_add(14), 20)];
        area.draw(&Rectangle::new(corners, color.filled()))?;
        area.draw(&Rectangle::new(corners, INK.stroke_width(1)))?;
        area.draw(&Text::new(name.clone(), (left.saturating_add(20), 7), (FONT, 14)))?;
        // A letter is about eight points wide; the names are short.
        let letters = i32::try_from(name.chars().count()).unwrap_or(i32::MAX);
        left = left.saturating_add(letters.saturating_mul(8)).saturating_add(48);
    }
    Ok(())
}

/// The axes of one of the two pictures: days from the disbursement, and tenge.
fn context<'a, 'b>(
    area: &'a Area<'b>,
    chart: &Chart,
    highest: Money,
    name: &str,
    lang: Lang,
) -> Result<Context<'a, 'b>, DrawingAreaErrorKind<std::io::Error>> {
    let last = chart.payments.last().map_or(1.0, |payment| day_of(chart, payment.on)).max(1.0);
    let margin = half_a_bar(chart).max(last / 100.0);
    let top = (height(highest) * 1.2).max(1.0);
    let mut context = ChartBuilder::on(area)
        .caption(name, (FONT, 16))
        .margin(4)
        .margin_right(16)
        .x_label_area_size(24)
        .y_label_area_size(92)
        .build_cartesian_2d(-margin..last + margin, 0.0..top)?;
    context
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(PALE)
        .axis_style(INK)
        .x_labels(8)
        .y_labels(5)
        .label_style((FONT, 13))
        .x_label_formatter(&|day| month_of(chart, *day))
        .y_label_formatter(&|tenge| amount(*tenge, lang))
        .draw()?;
    Ok(context)
}

/// A dashed line through the day on which the subsidy ends, with its date where it is given.
fn mark_end_of_subsidy(
    context: &mut Context<'_, '_>,
    chart: &Chart,
    top: f64,
    named: Option<Date>,
    lang: Lang,
) -> Drawn {
    let Some(ends_on) = chart.subsidy_ends_on else { return Ok(()) };
    let day = day_of(chart, ends_on);
    let dashes = DashedLineSeries::new([(day, 0.0), (day, top * 1.18)], 6, 4, INK.stroke_width(1));
    context.draw_series(dashes)?;
    if let Some(on) = named {
        let last = chart.payments.last().map_or(0.0, |payment| day_of(chart, payment.on));
        // On the side on which there is room.
        let (side, gap) = if day * 2.0 < last { (HPos::Left, last / 150.0) } else { (HPos::Right, -last / 150.0) };
        let style = TextStyle::from((FONT, 13).into_font()).color(&INK).pos(Pos::new(side, VPos::Top));
        let label = Text::new(words::chart_subsidy_ends(on, lang), (day + gap, top * 1.18), style);
        context.draw_series(std::iter::once(label))?;
    }
    Ok(())
}

/// Half the width of a bar, in days: bars of neighbours leave a little of the paper between them.
fn half_a_bar(chart: &Chart) -> f64 {
    let days = chart.payments.iter().map(|payment| day_of(chart, payment.on));
    let gaps = days.clone().zip(days.skip(1)).map(|(one, next)| next - one);
    gaps.filter(|gap| *gap > 0.0).fold(f64::INFINITY, f64::min).min(30.0) * 0.36
}

/// Days from the disbursement.
#[expect(clippy::cast_precision_loss, reason = "a place in a picture, no figure of the loan")]
fn day_of(chart: &Chart, on: Date) -> f64 {
    chart.from.days_until(on) as f64
}

/// Tenge as a height.
#[expect(clippy::cast_precision_loss, reason = "a place in a picture, no figure of the loan")]
fn height(amount: Money) -> f64 {
    amount.tiyn() as f64 / 100.0
}

/// The month of a place on the axis of days.
#[expect(clippy::cast_possible_truncation, reason = "a place on the axis lies within the days of the loan")]
fn month_of(chart: &Chart, day: f64) -> String {
    chart.from.plus_days(day.round() as i64).map_or_else(String::new, |on| format!("{:02}.{}", on.month(), on.year()))
}

/// The amount of a place on the axis of tenge.
#[expect(clippy::cast_possible_truncation, reason = "a place on the axis lies within the amounts of the loan")]
fn amount(tenge: f64, lang: Lang) -> String {
    let tiyn = (tenge.round() as i64).saturating_mul(100);
    Money::from_tiyn(tiyn).map_or_else(|_| String::new(), |amount| prose_tenge(amount, lang))
}
