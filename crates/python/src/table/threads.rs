//! Work for all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use pyo3::prelude::*;

/// The results of the items in their order. Threads of its own, which end with it: a pool that lived on would be dead in a process
/// that Python forks. Called without the GIL; Ctrl-C ends it.
pub(crate) fn in_order<T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    work: impl Fn(&T) -> R + Sync,
) -> PyResult<Vec<R>> {
    let next = AtomicUsize::new(0);
    let mut done: Vec<(usize, R)> = Vec::with_capacity(items.len());
    thread::scope(|scope| {
        let (send, receive) = channel();
        for _ in 0..threads.min(items.len()) {
            let (send, next, work) = (send.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    if send.send((at, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        for result in receive {
            done.push(result);
            // An error here drops the receiver, so that each thread stops at its next result.
            Python::attach(|py| py.check_signals())?;
        }
        PyResult::Ok(())
    })?;
    done.sort_unstable_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}
