import { GatewayMissing } from "@statex/payments/PaymentError"
import { Effect } from "effect"
import { randomUUID } from "node:crypto"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { type Answer, ConfirmPage } from "../app/console/payments/ConfirmPage.tsx"
import type { Question } from "../app/console/payments/Deed.ts"
import { type StatementAnswer, StatementsPage } from "../app/console/payments/StatementsPage.tsx"
import { action, loader as confirmLoader } from "../app/routes/console.payments.confirm/route.tsx"
import { action as upload } from "../app/routes/console.payments.statements/route.tsx"
import { cannedProposal, eventId, paidId } from "./CannedPayments.ts"
import { ask, asked, desk } from "./PaymentDesk.ts"

const confirm = (query: string) => ask(confirmLoader, `/console/payments/confirm?${query}`)
const send = (form: Readonly<Record<string, string>>) => ask(action, "/console/payments/confirm", { form })
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/&#x27;/g, "'").replace(/\s+/g, " ")
const confirmed = (question: Question, answer?: Answer) =>
  textOf(renderToStaticMarkup(<ConfirmPage question={question} answer={answer} />))

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

describe("a bank statement", () => {
  const page = (answer?: StatementAnswer) =>
    renderToStaticMarkup(<StatementsPage proposals={[cannedProposal]} answer={answer} />)
  /** What the page says after this file was sent. */
  const says = async (content: string | Uint8Array<ArrayBuffer> | undefined) => {
    const form = new FormData()
    if (content !== undefined) form.set("file", new Blob([content], { type: "text/csv" }), "november.csv")
    const { answer } = await ask(upload, "/console/payments/statements", { form })
    const { told } = answer as { readonly told: StatementAnswer | { readonly data: StatementAnswer } }
    return textOf(page("data" in told ? told.data : told))
  }

  it("is taken in, or refused with its reason", async () => {
    asked.files.length = 0
    expect(await says("booked;1")).toContain(
      "Matched to an order: 1. For you to decide: 2. Taken in before: 3. Nothing of ours: 4."
    )
    expect(await says("spoilt")).toContain("Nothing was taken in A date in it is none. (line or entry 7)")
    expect(asked.files).toEqual([8, 6])
  })

  it("is refused before it is read where it is larger than 8 MB, empty or missing", async () => {
    asked.files.length = 0
    expect(await says(new Uint8Array(8 * 1024 * 1024 + 1))).toContain("The file is larger than 8 MB.")
    expect(await says(new Uint8Array(9 * 1024 * 1024))).toContain("The file is larger than 8 MB.")
    expect(await says("")).toContain("Choose a file first.")
    expect(await says(undefined)).toContain("Choose a file first.")
    expect(asked.files).toEqual([])
  })

  it("leaves to a person what is doubtful, with a way to each order that it may be for", async () => {
    const html = page()
    expect(textOf(html)).toContain("2026-11-20 1,210.00 CZK 1000000013 Jan Novák for the change 1000000005")
    expect(html).toContain(`href="/console/payments/confirm?do=assign&amp;entry=abc&amp;reference=1000000005"`)
    expect(html).toContain(`href="/console/payments/confirm?do=dismiss&amp;entry=abc"`)
    expect(confirmed({ do: "assign", entry: "abc", reference: "" })).toContain("Variable symbol of the order")
    expect(confirmed({ do: "assign", entry: "abc", reference: "1000000005" })).toContain("symbol 1000000005")
    expect((await send({ do: "assign", entry: "abc", reference: "1000000005" })).answer).toEqual({
      told: { do: "assign" }
    })
    const refusals = [["known", "TransferUnknown"], ["gone", "ProposalMissing"]] as const
    for (const [entry, tag] of refusals) {
      expect((await send({ do: "assign", entry, reference: "1" })).answer).toMatchObject({ told: { data: { tag } } })
    }
    expect((await send({ do: "dismiss", entry: "abc" })).answer).toEqual({ told: { do: "dismiss" } })
    expect((await send({ do: "sent", refund: "x" })).answer).toEqual({ told: { do: "sent" } })
    expect((await send({ do: "unsent", refund: "y" })).answer).toEqual({ told: { do: "unsent" } })
    expect(asked.decided).toEqual([["x", "done"], ["y", "failed"]])
  })
})
