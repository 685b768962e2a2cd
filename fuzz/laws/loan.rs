//! A loan from the JSON of the contract.

use std::str::from_utf8;

use nesie::loan::contract::read_loan;

use super::{assert_said, schedule};

pub(crate) fn hold(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    match read_loan(text) {
        Ok(terms) => schedule::hold(&terms),
        Err(error) => assert_said(&error),
    }
}
