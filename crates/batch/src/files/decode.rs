//! The encoding of a text, as a byte-order mark says it.

use std::char::decode_utf16;
use std::io::{self, Cursor, Read};

/// A text in UTF-8: as it stands, without its byte-order mark, or out of UTF-16. Without a mark it is taken for UTF-8.
pub(super) fn decoded<'r>(mut from: impl Read + Send + 'r) -> io::Result<Box<dyn Read + Send + 'r>> {
    let mut mark = Vec::new();
    from.by_ref().take(3).read_to_end(&mut mark)?;
    let utf16 =
        |bytes: fn([u8; 2]) -> u16, rest: &[u8]| Utf16 { bytes, undecoded: rest.to_vec(), decoded: Cursor::default() };
    Ok(match mark.as_slice() {
        [0xef, 0xbb, 0xbf] => Box::new(from),
        [0xff, 0xfe, rest @ ..] => Box::new(Transcoded { from, state: utf16(u16::from_le_bytes, rest) }),
        [0xfe, 0xff, rest @ ..] => Box::new(Transcoded { from, state: utf16(u16::from_be_bytes, rest) }),
        _ => Box::new(Cursor::new(mark).chain(from)),
    })
}

/// A text that is read out of UTF-16.
struct Transcoded<R> {
    from: R,
    state: Utf16,
}

struct Utf16 {
    bytes: fn([u8; 2]) -> u16,
    undecoded: Vec<u8>,
    decoded: Cursor<Vec<u8>>,
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.state.decoded.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            let more = self.from.by_ref().take(64 * 1024).read_to_end(&mut self.state.undecoded)?;
            if more == 0 && self.state.undecoded.is_empty() {
                return Ok(0);
            }
            self.state.decode(more == 0);
        }
    }
}

impl Utf16 {
    /// Decodes what can be: half a unit, and the first half of a pair, wait for the rest unless the text has ended.
    fn decode(&mut self, ended: bool) {
        let mut units: Vec<u16> = Vec::with_capacity(self.undecoded.len() / 2);
        units.extend(self.undecoded.chunks_exact(2).filter_map(|pair| Some((self.bytes)(pair.try_into().ok()?))));
        let is_half = |unit: &u16| (0xd800..0xdc00).contains(unit);
        if !ended && units.last().is_some_and(is_half) {
            units.pop();
        }
        let taken = if ended { self.undecoded.len() } else { units.len().saturating_mul(2) };
        self.undecoded.drain(..taken);
        let text: String = decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        self.decoded = Cursor::new(text.into_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        let mut text = String::new();
        decoded(bytes).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_mark_says_the_encoding() {
        let text = "Әлия;1 000 ₸ 😀\r\n".repeat(9000);
        let units = || text.encode_utf16();
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect();
        let marked = format!("\u{feff}{text}");
        for bytes in [&little[..], &big[..], marked.as_bytes(), text.as_bytes()] {
            assert!(read(bytes) == text);
        }
        assert_eq!(read(b"a"), "a");
        assert_eq!(read(&[0xff, 0xfe]), "");
        assert_eq!(read(&[0xff, 0xfe, 0x41, 0x00, 0x42]), "A");
    }
}
