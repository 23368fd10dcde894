import { describe, expect, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { told } from "./Told.ts"

/** What stands before a list says what it is of, whether or not a verb does. */
const headed: ReadonlyArray<readonly [string, Locale, string, string]> = [
  [
    "a dash behind a thing",
    "en",
    "Tours – date, guide, price, meeting point.",
    "Tour|Tours: Date, Guide, Price, Meeting point"
  ],
  [
    "a dash behind a Russian noun",
    "ru",
    "Экскурсия – дата, маршрут, гид, цена.",
    "Экскурсия|Экскурсии: Дата, Маршрут, Гид, Цена"
  ],
  [
    "a question and its answer",
    "ru",
    "Что знать о лодке? Название, длина, цена часа, вместимость.",
    "Лодка|Лодки: Название, Длина, Цена часа, Вместимость"
  ],
  [
    "a remark between thing and list",
    "ru",
    "Об учениках мне важно помнить имя, телефон, уровень.",
    "Ученик|Ученики: Имя, Телефон, Уровень"
  ],
  [
    "another thing right before the colon",
    "ru",
    "Договор мы оформляем на арендатора: номер, дата начала, сумма.",
    "Договор|Договоры: Арендатор, Номер, Дата начала, Сумма"
  ],
  ["who gives what", "ru", "Клиент сообщает имя, телефон и адрес.", "Клиент|Клиенты: Имя, Телефон, Адрес"],
  [
    "a turn to another thing",
    "ar",
    "أما الطلاب فنسجل أسماءهم وهواتفهم وعناوينهم.",
    "الطالب|الطلاب: الاسم, الهاتف, العنوان"
  ],
  [
    "a heading on its own line",
    "ar",
    "العقود:\n• رقم العقد، المستأجر، تاريخ البداية، القيمة",
    "العقد|العقود: رقم العقد, المستأجر, تاريخ البداية, القيمة"
  ],
  [
    "a heading of parts of something",
    "ar",
    "مراحل كل مشروع:\n• الاسم، الفني، تاريخ البداية، نسبة الإنجاز",
    "المرحلة|المراحل: المشروع, الاسم, الفني, تاريخ البداية, نسبة الإنجاز"
  ],
  [
    "two things with one list",
    "ru",
    "Приход и расход – отдельными записями: дата, товар, количество.",
    "Приход|Приходы: Дата, Товар, Количество"
  ]
]

/** States that no verb of being leads to. */
const standing: ReadonlyArray<readonly [string, Locale, string, string]> = [
  [
    "a question that asks for them",
    "ru",
    "Заявка: номер, дата, сумма. Какие бывают заявки? Новая, оплаченная, отменённая.",
    "Новая/Оплаченная/Отменённая"
  ],
  [
    "what one marks",
    "ru",
    "Заказ: номер, дата, сумма. По заказам я отмечаю: новый, собран, отдан.",
    "Новый/Собран/Отдан"
  ],
  [
    "either … or",
    "ru",
    "Лодка: название, цена. Лодка либо свободна, либо выдана, либо в ремонте.",
    "Свободна/Выдана/В ремонте"
  ],
  [
    "one after the other",
    "ar",
    "الطلب: الرقم، التاريخ، المبلغ. الطلب جديد، بعدين قيد التحضير، بعدين مسلم.",
    "جديد/قيد التحضير/مسلم"
  ],
  [
    "a row of stages",
    "ru",
    "Заказ: номер, дата, сумма. Этапы заказа: осмотр, лак, готово, отдано.",
    "Осмотр/Лак/Готово/Отдано"
  ]
]

/** Limits and spans of time, however they are put. */
const ruled: ReadonlyArray<readonly [string, Locale, string, string]> = [
  ["a range", "ru", "Игрок: имя, рейтинг. Рейтинг – число от 1000 до 2800.", "Bounds"],
  ["an Arabic range", "ar", "المشروع: الاسم، نسبة الإنجاز. نسبة الإنجاز بين 0 و100.", "Bounds"],
  ["a dual", "ar", "الطلب: الرقم، تاريخ الاستلام. الطلبات التي بقيت أكثر من أسبوعين تظهر باللون الأحمر.", "Reminder"],
  [
    "a single unit",
    "ru",
    "Лодка: название, дата выдачи. Если лодку не вернули больше суток, выделить красным.",
    "Reminder"
  ],
  ["a week before", "ar", "الاشتراك: الاسم، تاريخ الانتهاء. قبل انتهاء الاشتراك بأسبوع أريد تنبيها.", "Reminder"]
]

describe("what stands before a list", () => {
  it.each(headed)("reads the fields behind %s", (_, locale, text, thing) => {
    expect(told(locale, text).things).toContain(thing)
  })
  it.each(standing)("reads the states behind %s", (_, locale, text, states) => {
    expect(told(locale, text).things.join("\n")).toContain(`[${states}]`)
  })
  it.each(ruled)("reads %s as a rule", (_, locale, text, rule) => {
    expect(told(locale, text).rules).toContain(rule)
  })
  it("makes no thing of an adverb, a question word or a heading that asks", () => {
    const things =
      told("ru", "Питомцев бы записывать по-человечески: кличка, вид, вес. Сколько занятий осталось?").things
    expect(things).toEqual(["Питомец|Питомцы: Кличка, Вид, Вес"])
  })
  it("takes no span of pay for a limit", () => {
    expect(told("ru", "Мастер: имя, ставка. Показать зарплату за месяц.").rules).not.toContain("Reminder")
  })
})
