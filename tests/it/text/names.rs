//! The names of the words of the contract, and the questions that ask for what is missing.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, RepaymentMethod, Use};
use nesie::catalogue::{Kind, Size};
use nesie::eligibility::{Field, Verdict};
use nesie::indicator::Confidence;
use nesie::loan::Method;

use super::Table;

table!(names: applicants, loans, offers, questions);

fn applicants(table: &mut Table) {
    table.says([
        LegalForm::SoleEntrepreneur,
        LegalForm::Llp,
        LegalForm::Farm,
        LegalForm::Cooperative,
        LegalForm::Jsc,
        LegalForm::Individual,
    ]);
    table.says([
        Category::LargeLowIncomeFamily,
        Category::Disability12,
        Category::DisabledChild,
        Category::IndustrialParkResident,
        Category::SocialEntrepreneur,
        Category::WomanOwned,
        Category::Youth,
    ]);
    table.says([Size::Micro, Size::Small, Size::Medium, Size::Large]);
}

fn loans(table: &mut Table) {
    table.says([Purpose::Investment, Purpose::WorkingCapital, Purpose::Refinancing, Purpose::Mixed]);
    table.says([
        Use::Equipment,
        Use::CommercialVehicle,
        Use::Van,
        Use::PassengerCar,
        Use::Construction,
        Use::Repair,
        Use::RealEstate,
        Use::Land,
        Use::ResidentialConstruction,
        Use::Goods,
        Use::RawMaterials,
        Use::RunningCosts,
        Use::BusinessPurchase,
        Use::DebtRepayment,
    ]);
    table.says([
        CollateralKind::RealEstate,
        CollateralKind::Movable,
        CollateralKind::Deposit,
        CollateralKind::Guarantee,
    ]);
    // As an applicant wishes it, and as the bank's form names it.
    table.says([RepaymentMethod::Annuity, RepaymentMethod::EqualPrincipal, RepaymentMethod::Bullet]);
    table.says([Method::Annuity, Method::EqualPrincipal, Method::Bullet, Method::Custom]);
}

fn offers(table: &mut Table) {
    table.says([Kind::Loan, Kind::Subsidy, Kind::Guarantee, Kind::Grant]);
    table.says([Verdict::Eligible, Verdict::Undetermined, Verdict::NotEligible]);
    table.says([Confidence::High, Confidence::Medium, Confidence::Low, Confidence::Unverified]);
}

fn questions(table: &mut Table) {
    table.says([
        Field::LegalForm,
        Field::Region,
        Field::RegisteredOn,
        Field::TradingSince,
        Field::Oked,
        Field::Employees,
        Field::AverageAnnualIncome,
        Field::Categories,
        Field::TaxArrears,
        Field::SocialArrears,
        Field::OverdueDays,
        Field::StateOwned,
        Field::Uses,
        Field::Collateral,
        Field::OwnContribution,
        // Of these nobody is asked: it is the catalogue that lacks them.
        Field::BaseRate,
        Field::Mrp,
    ]);
}
