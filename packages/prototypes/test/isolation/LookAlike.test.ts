import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect } from "effect"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { build } from "../../src/Builder.ts"
import { takes } from "../../src/gate/Credentials.ts"
import { claimIn, lookAlikeFindings } from "../../src/gate/LookAlike.ts"
import { checkSecurity } from "../../src/gate/Security.ts"
import { subjectOf } from "../../src/gate/Subject.ts"
import { english, page, subject } from "../gate/Building.ts"

/** A blueprint of that name, with one entity of one field of that label. */
const app = (name: string, label: string): Blueprint => {
  const [entity, ...others] = english.entities
  if (entity === undefined) throw new Error("The sample has an entity")
  return {
    ...english,
    name,
    entities: [
      { ...entity, fields: [{ id: "asked", label, kind: "text", required: true }, ...entity.fields.slice(1)] },
      ...others
    ]
  }
}

const found = (name: string, label: string) =>
  lookAlikeFindings(subject({ "index.html": page("") }, app(name, label))).map(({ what }) => what)

const refused: ReadonlyArray<readonly [name: string, label: string]> = [
  ["PayPal", "Login"],
  ["paypaI", "Login"],
  ["Pаypаl", "Login"],
  ["Pay\u200bPal", "User name"],
  ["PaуPal Sicherheit", "Benutzername"],
  ["PAYPA1", "Login"],
  ["Рaypal: вход", "Логин"],
  ["Microsoft 365 sign in", "User name"],
  ["Micros0ft", "Username"],
  ["Mіcrosoft account", "Login"],
  ["Rnicrosoft", "Login"],
  ["Gmail", "Username"],
  ["Česká spořitelna", "Přihlašovací jméno"],
  ["Komerční banka – ověření účtu", "Přihlašovací jméno"],
  ["Deutsche Bank", "IBAN"],
  ["Sparkasse Online", "Anmeldename"],
  ["BNP Paribas", "Identifiant"],
  ["La Banque Postale", "Identifiant"],
  ["Intesa Sanpaolo", "Codice utente"],
  ["Poste Italiane – accedi", "Nome utente"],
  ["CaixaBank", "Usuario"],
  ["Agencia Tributaria", "Usuario"],
  ["Rabobank inloggen", "Gebruikersnaam"],
  ["DigiD", "Gebruikersnaam"],
  ["mBank logowanie", "Identyfikator"],
  ["InPost", "Login"],
  ["Сбербанк", "Логин"],
  ["Госуслуги", "Логин"],
  ["Emirates NBD", "اسم المستخدم"],
  ["واتساب", "اسم المستخدم"],
  ["Apple", "Login"],
  ["Visa secure verification", "Login"],
  ["MetaMask", "Username"],
  ["DHL", "Login"],
  ["ｐａｙｐａｌ", "Login"]
]

const secrets: ReadonlyArray<string> = [
  "Password",
  "Card number",
  "CVV",
  "PIN",
  "One-time code",
  "Seed phrase",
  "Passwort",
  "Kartennummer",
  "Prüfziffer",
  "Einmalcode",
  "Mot de passe",
  "Numéro de carte",
  "Phrase de récupération",
  "Parola d'ordine",
  "Numero di carta",
  "Codice PIN",
  "Contraseña",
  "Número de tarjeta",
  "Frase de recuperación",
  "Wachtwoord",
  "Kaartnummer",
  "Pincode",
  "Heslo",
  "Číslo karty",
  "Jednorázový kód",
  "Hasło",
  "Numer karty",
  "Kod SMS",
  "Пароль",
  "Номер карты",
  "ПИН-код",
  "Сид-фраза",
  "كلمة المرور",
  "رقم البطاقة",
  "رمز التحقق",
  "عبارة الاسترداد",
  "Pаsswоrd",
  "P\u00adIN",
  "Your wallet's private key"
]

/** Businesses that speak of a brand, bear a common word, or sign people in under their own name. */
const allowed: ReadonlyArray<readonly [name: string, label: string]> = [
  ["We accept PayPal", "Login"],
  ["Apple repair shop", "Username"],
  ["Apple-Reparatur Wien", "Benutzername"],
  ["Bike shop – payment via PayPal", "Login"],
  ["Servis Apple a Samsung", "Přihlašovací jméno"],
  ["Oprava iPhone a Apple Watch", "Přihlašovací jméno"],
  ["Réparation Apple à Lyon", "Identifiant"],
  ["Riparazioni Apple Milano", "Nome utente"],
  ["Reparación de Apple", "Usuario"],
  ["Apple reparatie Utrecht", "Gebruikersnaam"],
  ["Naprawa Apple Kraków", "Login"],
  ["Ремонт Apple", "Логин"],
  ["تصليح Apple", "اسم المستخدم"],
  ["Microsoft Excel training", "Login"],
  ["Kurzy Microsoft Office", "Login"],
  ["Export for Google Sheets", "Login"],
  ["Orange grove", "Login"],
  ["Wise owl nursery", "Login"],
  ["Steam laundry", "Login"],
  ["Amazon river tours", "Login"],
  ["Apple orchard Novák", "Login"],
  ["Visa service for travellers", "Login"],
  ["Chase & Sons joinery", "Username"],
  ["Signal flags club", "Username"],
  ["Hermes pottery", "Benutzername"],
  ["Bankett & Catering", "Benutzername"],
  ["Green Bikes", "Login"],
  ["Banka nápadů", "Uživatelské jméno"],
  ["Zákaznický portál Vltava", "Přihlašovací jméno"],
  ["Paula's pals", "Login"],
  ["Pall Mall antiques", "Login"],
  ["PayPal", "Amount"],
  ["DHL", "Parcel"],
  ["Česká spořitelna", "Branch"],
  ["Instagram posts for clients", "User name"]
]

const harmless: ReadonlyArray<string> = [
  "Loyalty card number",
  "Library card number",
  "Číslo věrnostní karty",
  "Čtenářský průkaz",
  "Pinboard",
  "Pinot noir",
  "Spinning bike",
  "Card colour",
  "Business card",
  "Password policy",
  "Last four digits of the card",
  "Postcode",
  "Numéro de commande",
  "Numero di telefono",
  "Kundennummer",
  "Heslovitě",
  "Pincet",
  "Номер заказа",
  "رقم الهاتف",
  "Tank",
  "Tanning minutes",
  "Code",
  "Discount code",
  "Gift card number",
  "Security",
  "Kod pocztowy",
  "Код товара",
  "Opinion",
  "Mitgliedskartennummer",
  "Safety pin size"
]

describe("a look-alike", () => {
  it.each(refused)("%s with %s is refused", (name, label) => {
    assert.isTrue(found(name, label).some((what) => /asks people to sign in/.test(what)), found(name, label).join())
  })

  it.each(allowed)("%s with %s is not", (name, label) => {
    assert.deepStrictEqual(found(name, label), [])
  })

  it("is known by a heading as well as by its name", () => {
    const files = {
      "index.html": page("<label for=\"a\">Login</label><input id=\"a\">").replace("<h1>1", "<h1>PayPаl")
    }
    assert.match(lookAlikeFindings(subject(files)).map(({ what }) => what).join(), /spelled to look like paypal/)
  })

  it("tells a name that is spelled with other signs from one that is borne", () => {
    assert.deepStrictEqual(claimIn("paypaI"), { brand: "paypal", disguised: true })
    assert.deepStrictEqual(claimIn("PayPal"), { brand: "paypal", disguised: false })
    assert.isUndefined(claimIn("Green Bikes"))
  })

  it("is none of the samples", async () => {
    for (const blueprint of Object.values(samples)) {
      const site = await Effect.runPromise(build(blueprint))
      assert.deepStrictEqual(lookAlikeFindings(subjectOf(blueprint, site)), [])
      assert.deepStrictEqual(checkSecurity(subjectOf(blueprint, site)).findings, [])
    }
  })

  it("fails the gate's check of security", () => {
    const verdict = checkSecurity(subject({ "index.html": page("") }, app("PayPal", "Login")))
    assert.strictEqual(verdict.id, "G13")
    assert.isNotEmpty(verdict.findings)
  })
})

describe("a field", () => {
  it.each(secrets)("%s takes a secret and is refused", (label) => {
    assert.isTrue(found("Green Bikes", label).some((what) => what.startsWith("asks for a ")), found("x", label).join())
  })

  it.each(harmless)("%s takes none", (label) => {
    assert.strictEqual(takes(label), undefined)
  })

  it.each([
    `<input type="password">`,
    `<input autocomplete="cc-number">`,
    `<input autocomplete="one-time-code">`,
    `<label for="a">Card number</label><input id="a">`,
    `<input aria-label="CVV">`,
    `<input placeholder="Seed phrase">`,
    `<label for="a">Heslo</label><textarea id="a"></textarea>`
  ])("that is written as %s is refused", (html) => {
    assert.isNotEmpty(lookAlikeFindings(subject({ "index.html": page(html) })))
  })

  it("that nobody can fill in and that says so is part of a picture", () => {
    const inert = `<label for="a">Password (only shown)</label><input id="a" type="password" disabled data-inert>`
    assert.deepStrictEqual(lookAlikeFindings(subject({ "index.html": page(inert) })), [])
  })
})
