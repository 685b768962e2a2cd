//! Applications against the catalogue: findings, offers, answers.

mod answers;
mod combined;
mod findings;
mod largest_loan;
mod lenders;
mod order_and_dates;
mod questions;
mod remedies;
mod scenarios;
mod screening;
mod state_rates;
mod terms;
mod worth;
