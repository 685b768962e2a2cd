//! The tests of the library, in one program: a module for each part of it.

mod advice;
mod architecture;
mod catalogue;
mod contract;
mod examples;
mod loan;
mod support;
#[cfg(feature = "builtin")]
mod text;
#[cfg(feature = "json")]
mod values;
