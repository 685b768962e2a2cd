//! The closed lists of an application: words of the contract and what they stand for.

use crate::word::contract_words;

contract_words! {
    /// The legal form of a business.
    #[non_exhaustive]
    pub enum LegalForm {
        /// ИП / ЖК: a sole entrepreneur.
        SoleEntrepreneur = "sole_entrepreneur",
        /// ТОО / ЖШС: a limited liability partnership.
        Llp = "llp",
        /// КХ / ШҚ: a peasant or private farm.
        Farm = "farm",
        /// A cooperative.
        Cooperative = "cooperative",
        /// АО / АҚ: a joint-stock company.
        Jsc = "jsc",
        /// A person not registered as an entrepreneur.
        Individual = "individual",
    }
}

impl LegalForm {
    /// True of a person, registered as an entrepreneur or not: its number is an ИИН.
    #[must_use]
    pub const fn is_person(self) -> bool {
        matches!(self, LegalForm::SoleEntrepreneur | LegalForm::Individual)
    }
}

contract_words! {
    /// What a loan is for.
    #[non_exhaustive]
    pub enum Purpose {
        /// Construction, repair, purchase of fixed assets.
        Investment = "investment",
        /// Goods, raw materials, wages, rent.
        WorkingCapital = "working_capital",
        /// Repayment of another lender's loan.
        Refinancing = "refinancing",
        /// Investment and working capital together.
        Mixed = "mixed",
    }
}

contract_words! {
    /// What exactly the money buys.
    #[non_exhaustive]
    pub enum Use {
        /// Machines and equipment.
        Equipment = "equipment",
        /// Lorries and other commercial vehicles.
        CommercialVehicle = "commercial_vehicle",
        /// A van.
        Van = "van",
        /// A passenger car, new or used.
        PassengerCar = "passenger_car",
        /// Construction for the business.
        Construction = "construction",
        /// Repair for the business.
        Repair = "repair",
        /// A building or premises.
        RealEstate = "real_estate",
        /// Land.
        Land = "land",
        /// Construction of housing.
        ResidentialConstruction = "residential_construction",
        /// Goods for resale.
        Goods = "goods",
        /// Raw materials.
        RawMaterials = "raw_materials",
        /// Wages, rent and other running costs.
        RunningCosts = "running_costs",
        /// A business that already operates.
        BusinessPurchase = "business_purchase",
        /// Repayment of other lenders' loans.
        DebtRepayment = "debt_repayment",
    }
}

contract_words! {
    /// A category that opens a programme or chooses its rate.
    #[non_exhaustive]
    pub enum Category {
        /// A large low-income family (многодетная малообеспеченная).
        LargeLowIncomeFamily = "large_low_income_family",
        /// Disability of group I or II.
        Disability12 = "disability_1_2",
        /// A family raising a disabled child.
        DisabledChild = "disabled_child",
        /// Resident of an industrial park.
        IndustrialParkResident = "industrial_park_resident",
        /// In the register of social entrepreneurs.
        SocialEntrepreneur = "social_entrepreneur",
        /// Owned by a woman.
        WomanOwned = "woman_owned",
        /// Young.
        Youth = "youth",
        /// A business that has just begun.
        StartUp = "start_up",
        /// In tourism.
        Tourism = "tourism",
        /// In the mountain cluster of Almaty.
        MountainCluster = "mountain_cluster",
        /// In a creative industry.
        CreativeIndustry = "creative_industry",
    }
}

impl Category {
    /// True of a category that a business can come to belong to. The rest are of the applicant's person, health or family, or of
    /// what the business is.
    #[must_use]
    pub const fn is_of_the_business(self) -> bool {
        matches!(self, Category::IndustrialParkResident | Category::SocialEntrepreneur)
    }

    /// True of a category of a person's health or family, which a partnership or a company cannot have itself.
    #[must_use]
    pub const fn is_of_a_person(self) -> bool {
        matches!(self, Category::LargeLowIncomeFamily | Category::Disability12 | Category::DisabledChild)
    }
}

contract_words! {
    /// What a piece of security is.
    #[non_exhaustive]
    pub enum CollateralKind {
        /// Land, buildings, premises.
        RealEstate = "real_estate",
        /// Equipment, vehicles, goods.
        Movable = "movable",
        /// Money on deposit.
        Deposit = "deposit",
        /// Somebody's guarantee.
        Guarantee = "guarantee",
    }
}

contract_words! {
    /// How a loan is repaid, as far as an applicant chooses it.
    #[non_exhaustive]
    pub enum RepaymentMethod {
        /// Equal payments.
        Annuity = "annuity",
        /// Equal shares of the principal.
        EqualPrincipal = "equal_principal",
        /// All principal at the end.
        Bullet = "bullet",
    }
}
