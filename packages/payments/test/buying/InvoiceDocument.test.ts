import { assert, describe, it } from "@effect/vitest"
import { type Locale, locales } from "@statex/kernel/Locale"
import { documentOf, type InvoiceDocument, invoiceDocument } from "@statex/payments/InvoiceDocument"
import type { VatTreatment } from "@statex/payments/Vat"
import { atHome, creditNote, decided, invoice, order } from "./Documents.ts"

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")
const noted = ({ notes }: InvoiceDocument) => notes.map(plain)

const reverseCharge: Readonly<Record<Locale, string>> = {
  en: "Reverse charge",
  de: "Steuerschuldnerschaft des Leistungsempfängers",
  fr: "Autoliquidation",
  it: "Inversione contabile",
  es: "Inversión del sujeto pasivo",
  nl: "Btw verlegd",
  cs: "Daň odvede zákazník",
  pl: "Odwrotne obciążenie",
  ru: "reverse charge",
  ar: "reverse charge"
}

describe("An invoice as a document", () => {
  it("adds up, line by line and as a whole", () => {
    const { facts, rows, title, totals } = invoiceDocument(invoice(), order())
    assert.strictEqual(title, "Invoice SX-2026-000007")
    assert.deepStrictEqual(rows.map((cells) => cells.map(plain)), [
      ["Premium allowance", "2", "CZK 19.00", "21%", "CZK 38.00", "CZK 7.98"],
      ["Another change", "1", "CZK 49.00", "21%", "CZK 49.00", "CZK 10.29"]
    ])
    assert.deepStrictEqual(totals.map(({ term, value }) => `${term}: ${plain(value)}`), [
      "Total without VAT: CZK 87.00",
      "VAT 21%: CZK 18.27",
      "Total: CZK 105.27"
    ])
    // Half past midnight in Prague.
    assert.deepStrictEqual(facts.slice(0, 3).map(({ value }) => value), [
      "November 23, 2026",
      "November 23, 2026",
      "November 23, 2026"
    ])
  })

  it("is made out to a company where there is one, and names nothing that its buyer did not say", () => {
    const billing = {
      name: "Erika Muster",
      email: "erika@example.org",
      country: "DE",
      company: "Beispiel GmbH",
      companyId: "HRB 1",
      street: "Hauptstraße 1",
      city: "Berlin",
      postcode: "10115"
    }
    const vatId = { id: "DE136695976", valid: true, consultation: "WAPI1" }
    const decision = { ...atHome, treatment: "reverse-charge", country: "DE", rate: 0, vatId } as const
    const [, buyer] = invoiceDocument(invoice({ decision }), order({ billing, decision, locale: "de" })).parties
    assert.deepStrictEqual(buyer?.lines, [
      "Beispiel GmbH",
      "Erika Muster",
      "Hauptstraße 1",
      "10115 Berlin",
      "Deutschland",
      "erika@example.org",
      "Firmennummer: HRB 1",
      "Umsatzsteuer-ID: DE136695976"
    ])
    const [, person] = invoiceDocument(invoice(), order()).parties
    assert.deepStrictEqual(person?.lines, ["Jana Nováková", "Czechia", "jana@example.org"])
  })

  it("shows no proof of where its buyer is, nor the token of the request", () => {
    const vatId = { id: "DE136695976", valid: true, consultation: "WAPI1" }
    const decision = { ...atHome, vatId, proofs: [{ kind: "network", country: "SK" }] } as const
    const text = JSON.stringify(decided(decision, "en"))
    for (const secret of ["WAPI1", "network", "Slovakia", "a-token"]) {
      assert.notInclude(text, secret)
    }
  })

  it("names the invoice that it corrects, and why", () => {
    const note = documentOf(order(), [invoice(), creditNote()], "SXC-2026-000007")
    assert.strictEqual(note?.title, "Credit note SXC-2026-000007")
    assert.deepInclude(note?.facts ?? [], { term: "Corrects invoice", value: "SX-2026-000007" })
    assert.deepStrictEqual(note?.rows.map((cells) => cells.map(plain)), [
      ["Correction of SX-2026-000007", "", "", "21%", "-CZK 10.00", "-CZK 2.10"]
    ])
    assert.strictEqual(plain(note?.totals.at(-1)?.value), "-CZK 12.10")
    assert.deepStrictEqual(note?.notes, ["Reason for the correction: money was given back to the customer."])
    const again = creditNote({ series: "invoice", number: 8, net: 1000, vat: 210 })
    assert.match(documentOf(order(), [invoice(), again], "SX-2026-000008")?.notes[0] ?? "", /was not given back/)
    assert.isUndefined(documentOf(order(), [invoice()], "SX-2026-000001"))
  })

  it("is no tax document, and says so, where nobody sells", () => {
    for (const locale of locales) {
      const seller = { ...invoice().seller, pretended: true }
      const pretended = invoiceDocument(invoice({ seller }), order({ locale }))
      assert.isAbove(pretended.warning?.length ?? 0, 30)
      assert.notStrictEqual(pretended.title, invoiceDocument(invoice(), order({ locale })).title)
      assert.isUndefined(invoiceDocument(invoice(), order({ locale })).warning)
    }
  })
})

describe("The tax on a document", () => {
  const treated = (treatment: VatTreatment, country: string, rate: number, locale: Locale = "en") =>
    decided({ ...atHome, treatment, country, rate }, locale)

  it("is explained where it is not the seller's own state's", () => {
    assert.lengthOf(treated("domestic", "CZ", 2100).notes, 1)
    assert.include(
      noted(treated("oss", "FI", 2550))[0],
      "VAT of the customer’s country (Finland), declared through the EU's one-stop shop"
    )
    assert.strictEqual(plain(treated("oss", "FI", 2550).totals[1]?.term), "VAT 25.5%")
    assert.strictEqual(noted(treated("abroad", "AE", 500))[0], "Tax of the customer’s country (United Arab Emirates).")
    assert.include(noted(treated("outside", "US", 0))[0], "Not subject to VAT in the EU")
  })

  it.each(locales)("is the customer's to pay, in the words of the law, in %s", (locale) => {
    assert.include(noted(treated("reverse-charge", "DE", 0, locale))[0], reverseCharge[locale])
  })

  it.each(locales)("has its words for every treatment in %s", (locale) => {
    for (const treatment of ["domestic", "oss", "reverse-charge", "abroad", "outside"] as const) {
      const { header, notes, rows, totals } = treated(treatment, "DE", 1900, locale)
      const all = [...header, ...notes, ...rows.flat(), ...totals.flatMap(({ term, value }) => [term, value])]
      assert.deepStrictEqual(all.filter((text) => /\{\{|\}\}|undefined|NaN|invoice\./.test(text)), [])
      assert.lengthOf(notes, treatment === "domestic" ? 1 : 2)
    }
  })

  it("is in crowns, too, where it is Czech and the bill is not", () => {
    const exchange = { rate: "24.205", amount: 1, declaredOn: "2026-11-20", net: 45_990, vat: 9658 }
    const inEuro = (more: Partial<Parameters<typeof invoice>[0]> = {}) =>
      noted(invoiceDocument(invoice({ currency: "EUR", ...more }), order({ currency: "EUR", locale: "cs" })))[0]
    assert.strictEqual(
      inEuro({ exchange }),
      "V korunách: základ daně 459,90 Kč, DPH 96,58 Kč, kurzem České národní banky ze dne 20. listopadu 2026 (1 EUR = 24,205 CZK)."
    )
    assert.strictEqual(
      inEuro(),
      "Částky v korunách doplníme, jakmile bude znám kurz České národní banky pro den 23. listopadu 2026."
    )
    assert.notInclude(inEuro({ decision: { ...atHome, treatment: "oss", country: "SK" } }), "korun")
  })
})
