import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { GatewayFault } from "@statex/payments/GatewayError"
import { EventNotFound, GatewayMissing, PaymentNotFound, RefundRefused } from "@statex/payments/PaymentError"
import type { AskedRefund } from "@statex/payments/Refunds"
import type { PaymentFilter } from "@statex/payments/reports/PaymentList"
import { Context, Effect, Tracer } from "effect"
import { randomUUID } from "node:crypto"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { type Answer, ConfirmPage } from "../app/console/payments/ConfirmPage.tsx"
import type { Question } from "../app/console/payments/Deed.ts"
import { PaymentPage } from "../app/console/payments/PaymentPage.tsx"
import { PaymentsPage } from "../app/console/payments/PaymentsPage.tsx"
import type { Services } from "../app/context.ts"
import { loader as paymentLoader } from "../app/routes/console.payments.$payment/route.tsx"
import { loader as listLoader } from "../app/routes/console.payments._index/route.tsx"
import { action, loader as confirmLoader } from "../app/routes/console.payments.confirm/route.tsx"
import { PaymentConsole, type PaymentDesk, type PaymentOverview } from "../server/PaymentConsole.ts"
import { cannedDossier, cannedPayments, eventId, noPayments, paidId } from "./CannedPayments.ts"

const asked: { filters: Array<PaymentFilter>; refunds: Array<AskedRefund> } = { filters: [], refunds: [] }

const desk: PaymentDesk = {
  overview: (filter) => Effect.sync(() => (asked.filters.push(filter), cannedPayments)),
  payment: (id) => id === paidId ? Effect.succeed(cannedDossier) : Effect.fail(new PaymentNotFound({ payment: id })),
  replay: (id) => id === eventId ? Effect.succeed("applied") : Effect.fail(new EventNotFound({ event: id })),
  read: () => Effect.fail(new GatewayFault({ gateway: "stripe", reason: "limited", status: 429 })),
  reconcile: Effect.succeed({ settled: 1, read: 2, refunds: 3, failed: 4 }),
  refund: (refund) =>
    Effect.suspend(() => {
      asked.refunds.push(refund)
      return refund.amount === 1250 ? Effect.succeed("pending") : Effect.fail(
        new RefundRefused({ payment: refund.payment, why: "amount" })
      )
    })
}

const contextOf = (offered: PaymentDesk | undefined, reply: Headers) => ({
  services: Context.make(PaymentConsole, { desk: offered }) as Context.Context<PaymentConsole> as Context.Context<
    Services
  >,
  locale: "en",
  nonce: "n",
  reply,
  shareable: true,
  span: Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) }),
  address: "192.0.2.1",
  requestId: "r1",
  closing: Effect.never
} as const)

type Handler<A> = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<A>

/** What a page answers, its data or what it throws, and the headers that go with it. */
async function ask<A>(
  handler: Handler<A>,
  path: string,
  { form, offered = desk, payment }: {
    readonly form?: Readonly<Record<string, string>>
    readonly offered?: PaymentDesk | "none"
    readonly payment?: string
  } = {}
) {
  const reply = new Headers()
  const request = new Request(`http://site.test${path}`, {
    ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) })
  })
  const context = contextOf(offered === "none" ? undefined : offered, reply)
  const answer = await handler({ request, params: payment === undefined ? {} : { payment }, context })
    .then((told) => ({ told }), (thrown: unknown) => ({ thrown }))
  return { answer, headers: Object.fromEntries(reply) }
}

const confirm = (query: string) => ask(confirmLoader, `/console/payments/confirm?${query}`)
const send = (form: Readonly<Record<string, string>>) => ask(action, "/console/payments/confirm", { form })
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/&#x27;/g, "'").replace(/\s+/g, " ")
const overview = (read: PaymentOverview) =>
  renderToStaticMarkup(
    <PaymentsPage
      overview={read}
      asked={{ q: "<b>", state: "paid" }}
      days={14}
      states={["paid"]}
      gateways={["stripe"]}
    />
  )
const confirmed = (question: Question, answer?: Answer) =>
  textOf(renderToStaticMarkup(<ConfirmPage question={question} answer={answer} />))

const notFound = {
  type: "DataWithResponseInit",
  data: { tag: "PageNotFound", kind: "NotFound", requestId: "r1" },
  init: { status: 404 }
}

describe("the addresses of payments", () => {
  it("lead nowhere in production, whatever is asked or sent", async () => {
    for (
      const [handler, path] of [
        [listLoader, "/console/payments"],
        [paymentLoader, `/console/payments/${paidId}`],
        [confirmLoader, "/console/payments/confirm?do=reconcile"]
      ] as const
    ) {
      expect(await ask<unknown>(handler, path, { offered: "none", payment: paidId })).toEqual({
        answer: { thrown: notFound },
        headers: {}
      })
    }
    const sent = await ask(action, "/console/payments/confirm", { form: { do: "reconcile" }, offered: "none" })
    expect(sent).toMatchObject({ answer: { told: { init: { status: 404 }, data: { tag: "PageNotFound" } } } })
  })

  it("show the books in development, to be kept by nobody, narrowed as the address says", async () => {
    asked.filters.length = 0
    const { answer, headers } = await ask(
      listLoader,
      "/console/payments?q=SX-2026-000001&state=unpaid&gateway=stripe&page=3"
    )
    expect(answer).toMatchObject({ told: { asked: { q: "SX-2026-000001", state: "unpaid" } } })
    expect(headers).toEqual({ "cache-control": "private, no-store", "x-robots-tag": "noindex" })
    await ask(listLoader, "/console/payments?q=+&state=rich&gateway=cash&page=x")
    expect(asked.filters).toMatchObject([
      {
        state: "unpaid",
        gateway: "stripe",
        page: 3,
        search: { invoice: { series: "invoice", year: 2026, number: 1 } }
      },
      { page: 1 }
    ])
    expect(Object.keys(asked.filters[1] ?? {})).toEqual(["page"])
  })

  it("answer 404 for a payment that is not there", async () => {
    const { answer } = await ask(paymentLoader, "/console/payments/x", { payment: "x" })
    expect(answer).toMatchObject({ thrown: { init: { status: 404 }, data: { tag: "PaymentNotFound", payment: "x" } } })
  })
})

describe("an action on payments", () => {
  it("is asked once more, with what exactly goes back and a key of its own", async () => {
    const { answer } = await confirm(`do=refund&payment=${paidId}&amount=12,50`)
    expect(answer).toMatchObject({ told: { do: "refund", amount: "12.50", minor: 1250, left: 122_421 } })
    const all = await confirm(`do=refund&payment=${paidId}`)
    expect(all.answer).toMatchObject({ told: { amount: "1224.21", minor: 122_421 } })
    const keys = [answer, all.answer].map((one) => JSON.stringify(one).match(/"key":"([0-9a-f-]{36})"/)?.[1])
    expect(new Set(keys).size).toBe(2)
    for (const [typed, why] of [["1224.22", "amount"], ["0", "amount"], ["-1", "amount"], ["a lot", "digits"]]) {
      const refused = await confirm(`do=refund&payment=${paidId}&amount=${typed}`)
      expect(refused.answer, typed).toMatchObject({ told: { do: "refund-refused", why } })
    }
    expect((await confirm("do=steal")).answer).toMatchObject({ thrown: { init: { status: 422 } } })
  })

  it("is done as it was confirmed, and a form that nobody made does nothing", async () => {
    asked.refunds.length = 0
    const key = randomUUID()
    const form = { do: "refund", payment: paidId, key, amount: "12.50" }
    const { answer } = await send(form)
    expect(answer).toEqual({
      told: { do: "refund", payment: paidId, said: "pending", minor: 1250, currency: "EUR" }
    })
    expect(asked.refunds).toEqual([{ id: key, payment: paidId, amount: 1250 }])
    expect((await send({ ...form, key: "1" })).answer).toMatchObject({ told: { data: { tag: "DeedUnknown" } } })
    expect((await send({ ...form, amount: "" })).answer).toMatchObject({ told: { data: { tag: "MoneyRefused" } } })
    expect((await send({ do: "refund" })).answer).toMatchObject({ told: { data: { tag: "DeedUnknown" } } })
    expect(asked.refunds).toHaveLength(1)
    expect((await send({ do: "replay", event: eventId })).answer).toEqual({ told: { do: "replay", said: "applied" } })
    expect((await send({ do: "reconcile" })).answer).toMatchObject({ told: { said: { failed: 4 } } })
  })

  it("says in words why it was not done", async () => {
    const question: Question = { do: "read", payment: paidId }
    const says = async (form: Readonly<Record<string, string>>) => {
      const { answer } = await send(form)
      const { data } = (answer as { readonly told: { readonly data: Answer } }).told
      return confirmed(question, data)
    }
    expect(await says({ do: "read", payment: paidId })).toContain(
      "This was not done stripe asks us to come back later, 429."
    )
    expect(await says({ do: "replay", event: "nothing" })).toContain("No event has the id nothing.")
    expect(await says({ do: "refund", payment: paidId, key: randomUUID(), amount: "99" })).toContain(
      "That is more than is left"
    )
    expect(await says({ do: "refund", payment: "x", key: randomUUID(), amount: "1" })).toContain(
      "No payment has the id x."
    )
    const missing = await ask(action, "/console/payments/confirm", {
      form: { do: "read", payment: paidId },
      offered: { ...desk, read: () => Effect.fail(new GatewayMissing({ gateway: "coinbase" })) }
    })
    expect(missing.answer).toMatchObject({ told: { init: { status: 503 }, data: { gateway: "coinbase" } } })
  })

  it("asks in a form without scripts, and says what came of it", () => {
    const question: Question = {
      do: "refund",
      payment: paidId,
      gateway: "stripe",
      currency: "EUR",
      left: 122_421,
      key: "k",
      minor: 1250,
      amount: "12.50"
    }
    const html = renderToStaticMarkup(<ConfirmPage question={question} answer={undefined} />)
    expect(html).toContain(`<input type="hidden" name="key" value="k"/>`)
    expect(html).toMatch(/<form[^>]* method="post">/)
    expect(textOf(html)).toContain("12.50 EUR go back to the payer by stripe. This cannot be undone.")
    const outcome = { do: "refund", payment: paidId, said: "done", minor: 1250, currency: "EUR" } as const
    expect(confirmed(question, outcome)).toContain("12.50 EUR. The money went back.")
    expect(confirmed(question, outcome)).not.toContain("cannot be undone")
    expect(confirmed({ do: "reconcile" }, { do: "reconcile", said: null })).toContain("the workers do the rest")
  })
})

describe("the console of payments", () => {
  it("shows the list, what waits, the sums that are nothing and the balances, and nothing personal", () => {
    const html = overview(cannedPayments)
    const text = textOf(html)
    for (
      const told of [
        "07:29:00 00000001 paid, pays the order stripe 1,234.21 EUR 1,234.21 EUR 0.00 EUR extra-change, premium",
        "– not begun –",
        "Told of payments that we do not know",
        "Every entry sums to zero, and so does every currency.",
        "No number is missing or doubled.",
        "Sum, EUR 0.00 EUR 0.00 EUR",
        "revenue −1,020.01 EUR",
        "btcpay 4 1 25% 10 min",
        "Shown in the development world only"
      ]
    ) expect(text).toContain(told)
    expect(html).toContain(`href="/console/payments?q=%3Cb%3E&amp;state=paid&amp;page=3"`)
    expect(html).toContain(`href="/console/payments?q=%3Cb%3E&amp;state=paid"`)
    expect(html).not.toContain("of-somebody")
    expect(html).not.toContain("example.org")
  })

  it("draws three plots that are named and described", () => {
    const html = overview(cannedPayments)
    expect(html.match(/<svg role="img"/g)).toHaveLength(3)
    for (const [, title, description] of html.matchAll(/aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"/g)) {
      expect(html).toContain(`<title id="${title}">`)
      expect(html).toContain(`<desc id="${description}">`)
    }
    expect(html).toContain("The highest day is 21 Nov with 3 payments. The same figures stand in the table")
    expect(html).toContain("<title>btcpay, Paid: 25%</title>")
    expect(html).not.toContain("style=")
  })

  it("cries out where money was made or a number is missing", () => {
    const { check } = cannedPayments
    const text = textOf(overview({
      ...cannedPayments,
      check: {
        ...check,
        ledger: [{ currency: "EUR", entries: 3, postings: 6, sum: 7 }],
        unbalanced: [{ entry: "abcdef01-x", payment: paidId, kind: "fee", currency: "EUR", sum: 7 }],
        gaps: [{ series: "invoice", year: 2026, number: 2, label: "SX-2026-000002" }]
      }
    }))
    expect(text).toContain("Entries that do not sum to zero: 1. Money was made or lost.")
    expect(text).toContain("abcdef01 00000001 fee 0.07 EUR")
    expect(text).toContain("Numbers without a document, or beyond their counter: SX-2026-000002.")
    expect(text).not.toContain("Every entry sums to zero")
  })

  it("says that nothing was ordered yet, and that nothing waits", () => {
    const text = textOf(renderToStaticMarkup(
      <PaymentsPage overview={noPayments} asked={{ q: "" }} days={14} states={[]} gateways={[]} />
    ))
    expect(text).toContain("Nobody has ordered anything yet.")
    expect(text).toContain("Nothing waits too long.")
    expect(text).toContain("Nothing is booked yet.")
    expect(textOf(overview(noPayments))).toContain("No order or payment is like this.")
  })

  it("shows all of one payment, with its buyer and ways to give money back", () => {
    const html = renderToStaticMarkup(<PaymentPage dossier={cannedDossier} />)
    const text = textOf(html)
    for (
      const told of [
        "partially_refunded, pays the order",
        "1,234.21 EUR / 1,234.21 EUR",
        "Ada Example, DE",
        "ada@example.org",
        "the buyer’s rate, by the one-stop shop",
        "19 %, DE",
        "billing DE",
        "asked that the service begins at once, Monday 23 Nov, 07:09 UTC, in de",
        "until 7 Dec",
        "created paid complete",
        "Moved (complete)",
        "SX-2026-000001",
        "told 0 of 1 changes",
        "Sum: 0.00 EUR",
        "At most 1,224.21 EUR can go back.",
        "There is no other."
      ]
    ) expect(text).toContain(told)
    expect(html).toContain(`href="/console/payments/confirm?do=refund&amp;payment=${paidId}"`)
    expect(html).toContain(`href="/console/payments/confirm?do=replay&amp;event=${eventId}"`)
  })
})
