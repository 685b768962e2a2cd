//! The programmes: conditions, sources, what is not published, versions and their differences.

use super::{Entry, entries};

pub(super) const TEXTS: &[Entry] = entries! {
    "catalogue.heading": kk "Бағдарламалар", ru "Программы", en "Programmes";
    "catalogue.lead": kk "{date} күнгі жарияланған шарттар. Әр шарттың дереккөзі көрсетілген.", ru "Опубликованные условия на {date}. У каждого условия указан источник.", en "The published terms of {date}. Each condition names its source.";
    "catalogue.in_force": kk "Күшінде", ru "Действуют", en "In force";
    "catalogue.not_in_force": kk "Бұл күні күшінде емес", ru "На эту дату не действуют", en "Not in force on this date";
    "catalogue.since": kk "{from} күнінен бастап", ru "с {from}", en "from {from}";
    "catalogue.between": kk "{from} – {to}", ru "{from} – {to}", en "{from} – {to}";
    "catalogue.versions": kk "Нұсқалары", ru "Редакции", en "Versions";
    "catalogue.show_version": kk "Осы нұсқаны көрсету: {days}", ru "Показать редакцию: {days}", en "Show the version: {days}";
    "catalogue.changed": kk "Алдыңғы нұсқадан айырмасы", ru "Что изменилось с прошлой редакции", en "What changed since the version before";
    "catalogue.added": kk "Қосылды", ru "Добавлено", en "Added";
    "catalogue.removed": kk "Алынып тасталды", ru "Убрано", en "Removed";
    "catalogue.only_version": kk "Каталогта бір ғана нұсқасы бар.", ru "В каталоге только одна редакция.", en "The catalogue has only one version.";
    "catalogue.unchanged": kk "Шарттары мен мөлшерлемелері өзгермеген.", ru "Условия и ставки не изменились.", en "The conditions and rates are the same.";
    "catalogue.conditions": kk "Шарттар", ru "Условия", en "Conditions";
    "catalogue.rates": kk "Мөлшерлемелер", ru "Ставки", en "Rates";
    "catalogue.subsidies": kk "Субсидиялар", ru "Субсидии", en "Subsidies";
    "catalogue.guarantees": kk "Кепілдіктер", ru "Гарантии", en "Guarantees";
    "catalogue.fees": kk "Комиссиялар", ru "Комиссии", en "Fees";
    "catalogue.back": kk "Барлық бағдарламалар", ru "Все программы", en "All programmes";
    "catalogue.unknown": kk "Каталогта мұндай бағдарлама жоқ.", ru "Такой программы в каталоге нет.", en "The catalogue has no such programme.";
};
