//! The contract: receipts, limits, and the corpora of the fuzz targets.

mod fuzz_corpus;
mod limits;
mod receipts;
mod round_trips;
mod suite;
