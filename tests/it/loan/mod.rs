//! Money over time: schedules, effective rate, subsidy, settlement.

mod afford;
mod contract;
mod derivations;
mod edges;
mod figures;
mod gesv_at_rate_changes;
mod golden;
mod laws;
mod properties;
mod recomputed;
mod settlement;
mod subsidy_agreement;
mod subsidy_figures;
mod subsidy_laws;
mod wild;
