//! The command line of nesie.

fn main() {}
