//! What a document is made of. It has its words already, in one language; its figures are still figures, so that each
//! writer writes them as its readers need them.

use nesie::date::Date;
use nesie::language::Lang;
use nesie::loan::EffectiveRate;
use nesie::money::Money;
use nesie::rate::Rate;

/// A document in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language of its words, and of its figures where a person reads them.
    pub lang: Lang,
    /// Its blocks, one below the other.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// What the document is about.
    Title(String),
    /// What the blocks after it are about.
    Heading(String),
    /// A text of one paragraph.
    Paragraph(String),
    /// A line that is never broken: an editor finds a place in it.
    Line(String),
    /// Entries, each of one or more blocks.
    List(Vec<Item>),
    /// Rows under headings.
    Table(Table),
    /// What is known of some things by their names, with lines to write on where nothing is.
    Fields(Vec<Field>),
    /// A loan over time, as a picture.
    Chart(Chart),
    /// Lines to sign on, each with who signs.
    Signatures(Vec<String>),
    /// A pause, where what follows has no heading.
    Gap,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What stands before it.
    pub marker: Marker,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What stands before an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A dash.
    Bullet,
    /// A number that others refer to: that of an offer.
    Number(usize),
    /// The number of a source.
    Source(usize),
    /// A box that staff mark, with what nesie found.
    Check(Check),
    /// A box that staff mark.
    Box,
    /// Nothing: the entry is only set apart.
    Blank,
}

impl Marker {
    /// What stands before an entry where no box can be drawn, with the blank after it.
    #[must_use]
    pub fn sign(self) -> String {
        match self {
            Marker::Bullet => "- ".into(),
            Marker::Number(number) => format!("{number}. "),
            Marker::Source(number) => format!("[{number}] "),
            Marker::Check(Check::Met) => "[+] ".into(),
            Marker::Check(Check::NotMet) => "[-] ".into(),
            Marker::Check(Check::Unknown) => "[?] ".into(),
            Marker::Check(Check::ForStaff) | Marker::Box => "[ ] ".into(),
            Marker::Blank => String::new(),
        }
    }
}

/// A name and what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The name.
    pub name: String,
    /// What is known; a line to write on where that is nothing.
    pub value: Cell,
}

/// The balance of a loan and its payments, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The day of the disbursement.
    pub from: Date,
    /// What is owed before the first payment.
    pub opening: Money,
    /// The payments.
    pub payments: Vec<ChartPayment>,
    /// The day on which the interest subsidy ends, if it ends before the loan.
    pub subsidy_ends_on: Option<Date>,
    /// What the picture shows, for those who do not see it.
    pub alternative: String,
}

/// A payment of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartPayment {
    /// The due date.
    pub on: Date,
    /// The principal that is repaid.
    pub principal: Money,
    /// The interest that the borrower pays.
    pub borrower_interest: Money,
    /// The interest subsidy.
    pub state_interest: Money,
    /// The fees.
    pub fees: Money,
    /// What is owed afterwards.
    pub closing: Money,
}

/// What nesie found of a condition, for the box before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// An answer is missing.
    Unknown,
    /// Staff decide.
    ForStaff,
}

/// Rows under headings.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// The sums, where there are any.
    pub totals: Option<Vec<Cell>>,
    /// What the rows are parted by.
    pub sections: Vec<Section>,
}

/// A line of words between the rows of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The position of the row that it stands before.
    pub before: usize,
    /// What it says of the rows after it.
    pub text: String,
}

impl Table {
    /// A table without sums and sections.
    #[must_use]
    pub const fn new(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        Table { columns, rows, totals: None, sections: Vec::new() }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What a program knows it by.
    pub id: &'static str,
    /// What a person reads above it.
    pub heading: String,
    /// Where a page is too narrow for the table, the columns of the highest number are left out first; those of 0 never.
    pub expendable: u8,
}

impl Column {
    /// A column that is never left out.
    #[must_use]
    pub fn new(id: &'static str, heading: impl Into<String>) -> Self {
        Column { id, heading: heading.into(), expendable: 0 }
    }

    /// A column that a narrow page does without, the higher the number the sooner.
    #[must_use]
    pub fn expendable(id: &'static str, heading: impl Into<String>, expendable: u8) -> Self {
        Column { id, heading: heading.into(), expendable }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known, or there is nothing.
    Empty,
    /// Words, or a word of the contract. On a narrow page they are cut short.
    Text(String),
    /// An amount in tenge, to the tiyn.
    Money(Money),
    /// The first of amounts that change, to the tiyn.
    FirstMoney(Money),
    /// A rate in percent a year.
    Rate(Rate),
    /// Two rates between which the true one lies, in percent a year.
    RateRange(Rate, Rate),
    /// An effective rate: exact for a program, rounded by the rule for a person.
    Effective(EffectiveRate),
    /// A day.
    Date(Date),
    /// A day of payment that was moved off a day of rest.
    MovedDate(Date),
    /// A number of things.
    Count(u64),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// The cell of a value, or an empty one.
    pub fn of<T>(value: Option<T>, cell: impl FnOnce(T) -> Cell) -> Cell {
        value.map_or(Cell::Empty, cell)
    }

    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }
}

impl Document {
    /// An empty document.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Document { lang, blocks: Vec::new() }
    }

    /// Adds a block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.push(Block::Paragraph(text.into()));
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.push(Block::Heading(text.into()));
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, items: Vec<Item>) {
        self.blocks.extend(list(items));
    }

    /// A document of paragraphs, one for each line of a text.
    #[must_use]
    pub fn of_lines(lang: Lang, lines: &str) -> Self {
        Document { lang, blocks: lines.lines().map(|line| Block::Paragraph(line.to_owned())).collect() }
    }
}

/// A list, unless it is empty.
#[must_use]
pub fn list(items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(items))
}

impl Item {
    /// An entry of one paragraph after a dash.
    #[must_use]
    pub fn bullet(text: impl Into<String>) -> Self {
        Item { marker: Marker::Bullet, blocks: vec![Block::Paragraph(text.into())] }
    }

    /// A word and what it stands for.
    #[must_use]
    pub fn named(name: &str, text: impl AsRef<str>) -> Self {
        Item::marked(Marker::Blank, format!("{name} – {}", text.as_ref()))
    }

    /// An entry of one paragraph after a marker.
    #[must_use]
    pub fn marked(marker: Marker, text: impl Into<String>) -> Self {
        Item { marker, blocks: vec![Block::Paragraph(text.into())] }
    }
}

/// Entries after dashes.
#[must_use]
pub fn bullets(texts: impl IntoIterator<Item = String>) -> Vec<Item> {
    texts.into_iter().map(Item::bullet).collect()
}
