//! The contract of docs/contract: schemas, examples and what the program reads and answers, held together.

mod answers;
#[path = "../../../../tests/it/support/applications.rs"]
mod applications;
mod architecture;
#[path = "../terminal/command.rs"]
mod command;
mod examples;
#[path = "../../../../tests/it/support/generated.rs"]
mod generated;
mod hostile;
mod integration;
#[path = "../terminal/markdown.rs"]
mod markdown;
mod readers;
mod same;
mod schemas;
mod suite;
