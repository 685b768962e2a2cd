//! What is said of a bundle that is refused.

use crate::catalogue::{BUNDLE_FORMAT, BundleError};
use crate::language::{Lang, Localize, say, visible};

impl Localize for BundleError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            BundleError::Input(error) => error.localize(lang),
            BundleError::Catalogue(error) => error.localize(lang),
            BundleError::Cut { line } => say!(lang,
                kk: "файл {line}-жолда үзілген: каталогтың соңы жоқ; оны қайта көшіріп алыңыз",
                ru: "файл обрывается на строке {line}: конца каталога нет; скопируйте его заново",
                en: "the file breaks off on line {line}: the end of the catalogue is missing; copy it again"),
            BundleError::NotABundle => say!(lang,
                kk: "бұл жинақталған каталог емес; оны «nesie catalogue pack» жасайды",
                ru: "это не собранный каталог; его делает «nesie catalogue pack»",
                en: "this is no bundle of a catalogue; “nesie catalogue pack” makes one"),
            BundleError::UnknownFormat { found } => say!(lang,
                kk: "nesie_catalogue: \"{found}\" – бұл nesie оқитын каталог пішімі емес: \"{BUNDLE_FORMAT}\"",
                ru: "nesie_catalogue: \"{found}\" не тот формат собранного каталога, который читает этот nesie: \"{BUNDLE_FORMAT}\"",
                en: "nesie_catalogue: \"{found}\" is no format of bundles that this nesie reads: \"{BUNDLE_FORMAT}\""),
            BundleError::Form { line, column } => say!(lang,
                kk: "{line}-жол, {column}-таңба: жинақталған каталогта мұндай орын не мән болмайды",
                ru: "строка {line}, знак {column}: в собранном каталоге такого места или значения не бывает",
                en: "line {line}, column {column}: a bundle of a catalogue has no such place or value"),
            BundleError::Edited { file } => {
                let file = visible(file);
                say!(lang,
                    kk: "{file}: каталог жиналғаннан кейін өзгертілген; қалтаны өзгертіп, қайта жинаңыз",
                    ru: "{file}: изменён после сборки каталога; измените папку и соберите заново",
                    en: "{file}: it was changed after the catalogue was packed; change the folder and pack it again")
            }
            BundleError::OtherFiles { stated, found } => say!(lang,
                kk: "sha256: файлдардың әрқайсысы жиналғандағыдай, бірақ құрамы басқа: {stated} деп жазылған, шыққаны {found}",
                ru: "sha256: каждый файл тот, что собран, но их набор другой: указано {stated}, получается {found}",
                en: "sha256: each file is as it was packed, but they are not the same files: {stated} is stated, {found} comes out"),
            BundleError::OtherVersion { stated, found } => say!(lang,
                kk: "version: {stated} деп жазылған, ал каталогтың өзінде {found}",
                ru: "version: указано {stated}, а в самом каталоге {found}",
                en: "version: {stated} is stated, the catalogue itself has {found}"),
        }
    }
}
