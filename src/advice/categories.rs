//! Which of the categories that an applicant named nothing in force is for.

use crate::application::{Application, Category};
use crate::catalogue::{Catalogue, Programme};
use crate::date::Date;

/// A category that the applicant named and no version in force has terms for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotServed(pub Category);

/// The categories that the applicant named and no version in force has terms for, each once.
pub(super) fn not_served(catalogue: &Catalogue, application: &Application, on: Date) -> Vec<NotServed> {
    let served: Vec<Category> = catalogue.in_force_on(on).flat_map(Programme::categories).collect();
    let named = application.applicant.categories.iter().flatten().copied();
    let mut not_served: Vec<NotServed> = named.filter(|category| !served.contains(category)).map(NotServed).collect();
    not_served.sort_unstable();
    not_served.dedup();
    not_served
}
