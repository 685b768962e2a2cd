//! Reading, checking and comparing catalogues, and the built-in one.

mod bad;
mod broken;
mod builtin;
mod bundle;
mod calendar;
mod edited;
mod edited_answers;
mod gesv_caps;
mod recipe;
mod sample;
mod sources;
