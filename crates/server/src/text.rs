//! What the server itself says to those who ask, in Kazakh, Russian and English. Everything else is said by the library.

use std::borrow::Cow;

use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize, say};

/// Why a request gets no answer that is not in its contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cause {
    /// There is nothing at the address.
    NotFound,
    /// The address has no such method.
    MethodNotAllowed,
    /// The body is said to be something else than JSON.
    MediaType,
    /// The answer is made in these forms alone.
    NotAcceptable(Vec<&'static str>),
    /// The body breaks off.
    BrokenBody,
    /// The request did not arrive within so many seconds.
    TooSlow(u64),
    /// There is too much to do.
    Busy,
    /// nesie has an error.
    Internal,
}

impl Refusal for Cause {
    fn code(&self) -> Code {
        match self {
            Cause::NotFound => Code::NotFound,
            Cause::MethodNotAllowed => Code::MethodNotAllowed,
            Cause::MediaType => Code::MediaType,
            Cause::NotAcceptable(_) => Code::NotAcceptable,
            Cause::BrokenBody => Code::BrokenBody,
            Cause::TooSlow(_) => Code::TooSlow,
            Cause::Busy => Code::Busy,
            Cause::Internal => Code::Internal,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        "".into()
    }
}

impl Localize for Cause {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Cause::NotFound => say!(lang,
                kk: "бұл мекенжайда ештеңе жоқ; не бар екені /openapi.json ішінде айтылған",
                ru: "по этому адресу ничего нет; что есть, сказано в /openapi.json",
                en: "there is nothing at this address; /openapi.json says what there is"),
            Cause::MethodNotAllowed => say!(lang,
                kk: "бұл мекенжайға мұндай әдіспен жүгінуге болмайды; қайсысымен болатыны Allow тақырыбында айтылған",
                ru: "к этому адресу так не обращаются; как можно, сказано в заголовке Allow",
                en: "the address has no such method; the header Allow says which it has"),
            Cause::MediaType => say!(lang,
                kk: "сұрау JSON болуы керек: Content-Type: application/json",
                ru: "запрос должен быть в JSON: Content-Type: application/json",
                en: "the request must be JSON: Content-Type: application/json"),
            Cause::NotAcceptable(forms) => {
                let forms = forms.join(", ");
                say!(lang,
                    kk: "жауап мына түрлерде ғана беріледі: {forms}",
                    ru: "ответ даётся только в таком виде: {forms}",
                    en: "the answer is given in these forms only: {forms}")
            }
            Cause::BrokenBody => say!(lang,
                kk: "сұрау үзіліп қалды немесе тақырыптарында айтылғандай жіберілмеді",
                ru: "запрос оборвался или передан не так, как сказано в его заголовках",
                en: "the request breaks off, or is not sent as its headers say"),
            Cause::TooSlow(seconds) => say!(lang,
                kk: "сұрау {seconds} секунд ішінде келмеді",
                ru: "запрос не пришёл за {seconds} с",
                en: "the request did not arrive within {seconds} seconds"),
            Cause::Busy => say!(lang,
                kk: "қазір сұрау тым көп; сәл кейінірек қайталаңыз",
                ru: "сейчас слишком много запросов; повторите чуть позже",
                en: "there are too many requests now; try again a little later"),
            Cause::Internal => say!(lang,
                kk: "nesie ішінде қате шықты; оны әзірлеушілерге хабарлаңыз",
                ru: "в nesie ошибка; сообщите о ней разработчикам",
                en: "nesie has an error; report it to its developers"),
        }
    }
}
