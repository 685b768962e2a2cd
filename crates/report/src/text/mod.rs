//! The words of documents, in Kazakh, Russian and English, side by side. What a finding, a term or an error says stands in the
//! library; here are the headings of a document and the lines between.

pub(crate) mod columns;
pub(crate) mod loan;
pub(crate) mod offer;
pub(crate) mod programmes;
pub(crate) mod quote;
pub(crate) mod sheet;
pub(crate) mod single;
#[cfg(test)]
mod tests;
