//! nesie as a WebAssembly module: JSON in, JSON out.
//!
//! The interface is four functions over two buffers, which the module owns; `npm/src/module.ts` is the other side of it. There is
//! nothing to generate and to keep in step, and no pointer is read on this side:
//!
//! 1. `nesie_request(length)` makes room for a request and says where: there the caller writes `METHOD LANG`, an end of line and
//!    the request, in UTF-8;
//! 2. `nesie_answer()` answers it: 0 is an answer, 1 an error of the contract;
//! 3. `nesie_text()` and `nesie_length()` say where the answer stands and how many bytes it has, until the next request.
//!
//! The catalogue is read at the first request and kept.

use std::cell::RefCell;

use nesie::catalogue::Catalogue;

mod answer;

/// What one request leaves behind.
#[derive(Default)]
struct Buffers {
    request: Vec<u8>,
    answer: String,
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = RefCell::default();
    static CATALOGUE: Result<Catalogue, String> = Catalogue::builtin().map_err(|error| error.to_string());
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
    BUFFERS.with_borrow_mut(|buffers| {
        let request = std::mem::take(&mut buffers.request);
        let answered = CATALOGUE.with(|catalogue| match catalogue {
            Ok(catalogue) => answer::answer(catalogue, &request),
            // The tests read the same files, so that this is said to nobody.
            Err(error) => Err(error.clone()),
        });
        let (answer, code) = match answered {
            Ok(answer) => (answer, 0),
            Err(error) => (error, 1),
        };
        buffers.answer = answer;
        code
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
