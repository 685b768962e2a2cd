//! A document as a sheet of paper: one HTML file that needs nothing else, to be shown, printed and kept.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use nesie::language::visible;

use super::chart::{self, ChartWidth};
use super::table::written;
use crate::document::{Block, Cell, Check, Document, Field, Item, Marker, Table};
use crate::text::sheet as words;

/// The style of a sheet. It names fonts that readers have, and fetches none.
const STYLE: &str = include_str!("sheet.css");

/// What a reader's program may load for a sheet: nothing, but for the style in it. It runs nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The document as a page of HTML that stands alone: no script, no picture or font from elsewhere. It is laid out for A4. All texts
/// are escaped, and [visible]: names of an input may stand among them.
///
/// ```
/// use nesie::language::Lang;
/// use nesie_report::{Document, write::html};
/// let mut document = Document::new(Lang::En);
/// document.paragraph("<script>");
/// let page = html::page(&document);
/// assert!(page.contains("<p>&lt;script&gt;</p>"));
/// assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
/// ```
#[must_use]
pub fn page(document: &Document) -> String {
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Title(text) => Some(visible(text)),
        _ => None,
    });
    html! {
        (DOCTYPE)
        html lang=(document.lang.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title.unwrap_or_else(|| "nesie".into())) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (blocks(&document.blocks, document)) } }
        }
    }
    .into_string()
}

fn blocks(blocks: &[Block], document: &Document) -> Markup {
    html! { @for one in blocks { (block(one, document)) } }
}

fn block(block: &Block, document: &Document) -> Markup {
    let lang = document.lang;
    match block {
        Block::Title(text) => html! { h1 { (visible(text)) } },
        Block::Heading(text) => html! { h2 { (visible(text)) } },
        Block::Paragraph(text) | Block::Line(text) => html! { p { (visible(text)) } },
        Block::List(items) => html! { ul { @for item in items { (entry(item, document)) } } },
        Block::Table(rows) => table(rows, document),
        Block::Fields(of) => fields(of, document),
        Block::Chart(of) => html! {
            figure {
                (PreEscaped(chart::svg(of, ChartWidth::Wide, lang)))
                figcaption { (visible(&of.alternative)) }
            }
        },
        Block::Signatures(names) => html! {
            div.signatures { @for name in names { p { span { (visible(name)) } span.line {} } } }
        },
        Block::Gap => html! { div.gap {} },
    }
}

fn entry(item: &Item, document: &Document) -> Markup {
    html! {
        li class=(class(item.marker)) {
            (marker(item.marker, document))
            div { (blocks(&item.blocks, document)) }
        }
    }
}

const fn class(marker: Marker) -> &'static str {
    match marker {
        Marker::Bullet => "bullet",
        Marker::Number(_) => "number",
        Marker::Source(_) => "source",
        Marker::Check(_) => "check",
        Marker::Box => "box",
        Marker::Blank => "blank",
    }
}

fn marker(marker: Marker, document: &Document) -> Markup {
    match marker {
        Marker::Bullet => html! { span.marker { "–" } },
        Marker::Number(number) => html! { span.marker { (number) "." } },
        Marker::Source(number) => html! { span.marker { "[" (number) "]" } },
        Marker::Check(check) => html! {
            span.marker { span.square {} }
            span class=(format!("found {}", found(check))) { (words::found(check, document.lang)) }
        },
        Marker::Box => html! { span.marker { span.square {} } },
        Marker::Blank => html! {},
    }
}

const fn found(check: Check) -> &'static str {
    match check {
        Check::Met => "met",
        Check::NotMet => "not-met",
        Check::Unknown => "unknown",
        Check::ForStaff => "for-staff",
    }
}

fn fields(fields: &[Field], document: &Document) -> Markup {
    html! {
        table.fields {
            @for Field { name, value } in fields {
                tr {
                    th scope="row" { (visible(name)) }
                    @match value {
                        Cell::Empty => td.line {},
                        known => td { (written(known, document.lang)) },
                    }
                }
            }
        }
    }
}

/// A table, in letters so large that its figures have room on A4.
fn table(table: &Table, document: &Document) -> Markup {
    let is_figures: Vec<bool> = (0..table.columns.len()).map(|column| is_figures(table, column)).collect();
    let cells = |row: &[Cell]| {
        html! {
            tr {
                @for (cell, is_figures) in row.iter().zip(&is_figures) {
                    td class=[is_figures.then_some("figure")] { (written(cell, document.lang)) }
                }
            }
        }
    };
    html! {
        table class=(size(table, document)) {
            thead {
                tr {
                    @for (column, is_figures) in table.columns.iter().zip(&is_figures) {
                        th scope="col" class=[is_figures.then_some("figure")] { (visible(&column.heading)) }
                    }
                }
            }
            tbody {
                @for (position, row) in table.rows.iter().enumerate() {
                    @for section in table.sections.iter().filter(|section| section.before == position) {
                        tr.section { th colspan=(table.columns.len()) { (visible(&section.text)) } }
                    }
                    (cells(row))
                }
            }
            // No foot: one is repeated on every page, and these are the sums of all of them.
            @if let Some(totals) = &table.totals { tbody.totals { (cells(totals)) } }
        }
    }
}

/// True of a column of figures, which end at the right.
fn is_figures(table: &Table, column: usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.get(column));
    !cells.any(|cell| matches!(cell, Cell::Text(_) | Cell::Flag(_)))
}

/// The letters of a line of A4 in each size, the largest first.
const SIZES: [(usize, &str); 4] = [(86, "large"), (98, "medium"), (112, "small"), (usize::MAX, "smallest")];

/// The size of letters in which the widest row of figures fits the page. Words are wrapped, so that they need less room.
fn size(table: &Table, document: &Document) -> &'static str {
    let rows = || table.rows.iter().chain(&table.totals);
    let width = |column: usize| {
        let cells = rows().filter_map(|row| row.get(column));
        let widest = cells.map(|cell| match cell {
            Cell::Text(_) => WORDS,
            cell => written(cell, document.lang).chars().count(),
        });
        widest.max().unwrap_or_default().saturating_add(BETWEEN)
    };
    let letters: usize = (0..table.columns.len()).map(width).sum();
    SIZES.iter().find(|(most, _)| letters <= *most).map_or("smallest", |(_, size)| size)
}

/// The letters that a column of words needs.
const WORDS: usize = 18;
/// The letters between two columns.
const BETWEEN: usize = 2;
