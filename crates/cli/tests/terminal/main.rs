//! The command line as people and programs meet it: the built binary, run from the root.

mod answers;
mod ask;
mod batch;
mod clauses;
mod command;
mod copies;
mod corpus;
mod documents;
#[cfg(unix)]
mod examples;
mod flags;
mod habits;
mod help;
mod inputs;
mod interview;
mod keeper;
mod markdown;
mod mistakes;
mod pages;
mod programmes;
mod scenario;
mod settle;
mod state_interest;
mod verify;
mod workshop;
