//! What can be asked.

use crate::word::contract_words;

contract_words! {
    /// What can be asked: each has a request, an answer and a function of this name at the root of the library.
    #[non_exhaustive]
    pub enum Method {
        /// Which offers there are for an application.
        Quote = "quote",
        /// The schedule of a loan.
        Schedule = "schedule",
        /// The largest loan for a payment.
        Afford = "afford",
        /// What closes a loan on a day.
        Settle = "settle",
        /// What paying late costs.
        Late = "late",
        /// Whether an answer comes out the same again.
        Verify = "verify",
        /// The programmes on a day.
        Programmes = "programmes",
        /// One programme on a day.
        Programme = "programme",
        /// The texts of an interface.
        Texts = "texts",
        /// What the texts of a form come to.
        Form = "form",
    }
}
