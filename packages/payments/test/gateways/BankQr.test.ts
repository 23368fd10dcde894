import { assert, describe, it } from "@effect/vitest"
import type { Money } from "@statex/kernel/Money"
import { ConfigProvider, Effect, Option, Result } from "effect"
import { TestClock } from "effect/testing"
import * as Epc from "../../src/bank/Epc.ts"
import * as Spayd from "../../src/bank/Spayd.ts"
import * as VariableSymbol from "../../src/bank/VariableSymbol.ts"
import * as BankQr from "../../src/gateways/BankQr.ts"
import * as BankBook from "../../src/statements/BankBook.ts"
import { type Entry, type Movement, statement } from "../../src/statements/Statement.ts"
import { contract } from "./contract.ts"
import { openingOf, price } from "./Payer.ts"
import type { GatewayDouble } from "./Rig.ts"

const account: BankQr.Settings = {
  iban: "CZ6508000000192000145399",
  bic: "GIBACZPX",
  name: "Statex s.r.o.",
  currencies: ["CZK", "EUR"]
}

const czk = (minor: number): Money => JSON.parse(JSON.stringify({ minor, currency: "CZK" }))

const entry = (changes: Partial<Movement>): Entry =>
  statement("camt053", account.iban, [{
    bookedOn: "1970-01-01",
    minor: price.minor,
    currency: "EUR",
    reversal: false,
    references: [],
    message: "",
    ...changes
  }]).entries[0] ?? assert.fail()

interface Double extends GatewayDouble {
  readonly book: Effect.Success<typeof BankBook.memory>
}

let current: Double | undefined
const put = (...changes: ReadonlyArray<Partial<Movement>>) => ({ book }: Double, reference: string) => {
  changes.forEach((one, at) =>
    Effect.runSync(book.record(VariableSymbol.numberOf(reference), entry({ bankReference: `${at}`, ...one })))
  )
}

contract<Double>({
  name: "bank-qr",
  double: async () => current = { url: "", seen: [], close: async () => {}, book: Effect.runSync(BankBook.memory) },
  gateway: () => BankQr.gateway(account, current?.book ?? Effect.runSync(BankBook.memory)),
  secrets: [account.iban],
  next: "Code",
  scenes: [
    { name: "nothing yet", puts: put(), told: { state: "pending", received: { minor: 0, currency: "EUR" } } },
    { name: "entries in an unknown currency", puts: put({ currency: "XTS" }), told: { state: "pending" } },
    { name: "all of it", puts: put({}), told: { state: "paid", received: price } },
    { name: "too little", puts: put({ minor: 1233 }), told: { state: "underpaid" } },
    { name: "two parts", puts: put({ minor: 1233 }, { minor: 1 }), told: { state: "paid", received: price } },
    { name: "too much", puts: put({ minor: 1235 }), told: { state: "overpaid" } },
    { name: "taken back", puts: put({}, { minor: -1234, reversal: true }), told: { state: "disputed" } }
  ],
  missing: VariableSymbol.make(4711) ?? "",
  refused: []
})

describe("a bank transfer by code", () => {
  const open = (change: Partial<ReturnType<typeof openingOf>>, own: Partial<BankQr.Settings> = {}) =>
    Effect.flatMap(
      BankBook.memory,
      (book) => BankQr.gateway({ ...account, ...own }, book).open({ ...openingOf({}), ...change })
    )
  const payload = (opened: Effect.Success<ReturnType<typeof open>>) =>
    opened.next._tag === "Code" ? opened.next.payload : assert.fail()

  it.effect("is SPAYD in crowns and for Czech banks, EPC in euro for others", () =>
    Effect.gen(function*() {
      const crowns = Result.getOrThrow(Spayd.parse(payload(yield* open({ amount: czk(48_050) }))))
      assert.deepStrictEqual(crowns, {
        iban: account.iban,
        bic: "GIBACZPX",
        minor: 48_050,
        currency: "CZK",
        message: "SX-2026-000123",
        variableSymbol: VariableSymbol.make(1) ?? ""
      })
      assert.match(payload(yield* open({})), /^SPD\*1\.0\*.*\*AM:12\.34\*CC:EUR\*/)
      const epc = Result.getOrThrow(Epc.parse(payload(yield* open({ country: "DE" }))))
      assert.strictEqual(epc.minor, 1234)
      assert.strictEqual(epc.information, "SX-2026-000123")
      assert.match(epc.reference ?? "", /^RF\d\d1000000018$|^RF\d\d\d{10}$/)
    }))

  it.effect("tells those who type all that they have to type", () =>
    Effect.gen(function*() {
      const { expiresAt, next, reference } = yield* open({ country: "SK", expiresAt: 5 })
      assert.strictEqual(expiresAt, 5)
      assert.deepStrictEqual(next._tag === "Code" ? Object.keys(next.fields).sort() : [], [
        "amount",
        "bic",
        "creditorReference",
        "currency",
        "iban",
        "message",
        "name",
        "variableSymbol"
      ])
      assert.strictEqual(next._tag === "Code" ? next.fields["iban"] : "", "CZ65 0800 0000 1920 0014 5399")
      assert.isTrue(VariableSymbol.isSound(reference))
    }))

  it("is for accounts that reach the payer in a currency of theirs", () => {
    const gateway = BankQr.gateway(account, Effect.runSync(BankBook.memory))
    assert.isTrue(gateway.takes(czk(1), "CZ"))
    assert.isFalse(gateway.takes(czk(1), "DE"))
    assert.isTrue(gateway.takes(price, "DE"))
    assert.isFalse(gateway.takes(price, "US"))
    assert.isFalse(gateway.takes({ ...price, minor: 0 }, "DE"))
    assert.isTrue(gateway.takes({ ...price, minor: Spayd.mostMinor + 1 }, "DE"))
    assert.isFalse(gateway.takes({ ...price, minor: Spayd.mostMinor + 1 }, "CZ"))
    const onlyCrowns = BankQr.gateway({ ...account, currencies: ["CZK"] }, Effect.runSync(BankBook.memory))
    assert.isFalse(onlyCrowns.takes(price, "DE"))
  })

  it.effect("is refused before it has a number where a code cannot hold it", () =>
    Effect.gen(function*() {
      const book = yield* BankBook.memory
      const long = BankQr.gateway({ ...account, name: "ž".repeat(70), iban: "BE72000000001616", bic: "GEBABEBB" }, book)
      const short = BankQr.gateway(account, book)
      const wide = { ...openingOf({}), country: "DE", reference: "ž".repeat(70) }
      assert.strictEqual((yield* Effect.flip(long.open(wide))).code, "code-length")
      assert.strictEqual(
        (yield* Effect.flip(short.open({ ...wide, amount: { ...price, minor: 0 } }))).code,
        "code-amount"
      )
      const { reference } = yield* short.open(openingOf({}))
      assert.strictEqual(VariableSymbol.numberOf(reference), 1)
    }))

  it.effect("is not opened again for another amount", () =>
    Effect.gen(function*() {
      const gateway = BankQr.gateway(account, yield* BankBook.memory)
      const opening = openingOf({})
      yield* gateway.open(opening)
      const fault = yield* Effect.flip(gateway.open({ ...opening, amount: { ...price, minor: 1235 } }))
      assert.deepStrictEqual([fault.reason, fault.code], ["rejected", "changed"])
    }))

  it.effect("expires by itself", () =>
    Effect.gen(function*() {
      const gateway = BankQr.gateway(account, yield* BankBook.memory)
      const { reference } = yield* gateway.open({ ...openingOf({}), expiresAt: 60_000 })
      assert.strictEqual((yield* gateway.read(reference)).state, "pending")
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* gateway.read(reference)).state, "expired")
    }))
})

describe("settings of the bank account", () => {
  const set = (env: Readonly<Record<string, string>>) => {
    const found = Effect.runSync(Effect.result(BankQr.settings.parse(ConfigProvider.fromEnv({ env }))))
    return Result.isFailure(found) ? found.failure.message : Option.getOrUndefined(found.success)
  }
  const good = { BANK_IBAN: "CZ65 0800 0000 1920 0014 5399", BANK_NAME: "Statex s.r.o." }

  it("are none, or IBAN and name", () => {
    assert.isUndefined(set({}))
    assert.isUndefined(set({ BANK_IBAN: "", BANK_BIC: "", BANK_NAME: "", BANK_CURRENCIES: "" }))
    assert.deepStrictEqual(set(good), { iban: account.iban, name: "Statex s.r.o.", currencies: ["CZK"] })
    assert.deepStrictEqual(set({ ...good, BANK_BIC: "GIBACZPX", BANK_CURRENCIES: "CZK,EUR" }), account)
  })

  it("are refused by the names of all that are faulty, and never by a value", () => {
    const faults: ReadonlyArray<readonly [Readonly<Record<string, string>>, RegExp]> = [
      [{ BANK_NAME: "Statex" }, /BANK_IBAN: missing, although there is BANK_NAME/],
      [{ BANK_IBAN: "CZ66 0800", BANK_NAME: "Statex\n" }, /BANK_IBAN, BANK_NAME: not what it should be/],
      [{ BANK_IBAN: `${good.BANK_IBAN}\n`, BANK_BIC: "?" }, /BANK_NAME: missing.*\nBANK_IBAN, BANK_BIC: not what/],
      [{ ...good, BANK_BIC: "GIBADEPX" }, /BANK_BIC: not of the country/],
      [{ ...good, BANK_CURRENCIES: "CZK,USD" }, /BANK_CURRENCIES: not/],
      [{ ...good, BANK_IBAN: "CH9300762011623852957" }, /BANK_BIC: needed/]
    ]
    for (const [env, message] of faults) {
      const told = set(env)
      assert.match(String(told), message)
      assert.notMatch(String(told), /0800|Statex|GIBA|USD/)
    }
  })
})
