//! Referrals: who helps further, and when they are named.

use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;
use crate::word::contract_words;

/// Somebody who helps further.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Referral {
    /// The id, like `qolday`.
    pub id: String,
    /// The name.
    pub name: LocalizedText,
    /// What they do for the applicant.
    pub text: LocalizedText,
    /// Address, hours and telephone as published, with their date; `None` where none are known.
    pub contact: Option<LocalizedText>,
    /// On which occasions they are named, any of these; always if the file says nothing.
    pub when: Vec<Occasion>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

contract_words! {
    /// When somebody is named who helps further.
    #[non_exhaustive]
    pub enum Occasion {
        /// Always.
        Always = "always",
        /// The amount is more than any programme in force lends for the purpose.
        BeyondEveryProgramme = "beyond_every_programme",
        /// The business is too large for a programme.
        TooLargeBusiness = "too_large_business",
        /// Security is missing, or it is open whether it is enough.
        SecurityMissing = "security_missing",
        /// A subsidy or a guarantee is among the offers that are not ruled out.
        InterestSubsidy = "state_support",
        /// The applicant says to be a social entrepreneur.
        SocialEntrepreneur = "social_entrepreneur",
        /// The applicant says to be in a creative industry.
        CreativeIndustry = "creative_industry",
        /// The applicant says to be in the mountain cluster of Almaty.
        MountainCluster = "mountain_cluster",
        /// An activity is trade: ОКЭД 45 to 47.
        Trade = "trade",
    }
}
