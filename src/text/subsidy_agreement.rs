//! The words of a subsidy agreement's schedule. The Russian ones are those of the agreement (practice of reconciling bank
//! schedules for Damu agreements, 2025); the Kazakh ones follow its terms: негізгі борыш, сыйақы, қаржы агенттігі, Алушы.

use super::loan_tables::{record, written};
use crate::language::{Lang, say};
use crate::loan::{AgreementRow, SubsidyAgreement};

impl SubsidyAgreement {
    /// The headings of the six columns, in the order of the agreement.
    #[must_use]
    pub fn columns(lang: Lang) -> [String; 6] {
        [
            say!(lang,
                kk: "Негізгі борышты өтеу күні",
                ru: "Дата погашения основного долга",
                en: "Date of repayment of principal"),
            say!(lang,
                kk: "Негізгі борыш қалдығының сомасы",
                ru: "Сумма остатка основного долга",
                en: "Balance of principal"),
            say!(lang,
                kk: "Негізгі борышты өтеу сомасы",
                ru: "Сумма погашения основного долга",
                en: "Principal repaid"),
            say!(lang,
                kk: "Қаржы агенттігі төлейтін сыйақы сомасы",
                ru: "Сумма вознаграждения, оплачиваемая финансовым агентством",
                en: "Interest paid by the financial agency"),
            say!(lang,
                kk: "Алушы төлейтін сыйақы сомасы",
                ru: "Сумма вознаграждения, оплачиваемая Получателем",
                en: "Interest paid by the recipient"),
            say!(lang,
                kk: "Есептелген сыйақы сомасының жиыны",
                ru: "Итого сумма начисленного вознаграждения",
                en: "Total interest accrued"),
        ]
    }

    /// The rows and, as the last, the totals: the texts of the six columns, amounts as plain decimals. The totals have no
    /// balance.
    #[must_use]
    pub fn cells(&self, lang: Lang) -> Vec<[String; 6]> {
        let cells = |row: &AgreementRow| {
            let amounts = [row.balance, row.principal, row.state_interest, row.borrower_interest, row.interest];
            let [balance, principal, state, borrower, interest] = amounts.map(|amount| amount.to_string());
            [written(row.on, lang), balance, principal, state, borrower, interest]
        };
        let totals = self.totals;
        let sums = [totals.principal, totals.state_interest, totals.borrower_interest, totals.interest];
        let [principal, state, borrower, interest] = sums.map(|amount| amount.to_string());
        let total = say!(lang, kk: "Жиыны", ru: "Итого", en: "Total");
        let last = [total, String::new(), principal, state, borrower, interest];
        self.rows.iter().map(cells).chain([last]).collect()
    }

    /// The schedule as comma-separated values (RFC 4180): the headings, the rows, the totals. Lines end in a line feed.
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> String {
        let mut csv = String::new();
        for line in std::iter::once(SubsidyAgreement::columns(lang)).chain(self.cells(lang)) {
            csv.push_str(&record(&line));
            csv.push('\n');
        }
        csv
    }
}
