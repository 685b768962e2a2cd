//! A quote for a person: what can be had and what it costs, why the rest cannot, what is missing,
//! where to go.

use nesie::advice::{Advice, Assumption, Benchmark, Costs, GuaranteeOffer, Offer, OfferedLoan, QuoteOptions, Terms};
use nesie::application::Application;
use nesie::catalogue::Catalogue;
use nesie::eligibility::{Finding, Outcome, Verdict};
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize};
use nesie::loan::{CapCheck, GesvCaps, LoanError};
use nesie::text::{OfferPhrase, Phrase};

use crate::page::Page;
use crate::programmes::not_in_force;
use crate::schedule::{payments, practice, summary, table};

pub(super) fn page(
    application: &Application,
    advice: &Advice,
    asked: QuoteOptions,
    rows: bool,
    lang: Lang,
) -> Result<String, LoanError> {
    let mut page = Page::default();
    page.paragraph("", &Phrase::QuoteTitle(advice.on.0).localize(lang));
    let loan = &application.loan;
    let question =
        Phrase::Question { amount: loan.amount, term_months: loan.term_months, purpose: loan.purpose.localize(lang) };
    page.paragraph("", &question.localize(lang));
    if let Some(lender) = advice.lender {
        page.paragraph("", &practice(lender, advice.catalogue, lang));
    }
    let common = told_of_all(advice);
    let mut number = 0_usize;
    for verdict in [Verdict::Eligible, Verdict::Undetermined, Verdict::NotEligible] {
        let offers: Vec<&Offer> = advice.offers.iter().filter(|offer| offer.verdict == verdict).collect();
        if offers.is_empty() && (verdict != Verdict::Eligible || advice.offers.is_empty()) {
            continue;
        }
        heading(&mut page, &section(verdict, &offers).localize(lang));
        if offers.is_empty() {
            page.paragraph("  ", &Phrase::NothingYet.localize(lang));
        }
        for offer in offers {
            number = number.saturating_add(1);
            let programme = offer.programme;
            let (operator, name) = (programme.operator.get(lang), programme.name.get(lang));
            let mut title = format!("{operator}: {name} ({})", programme.id.as_str());
            if let Some(partner) = &offer.with {
                let partner = partner.programme;
                title.push_str(&format!(" + {} ({})", partner.name.get(lang), partner.id.as_str()));
            }
            page.paragraph(&format!("  {number}. "), &title);
            write_offer(
                &mut page,
                offer,
                (advice.benchmark.as_ref(), advice.catalogue.gesv_caps()),
                &common,
                rows,
                lang,
            )?;
            sources(&mut page, offer, advice.catalogue, lang);
        }
    }
    if advice.offers.is_empty() && advice.not_in_force.is_none() {
        page.blank();
        let first = advice.catalogue.programmes().iter().map(|programme| programme.valid_from).min();
        page.paragraph("", &Phrase::NothingInForce { on: advice.on.0, first }.localize(lang));
    }
    if let Some(benchmark) = &advice.benchmark {
        page.blank();
        page.paragraph("", &OfferPhrase::Benchmark(benchmark.annual_rate).localize(lang));
        for phrase in summary(&benchmark.loan, &benchmark.schedule, advice.catalogue.gesv_caps())? {
            page.paragraph("  ", &phrase.localize(lang));
        }
    } else if let Some(rate) = asked.market_rate {
        page.blank();
        page.paragraph("", &OfferPhrase::NoBenchmark(rate).localize(lang));
    }
    if let Some(asked_for) = &advice.not_in_force {
        page.blank();
        not_in_force(&mut page, "  ", asked_for.versions.iter().copied(), advice.on.0, lang);
    }
    questions(&mut page, advice, lang);
    referrals(&mut page, advice, lang);
    page.blank();
    assumed(&mut page, "", common.iter().map(|assumption| assumption.localize(lang)), lang);
    page.paragraph("", &Phrase::Estimate { catalogue: advice.catalogue.version() }.localize(lang));
    if !rows && !common.is_empty() {
        page.paragraph("", &Phrase::SeeSchedule.localize(lang));
    }
    Ok(page.into_text())
}

/// What is assumed for every offer that is reckoned, and so told once.
fn told_of_all(advice: &Advice) -> Vec<Assumption> {
    let reckoned = advice.offers.iter().filter(|offer| offer.verdict != Verdict::NotEligible);
    let mut assumed = reckoned.filter_map(|offer| offer.terms.as_ref()).map(|terms| &terms.assumptions);
    let mut common: Vec<Assumption> = assumed.next().cloned().unwrap_or_default();
    common.retain(|assumption| assumption.general());
    for others in assumed {
        common.retain(|assumption| others.contains(assumption));
    }
    common
}

const INDENT: &str = "     ";

fn heading(page: &mut Page, text: &str) {
    page.blank();
    page.paragraph("", text);
}

fn section(verdict: Verdict, offers: &[&Offer]) -> Box<dyn Localize> {
    match verdict {
        Verdict::Eligible => Box::new(Phrase::CanGet),
        Verdict::Undetermined => {
            let waits_for = |answers: bool| {
                let mut unknown = offers.iter().flat_map(|offer| with_outcome(offer, Outcome::Unknown));
                unknown.any(|finding| is_answerable(finding) == answers)
            };
            Box::new(OfferPhrase::NotKnownYet { for_answers: waits_for(true), for_indicators: waits_for(false) })
        }
        Verdict::NotEligible => Box::new(Phrase::NotNow),
    }
}

fn write_offer(
    page: &mut Page,
    offer: &Offer,
    (benchmark, caps): (Option<&Benchmark>, &GesvCaps),
    told_of_all: &[Assumption],
    rows: bool,
    lang: Lang,
) -> Result<(), LoanError> {
    if offer.verdict == Verdict::NotEligible {
        reasons(page, offer, lang);
        return Ok(());
    }
    if let Some(terms) = &offer.terms {
        if let Some(offered) = &offer.loan {
            // What a guarantee adds is no comparison of loans.
            costs(page, terms, offered, (benchmark.filter(|_| offer.guarantee.is_none()), caps), lang)?;
        }
        list(page, &Phrase::PerhapsLower, terms.rate.lower.iter().map(|lower| lower.localize(lang)), lang);
    }
    if let Some(offered) = &offer.guarantee {
        guarantee(page, offered, lang);
    }
    if offer.verdict == Verdict::Undetermined {
        waits_for(page, offer, lang);
    }
    let to_confirm = told_once(offer.to_confirm().map(|finding| finding.localize(lang)));
    list(page, &Phrase::StaffConfirm, to_confirm.into_iter(), lang);
    if let Some(terms) = &offer.terms {
        let own = terms.assumptions.iter().filter(|assumption| !told_of_all.contains(assumption));
        assumed(page, INDENT, own.map(|assumption| assumption.localize(lang)), lang);
    }
    if !offer.favoured.is_empty() {
        let sectors: Vec<&str> = offer.favoured.iter().map(|sector| sector.name.get(lang)).collect();
        page.paragraph(INDENT, &Phrase::Favoured(sectors.join(", ")).localize(lang));
    }
    // The terms of two programmes are no fresher than the older of the two.
    let of_partner = offer.with.iter().map(|partner| partner.programme.last_confirmed);
    let confirmed = of_partner.fold(offer.programme.last_confirmed, std::cmp::min);
    let confirmed = Phrase::of_confirmation(confirmed, offer.stale);
    page.paragraph(INDENT, &confirmed.localize(lang));
    if offer.verdict == Verdict::Eligible {
        let programmes = || [offer.programme].into_iter().chain(offer.with.iter().map(|partner| partner.programme));
        for how_to_apply in told_once(programmes().map(|programme| programme.how_to_apply.get(lang).to_owned())) {
            page.paragraph(INDENT, &how_to_apply);
        }
        let documents = programmes().flat_map(|programme| &programme.documents).map(|text| text.get(lang).to_owned());
        list(page, &Phrase::Documents, told_once(documents).into_iter(), lang);
    }
    if let Some(offered) = offer.loan.as_ref().filter(|_| rows) {
        table(page, &offered.schedule, lang);
    }
    Ok(())
}

/// What an undetermined offer waits for: answers of the applicant, named in a line, and indicators of
/// the day, each with its limit.
fn waits_for(page: &mut Page, offer: &Offer, lang: Lang) {
    let (answers, indicators): (Vec<&Finding>, Vec<&Finding>) =
        with_outcome(offer, Outcome::Unknown).partition(|finding| is_answerable(finding));
    if !answers.is_empty() {
        let subjects = told_once(answers.iter().map(|finding| finding.condition.rule.localize(lang)));
        page.paragraph(INDENT, &format!("{} {}.", Phrase::WaitsFor.localize(lang), subjects.join("; ")));
    }
    for finding in indicators {
        page.paragraph("     - ", &finding.localize(lang));
    }
}

/// True if the applicant can tell what is missing, false if it is an indicator of the day.
fn is_answerable(finding: &Finding) -> bool {
    finding.missing.iter().any(|field| field.is_asked_for())
}

/// Texts without those that were there before: two programmes of one offer may say the same.
fn told_once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for text in texts {
        if !told.contains(&text) {
            told.push(text);
        }
    }
    told
}

fn with_outcome<'o>(offer: &'o Offer, outcome: Outcome) -> impl Iterator<Item = &'o Finding<'o>> {
    offer.all_findings().filter(move |finding| finding.outcome == outcome)
}

/// What an answer is reckoned with, where something is.
pub(crate) fn assumed(page: &mut Page, indent: &str, assumptions: impl Iterator<Item = String>, lang: Lang) {
    let assumed: Vec<String> = assumptions.collect();
    if !assumed.is_empty() {
        page.paragraph(indent, &format!("{} {}.", Phrase::Assumed.localize(lang), assumed.join("; ")));
    }
}

/// What it costs: first the month, then all of it, then the rates, and whether the law allows them.
fn costs(
    page: &mut Page,
    terms: &Terms,
    offered: &OfferedLoan,
    (benchmark, caps): (Option<&Benchmark>, &GesvCaps),
    lang: Lang,
) -> Result<(), LoanError> {
    let schedule = &offered.schedule;
    let Some(payments) = payments(&offered.loan, schedule) else { return Ok(()) };
    let totals = schedule.totals();
    let in_all = Phrase::InAll { paid: totals.borrower_payment, interest: totals.borrower_interest() };
    let contract = schedule.effective_rate()?;
    let (effective, of_contract) = (schedule.borrower_effective_rate()?.rounded(), contract.rounded());
    let of_contract = Some(of_contract.as_str()).filter(|contract| *contract != effective);
    let rates = OfferPhrase::Rates { annual: terms.rate.annual_rate, effective: &effective, of_contract };
    let first_year = Costs::of(schedule, None).map(|costs| costs.paid_in_first_year);
    let first_year = first_year.filter(|paid| *paid != totals.borrower_payment).map(OfferPhrase::PaidInFirstYear);
    let paid = [Some(payments.localize(lang)), Some(in_all.localize(lang)), first_year.map(|paid| paid.localize(lang))];
    page.paragraph(INDENT, &format!("{}.", paid.into_iter().flatten().collect::<Vec<_>>().join("; ")));
    page.paragraph(INDENT, &format!("{}.", rates.localize(lang)));
    if let Some(support) = terms.rate.support {
        let (nominal, borrower) = (terms.rate.nominal_rate, terms.rate.annual_rate);
        let stops_on = offered.loan.terms().subsidy.as_ref().and_then(|subsidy| subsidy.stops_on);
        let shared = OfferPhrase::Shared { nominal, state: support.rate, borrower, months: support.months, stops_on };
        page.paragraph(
            INDENT,
            &format!("{}; {}.", shared.localize(lang), Phrase::StatePays(totals.state_interest).localize(lang)),
        );
    }
    for line in changes_of_payment(offered, lang)? {
        page.paragraph(INDENT, &line);
    }
    if let Some(measured) = measured(offered, benchmark) {
        page.paragraph(INDENT, &format!("{}.", measured.localize(lang)));
    }
    let caps: Vec<CapCheck> = caps.checks(&offered.loan, contract).collect();
    if !caps.is_empty() && caps.iter().all(|check| !check.is_within) {
        let above = Phrase::AboveEveryCap { rounded: contract.rounded(), caps };
        page.paragraph(INDENT, &format!("{}.", above.localize(lang)));
    }
    if let Some((_, confidence)) = terms.rate_source.filter(|(_, confidence)| *confidence < Confidence::High) {
        page.paragraph(INDENT, &Phrase::RateTrust(confidence.localize(lang)).localize(lang));
    }
    Ok(())
}

/// The end of the subsidy, and what is lost if it stops sooner.
fn changes_of_payment(offered: &OfferedLoan, lang: Lang) -> Result<Vec<String>, LoanError> {
    let end = offered.loan.subsidy_end()?.map(|end| end.localize(lang));
    let stop = offered.loan.subsidy_stop()?.map(|stop| stop.localize(lang));
    Ok(end.into_iter().chain(stop).collect())
}

/// What the loan saves, or costs more, than the plain bank loan it is measured against.
fn measured(offered: &OfferedLoan, benchmark: Option<&Benchmark>) -> Option<OfferPhrase<'static>> {
    let costs = Costs::of(&offered.schedule, Some(benchmark?))?;
    costs.saves.map(OfferPhrase::Saves).or(costs.costs_more.map(OfferPhrase::CostsMore))
}

fn list(page: &mut Page, title: &Phrase, items: impl Iterator<Item = String>, lang: Lang) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        page.paragraph(INDENT, &title.localize(lang));
    }
    for item in items {
        page.paragraph("       - ", &item);
    }
}

/// Where the conditions were read, each page once. Its date is in the title.
fn sources(page: &mut Page, offer: &Offer, catalogue: &Catalogue, lang: Lang) {
    let of_findings = offer.all_findings().filter_map(|finding| catalogue.source(&finding.condition.source));
    let titles = told_once(of_findings.map(|source| source.title.get(lang).to_owned()));
    page.paragraph(INDENT, &Phrase::Sources(titles.join("; ")).localize(lang));
}

/// Why not, and what together would help.
fn reasons(page: &mut Page, offer: &Offer, lang: Lang) {
    for finding in with_outcome(offer, Outcome::NotMet) {
        page.paragraph("     - ", &finding.localize(lang));
    }
    let helps = match &offer.changes {
        Some(changes) => {
            let changes: Vec<String> = changes.iter().map(|change| change.localize(lang)).collect();
            Phrase::Together(changes.join("; "))
        }
        None => Phrase::NoChangeHelps,
    };
    page.paragraph(INDENT, &helps.localize(lang));
}

/// What a guarantee covers, what own security it leaves to be found, what it costs.
fn guarantee(page: &mut Page, guarantee: &GuaranteeOffer, lang: Lang) {
    let (share, amount) = (guarantee.share, guarantee.amount);
    let mut lines = vec![Phrase::Guaranteed { share, amount }];
    let (needed, missing) = (guarantee.own_security_needed, guarantee.own_security_missing);
    lines.push(Phrase::OwnSecurity { needed, missing });
    let (upfront, yearly) = (guarantee.upfront_fee, guarantee.tier.yearly_fee);
    lines.push(Phrase::GuaranteeFee { upfront, yearly });
    for line in lines {
        page.paragraph(INDENT, &format!("{}.", line.localize(lang)));
    }
    list(page, &Phrase::PerhapsMoreGuaranteed, guarantee.larger.iter().map(|larger| larger.localize(lang)), lang);
}

fn questions(page: &mut Page, advice: &Advice, lang: Lang) {
    if advice.next_questions.is_empty() {
        return;
    }
    heading(page, &Phrase::ToAsk.localize(lang));
    for question in &advice.next_questions {
        let decides = Phrase::Decides(question.decides.len()).localize(lang);
        page.paragraph("  - ", &format!("{} ({decides})", question.field.localize(lang)));
    }
}

fn referrals(page: &mut Page, advice: &Advice, lang: Lang) {
    heading(page, &Phrase::WhereToGo.localize(lang));
    for referral in &advice.referrals {
        page.paragraph("  - ", &format!("{}: {}", referral.name.get(lang), referral.text.get(lang)));
        page.paragraph("    ", referral.contact.get(lang));
    }
}
