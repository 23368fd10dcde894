import { Clock, Config, Context, Effect, Layer, Option, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as VariableSymbol from "./bank/VariableSymbol.ts"
import { EntryStore, type Proposal } from "./EntryStore.ts"
import * as BankQr from "./gateways/BankQr.ts"
import * as Wire from "./gateways/Wire.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { Settling } from "./Settling.ts"
import type { BankOrder } from "./statements/Expected.ts"
import * as Expected from "./statements/Expected.ts"
import { match } from "./statements/Matching.ts"
import type { Statement, StatementRefused } from "./statements/Statement.ts"
import * as StatementFile from "./statements/StatementFile.ts"

/** No account is configured that a statement could be of. */
export class BankMissing extends Schema.TaggedError<BankMissing>()("BankMissing", {}) {
  readonly kind = "Unavailable"
  override get message() {
    return "No account is configured: neither BANK_IBAN nor WIRE_IBAN is set"
  }
}

/** Somebody has decided it before, or there never was such a proposal. */
export class ProposalMissing
  extends Schema.TaggedError<ProposalMissing>()("ProposalMissing", { entry: Schema.String })
{
  readonly kind = "NotFound"
  override get message() {
    return `No open proposal ${this.entry}`
  }
}

export class TransferUnknown extends Schema.TaggedError<TransferUnknown>()("TransferUnknown", {
  reference: Schema.String
}) {
  readonly kind = "NotFound"
  override get message() {
    return `No order is paid by transfer with the variable symbol ${this.reference}`
  }
}

/** How many entries of a statement are whose. */
export interface StatementImported {
  readonly matched: number
  /** For a person to decide. */
  readonly proposed: number
  /** Imported before. */
  readonly known: number
  /** Nothing of ours. */
  readonly foreign: number
}

/** Accounts of ours that statements may be of. Of one with several currencies nobody knows what a format means that leaves it out. */
const accounts = Config.map(
  Config.all([BankQr.settings, Wire.settings]),
  ([bank, wire]): ReadonlyArray<StatementFile.Account> => {
    const set = [...Option.toArray<BankQr.Settings | Wire.Settings>(bank), ...Option.toArray(wire)]
    return [...Map.groupBy(set, ({ iban }) => iban)].map(([iban, same]) => {
      const [currency, ...others] = new Set(same.flatMap(({ currencies }) => currencies))
      return { iban, ...(currency === undefined || others.length > 0 ? {} : { currency }) }
    })
  }
)

/** How many payments are read again at once. */
const concurrency = 4

/** Takes in statements of our accounts and what a person says of doubtful entries: whose money came is known from nothing else. */
export class StatementImport extends Context.Service<StatementImport, {
  /** All of a file or, where it is refused, nothing; taking it in twice changes nothing. */
  take(file: Uint8Array): Effect.Effect<StatementImported, StatementRefused | BankMissing>
  /** What is to be decided, newest first. */
  readonly proposals: Effect.Effect<ReadonlyArray<Proposal>>
  /** This entry belongs to the order with this variable symbol, which may be none of the candidates. */
  assign(entry: string, reference: string): Effect.Effect<void, ProposalMissing | TransferUnknown>
  /** This entry is nothing of ours. */
  dismiss(entry: string): Effect.Effect<void, ProposalMissing>
}>()("@statex/payments/StatementImport") {
  static readonly layer = Layer.effect(
    StatementImport,
    Effect.gen(function*() {
      const ours = yield* accounts
      const sql = yield* SqlClient
      const entries = yield* EntryStore
      const payments = yield* PaymentStore
      const settling = yield* Settling

      const bySymbol = Effect.map(entries.orders, (orders) =>
        new Map<string, BankOrder>(orders.flatMap((order) => {
          const symbol = VariableSymbol.make(order.number)
          return symbol === undefined ? [] : [[symbol, order]]
        })))

      /** In the transaction that writes entries: whoever dies before the payments are read leaves them due. */
      const due = Effect.fnUntraced(function*(ids: Iterable<string>) {
        const now = new Date(yield* Clock.currentTimeMillis)
        yield* Effect.forEach(ids, (id) => payments.lookAgain(id, now), { discard: true })
      })

      const refresh = (ids: Iterable<string>) =>
        Effect.forEach(ids, (id) =>
          settling.refresh(id).pipe(
            Effect.catchCause((cause) => Effect.logWarning("a payment is not read yet", { payment: id }, cause))
          ), { concurrency, discard: true })

      const write = Effect.fn("StatementImport.write")(
        function*(statement: Statement) {
          const imported = yield* entries.imported(statement)
          const orders = yield* bySymbol
          const expected = [...orders.values()].flatMap((order) => Expected.of(order) ?? [])
          const matches = match(statement.entries, expected, imported)
          yield* entries.write(matches, VariableSymbol.numberOf)
          const paid = new Set(
            matches.flatMap((one) => one._tag === "Matched" ? orders.get(one.reference)?.id ?? [] : [])
          )
          yield* due(paid)
          return { matches, paid }
        },
        sql.withTransaction,
        Effect.catchTag("SqlError", Effect.die)
      )

      const take = Effect.fn("StatementImport.take")(function*(file: Uint8Array) {
        if (ours.length === 0) return yield* new BankMissing({})
        const statement = yield* Effect.fromResult(StatementFile.read(file, ours))
        const { matches, paid } = yield* write(statement)
        yield* refresh(paid)
        const count = (tag: (typeof matches)[number]["_tag"]) => matches.filter(({ _tag }) => _tag === tag).length
        return {
          matched: count("Matched"),
          proposed: count("Proposed"),
          known: count("Known"),
          foreign: count("Foreign")
        }
      })

      const assign = Effect.fn("StatementImport.assign")(function*(entry: string, reference: string) {
        const order = (yield* bySymbol).get(reference)
        if (order === undefined) return yield* new TransferUnknown({ reference })
        const decided = yield* entries.decide(entry, order.number).pipe(
          Effect.tap((done) => done ? due([order.id]) : Effect.void),
          sql.withTransaction,
          Effect.catchTag("SqlError", Effect.die)
        )
        if (!decided) return yield* new ProposalMissing({ entry })
        yield* refresh([order.id])
      })

      return StatementImport.of({
        take,
        proposals: entries.open,
        assign,
        dismiss: (entry) =>
          Effect.flatMap(
            entries.decide(entry, undefined),
            (done) => done ? Effect.void : Effect.fail(new ProposalMissing({ entry }))
          )
      })
    })
  ).pipe(Layer.provide(EntryStore.layer))
}
