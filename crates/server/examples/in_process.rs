//! How many quotes the library gives in one process, to compare the server with: JSON in, JSON out, on one thread.
//! `cargo run --release -p nesie-server --example in_process -- FILE SECONDS`

use std::env;
use std::fs;
use std::time::{Duration, Instant};

use nesie::catalogue::Catalogue;
use nesie::json::{Method, answer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let request = fs::read_to_string(arguments.next().ok_or("a file with a request of quote")?)?;
    let time = Duration::from_secs(arguments.next().ok_or("a number of seconds")?.parse()?);
    let catalogue = Catalogue::builtin()?;
    let (start, mut quotes) = (Instant::now(), 0_u32);
    while start.elapsed() < time {
        let answered = answer(&catalogue, Method::Quote, &request);
        answered.map_err(|refused| refused.error.message)?;
        quotes = quotes.saturating_add(1);
    }
    println!("{quotes}");
    Ok(())
}
