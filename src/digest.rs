//! Hashes by which texts are told apart.

use sha2::{Digest, Sha256};

/// The SHA-256 of some parts, one after the other, in hexadecimal.
pub(crate) fn sha256(parts: impl IntoIterator<Item: AsRef<[u8]>>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    let mut text = String::with_capacity(64);
    text.extend(hash.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]));
    text
}
