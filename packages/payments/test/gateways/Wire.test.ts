import { assert, describe, it } from "@effect/vitest"
import type { Money } from "@statex/kernel/Money"
import { ConfigProvider, Effect, Option, Result } from "effect"
import { TestClock } from "effect/testing"
import * as CreditorReference from "../../src/bank/CreditorReference.ts"
import * as VariableSymbol from "../../src/bank/VariableSymbol.ts"
import * as Wire from "../../src/gateways/Wire.ts"
import * as BankBook from "../../src/statements/BankBook.ts"
import * as Expected from "../../src/statements/Expected.ts"
import { match } from "../../src/statements/Matching.ts"
import * as StatementFile from "../../src/statements/StatementFile.ts"
import { camtEntry, camtOf, ours, utf8 } from "../statements/Samples.ts"
import { contract } from "./contract.ts"
import { openingOf, price } from "./Payer.ts"
import type { GatewayDouble } from "./Rig.ts"

const account: Wire.Settings = {
  iban: "AE070331234567890123456",
  bic: "EBILAEAD",
  name: "Statex FZ-LLC",
  currencies: ["AED", "EUR", "CZK"]
}

const dirhams = (minor: number) => ({ minor, currency: "AED" }) as const satisfies Money
const opening = { amount: dirhams(1234), country: "AE" } as const

interface Transfer {
  readonly amount: string
  readonly currency?: string
  /** What stands around the reference. */
  readonly text?: (reference: string) => string
  readonly back?: boolean
}

/** A statement of the account abroad. */
const statementOf = (reference: string, transfers: ReadonlyArray<Transfer>) =>
  utf8(
    camtOf(transfers.map(({ amount, back = false, currency = "AED", text = (own) => `/RFB/${own}` }, at) =>
      camtEntry({
        amount,
        currency,
        direction: back ? "DBIT" : "CRDT",
        more: `<RvslInd>${back}</RvslInd>`,
        details: `<TxDtls><Refs><AcctSvcrRef>A${at}</AcctSvcrRef></Refs><RmtInf><Ustrd>${
          text(reference)
        }</Ustrd></RmtInf></TxDtls>`
      })
    )).replace(ours.iban, account.iban)
  )

interface Double extends GatewayDouble {
  readonly book: Effect.Success<typeof BankBook.memory>
}

let current: Double | undefined

/** Imports a statement with these transfers, of which only what names the order is its own. */
const put = (...transfers: ReadonlyArray<Transfer>) => ({ book }: Double, reference: string) => {
  const number = VariableSymbol.numberOf(reference)
  const { order } = Option.getOrThrow(Effect.runSync(book.find(number)))
  const expected = Expected.of(order) ?? assert.fail()
  const file = statementOf(expected.creditorReference, transfers)
  const { entries } = Result.getOrThrow(StatementFile.read(file, [{ iban: ours.iban }, account]))
  for (const one of match(entries, [expected])) {
    if (one._tag === "Matched") Effect.runSync(book.record(number, one.entry))
  }
}

contract<Double>({
  name: "wire",
  double: async () => current = { url: "", seen: [], close: async () => {}, book: Effect.runSync(BankBook.memory) },
  gateway: () => Wire.gateway(account, current?.book ?? Effect.runSync(BankBook.memory)),
  secrets: [account.iban],
  next: "Transfer",
  opening,
  scenes: [
    { name: "nothing yet", puts: put(), told: { state: "pending", received: dirhams(0) } },
    { name: "another currency", puts: put({ amount: "12.34", currency: "USD" }), told: { state: "pending" } },
    {
      name: "an unknown reference",
      puts: put({ amount: "12.34", text: () => "RF18539007547034" }),
      told: { state: "pending" }
    },
    { name: "all of it", puts: put({ amount: "12.34" }), told: { state: "paid", received: dirhams(1234) } },
    {
      name: "a reference as people write it",
      puts: put({ amount: "12.34", text: (own) => `invoice ${own.replace(/(.{4})(?=.)/g, "$1 ")} thanks` }),
      told: { state: "paid" }
    },
    {
      name: "charges taken on the way",
      puts: put({ amount: "12.33" }),
      told: { state: "underpaid", received: dirhams(1233) }
    },
    { name: "the rest after it", puts: put({ amount: "12.33" }, { amount: "0.01" }), told: { state: "paid" } },
    { name: "too much", puts: put({ amount: "12.35" }), told: { state: "overpaid" } },
    { name: "taken back", puts: put({ amount: "12.34" }, { amount: "12.34", back: true }), told: { state: "disputed" } }
  ],
  missing: VariableSymbol.make(4711) ?? "",
  refused: []
})

describe("a transfer from abroad", () => {
  it.effect("tells the payer all that a bank asks for, and nothing to scan", () =>
    Effect.gen(function*() {
      const gateway = Wire.gateway(account, yield* BankBook.memory)
      const { expiresAt, next, reference } = yield* gateway.open({ ...openingOf({ opening }), expiresAt: 5 })
      assert.strictEqual(expiresAt, 5)
      assert.deepStrictEqual(next, {
        _tag: "Transfer",
        fields: {
          name: "Statex FZ-LLC",
          iban: "AE07 0331 2345 6789 0123 456",
          bic: "EBILAEAD",
          amount: "12.34",
          currency: "AED",
          creditorReference: CreditorReference.make(reference) ?? "",
          charges: "OUR"
        }
      })
    }))

  it("is for payers whom no SEPA transfer serves, in currencies of the account", () => {
    const gateway = Wire.gateway({ ...account, currencies: ["AED", "EUR"] }, Effect.runSync(BankBook.memory))
    for (const country of ["AE", "US", "TR"]) {
      assert.isTrue(gateway.takes(dirhams(1), country))
      assert.isTrue(gateway.takes(price, country))
      assert.isFalse(gateway.takes({ minor: 1, currency: "CZK" }, country))
      assert.isFalse(gateway.takes(dirhams(0), country))
    }
    for (const country of ["CZ", "DE", "CH"]) assert.isFalse(gateway.takes(dirhams(1), country))
  })

  it.effect("takes no number for what it does not take", () =>
    Effect.gen(function*() {
      const gateway = Wire.gateway({ ...account, currencies: ["AED"] }, yield* BankBook.memory)
      const codeOf = (amount: Money) =>
        Effect.map(Effect.flip(gateway.open(openingOf({ opening: { amount } }))), Object)
      assert.include(yield* codeOf(price), { reason: "rejected", code: "currency" })
      assert.include(yield* codeOf(dirhams(0)), { reason: "rejected", code: "amount" })
      const first = openingOf({ opening })
      assert.strictEqual(VariableSymbol.numberOf((yield* gateway.open(first)).reference), 1)
      const changed = yield* Effect.flip(gateway.open({ ...first, amount: dirhams(1235) }))
      assert.deepStrictEqual([changed.reason, changed.code], ["rejected", "changed"])
    }))

  it.effect("expires by itself", () =>
    Effect.gen(function*() {
      const gateway = Wire.gateway(account, yield* BankBook.memory)
      const { reference } = yield* gateway.open({ ...openingOf({ opening }), expiresAt: 60_000 })
      assert.strictEqual((yield* gateway.read(reference)).state, "pending")
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* gateway.read(reference)).state, "expired")
    }))
})

describe("settings of the account for transfers from abroad", () => {
  const set = (env: Readonly<Record<string, string>>) => {
    const found = Effect.runSync(Effect.result(Wire.settings.parse(ConfigProvider.fromEnv({ env }))))
    return Result.isFailure(found) ? found.failure.message : Option.getOrUndefined(found.success)
  }
  const good = {
    WIRE_IBAN: "AE07 0331 2345 6789 0123 456",
    WIRE_NAME: "Statex FZ-LLC",
    WIRE_BIC: "EBILAEAD",
    WIRE_CURRENCIES: "AED,EUR, CZK"
  }

  it("are none, or all four, of any country that has IBANs", () => {
    assert.isUndefined(set({}))
    assert.isUndefined(set({ WIRE_IBAN: "", WIRE_BIC: "", WIRE_NAME: "", WIRE_CURRENCIES: "" }))
    assert.deepStrictEqual(set(good), account)
    assert.include(set({ ...good, WIRE_IBAN: "CZ6508000000192000145399", WIRE_BIC: "GIBACZPX" }), {
      iban: "CZ6508000000192000145399"
    })
  })

  it("are refused by the names of all that are faulty, and never by a value", () => {
    const faults: ReadonlyArray<readonly [Readonly<Record<string, string>>, RegExp]> = [
      [{ WIRE_NAME: "Statex" }, /WIRE_IBAN, WIRE_BIC, WIRE_CURRENCIES: missing, although there is WIRE_NAME/],
      [{ ...good, WIRE_IBAN: "AE080331234567890123456" }, /WIRE_IBAN: not what/],
      [{ ...good, WIRE_IBAN: "AE0703312345678901234", WIRE_NAME: "Statex\n" }, /WIRE_IBAN, WIRE_NAME: not what/],
      [{ ...good, WIRE_BIC: "GIBACZPX" }, /WIRE_BIC: not of the country of WIRE_IBAN/],
      [{ ...good, WIRE_CURRENCIES: "AED,USD" }, /WIRE_CURRENCIES: not/],
      [{ ...good, WIRE_CURRENCIES: "AED,AED" }, /WIRE_CURRENCIES: not/]
    ]
    for (const [env, message] of faults) {
      const told = set(env)
      assert.match(String(told), message)
      assert.notMatch(String(told), /0331|Statex|GIBA|EBIL|USD/)
    }
  })
})
