//! A loan over time as a picture.

mod picture;

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
use picture::{BORROWER_INTEREST, FEES, INK, PALE, PRINCIPAL, Picture, STATE_INTEREST, width_of, with_classes};

const FONT: &str = "'Noto Sans','DejaVu Sans',Arial,sans-serif";
/// The height of a line of the names of the parts, in points.
const LEGEND_LINE: u32 = 24;
/// Around the two pictures.
const MARGIN: u32 = 4;
const MARGIN_RIGHT: u32 = 16;
/// The square before a name and the gap after it.
const SQUARE: u32 = 14;
const GAP: u32 = 6;

type Area<'a> = DrawingArea<Picture<'a>, Shift>;
type Context<'a, 'b> = ChartContext<'a, Picture<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
/// A part of a payment.
type Part = fn(&ChartPayment) -> Money;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// How wide a chart is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChartWidth {
    /// Across a sheet of paper or a screen.
    #[default]
    Wide,
    /// Across a phone.
    Narrow,
}

impl ChartWidth {
    /// The widths with the words by which a client names them.
    pub const WORDS: &[(&str, ChartWidth)] = &[("wide", ChartWidth::Wide), ("narrow", ChartWidth::Narrow)];

    const fn layout(self) -> Layout {
        match self {
            ChartWidth::Wide => Layout {
                width: 900,
                balance_height: 190,
                payments_height: 244,
                amounts_width: 92,
                names_left: 96,
                months: 8,
            },
            ChartWidth::Narrow => Layout {
                width: 360,
                balance_height: 180,
                payments_height: 210,
                amounts_width: 74,
                names_left: 4,
                months: 4,
            },
        }
    }
}

/// The sizes of a chart, in points.
#[derive(Clone, Copy)]
struct Layout {
    width: u32,
    /// The height of the upper picture, with the balance.
    balance_height: u32,
    /// The height of the lower picture, with the payments, without the names of their parts.
    payments_height: u32,
    /// The room for the amounts beside the pictures.
    amounts_width: u32,
    /// Where the names of the parts begin.
    names_left: u32,
    /// How many months are named below.
    months: usize,
}

/// What is drawn: the chart, how, and in which language.
struct Drawing<'c> {
    chart: &'c Chart,
    layout: Layout,
    lang: Lang,
}

/// The balance, and below it each payment by principal, the borrower's interest, the interest subsidy and fees, as SVG. The end of the
/// subsidy is a dashed line with its date. `alternative` of the chart is its text for those who do not see it. Each part has a class
/// beside its colour: `principal`, `interest`, `subsidy`, `fees`, `ink`, `line`, `grid`.
///
/// ```
/// use nesie::language::Lang;
/// use nesie_report::{Chart, write};
/// let opening = "100.00".parse()?;
/// let chart = Chart { from: "2026-01-15".parse()?, opening, payments: Vec::new(), subsidy_ends_on: None, alternative: "Nothing.".into() };
/// assert!(write::svg(&chart, write::ChartWidth::Narrow, Lang::En).contains("<desc>Nothing.</desc>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn svg(chart: &Chart, width: ChartWidth, lang: Lang) -> String {
    let drawing = Drawing { chart, layout: width.layout(), lang };
    let drawn = with_classes(&drawing.drawn());
    // The picture says what it shows.
    let described =
        maud::html! { title { (words::chart_title(lang)) } desc { (nesie::language::visible(&chart.alternative)) } };
    match drawn.split_once("\">\n") {
        Some((head, rest)) => format!("{head}\" role=\"img\">\n{}\n{rest}", described.into_string()),
        None => drawn,
    }
}

impl Drawing<'_> {
    fn drawn(&self) -> String {
        let mut written = String::new();
        let Layout { width, balance_height, payments_height, .. } = self.layout;
        let legend = Legend::of(self);
        let height = balance_height.saturating_add(legend.height).saturating_add(payments_height);
        {
            let area = Picture::new(&mut written, (width, height)).into_drawing_area();
            let (above, below) = area.split_vertically(balance_height);
            let (names, below) = below.split_vertically(legend.height);
            // Drawing into a text cannot fail.
            let _ = self.balance(&above).and_then(|()| legend.draw(&names)).and_then(|()| self.payments(&below));
            let _ = area.present();
        }
        written
    }

    fn balance(&self, area: &Area<'_>) -> Drawn {
        let chart = self.chart;
        let highest = chart.payments.iter().map(|payment| payment.closing).max().unwrap_or_default().max(chart.opening);
        let mut context = self.context(area, highest, &words::chart_balance(self.lang))?;
        // The balance stands until it is paid: the line goes in steps.
        let mut steps = vec![(0.0, height(chart.opening))];
        let mut balance = chart.opening;
        for payment in &chart.payments {
            let day = self.day_of(payment.on);
            steps.extend([(day, height(balance)), (day, height(payment.closing))]);
            balance = payment.closing;
        }
        context.draw_series(LineSeries::new(steps, INK.stroke_width(2)))?;
        self.mark_end_of_subsidy(&mut context, height(highest), None)
    }

    fn payments(&self, area: &Area<'_>) -> Drawn {
        let chart = self.chart;
        let sum = |payment: &ChartPayment| Money::saturating_sum(self.parts().map(|(_, _, part)| part(payment)));
        let highest = chart.payments.iter().map(sum).max().unwrap_or_default();
        let mut context = self.context(area, highest, &words::chart_payments(self.lang))?;
        let half = self.half_a_bar();
        let mut floors = vec![0.0; chart.payments.len()];
        for (color, _, part) in self.parts() {
            let bars = chart.payments.iter().zip(&mut floors).flat_map(|(payment, floor)| {
                let day = self.day_of(payment.on);
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
        self.mark_end_of_subsidy(&mut context, height(highest), chart.subsidy_ends_on)
    }

    /// The parts of payments that there are, from below: how each is coloured, what it is called, and how much of a payment it is.
    fn parts(&self) -> impl Iterator<Item = (RGBColor, String, Part)> + use<> {
        let (payments, lang) = (&self.chart.payments, self.lang);
        let has_subsidy = payments.iter().any(|payment| !payment.state_interest.is_zero());
        let has_fees = payments.iter().any(|payment| !payment.fees.is_zero());
        let parts: [(bool, RGBColor, String, Part); 4] = [
            (true, PRINCIPAL, words::chart_principal(lang), |payment| payment.principal),
            (true, BORROWER_INTEREST, words::chart_borrower_interest(has_subsidy, lang), |payment| {
                payment.borrower_interest
            }),
            (has_subsidy, STATE_INTEREST, words::chart_state_interest(lang), |payment| payment.state_interest),
            (has_fees, FEES, words::chart_fees(lang), |payment| payment.fees),
        ];
        parts.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, color, name, part)| (color, name, part))
    }

    /// The axes of one of the two pictures: days from the disbursement, and tenge.
    fn context<'a, 'b>(
        &self,
        area: &'a Area<'b>,
        highest: Money,
        name: &str,
    ) -> Result<Context<'a, 'b>, DrawingAreaErrorKind<std::io::Error>> {
        let last = self.last_day().max(1.0);
        let margin = self.half_a_bar().max(last / 100.0);
        let top = (height(highest) * 1.2).max(1.0);
        let mut context = ChartBuilder::on(area)
            .caption(name, (FONT, 16).into_font().color(&INK))
            .margin(MARGIN)
            .margin_right(MARGIN_RIGHT)
            .x_label_area_size(24)
            .y_label_area_size(self.layout.amounts_width)
            .build_cartesian_2d(-margin..last + margin, 0.0..top)?;
        context
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(PALE)
            .axis_style(INK)
            .x_labels(self.layout.months)
            .y_labels(5)
            .label_style((FONT, 13).into_font().color(&INK))
            .x_label_formatter(&|day| self.month_of(*day))
            .y_label_formatter(&|tenge| amount(*tenge, self.lang))
            .draw()?;
        Ok(context)
    }

    /// A dashed line through the day on which the subsidy ends, with its date where it is given.
    fn mark_end_of_subsidy(&self, context: &mut Context<'_, '_>, top: f64, named: Option<Date>) -> Drawn {
        let Some(ends_on) = self.chart.subsidy_ends_on else { return Ok(()) };
        let day = self.day_of(ends_on);
        let dashes = DashedLineSeries::new([(day, 0.0), (day, top * 1.18)], 6, 4, INK.stroke_width(1));
        context.draw_series(dashes)?;
        if let Some(on) = named {
            let told = words::chart_subsidy_ends(on, self.lang);
            let (side, place) = self.beside(day, &told);
            let style = TextStyle::from((FONT, 13).into_font()).color(&INK).pos(Pos::new(side, VPos::Top));
            context.draw_series(std::iter::once(Text::new(told, (place, top * 1.18), style)))?;
        }
        Ok(())
    }

    /// Where a text about a day stands: on the side on which there is room for it, else in the middle.
    fn beside(&self, day: f64, text: &str) -> (HPos, f64) {
        let Layout { width, amounts_width, .. } = self.layout;
        let picture = width.saturating_sub(amounts_width).saturating_sub(MARGIN).saturating_sub(MARGIN_RIGHT);
        let last = self.last_day();
        let (wide, gap) = (last * f64::from(width_of(text, 13.0)) / f64::from(picture), last / 150.0);
        if day + wide < last {
            (HPos::Left, day + gap)
        } else if day > wide {
            (HPos::Right, day - gap)
        } else {
            (HPos::Center, last / 2.0)
        }
    }

    /// Half the width of a bar, in days: bars of neighbours leave a little of the paper between them.
    fn half_a_bar(&self) -> f64 {
        let days = self.chart.payments.iter().map(|payment| self.day_of(payment.on));
        let gaps = days.clone().zip(days.skip(1)).map(|(one, next)| next - one);
        gaps.filter(|gap| *gap > 0.0).fold(f64::INFINITY, f64::min).min(30.0) * 0.36
    }

    /// Days from the disbursement.
    #[expect(clippy::cast_precision_loss, reason = "a place in a picture, no figure of the loan")]
    fn day_of(&self, on: Date) -> f64 {
        self.chart.from.days_until(on) as f64
    }

    fn last_day(&self) -> f64 {
        self.chart.payments.last().map_or(0.0, |payment| self.day_of(payment.on))
    }

    /// The month of a place on the axis of days.
    #[expect(clippy::cast_possible_truncation, reason = "a place on the axis lies within the days of the loan")]
    fn month_of(&self, day: f64) -> String {
        let on = self.chart.from.plus_days(day.round() as i64);
        on.map_or_else(String::new, |on| format!("{:02}.{}", on.month(), on.year()))
    }
}

/// What the parts of the bars are, above the picture, where it hides no bar: line by line, as many names as a line holds.
struct Legend {
    height: u32,
    /// Each name with its colour, and its place from the left and from above.
    names: Vec<(RGBColor, String, (u32, u32))>,
}

impl Legend {
    fn of(drawing: &Drawing<'_>) -> Self {
        let (begin, end) = (drawing.layout.names_left, drawing.layout.width);
        let (mut left, mut top) = (begin, 0);
        let mut names = Vec::new();
        for (color, name, _) in drawing.parts() {
            let right = left.saturating_add(SQUARE).saturating_add(GAP).saturating_add(width_of(&name, 14.0));
            if right > end && left > begin {
                (left, top) = (begin, LEGEND_LINE.saturating_add(top));
            }
            let wide = width_of(&name, 14.0).saturating_add(SQUARE).saturating_add(GAP.saturating_mul(5));
            names.push((color, name, (left, top)));
            left = left.saturating_add(wide);
        }
        Legend { height: top.saturating_add(LEGEND_LINE), names }
    }

    fn draw(&self, area: &Area<'_>) -> Drawn {
        let style = TextStyle::from((FONT, 14).into_font()).color(&INK);
        for (color, name, (left, top)) in &self.names {
            let at = |right: u32, down: u32| {
                let place = |start: u32, more: u32| i32::try_from(start.saturating_add(more)).unwrap_or(i32::MAX);
                (place(*left, right), place(*top, down))
            };
            let corners = [at(0, 6), at(SQUARE, 18)];
            area.draw(&Rectangle::new(corners, color.filled()))?;
            area.draw(&Rectangle::new(corners, INK.stroke_width(1)))?;
            area.draw(&Text::new(name.clone(), at(SQUARE.saturating_add(GAP), 5), style.clone()))?;
        }
        Ok(())
    }
}

/// Tenge as a height.
#[expect(clippy::cast_precision_loss, reason = "a place in a picture, no figure of the loan")]
fn height(amount: Money) -> f64 {
    amount.tiyn() as f64 / 100.0
}

/// The amount of a place on the axis of tenge.
#[expect(clippy::cast_possible_truncation, reason = "a place on the axis lies within the amounts of the loan")]
fn amount(tenge: f64, lang: Lang) -> String {
    let tiyn = (tenge.round() as i64).saturating_mul(100);
    Money::from_tiyn(tiyn).map_or_else(|_| String::new(), |amount| prose_tenge(amount, lang))
}
