import { assert, describe, it } from "@effect/vitest"
import { faults } from "@statex/blueprint/Soundness"
import type { Locale } from "@statex/kernel/Locale"
import { design } from "../../src/composer/Design.ts"
import { understand } from "../../src/composer/Understand.ts"
import { brief } from "../examples/Example.ts"

/** In each language: a brief that books appointments, what a booking is called, and what its form asks for. */
const briefs: ReadonlyArray<readonly [Locale, string, string, ReadonlyArray<string>]> = [
  [
    "de",
    "Ich betreibe ein Yogastudio und möchte, dass Kundinnen online Termine buchen können: Name, E-Mail, Kurs. Mo–Fr 9–17 Uhr, alle 60 Minuten, 8 Plätze.",
    "Termine",
    ["Name", "E-Mail", "Kurs"]
  ],
  [
    "en",
    "I run a small hair salon and want people to book appointments online: name, phone, treatment. Mon–Fri 9–17, every 30 minutes.",
    "Appointments",
    ["Name", "Phone", "Treatment"]
  ],
  [
    "cs",
    "Mám kadeřnictví a chci, aby si zákaznice mohly online rezervovat termíny: jméno, telefon, účes. Po–Pá 9–17, každých 60 minut.",
    "Termíny",
    ["Jméno", "Telefon", "Účes"]
  ],
  [
    "fr",
    "J'ai un institut de beauté et mes clientes doivent pouvoir réserver des rendez-vous en ligne : nom, téléphone, soin. Du lundi au vendredi de 9 h à 17 h.",
    "Rendez-vous",
    ["Nom", "Téléphone", "Soin"]
  ],
  [
    "it",
    "Ho uno studio di fisioterapia e vorrei che i pazienti potessero prenotare appuntamenti online: nome, telefono, trattamento. Lun–ven 9–17.",
    "Appuntamenti",
    ["Nome", "Telefono", "Trattamento"]
  ],
  [
    "es",
    "Tengo una peluquería y quiero que las clientas puedan reservar citas por internet: nombre, teléfono, peinado. De lunes a viernes de 9 a 17.",
    "Citas",
    ["Nombre", "Teléfono", "Peinado"]
  ],
  [
    "nl",
    "Ik heb een kapsalon en wil dat klanten online afspraken kunnen boeken: naam, telefoon, behandeling. Ma–vr 9–17 uur, elke 60 minuten.",
    "Afspraken",
    ["Naam", "Telefoon", "Behandeling"]
  ],
  [
    "pl",
    "Prowadzę gabinet masażu i chcę, żeby klienci mogli rezerwować wizyty online: imię, telefon, masaż. Pon–pt 9–17, co 60 minut.",
    "Wizyty",
    ["Imię", "Telefon", "Masaż"]
  ],
  [
    "ru",
    "У меня маникюрный салон, хочу, чтобы клиентки могли записываться на приём онлайн: имя, телефон, услуга. Пн–пт 9–17, каждые 60 минут.",
    "Приёмы",
    ["Имя", "Телефон", "Услуга"]
  ],
  [
    "ar",
    "لدي صالون تجميل وأريد أن تتمكن الزبونات من حجز المواعيد عبر الإنترنت: الاسم، الهاتف، الخدمة. من الاثنين إلى الجمعة 9–17، كل 60 دقيقة.",
    "المواعيد",
    ["الاسم", "الهاتف", "الخدمة"]
  ]
]

const made = (locale: Locale, text: string) => {
  const given = brief(locale, text)
  const understanding = understand(given)
  const blueprint = design(given, understanding)
  const view = blueprint.views.find((one) => one._tag === "Booking")
  const label = (id: string) => blueprint.entities[0]?.fields.find((field) => field.id === id)?.label
  return { understanding, blueprint, form: view?.fields.map(label) }
}

describe.each(briefs)("appointments booked in %s", (locale, text, plural, fields) => {
  const { blueprint, form, understanding } = made(locale, text)

  it("are the bookings, under the brief's own word and without a twin", () => {
    assert.strictEqual(understanding.family, "booking")
    assert.deepStrictEqual(blueprint.entities.map((entity) => entity.plural), [plural])
    assert.deepStrictEqual(faults(blueprint), [])
  })

  it("ask in their form for every field that the brief lists", () => assert.deepStrictEqual(form, [...fields]))
})

describe("appointments", () => {
  it("take over the fields that another word for them has", () => {
    const { blueprint, form } = made(
      "de",
      "Kunden sollen online Termine buchen können. Buchungen mit Name, Telefon und Behandlung. Mo–Fr 9–17 Uhr."
    )
    assert.deepStrictEqual(blueprint.entities.map((entity) => entity.plural), ["Termine"])
    assert.deepStrictEqual(form, ["Name", "Telefon", "Behandlung"])
  })

  it("give bookings of other things no name", () => {
    const { blueprint } = made("de", "Gäste sollen online Tische reservieren können. Di–So 17–22 Uhr, alle 30 Minuten.")
    assert.notInclude(blueprint.entities.map((entity) => entity.plural), "Termine")
  })

  it("leave other things of the same sentence their own fields", () => {
    const { blueprint, form } = made(
      "en",
      "People book appointments online; each therapist has a name, phone and price. Mon–Fri 9–17."
    )
    assert.deepStrictEqual(blueprint.entities.map((entity) => entity.plural), ["Appointments", "Therapists"])
    assert.isFalse(form?.includes("Price"))
  })

  it("keep the name that an edited understanding gives them", () => {
    const [, text = ""] = briefs[0] ?? []
    const given = brief("de", text)
    const { understanding } = made("de", text)
    const [entity] = understanding.entities
    if (entity === undefined) return assert.fail("no entity")
    const edited = { ...understanding, entities: [{ ...entity, singular: "Buchung", plural: "Meine Buchungen" }] }
    const blueprint = design(given, {
      ...edited,
      entities: edited.entities.map((one) => ({ ...one, fields: one.fields.slice(0, -1) }))
    })
    assert.deepStrictEqual(blueprint.entities.map((one) => one.plural), ["Meine Buchungen"])
  })
})
