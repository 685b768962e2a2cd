//! Which balance the schedule of a subsidy agreement shows.

use crate::word::contract_words;

contract_words! {
    /// Which balance the second column shows. Lenders differ, as the reconciling of bank schedules for Damu
    /// agreements (2025) found.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum BalanceColumn {
        /// Before the payment of the row, on which its interest accrues.
        #[default]
        BeforePayment = "before_payment",
        /// After the payment of the row.
        AfterPayment = "after_payment",
    }
}
