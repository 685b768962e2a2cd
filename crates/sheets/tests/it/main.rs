//! Workbooks, as programs read them and as LibreOffice computes them.

mod recalculated;
mod support;
mod workbooks;
