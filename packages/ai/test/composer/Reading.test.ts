import { assert, describe, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { read } from "../../src/composer/Reading.ts"
import { brief } from "../examples/Example.ts"

/** Language, thing, its fields, and the sentence that says them. */
const lists = `
  en | Boat | Name, Berth, Length, Owner | Each boat has a name, a berth, a length and an owner.
  en | Lesson | Pupil, Teacher, Date, Price | For every lesson we note pupil, teacher, date and price.
  en | Sponsor | Company, Amount, Year, Contact person | Sponsors: company, amount, year, contact person.
  de | Boot | Name, Liegeplatz, Länge, Eigentümer | Zu jedem Boot notieren wir Name, Liegeplatz, Länge und Eigentümer.
  de | Bestellung | Nummer, Datum, Menge, Preis | Eine Bestellung hat Nummer, Datum, Menge und Preis.
  de | Lagervertrag | Mieter, Beginn, Ende, Kaution | Wir verwalten Lagerverträge (Mieter, Beginn, Ende, Kaution).
  nl | Boot | Naam, Ligplaats, Lengte, Eigenaar | Van elke boot noteren we naam, ligplaats, lengte en eigenaar.
  nl | Les | Docent, Lokaal, Datum, Tijd | Een les heeft een docent, een lokaal, een datum en een tijd.
  fr | Bateau | Nom, Longueur, Prix, Propriétaire | Pour chaque bateau nous notons le nom, la longueur, le prix et le propriétaire.
  fr | Local | Adresse, Surface, Loyer, Date d'entrée | Les locaux : adresse, surface, loyer, date d'entrée.
  it | Barca | Nome, Lunghezza, Prezzo, Proprietario | Di ogni barca annotiamo nome, lunghezza, prezzo e proprietario.
  it | Lezione | Insegnante, Aula, Data, Ora | Lezioni: insegnante, aula, data, ora.
  es | Barco | Nombre, Longitud, Precio, Dueño | De cada barco apuntamos nombre, longitud, precio y dueño.
  es | Lección | Profesor, Sala, Fecha, Hora | Las lecciones: profesor, sala, fecha, hora.
`.trim().split("\n").map((line) => line.split("|").map((cell) => cell.trim()))

const states: ReadonlyArray<readonly [Locale, string, ReadonlyArray<string>, boolean]> = [
  ["en", "An order is new, paid, packed or sent.", ["New", "Paid", "Packed", "Sent"], false],
  [
    "en",
    "An order starts as new, becomes paid and ends up as sent or cancelled.",
    ["New", "Paid", "Sent", "Cancelled"],
    true
  ],
  ["en", "An order goes new → paid → sent.", ["New", "Paid", "Sent"], true],
  ["de", "Eine Bestellung ist offen, bezahlt oder storniert.", ["Offen", "Bezahlt", "Storniert"], false],
  ["de", "Eine Bestellung ist erst offen, dann bezahlt, zuletzt versendet.", ["Offen", "Bezahlt", "Versendet"], true],
  ["nl", "Een bestelling is nieuw, betaald of verzonden.", ["Nieuw", "Betaald", "Verzonden"], false],
  ["fr", "Une commande est reçue, préparée puis livrée, dans cet ordre.", ["Reçue", "Préparée", "Livrée"], true],
  ["it", "Un ordine è nuovo, pagato o spedito.", ["Nuovo", "Pagato", "Spedito"], false],
  ["es", "Un pedido está abierto, pagado o enviado.", ["Abierto", "Pagado", "Enviado"], false]
]

const rules: ReadonlyArray<readonly [Locale, string, string]> = [
  [
    "en",
    "Each booking has a room, a date and a time. The same room must never be booked twice at the same time.",
    "Overlap"
  ],
  ["en", "Each product has a name, a price and a stock. The stock never goes below zero.", "Stock"],
  [
    "en",
    "Each machine has a name and a last inspection date. Show machines not inspected for more than 12 months.",
    "Reminder"
  ],
  ["en", "Each member has a number, a name and a phone. The number must be unique.", "Unique"],
  ["en", "Each course has a title, a date and places. At most 12 people per course.", "Places"],
  [
    "de",
    "Zu jeder Buchung notieren wir Raum, Datum und Uhrzeit. Ein Raum darf nie doppelt vergeben werden.",
    "Overlap"
  ],
  ["de", "Ein Artikel hat Name, Preis und Bestand. Der Bestand darf nie unter null fallen.", "Stock"],
  [
    "de",
    "Ein Vertrag hat Mieter, Beginn und Ende. Verträge, die in den nächsten 30 Tagen enden, will ich sehen.",
    "Reminder"
  ],
  ["de", "Ein Kunde hat Name, Telefon und Adresse. Das Telefon ist ein Pflichtfeld.", "Required"],
  [
    "nl",
    "Een reservering heeft een tafel, een datum en een tijd. Nooit twee keer dezelfde tafel op hetzelfde moment.",
    "Overlap"
  ],
  ["nl", "Een klant heeft een naam en een telefoon. Telefoon is verplicht.", "Required"],
  [
    "fr",
    "Une réservation a une salle, une date et une heure. Deux réservations ne doivent jamais se chevaucher.",
    "Overlap"
  ],
  ["fr", "Un produit a un nom, un prix et un stock. Alertez-nous quand le stock passe sous 5.", "Reminder"],
  ["it", "Un prodotto ha un nome, un prezzo e una giacenza. La giacenza non può andare sotto zero.", "Stock"],
  ["it", "Un socio ha un numero, un nome e un telefono. Il numero non si può ripetere: è unico.", "Unique"],
  [
    "es",
    "Una reserva tiene una sala, una fecha y una hora. Nunca dos reservas a la misma hora en la misma sala.",
    "Overlap"
  ],
  ["es", "Un pedido tiene un número, un cliente y un total. El total se calcula solo.", "Computed"]
]

describe("the reading", () => {
  it.each(lists)("takes the fields of a thing out of a sentence (%s): %s has %s", (locale, singular, fields, text) => {
    const { entities } = read(brief(locale as Locale, text ?? ""))
    const entity = entities.find((one) => one.singular === singular)
    assert.deepStrictEqual(entity?.fields.map((field) => field.label).join(", "), fields)
  })

  it.each(states)("takes states out of a sentence (%s): %s", (locale, text, options, ordered) => {
    const { entities, rules: found } = read(brief(locale, text))
    const entity = entities.find((one) => one.status !== undefined)
    assert.deepStrictEqual(entity?.fields.find((field) => field.id === entity.status)?.options, [...options])
    assert.strictEqual(found.some((rule) => rule._tag === "InOrder"), ordered)
  })

  it.each(rules)("takes a rule out of a sentence (%s): %s", (locale, text, tag) => {
    const { entities, rules: found } = read(brief(locale, text))
    const rule = found.find((one) => one._tag === tag)
    assert.isDefined(rule)
    assert.include(entities.map((entity) => entity.id), rule?.entity)
  })

  it("makes nothing of how it is done today or of what is not needed", () => {
    const { entities } = read(brief("en", "Each boat has a name and a length.", {
      today: "Each invoice has a number, a date and a total.",
      improvement: "We do not need payments with amount, date and card."
    }))
    assert.deepStrictEqual(entities.map((entity) => entity.singular), ["Boat"])
  })

  it("says what stands against what", () => {
    const { unclear } = read(brief(
      "en",
      "Each member belongs to exactly one section. Some members are in both sections.",
      { improvement: "Each member has a name, a phone and a section." }
    ))
    assert.isTrue(unclear.some((one) => one.topic === "count" && one.passages.length === 2))
  })

  it("knows that a vague brief names nothing to keep", () => {
    assert.deepStrictEqual(read(brief("en", "We need something good.")).unclear.map((one) => one.topic), ["scope"])
  })

  it.each(
    [
      ["en", "I run Kettle Row Bakery in Leeds.", "Kettle Row Bakery"],
      ["de", "Wir sind die Gärtnerei Vollmer in Ulm.", "Gärtnerei Vollmer"],
      ["fr", "Je tiens la Boulangerie du Pont, à Lille.", "Boulangerie du Pont"],
      ["nl", "Wij zijn Fietsenmaker De Ketting uit Breda.", "Fietsenmaker De Ketting"]
    ] as const
  )("finds the name of the business (%s): %s", (locale, text, name) => {
    assert.strictEqual(read(brief(locale, text)).name, name)
  })
})
