//! How long a person waits: the whole process of `nesie quote` beside `/bin/true` in the same run.
//! `cargo bench -p nesie-cli --bench process`. See docs/performance.md.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 60;

/// The best of some runs of a command.
fn best(command: &mut Command) -> Duration {
    let run = |command: &mut Command| {
        let start = Instant::now();
        assert!(command.stdout(Stdio::null()).status().unwrap().success());
        start.elapsed()
    };
    (0..ROUNDS).map(|_| run(command)).min().unwrap_or_default()
}

fn main() {
    let application = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/bakery.json");
    let quote = ["quote", "--input", application, "--on", "2026-11-22"];
    let nothing = best(&mut Command::new("/bin/true"));
    let quoted = best(Command::new(env!("CARGO_BIN_EXE_nesie")).args(quote));
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    println!("/bin/true    {:>6.1} ms", milliseconds(nothing));
    println!("nesie quote  {:>6.1} ms, {:.1} ms more", milliseconds(quoted), milliseconds(quoted - nothing));
}
