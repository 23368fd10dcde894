import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { JobQueue } from "@statex/jobs/JobQueue"
import * as VariableSymbol from "@statex/payments/bank/VariableSymbol"
import type { OrderCurrency } from "@statex/payments/Catalogue"
import { Checkout } from "@statex/payments/Checkout"
import * as BankQr from "@statex/payments/gateways/BankQr"
import * as Wire from "@statex/payments/gateways/Wire"
import * as PaymentBooks from "@statex/payments/PaymentBooks"
import { PaymentGateways } from "@statex/payments/PaymentGateway"
import { Reconciling } from "@statex/payments/Reconciling"
import { Settling } from "@statex/payments/Settling"
import { StatementImport } from "@statex/payments/StatementImport"
import * as BankBookPostgres from "@statex/payments/stores/BankBookPostgres"
import { ConfigProvider, Context, Effect, Layer, Option } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { camtEntry, camtOf, fio, ours, utf8 } from "../statements/Samples.ts"
import { nothingWrong } from "./Checks.ts"
import { needs } from "./Needs.ts"
import { placed, services } from "./Scene.ts"

const abroad = "AE070331234567890123456"
const account = {
  BANK_IBAN: ours.iban,
  BANK_NAME: "Statex s.r.o.",
  BANK_CURRENCIES: "CZK,EUR",
  WIRE_IBAN: abroad,
  WIRE_NAME: "Statex s.r.o.",
  WIRE_BIC: "EBILAEAD",
  WIRE_CURRENCIES: "AED"
}

const gateways = Layer.effect(
  PaymentGateways,
  Effect.gen(function*() {
    const book = yield* BankBookPostgres.make
    return [yield* BankQr.configured(book), yield* Wire.configured(book)].flatMap(Option.toArray)
  })
)

const world = StatementImport.layer.pipe(
  Layer.provideMerge(PaymentBooks.layer),
  Layer.provideMerge(Layer.succeed(JobQueue, JobQueue.of({ enqueue: () => Effect.void }))),
  Layer.provideMerge(gateways),
  Layer.provideMerge(Database.layerScratch),
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { ...process.env, ...account } })))
)

/** A transfer that somebody is about to make: its payment, symbol and price. */
const awaitedBy = Effect.fnUntraced(function*(rail: string, currency: OrderCurrency, country: string) {
  const checkout = yield* Checkout
  const order = yield* placed(currency, ["extra-change"], { country })
  const payment = yield* checkout.pay({
    id: randomUUID(),
    order: order.id,
    rail,
    consent: true,
    locale: "cs",
    description: "Změna navíc",
    addresses: () => ({ returnTo: "https://x.test", cancelTo: "https://x.test", webhook: "https://x.test" })
  })
  const { createdAt, expiresAt, next, reference } = yield* checkout.payment(payment)
  assert.isAtLeast(expiresAt.getTime() - createdAt.getTime(), 7 * 86_400_000 - 60_000)
  return { payment, symbol: reference ?? assert.fail(), minor: order.net + order.vat, next }
})
const awaited = awaitedBy("bank-qr", "CZK", "CZ")

const amountOf = (minor: number) => (minor / 100).toFixed(2)

interface Transfer {
  readonly symbol?: string
  readonly minor: number
  readonly message?: string
  /** The bank takes it back. */
  readonly back?: boolean
}

const camt = (...transfers: ReadonlyArray<Transfer>) =>
  utf8(camtOf(transfers.map(({ back = false, message = "", minor, symbol }, at) =>
    camtEntry({
      amount: amountOf(minor),
      direction: back ? "DBIT" : "CRDT",
      ...(back ? { more: "<RvslInd>true</RvslInd>" } : {}),
      details: `<TxDtls><Refs><AcctSvcrRef>A${at}</AcctSvcrRef><EndToEndId>${
        symbol === undefined ? "NOTPROVIDED" : `/VS${symbol}`
      }</EndToEndId></Refs><RmtInf><Ustrd>${message}</Ustrd></RmtInf></TxDtls>`
    })
  )))

/** The same movement as Fio writes it. */
const csv = (symbol: string, minor: number) =>
  utf8([
    ...fio.split("\r\n").slice(0, 4),
    `"26012345678";"20.11.2026";"${
      amountOf(minor).replace(".", ",")
    }";"CZK";"1";"";"5500";"";"${symbol}";"";"";"";"Příchozí"`,
    ""
  ].join("\r\n"))

const stateOf = (payment: string) =>
  Checkout.use((checkout) => Effect.map(checkout.payment(payment), ({ received, state }) => [state, received]))

const none = { matched: 0, proposed: 0, known: 0, foreign: 0 }

needs("DATABASE_URL", () => {
  layer(world, { excludeTestServices: true })("Statements of the bank", (it) => {
    it.effect("pay what they name, once, whoever imports the file again and at once", () =>
      Effect.gen(function*() {
        const { take } = yield* StatementImport
        const { minor, payment, symbol } = yield* awaited
        const file = camt({ symbol, minor }, { minor: 777_77 })
        const told = yield* Effect.all(Array.from({ length: 4 }, () => take(file)), { concurrency: 4 })
        assert.deepStrictEqual(told.toSorted((a, b) => a.known - b.known), [
          { ...none, matched: 1, foreign: 1 },
          ...Array.from({ length: 3 }, () => ({ ...none, known: 2 }))
        ])
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
        yield* nothingWrong
      }))

    it.effect("change nothing when they come in another format", () =>
      Effect.gen(function*() {
        const { dismiss, proposals, take } = yield* StatementImport
        const { minor, payment, symbol } = yield* awaited
        assert.strictEqual((yield* take(camt({ symbol, minor }))).matched, 1)
        assert.deepStrictEqual(yield* take(csv(symbol, minor)), { ...none, proposed: 1 })
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
        const [open, ...others] = yield* proposals
        assert.deepStrictEqual(open?.candidates, [{ reference: symbol, doubt: "perhaps-imported" }])
        assert.lengthOf(others, 0)
        yield* dismiss(open?.entry.hash ?? "")
        assert.deepStrictEqual(yield* proposals, [])
        assert.deepStrictEqual(yield* take(csv(symbol, minor)), { ...none, known: 1 })
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
      }))

    it.effect("leave to a person what they do not name exactly, and believe them once", () =>
      Effect.gen(function*() {
        const { assign, proposals, take } = yield* StatementImport
        const { minor, payment, symbol } = yield* awaited
        assert.deepStrictEqual(yield* take(camt({ minor, message: `za ${symbol}` })), { ...none, proposed: 1 })
        assert.deepStrictEqual(yield* stateOf(payment), ["created", 0])
        const { candidates, entry } = (yield* proposals)[0] ?? assert.fail("no proposal")
        assert.deepStrictEqual(candidates, [{ reference: symbol, doubt: "number-in-message" }])
        const stranger = yield* Effect.flip(assign(entry.hash, VariableSymbol.make(4000) ?? ""))
        assert.strictEqual(stranger._tag, "TransferUnknown")
        const said = yield* Effect.all([assign(entry.hash, symbol), assign(entry.hash, symbol)].map(Effect.result), {
          concurrency: 2
        })
        assert.deepStrictEqual(said.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
        assert.deepStrictEqual(yield* proposals, [])
        yield* nothingWrong
      }))

    it.effect("switch off what was bought with money that the bank takes back", () =>
      Effect.gen(function*() {
        const { take } = yield* StatementImport
        const { minor, payment, symbol } = yield* awaited
        const { order } = yield* Checkout.use((checkout) => checkout.payment(payment))
        yield* take(camt({ symbol, minor }))
        assert.deepStrictEqual((yield* services(order.request)).map(({ active }) => active), [true])
        yield* take(camt({ symbol, minor, back: true }))
        assert.deepStrictEqual(yield* stateOf(payment), ["disputed", minor])
        assert.deepStrictEqual((yield* services(order.request)).map(({ active }) => active), [false])
        yield* take(camt({ symbol, minor, message: "znovu" }))
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
        assert.deepStrictEqual((yield* services(order.request)).map(({ active }) => active), [true])
        yield* nothingWrong
      }))

    it.effect("are the buyer's credit where they pay twice", () =>
      Effect.gen(function*() {
        const { take } = yield* StatementImport
        const { minor, payment, symbol } = yield* awaited
        yield* take(camt({ symbol, minor }))
        yield* take(camt({ symbol, minor, message: "ještě jednou" }))
        assert.deepStrictEqual(yield* stateOf(payment), ["overpaid", 2 * minor])
        yield* nothingWrong
      }))

    it.effect("are found by the next round where whoever wrote them died before the payments were read", () =>
      Effect.gen(function*() {
        const { minor, payment, symbol } = yield* awaited
        // From here on it would not be looked at again for a while.
        yield* Settling.use((settling) => settling.refresh(payment))
        const dying = Settling.of({ settle: () => Effect.die("gone"), refresh: () => Effect.die("gone") })
        const cut = yield* Layer.build(
          Layer.fresh(StatementImport.layer).pipe(
            Layer.provide(Layer.succeed(Settling, dying)),
            Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: account })))
          )
        )
        assert.strictEqual((yield* Context.get(cut, StatementImport).take(camt({ symbol, minor }))).matched, 1)
        assert.deepStrictEqual(yield* stateOf(payment), ["pending", 0])
        yield* Reconciling.use((reconciling) => reconciling.run(100))
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
        yield* nothingWrong
      }))

    it.effect("keep of what is nothing of ours only that it was seen", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        yield* StatementImport.use(({ take }) => take(camt({ minor: 12_345_67, message: "soukromé" })))
        const kept = yield* sql`SELECT * FROM bank_entries WHERE entry::text LIKE '%soukrom%'`
        assert.lengthOf(kept, 0)
      }))

    it.effect("of an account abroad pay what is sent there, less what was deducted on the way", () =>
      Effect.gen(function*() {
        const { take } = yield* StatementImport
        const { minor, next, payment } = yield* awaitedBy("wire", "AED", "AE")
        const reference = next?._tag === "Transfer"
          ? next.fields["creditorReference"] ?? ""
          : assert.fail("no transfer")
        const statement = (id: string, amount: number) =>
          utf8(
            camtOf([camtEntry({
              amount: amountOf(amount),
              currency: "AED",
              direction: "CRDT",
              details: `<TxDtls><Refs><AcctSvcrRef>${id}</AcctSvcrRef></Refs><RmtInf><Ustrd>/RFB/${reference} CHANGE` +
                "</Ustrd></RmtInf></TxDtls>"
            })]).replace(ours.iban, abroad)
          )
        assert.deepStrictEqual(yield* take(statement("W1", minor - 1500)), { ...none, matched: 1 })
        assert.deepStrictEqual(yield* stateOf(payment), ["underpaid", minor - 1500])
        assert.strictEqual((yield* take(statement("W1", minor - 1500))).known, 1)
        assert.deepStrictEqual(yield* take(statement("W2", 1500)), { ...none, matched: 1 })
        assert.deepStrictEqual(yield* stateOf(payment), ["paid", minor])
        yield* nothingWrong
      }))

    it.effect("are refused whole where they are of another account, and where we have none", () =>
      Effect.gen(function*() {
        const { minor, payment, symbol } = yield* awaited
        const file = new TextDecoder().decode(camt({ symbol, minor }))
        const foreign = utf8(file.replace(ours.iban, "CZ5855000000001265098001"))
        const { take } = yield* StatementImport
        assert.strictEqual((yield* Effect.flip(take(foreign)))._tag, "StatementRefused")
        const without = yield* Layer.build(
          Layer.fresh(StatementImport.layer).pipe(
            Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: {} })))
          )
        )
        const refused = yield* Effect.flip(Context.get(without, StatementImport).take(utf8(file)))
        assert.strictEqual(refused._tag, "BankMissing")
        assert.deepStrictEqual(yield* stateOf(payment), ["created", 0])
      }))
  })
})
