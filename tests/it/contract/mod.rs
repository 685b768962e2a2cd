//! The contract: receipts, limits, and the corpora of the fuzz targets.

pub(crate) mod fuzz_corpus;
mod limits;
mod receipts;
mod round_trips;
mod suite;
