import { assert, describe, it } from "@effect/vitest"
import { consequencesOf } from "@statex/payments/Consequence"
import { type Posting, postings } from "@statex/payments/Ledger"
import { lineOf, type Order } from "@statex/payments/Order"
import { type Standing, untouched } from "@statex/payments/Payment"
import { gatewayNames, type Told } from "@statex/payments/PaymentGateway"
import { PaymentState } from "@statex/payments/PaymentState"
import { transition } from "@statex/payments/Transition"
import * as fc from "fast-check"

const order: Order = {
  id: "o",
  request: "r",
  currency: "EUR",
  decision: { treatment: "domestic", country: "CZ", rate: 2100, proofs: [] },
  lines: [
    lineOf({ item: "extra-change", quantity: 1 }, "EUR", {
      treatment: "domestic",
      country: "CZ",
      rate: 2100,
      proofs: []
    })
  ],
  net: 4900,
  vat: 1029,
  billing: { name: "Jana Nováková", email: "jana@example.org", country: "CZ" },
  locale: "en",
  pricedOn: "2026-11-23"
}
const total = { minor: 5929, currency: "EUR" } as const
const standing = (state: PaymentState, received: number, refunded = 0, fee = 0): Standing => ({
  state,
  received,
  refunded,
  fee,
  covers: state !== "underpaid"
})
const sum = (rows: ReadonlyArray<Posting>, account?: string) =>
  rows.reduce((all, row) => account === undefined || row.account === account ? all + row.amount : all, 0)
const balances = (rows: ReadonlyArray<Posting>) =>
  Object.fromEntries(
    [...new Set(rows.map(({ account }) => account))].map((account) => [account, sum(rows, account)]).filter((
      [, amount]
    ) => amount !== 0)
  )

describe("The ledger", () => {
  it("books a paid order as revenue, VAT and what the gateway holds", () => {
    const rows = postings(untouched, standing("paid", 5929, 0, 120), order)
    assert.deepStrictEqual(balances(rows), { clearing: 5809, revenue: -4900, vat: -1029, fees: 120 })
    assert.strictEqual(sum(rows.filter(({ kind }) => kind === "invoice")), 0)
    assert.isTrue(rows.some(({ account, kind }) => account === "receivable" && kind === "invoice"))
  })

  it("owes the payer what is too little and what is too much", () => {
    assert.deepStrictEqual(balances(postings(untouched, standing("underpaid", 1000), order)), {
      clearing: 1000,
      credit: -1000
    })
    assert.deepStrictEqual(balances(postings(untouched, standing("overpaid", 6000), order)), {
      clearing: 6000,
      revenue: -4900,
      vat: -1029,
      credit: -71
    })
    const topped = postings(standing("underpaid", 1000), standing("paid", 5929), order)
    assert.deepStrictEqual(balances(topped), { clearing: 4929, credit: 1000, revenue: -4900, vat: -1029 })
  })

  it("gives back what was too much first, then the sale with its VAT", () => {
    const back = postings(standing("overpaid", 6000), standing("partially_refunded", 6000, 171), order)
    assert.deepStrictEqual(balances(back), { clearing: -171, credit: 71, refunds: 83, vat: 17 })
    const all = postings(untouched, standing("refunded", 5929, 5929), order)
    assert.deepStrictEqual(balances(all), { revenue: -4900, refunds: 4900 })
  })

  it("sets a dispute aside and takes it back", () => {
    const disputed = postings(standing("paid", 5929), standing("disputed", 5929), order)
    assert.deepStrictEqual(balances(disputed), { clearing: -5929, disputes: 5929 })
    assert.deepStrictEqual(
      balances([...disputed, ...postings(standing("disputed", 5929), standing("paid", 5929), order)]),
      {}
    )
  })

  it("is the customer's credit where a part had gone back before it was all there, until that is there again", () => {
    const after = (received: number) => {
      const returned = { ...untouched, state: "refunded", received: 50, refunded: 50, order } as const
      const [step] = consequencesOf(returned, [{ ...standing("partially_refunded", received, 50) }], false)
      return step ?? assert.fail("no step")
    }
    assert.deepStrictEqual(after(5929).drafts, [])
    assert.deepStrictEqual(balances(after(5929).postings), { clearing: 5879, credit: -5879 })
    assert.deepStrictEqual(after(5979).drafts.map(({ net, series, vat }) => [series, net, vat]), [
      ["invoice", 4900, 1029]
    ])
    assert.deepStrictEqual(balances(after(5979).postings), { clearing: 5929, revenue: -4900, vat: -1029 })
  })

  it("sums to zero in each entry of every history, and invoices say what it says", () => {
    const amount = fc.integer({ min: 0, max: 12_000 }).map((minor) => ({ minor, currency: "EUR" as const }))
    const whole = fc.constant(total)
    const said = fc.record(
      {
        received: fc.oneof(amount, whole, whole),
        refunded: fc.oneof(amount, fc.constant({ minor: 0, currency: "EUR" as const })),
        fee: amount
      },
      { requiredKeys: [] }
    ).chain((figures) =>
      fc.constantFrom(...PaymentState.literals).map((state): Told => ({
        ...figures,
        state,
        reference: "r",
        word: state
      }))
    )
    let documents = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...gatewayNames),
        fc.boolean(),
        fc.array(said, { minLength: 1, maxLength: 12 }),
        (gateway, settled, history) => {
          let now: Standing = untouched
          const written: Array<Posting> = []
          let invoiced = 0
          for (const told of history) {
            const verdict = transition(gateway, now, told, total)
            if (verdict._tag !== "Moved") continue
            for (const { after, drafts, postings: rows } of consequencesOf({ ...now, order }, verdict.steps, settled)) {
              for (const kind of new Set(rows.map((row) => row.kind))) {
                assert.strictEqual(sum(rows.filter((row) => row.kind === kind)), 0, kind)
              }
              written.push(...rows)
              invoiced += drafts.reduce((all, { net, vat }) => all + net + vat, 0)
              documents += drafts.length
              now = after
            }
          }
          const held = now.state === "disputed" ? now.received - now.refunded : 0
          assert.strictEqual(sum(written), 0)
          assert.strictEqual(sum(written, "receivable"), 0)
          assert.strictEqual(sum(written, "clearing"), now.received - now.refunded - now.fee - held)
          assert.strictEqual(0 - sum(written, "revenue") - sum(written, "refunds") - sum(written, "vat"), invoiced)
          assert.isAtMost(sum(written, "credit"), 0)
        }
      ),
      { numRuns: 10_000 }
    )
    assert.isAbove(documents, 1000)
  })
})
