import { GatewayFault } from "@statex/payments/GatewayError"
import { LocationUnproven } from "@statex/payments/Location"
import { PurchaseFaulty } from "@statex/payments/Purchase"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { action as payAction, loader as summaryLoader } from "../app/routes/$locale.orders.$order._index/route.tsx"
import { loader as paymentLoader } from "../app/routes/$locale.payments.$payment._index/route.tsx"
import { action as orderAction, loader as orderLoader } from "../app/routes/$locale.requests.$token.order/route.tsx"
import { cannedOrder, cannedPayment, cannedView, coinFields, orderId, paid, paymentId } from "./CannedOrders.ts"
import { leads, openShop } from "./Shop.ts"

const token = { token: "tok" }
const order = { order: orderId }
const pays = { intent: "pay", rail: "stripe", consent: "yes", payment: paymentId }

describe("the page on which one buys", () => {
  it("prices in the usual currency of the language, or the one that was asked for", async () => {
    const { args } = await openShop()
    const currency = async (query: string, locale: "en" | "cs" | "ar") =>
      (await orderLoader(args(`/requests/tok/order${query}`, token, { locale }))).currency
    expect(await currency("", "en")).toBe("EUR")
    expect(await currency("", "cs")).toBe("CZK")
    expect(await currency("", "ar")).toBe("AED")
    expect(await currency("?currency=EUR", "cs")).toBe("EUR")
    expect(await currency("?currency=GBP", "cs")).toBe("CZK")
  })

  it("knows countries by their names in the language, in its alphabet", async () => {
    const { args } = await openShop()
    const { countries } = await orderLoader(args("/requests/tok/order", token, { locale: "cs" }))
    expect(countries.find(({ code }) => code === "CZ")?.name).toBe("Česko")
    const names = countries.map(({ name }) => name)
    expect(names.indexOf("Dánsko")).toBeGreaterThan(names.indexOf("Česko"))
    expect(names.indexOf("Chorvatsko")).toBeGreaterThan(names.indexOf("Honduras"))
  })

  it("orders what was chosen and leads to the order, with the country of the network", async () => {
    const { args, bought } = await openShop()
    const form = {
      item: "premium",
      currency: "CZK",
      name: " Jana ",
      email: "a@b.cz",
      country: "CZ",
      company: "",
      formKey: "k".repeat(30)
    }
    expect(await leads(orderAction(args("/requests/tok/order", token, { form, country: "CZ" })))).toBe(
      `303 /en/orders/${orderId}`
    )
    expect(bought).toEqual([{
      request: "tok",
      formKey: expect.stringMatching(/^[\w-]{43}$/),
      locale: "en",
      item: "premium",
      currency: "CZK",
      typed: { name: "Jana", email: "a@b.cz", country: "CZ" },
      network: "CZ"
    }])
  })

  it("begins no more orders and payments than one connection needs, and turns nobody away who cannot be counted", async () => {
    const form = { item: "premium" }
    const fast = await openShop({ pace: "tooFast", view: cannedView() })
    const refused = {
      data: { tag: "TooManyOrders", refused: true, retryAfterSeconds: 90 },
      init: { status: 429 }
    }
    expect(await orderAction(fast.args("/requests/tok/order", token, { form }))).toMatchObject(refused)
    expect(await payAction(fast.args(`/orders/${orderId}`, order, { form: pays }))).toMatchObject(refused)
    expect([fast.bought, fast.payings]).toEqual([[], []])
    const uncounted = await openShop({ pace: "uncounted" })
    expect(await leads(orderAction(uncounted.args("/requests/tok/order", token, { form })))).toContain(
      "303 /en/orders/"
    )
  })

  it("sells nothing that is not offered", async () => {
    const { args, bought } = await openShop({ offered: ["premium"] })
    await leads(orderAction(args("/requests/tok/order", token, { form: { item: "extra-change" } })))
    expect(bought[0]?.item).toBe("")
  })

  it("gives a faulty form back with what was typed", async () => {
    const faults = [{ field: "email", why: "malformed" }] as const
    const { args } = await openShop({ buy: () => Effect.fail(new PurchaseFaulty({ faults })) })
    const answer = await orderAction(args("/requests/tok/order", token, { form: { item: "premium", email: "x" } }))
    expect(answer.init?.status).toBe(422)
    expect(answer.data).toMatchObject({ tag: "PurchaseFaulty", faults, values: { item: "premium", email: "x" } })
    const unproven = await openShop({ buy: () => Effect.fail(new LocationUnproven({ why: "few" })) })
    const second = await orderAction(unproven.args("/requests/tok/order", token, { form: { item: "premium" } }))
    expect(second.data).toMatchObject({ tag: "LocationUnproven", why: "few" })
  })
})

describe("the page of an order", () => {
  it("opens the chosen payment with our own addresses and leads to its page, never to another host", async () => {
    const { args, payings } = await openShop({ view: cannedView() })
    expect(await leads(payAction(args(`/orders/${orderId}`, order, { form: pays })))).toBe(
      `303 /en/payments/${paymentId}?go=1`
    )
    expect(payings[0]).toMatchObject({ id: paymentId, order: orderId, rail: "stripe", consent: true, locale: "en" })
    expect(payings[0]?.description).toBe("Statex: Another change")
    expect(payings[0]?.addresses("p1")).toEqual({
      returnTo: "https://statex.test/en/payments/p1?returned=1",
      cancelTo: "https://statex.test/en/payments/p1?returned=1",
      webhook: "https://statex.test/webhooks/stripe"
    })
  })

  it("says at once that neither a way to pay was chosen nor the start asked for", async () => {
    const { args, payings } = await openShop({ view: cannedView() })
    const answer = await payAction(args(`/orders/${orderId}`, order, { form: { intent: "pay" } }))
    expect(answer).toMatchObject({
      data: { tag: "PayIncomplete", missing: ["rail", "consent"] },
      init: { status: 422 }
    })
    expect(payings).toEqual([])
  })

  it.each([["late", 503], ["rejected", 422]] as const)(
    "comes back with what was chosen when a gateway says %s",
    async (reason, status) => {
      const { args } = await openShop({
        view: cannedView(),
        pay: () => Effect.fail(new GatewayFault({ gateway: "stripe", reason }))
      })
      const answer = await payAction(args(`/orders/${orderId}`, order, { form: pays }))
      expect(answer).toMatchObject({
        data: { tag: "GatewayFault", reason, values: { rail: "stripe", consent: "yes" } },
        init: { status }
      })
    }
  )
})

describe("withdrawing", () => {
  const withdraw = (intent: string, withdrawer = "Jana Nová") => ({ form: { intent, withdrawer } })
  const path = `/orders/${orderId}`

  it("takes a statement, and writes it down only once it is confirmed", async () => {
    const { args, withdrawn } = await openShop({ view: cannedView([paid]) })
    const statement = await payAction(args(path, order, withdraw("withdraw")))
    expect(statement).toMatchObject({ name: "Jana Nová", statement: expect.stringContaining("Another change") })
    expect(withdrawn).toEqual([])
    expect(await leads(payAction(args(path, order, withdraw("confirm-withdrawal"))))).toContain("303 /en/orders/")
    await leads(payAction(args(path, order, withdraw("confirm-withdrawal", "Somebody else"))))
    expect(withdrawn.map(({ name }) => name)).toEqual(["Jana Nová"])
    const shown = await summaryLoader(args(path, order))
    expect(shown.order.withdrawal).toMatchObject({ name: "Jana Nová", at: "2026-11-23T12:00:00.000Z" })
  })

  it("asks for a name", async () => {
    const { args, withdrawn } = await openShop({ view: cannedView([paid]) })
    const answer = await payAction(args(path, order, withdraw("confirm-withdrawal", " ")))
    expect(answer).toMatchObject({ data: { tag: "WithdrawalNameMissing" }, init: { status: 422 } })
    expect(withdrawn).toEqual([])
  })

  it.each([
    ["of an unpaid order", cannedView()],
    [
      "of a business",
      cannedView([paid], cannedOrder({ billing: { ...cannedOrder().billing, company: "Nová s.r.o." } }))
    ],
    ["after a fortnight", {
      ...cannedView([paid]),
      invoices: cannedView([paid]).invoices.map((one) => ({ ...one, issuedAt: new Date("2026-11-07T09:00:00Z") }))
    }]
  ])("is neither shown nor taken %s", async (_, view) => {
    const { args, withdrawn } = await openShop({ view })
    expect((await summaryLoader(args(path, order))).order.withdrawUntil).toBeUndefined()
    const answer = await payAction(args(path, order, withdraw("confirm-withdrawal")))
    expect(answer).toMatchObject({ data: { tag: "WithdrawalClosed" }, init: { status: 409 } })
    expect(withdrawn).toEqual([])
  })

  it("is possible on the last of the 14 days", async () => {
    const view = cannedView([paid])
    const invoices = view.invoices.map((one) => ({ ...one, issuedAt: new Date("2026-11-09T09:00:00Z") }))
    const { args } = await openShop({ view: { ...view, invoices } })
    const { order: shown } = await summaryLoader(args(path, order))
    expect(shown.withdrawUntil?.slice(0, 10)).toBe("2026-11-23")
  })
})

describe("the page of a payment", () => {
  const path = `/payments/${paymentId}`
  const params = { payment: paymentId }

  it("looks at the gateway when the payer is back, and forgets what the gateway added", async () => {
    const { args, returned } = await openShop({ view: cannedView() })
    expect(await leads(paymentLoader(args(`${path}?returned=1&token=EC-1`, params)))).toBe(`303 /en${path}`)
    expect(returned).toEqual([paymentId])
  })

  it("leads nowhere but to pages of the web", async () => {
    const next = { _tag: "Redirect", url: "javascript:alert(1)" } as const
    const { args } = await openShop({ view: cannedView(), payment: cannedPayment("pending", { next }) })
    expect((await paymentLoader(args(path, params))).payment.url).toBeUndefined()
  })

  it("asks for the rest only, to the last satoshi, when a part has come", async () => {
    const next = { _tag: "Code", payload: `bitcoin:${coinFields.address}?amount=0.001`, fields: coinFields } as const
    const show = async (received: number) => {
      const payment = cannedPayment(received === 0 ? "pending" : "underpaid", {
        gateway: "crypto-qr",
        means: "btc",
        next,
        received
      })
      const { args } = await openShop({ view: cannedView(), payment })
      return (await paymentLoader(args(path, params))).payment
    }
    const whole = await show(0)
    expect(whole.code).toMatchObject({
      fields: { amount: "0.001 BTC" },
      href: next.payload,
      rate: { price: { minor: 5_929_000 } }
    })
    expect(whole.code?.picture).toContain("<svg")
    const rest = await show(1929)
    expect(rest.missing.minor).toBe(4000)
    // 4000 of 5929 cents of 100 000 satoshis, rounded up.
    expect(rest.code?.fields["amount"]).toBe("0.00067466 BTC")
    expect([rest.code?.picture, rest.code?.href]).toEqual([undefined, undefined])
  })
})
