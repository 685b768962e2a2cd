//! What the documents of the contract are.

use crate::language::{Lang, Localize, say};
use crate::schema::Document;

impl Localize for Document {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Document::Application => say!(lang,
                kk: "quote оқитын өтінім",
                ru: "Заявка, которую читает quote",
                en: "The application that quote reads"),
            Document::Loan => say!(lang,
                kk: "schedule оқитын несие",
                ru: "Кредит, который читает schedule",
                en: "The loan that schedule reads"),
            Document::Quote => say!(lang, kk: "quote жауабы", ru: "Ответ quote", en: "The answer of quote"),
            Document::Schedule => say!(lang, kk: "schedule жауабы", ru: "Ответ schedule", en: "The answer of schedule"),
            Document::Derivation => say!(lang,
                kk: "schedule --derive жауабы",
                ru: "Ответ schedule --derive",
                en: "The answer of schedule --derive"),
            Document::Afford => say!(lang, kk: "afford жауабы", ru: "Ответ afford", en: "The answer of afford"),
            Document::Settlement => say!(lang, kk: "settle жауабы", ru: "Ответ settle", en: "The answer of settle"),
            Document::Late => say!(lang, kk: "late жауабы", ru: "Ответ late", en: "The answer of late"),
            Document::Verification => say!(lang, kk: "verify жауабы", ru: "Ответ verify", en: "The answer of verify"),
            Document::ProgrammesList => say!(lang,
                kk: "programmes list жауабы",
                ru: "Ответ programmes list",
                en: "The answer of programmes list"),
            Document::ProgrammesShow => say!(lang,
                kk: "programmes show жауабы",
                ru: "Ответ programmes show",
                en: "The answer of programmes show"),
            Document::CatalogueCheck => say!(lang,
                kk: "catalogue check жауабы",
                ru: "Ответ catalogue check",
                en: "The answer of catalogue check"),
            Document::CatalogueDiff => say!(lang,
                kk: "catalogue diff жауабы",
                ru: "Ответ catalogue diff",
                en: "The answer of catalogue diff"),
            Document::CatalogueTodo => say!(lang,
                kk: "catalogue todo жауабы",
                ru: "Ответ catalogue todo",
                en: "The answer of catalogue todo"),
            Document::QuoteRequest => say!(lang, kk: "quote сұрауы", ru: "Запрос к quote", en: "The request of quote"),
            Document::ScheduleRequest => {
                say!(lang, kk: "schedule сұрауы", ru: "Запрос к schedule", en: "The request of schedule")
            }
            Document::AffordRequest => {
                say!(lang, kk: "afford сұрауы", ru: "Запрос к afford", en: "The request of afford")
            }
            Document::SettleRequest => {
                say!(lang, kk: "settle сұрауы", ru: "Запрос к settle", en: "The request of settle")
            }
            Document::LateRequest => say!(lang, kk: "late сұрауы", ru: "Запрос к late", en: "The request of late"),
            Document::VerifyRequest => {
                say!(lang, kk: "verify сұрауы", ru: "Запрос к verify", en: "The request of verify")
            }
            Document::ProgrammesRequest => {
                say!(lang, kk: "programmes сұрауы", ru: "Запрос к programmes", en: "The request of programmes")
            }
            Document::ProgrammeRequest => {
                say!(lang, kk: "programme сұрауы", ru: "Запрос к programme", en: "The request of programme")
            }
            Document::FormRequest => say!(lang,
                kk: "form сұрауы: толтырылған форманың жолдары",
                ru: "Запрос к form: поля заполненной формы",
                en: "The request of form: the fields of a form as they are filled in"),
            Document::Form => say!(lang,
                kk: "form жауабы: форма бойынша сұрау және ондағы қателер",
                ru: "Ответ form: запрос по форме и ошибки в ней",
                en: "The answer of form: the request that a form comes to, and what is wrong with it"),
            Document::Texts => say!(lang,
                kk: "texts жауабы: интерфейстің бір тілдегі мәтіндері",
                ru: "Ответ texts: тексты интерфейса на одном языке",
                en: "The answer of texts: the texts of an interface in one language"),
            Document::Error => say!(lang,
                kk: "Жауаптың орнына стандартты қате ағынында келетін қате",
                ru: "Ошибка, которая приходит вместо ответа в стандартный поток ошибок",
                en: "The error that comes on standard error instead of an answer"),
        }
    }
}
