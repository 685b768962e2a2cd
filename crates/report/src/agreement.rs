//! The schedule of a subsidy agreement. The Russian words are those of the agreement (practice of reconciling bank schedules
//! for Damu agreements, 2025); the Kazakh ones follow its terms: негізгі борыш, сыйақы, қаржы агенттігі, Алушы.

use nesie::language::{Lang, say};
use nesie::loan::{AgreementRow, SubsidyAgreement};

use crate::document::{Block, Cell, Column, Document, Table};

/// The schedule of a subsidy agreement: six columns in the order of the agreement, and the totals, which have no balance.
#[must_use]
pub fn agreement(agreement: &SubsidyAgreement, lang: Lang) -> Document {
    let row = |row: &AgreementRow| {
        let amounts = [row.balance, row.principal, row.state_interest, row.borrower_interest, row.interest];
        [Cell::Date(row.on)].into_iter().chain(amounts.map(Cell::Money)).collect()
    };
    let totals = agreement.totals;
    let sums = [totals.principal, totals.state_interest, totals.borrower_interest, totals.interest];
    let total = say!(lang, kk: "Жиыны", ru: "Итого", en: "Total");
    let table = Table {
        columns: columns(lang).into(),
        rows: agreement.rows.iter().map(row).collect(),
        sections: Vec::new(),
        totals: Some([Cell::Text(total), Cell::Empty].into_iter().chain(sums.map(Cell::Money)).collect()),
    };
    Document { lang, blocks: vec![Block::Table(table)] }
}

fn columns(lang: Lang) -> [Column; 6] {
    [
        Column::new(
            "on",
            say!(lang,
                kk: "Негізгі борышты өтеу күні",
                ru: "Дата погашения основного долга",
                en: "Date of repayment of principal"),
        ),
        Column::new(
            "balance",
            say!(lang,
                kk: "Негізгі борыш қалдығының сомасы",
                ru: "Сумма остатка основного долга",
                en: "Balance of principal"),
        ),
        Column::new(
            "principal",
            say!(lang,
                kk: "Негізгі борышты өтеу сомасы",
                ru: "Сумма погашения основного долга",
                en: "Principal repaid"),
        ),
        Column::new(
            "state_interest",
            say!(lang,
                kk: "Қаржы агенттігі төлейтін сыйақы сомасы",
                ru: "Сумма вознаграждения, оплачиваемая финансовым агентством",
                en: "Interest paid by the financial agency"),
        ),
        Column::new(
            "borrower_interest",
            say!(lang,
                kk: "Алушы төлейтін сыйақы сомасы",
                ru: "Сумма вознаграждения, оплачиваемая Получателем",
                en: "Interest paid by the recipient"),
        ),
        Column::new(
            "interest",
            say!(lang,
                kk: "Есептелген сыйақы сомасының жиыны",
                ru: "Итого сумма начисленного вознаграждения",
                en: "Total interest accrued"),
        ),
    ]
}
