//! The help of `nesie catalogue set`.

use super::edit::{CONFIDENCE, READ_IN};
use crate::text::shared::{ARGUMENTS, OPTIONS};
use crate::text::{CommandText, Group, Text, text, texts};

const FROM: (&str, Text) = (
    "from",
    text!(
        kk: "Мәннің бірінші күні",
        ru: "Первый день значения",
        en: "The first day of the value"),
);

pub(crate) const SET: CommandText = CommandText {
    path: "catalogue set",
    about: text!(
        kk: "Көрсеткіштің жаңа мәнін немесе каталогтың жаңа нұсқасын енгізу",
        ru: "Внести новое значение показателя или новую версию каталога",
        en: "Enter a new value of an indicator, or a new version of the catalogue"),
    groups: &[],
    examples: texts! {
        "nesie catalogue set base-rate 16 --decided-on 2026-12-04 --next-decision 2027-01-22 --source nbk-2026-09 --catalogue programmes":
            kk: "Базалық мөлшерлеме",
            ru: "Базовая ставка",
            en: "The base rate";
        "nesie catalogue set mrp 4580 --from 2027-01-01 --source mrp-register --catalogue programmes":
            kk: "АЕК",
            ru: "МРП",
            en: "The МРП";
        "nesie catalogue set version --catalogue programmes":
            kk: "Файлдар редакторда өзгертілген соң",
            ru: "После правок в редакторе",
            en: "After changes in an editor";
    },
    notes: &[],
};

pub(crate) const SET_VERSION: CommandText = CommandText {
    path: "catalogue set version",
    about: text!(
        kk: "Каталогқа жаңа нұсқа беру: бүгінгі күн",
        ru: "Дать каталогу новую версию: сегодняшнюю дату",
        en: "Give the catalogue a new version: today's date"),
    groups: &[],
    examples: texts! {
        "nesie catalogue set version --catalogue programmes":
            kk: "Файлдар редакторда өзгертілген соң; басқа командалар мұны өздері жасайды",
            ru: "После правок в редакторе; остальные команды делают это сами",
            en: "After changes in an editor; the other commands do it by themselves";
    },
    notes: &[],
};

pub(crate) const SET_BASE_RATE: CommandText = CommandText {
    path: "catalogue set base-rate",
    about: text!(
        kk: "Ұлттық Банктің базалық мөлшерлемесін енгізу",
        ru: "Внести базовую ставку Национального Банка",
        en: "Enter a base rate of the National Bank"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "value":
                    kk: "Мөлшерлеме, жылдық пайызбен",
                    ru: "Ставка, процентов годовых",
                    en: "The rate, in percent a year";
            },
        },
        Group {
            heading: OPTIONS,
            flags: &[
                (
                    "decided_on",
                    text!(
                        kk: "Шешім қабылданған күн: мөлшерлеме келесі аптаның бірінші жұмыс күнінен басталады",
                        ru: "День решения: ставка действует с первого рабочего дня следующей недели",
                        en: "The day of the decision: the rate begins on the first working day of the next week"),
                ),
                (
                    "from",
                    text!(
                        kk: "Шешім күнінің орнына: мөлшерлеменің бірінші күні",
                        ru: "Вместо дня решения: первый день ставки",
                        en: "In place of the day of the decision: the first day of the rate"),
                ),
                READ_IN,
                CONFIDENCE,
                (
                    "next_decision",
                    text!(
                        kk: "Келесі шешім қабылданатын күн: мөлшерлеме сол күнге дейін белгілі; файлда бұдан кейінгі күн жазулы болса, қажет емес",
                        ru: "День следующего решения: до него ставка известна; не нужен, если в файле есть более поздний",
                        en: "The day of the next decision: until then the rate is known; not needed if the file names a later one"),
                ),
                (
                    "known_until",
                    text!(
                        kk: "Келесі шешімнің күні жарияланбаған болса: мөлшерлеме анық белгілі соңғы күн; одан кейін ол белгісіз",
                        ru: "Если день следующего решения не опубликован: последний день, на который ставка точно известна; после него она неизвестна",
                        en: "Where no day of the next decision is published: the last day on which the rate is sure; after it the rate is not known"),
                ),
                (
                    "address",
                    text!(
                        kk: "Шешім жарияланған бет: --source жаңа дереккөз болып, бүгін оқылған деп қоса енгізіледі",
                        ru: "Страница с решением: --source вносится заодно как новый источник, прочитанный сегодня",
                        en: "The page of the decision: --source is entered along as a new source, read today"),
                ),
                (
                    "published",
                    text!(
                        kk: "Бет қашан жарияланды: күні, айы немесе жылы; көрсетілмесе, шешім күні",
                        ru: "Когда опубликована страница: день, месяц или год; если не указано, день решения",
                        en: "When the page was published: a day, a month or a year; if not given, the day of the decision"),
                ),
            ],
        },
    ],
    examples: texts! {
        "nesie catalogue set base-rate 16.25 --decided-on 2026-10-23 --next-decision 2026-12-04 --source nbk-2026-10 --address nationalbank.kz --catalogue programmes":
            kk: "Дереккөзімен бірге жаңа мөлшерлеме",
            ru: "Новая ставка вместе с источником",
            en: "A new rate along with its source";
        "nesie catalogue set base-rate 16.25 --decided-on 2026-12-04 --known-until 2026-12-28 --source nbk-2026-09 --catalogue programmes":
            kk: "Келесі шешімнің күні әлі жарияланбаған",
            ru: "День следующего решения ещё не опубликован",
            en: "The day of the next decision is not published yet";
    },
    notes: &[],
};

pub(crate) const SET_MRP: CommandText = CommandText {
    path: "catalogue set mrp",
    about: text!(
        kk: "АЕК мәнін енгізу",
        ru: "Внести значение МРП",
        en: "Enter a value of the МРП"),
    groups: &[
        Group {
            heading: ARGUMENTS,
            flags: texts! {
                "value": kk: "Мәні, теңгемен", ru: "Значение, в тенге", en: "The value, in tenge";
            },
        },
        Group { heading: OPTIONS, flags: &[FROM, READ_IN, CONFIDENCE] },
    ],
    examples: texts! {
        "nesie catalogue set mrp 4580 --from 2027-01-01 --source mrp-register --catalogue programmes":
            kk: "Жоспарланған мәннің орнына бекітілгені",
            ru: "Утверждённое вместо планового",
            en: "The value in force in place of the planned one";
    },
    notes: &[],
};
