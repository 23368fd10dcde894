import { type Locale, locales } from "@statex/kernel/Locale"
import { itemIds, priceOf } from "@statex/payments/Catalogue"
import { lineOf } from "@statex/payments/Order"
import { pretendedSeller } from "@statex/payments/Seller"
import { consumerRates } from "@statex/payments/Vat"
import { renderToStaticMarkup } from "react-dom/server"
import { I18nextProvider } from "react-i18next"
import { describe, expect, it } from "vitest"
import { grossOf } from "../app/checkout/Gross.ts"
import { ItemPrice } from "../app/checkout/ItemPrice.tsx"
import { orderFaults } from "../app/checkout/OrderFaults.ts"
import { i18nOf } from "../app/i18n.server.ts"
import { action as payAction } from "../app/routes/$locale.orders.$order._index/route.tsx"
import { loader as proofLoader } from "../app/routes/$locale.orders.$order.withdrawal[.]txt/route.ts"
import { action as orderAction } from "../app/routes/$locale.requests.$token.order/route.tsx"
import { loader as withdrawalLoader } from "../app/routes/$locale.withdrawal/route.tsx"
import { cannedView, orderId, paid } from "./CannedOrders.ts"
import { leads, openShop } from "./Shop.ts"

const consumers = { rates: consumerRates(pretendedSeller, "2026-11-23"), home: "CZ" }
const names: Readonly<Record<string, string>> = { CZ: "Czechia", DE: "Germany", CH: "Switzerland" }

const shown = (country: string, locale: Locale = "en") =>
  renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(locale)}>
      <ItemPrice
        amount={{ minor: 1900, currency: "EUR" }}
        consumers={consumers}
        country={country}
        nameOf={(code) => names[code] ?? code}
        locale={locale}
      />
    </I18nextProvider>
  )

describe("a price on the order form", () => {
  it("is what a consumer pays, by the seller's country until theirs is known", () => {
    expect(shown("")).toContain("for example €22.99 with 21% VAT (Czechia)")
    expect(shown("DE")).toContain("€22.61 with 19% VAT (Germany)")
    expect(shown("DE")).toContain("€19 without VAT")
    expect(shown("CH")).not.toContain("%")
  })

  it.each(locales)("has words in %s", (locale) => {
    expect(shown("", locale)).not.toMatch(/order\.|\{\{/)
    expect(shown("DE", locale)).not.toBe(shown("", locale))
  })

  it("is to the cent what the order will be", () => {
    for (const item of itemIds) {
      for (const [country, rate] of Object.entries(consumers.rates)) {
        const line = lineOf({ item, quantity: 1 }, "EUR", { treatment: "oss", country, rate, proofs: [] })
        expect(grossOf(priceOf(item, "EUR"), rate).minor).toBe(line.net + line.vat)
      }
    }
  })
})

describe("an order form", () => {
  const params = { token: "tok" }
  const typed = { item: "premium", currency: "EUR", name: "Jana", email: "a@b.cz", country: "CZ" }
  const keys = async (...forms: ReadonlyArray<Record<string, string>>) => {
    const { args, bought } = await openShop()
    for (const form of forms) {
      await leads(orderAction(args("/requests/tok/order", params, { form: { formKey: "k".repeat(30), ...form } })))
    }
    return bought.map(({ formKey }) => formKey)
  }

  it("that is sent twice is one order, and mended after going back it is another", async () => {
    const [first, again, mended, elsewhere] = await keys(
      typed,
      typed,
      { ...typed, name: "Jana Nová" },
      { ...typed, currency: "CZK" }
    )
    expect(again).toBe(first)
    expect(new Set([first, mended, elsewhere]).size).toBe(3)
  })

  it("that is no form at all is refused and breaks nothing", async () => {
    const { args } = await openShop({ view: cannedView() })
    const broken = { ...args("/x", params, { form: {} }) }
    const request = () => new Request("https://statex.test/en/x", { method: "POST", body: "{}" })
    expect(await orderAction({ ...broken, request: request() })).toMatchObject({
      data: { tag: "BrokenUpload" },
      init: { status: 422 }
    })
    expect(await payAction({ ...broken, params: { order: orderId }, request: request() })).toMatchObject({
      data: { tag: "BrokenUpload" },
      init: { status: 422 }
    })
  })

  it("says of which country a VAT number has to be, and knows no register of countries", () => {
    const { t } = i18nOf("en")
    const faults = [{ field: "vatId", why: "malformed" }, { field: "country", why: "unknown" }]
    expect(orderFaults({ tag: "PurchaseFaulty", faults, values: {} }, t).map(({ text }) => text)).toEqual([
      "Please check the VAT number: it has to be of the country that you chose.",
      "Please choose your country."
    ])
  })
})

describe("a withdrawal", () => {
  const order = { order: orderId }

  it("is proven by a text to keep: what was said, to whom and when", async () => {
    const { args } = await openShop({ view: cannedView([paid]) })
    const path = `/orders/${orderId}`
    expect((await proofLoader(args(`${path}/withdrawal.txt`, order))).status).toBe(404)
    await leads(
      payAction(args(path, order, { form: { intent: "confirm-withdrawal", withdrawer: "Jana\u202e\n Nová" } }))
    )
    const proof = await proofLoader(args(`${path}/withdrawal.txt`, order, { locale: "cs" }))
    expect(proof.headers.get("content-disposition")).toContain("attachment")
    const text = await proof.text()
    for (const part of ["Jana Nová", orderId, "2026-11-23T12:00:00.000Z", pretendedSeller.name, "Česko"]) {
      expect(text).toContain(part)
    }
  })

  it("is explained with the name and address of whom to tell", async () => {
    const { args } = await openShop()
    expect((await withdrawalLoader(args("/withdrawal", {}, { locale: "de" }))).seller).toEqual([
      pretendedSeller.name,
      pretendedSeller.address,
      "Tschechien"
    ])
  })
})
