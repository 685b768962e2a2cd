//! The words of documents, in Kazakh, Russian and English, side by side. What a finding, a term or an error says stands in the
//! library; here are the headings of a document and the lines between.

mod figures;
pub(crate) mod loan;
