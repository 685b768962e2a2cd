//! nesie as a WebAssembly module: JSON in, JSON out; of a schedule a chart, too.
//!
//! The interface is six functions over two buffers, which the module owns; `npm/src/module.ts` is the other side of it. There is
//! nothing to generate and to keep in step, and no pointer is read on this side:
//!
//! 1. `nesie_request(length)` makes room for a request and says where: there the caller writes `METHOD LANG`, an end of line and
//!    the request, in UTF-8;
//! 2. `nesie_answer()` answers it: 0 is an answer, 1 an error of the contract; `nesie_chart()` draws the schedule that is asked for;
//! 3. `nesie_text()` and `nesie_length()` say where the answer stands and how many bytes it has, until the next request.
//!
//! The built-in catalogue is read at the first request and kept. Another takes its place with `nesie_catalogue()`, which reads the
//! buffer of the request as a bundle: 0 is its version and hash, 1 an error of the contract, and the old one stays.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::exit
)]

use std::cell::RefCell;

use nesie::catalogue::Catalogue;

mod answer;

/// What one request leaves behind.
#[derive(Default)]
struct Buffers {
    request: Vec<u8>,
    answer: String,
}

impl Buffers {
    /// Keeps an answer, or an error, until the next request; which it is.
    fn keep(&mut self, answered: Result<String, String>) -> u32 {
        let (answer, code) = match answered {
            Ok(answer) => (answer, 0),
            Err(error) => (error, 1),
        };
        self.answer = answer;
        code
    }
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = RefCell::default();
    /// The catalogue that is answered with, once there was a request.
    static CATALOGUE: RefCell<Option<Catalogue>> = const { RefCell::new(None) };
}

/// What comes of the request with the catalogue: 0 is an answer, 1 an error.
fn answered(by: fn(&Catalogue, &[u8]) -> Result<String, String>) -> u32 {
    BUFFERS.with_borrow_mut(|buffers| {
        let request = std::mem::take(&mut buffers.request);
        let answered = CATALOGUE.with_borrow_mut(|kept| {
            if kept.is_none() {
                // The tests read the same files, so that this error is said to nobody.
                *kept = Some(Catalogue::builtin().map_err(|error| error.to_string())?);
            }
            kept.as_ref().map_or_else(|| Err(String::new()), |catalogue| by(catalogue, &request))
        });
        buffers.keep(answered)
    })
}

/// Makes room for a request of so many bytes; where it begins.
#[expect(unsafe_code, reason = "an export needs its name as it is; nothing else here has this one")]
#[unsafe(no_mangle)]
pub extern "C" fn nesie_request(length: usize) -> *mut u8 {
    BUFFERS.with_borrow_mut(|buffers| {
        buffers.request.clear();
        buffers.request.resize(length, 0);
        buffers.request.as_mut_ptr()
    })
}

/// Answers the request: 0 is an answer, 1 an error.
#[expect(unsafe_code, reason = "an export needs its name as it is; nothing else here has this one")]
#[unsafe(no_mangle)]
pub extern "C" fn nesie_answer() -> u32 {
    answered(answer::answer)
}

/// Draws the chart of the schedule that the request asks for, as SVG: 0 is the picture, 1 an error. In the place of the method stands
/// how wide it is, `wide` or `narrow`.
#[expect(unsafe_code, reason = "an export needs its name as it is; nothing else here has this one")]
#[unsafe(no_mangle)]
pub extern "C" fn nesie_chart() -> u32 {
    answered(answer::chart)
}

/// Reads the request, `LANG`, an end of line and a bundle, as the catalogue of all requests after it: 0 is what it is, 1 an error.
#[expect(unsafe_code, reason = "an export needs its name as it is; nothing else here has this one")]
#[unsafe(no_mangle)]
pub extern "C" fn nesie_catalogue() -> u32 {
    BUFFERS.with_borrow_mut(|buffers| {
        let request = std::mem::take(&mut buffers.request);
        let read = answer::catalogue(&request).map(|(catalogue, stamp)| {
            CATALOGUE.with_borrow_mut(|kept| *kept = Some(catalogue));
            stamp
        });
        buffers.keep(read)
    })
}

/// Where the answer begins.
#[expect(unsafe_code, reason = "an export needs its name as it is; nothing else here has this one")]
#[unsafe(no_mangle)]
pub extern "C" fn nesie_text() -> *const u8 {
    BUFFERS.with_borrow(|buffers| buffers.answer.as_ptr())
}

/// How many bytes the answer has.
#[expect(unsafe_code, reason = "an export needs its name as it is; nothing else here has this one")]
#[unsafe(no_mangle)]
pub extern "C" fn nesie_length() -> usize {
    BUFFERS.with_borrow(|buffers| buffers.answer.len())
}
