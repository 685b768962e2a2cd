//! The questions.

use super::{Entry, entries};

pub(super) const TEXTS: &[Entry] = entries! {
    "ask.heading": kk "Қандай несие керек?", ru "Какой кредит нужен?", en "What loan do you need?";
    "ask.lead": kk "Жауап беру үшін осы үш мәлімет жеткілікті. Қалған сұрақтар оны нақтылайды.", ru "Для ответа достаточно этих трёх сведений. Остальные вопросы его уточняют.", en "These three are enough for an answer. The other questions make it more certain.";
    "ask.next": kk "Келесі сұрақ", ru "Следующий вопрос", en "Next question";
    "ask.decides.one": kk "Бұл жауапқа {n} бағдарлама байланысты.", ru "От ответа зависит {n} программа.", en "{n} programme depends on it.";
    "ask.decides.few": kk "", ru "От ответа зависят {n} программы.", en "";
    "ask.decides.many": kk "", ru "От ответа зависят {n} программ.", en "";
    "ask.decides.other": kk "Бұл жауапқа {n} бағдарлама байланысты.", ru "От ответа зависят {n} программы.", en "{n} programmes depend on it.";
    "ask.dont_know": kk "Білмеймін", ru "Не знаю", en "I don’t know";
    "ask.done": kk "Жауапқа әсер ететін сұрақ қалмады.", ru "Вопросов, от которых зависит ответ, больше нет.", en "There is no further question that the answer depends on.";
    "ask.given": kk "Сіздің жауаптарыңыз", ru "Ваши ответы", en "Your answers";
    "ask.unknown": kk "белгісіз", ru "не знаю", en "not known";
    "ask.later": kk "Одан кейінгі сұрақтар", ru "Дальше спросим", en "Later questions";
    "ask.more": kk "Қосымша мәліметтер", ru "Дополнительные сведения", en "More details";
    "ask.so_far": kk "Әзіргі жауап", ru "Ответ на данный момент", en "The answer so far";
    "ask.start": kk "Сома, мерзім мен мақсат көрсетілгенде жауап осында шығады.", ru "Когда указаны сумма, срок и цель, здесь появится ответ.", en "The answer appears here once the amount, the term and the purpose are given.";
    "ask.see_answer": kk "Толық жауапты көру", ru "Смотреть весь ответ", en "See the whole answer";
    "ask.none_of_these": kk "Ешқайсысы жоқ", ru "Ничего из этого", en "None of these";
    "ask.nothing": kk "Жоқ", ru "Нет", en "None";
    "ask.choose": kk "Таңдаңыз", ru "Выберите", en "Choose";
    "ask.no_collateral": kk "Кепіл жоқ", ru "Залога нет", en "No collateral";
    "ask.add_collateral": kk "Кепіл қосу", ru "Добавить залог", en "Add collateral";
    "ask.collateral_n": kk "{n}-кепіл", ru "Залог {n}", en "Collateral {n}";
    "ask.other_place": kk "Басқа жер (ӘАОЖ коды)", ru "Другое место (код КАТО)", en "Another place (КАТО code)";
    "ask.in_the_answer.one": kk "{n} ұсыныс", ru "{n} предложение", en "{n} offer";
    "ask.in_the_answer.few": kk "", ru "{n} предложения", en "";
    "ask.in_the_answer.many": kk "", ru "{n} предложений", en "";
    "ask.in_the_answer.other": kk "{n} ұсыныс", ru "{n} предложения", en "{n} offers";
    "embed.lead": kk "Алматыдағы жеңілдетілген несиелер", ru "Льготные кредиты в Алматы", en "Preferential loans in Almaty";
    "embed.more": kk "Толық жауап және шарттар", ru "Весь ответ и условия", en "The whole answer and the conditions";
    "embed.nothing": kk "Бұл жауаптармен ұсыныс табылмады.", ru "При таких ответах предложений нет.", en "There is no offer for these answers.";
};
