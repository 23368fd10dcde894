import { exponentOf } from "@statex/kernel/Currency"
import { parseDecimal, scaled } from "@statex/kernel/Decimal"
import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { type ExchangeRate, ExchangeRates, ExchangeRatesUnavailable } from "./ExchangeRates.ts"
import { type Exchange, Invoice } from "./Invoice.ts"
import { InvoiceStore } from "./InvoiceStore.ts"

const Waiting = Schema.Array(
  Schema.Struct({
    ...Invoice.fields,
    /** Of the invoice that it corrects. */
    model: Schema.NullOr(Schema.Struct({ rate: Schema.String, amount: Schema.Int, declaredOn: Schema.String }))
  })
)

const digits = 9

/** What an invoice is in crowns, halves of a heller rounded away from zero; nothing where the rate is no number. */
export const exchanged = (
  { currency, net, vat }: Pick<Invoice, "currency" | "net" | "vat">,
  { amount, declaredOn, rate }: ExchangeRate
): Exchange | undefined => {
  const units = parseDecimal(rate, digits)
  if (units === undefined) return undefined
  const crowns = (minor: number) =>
    Number(scaled(
      BigInt(minor) * 10n ** BigInt(exponentOf("CZK")),
      units,
      BigInt(amount) * 10n ** BigInt(digits + exponentOf(currency))
    ))
  return { rate, amount, declaredOn, net: crowns(net), vat: crowns(vat) }
}

/** Adds to documents in other currencies what their Czech tax is in crowns, once the bank has declared the rate. */
export class InvoiceRates extends Context.Service<InvoiceRates, {
  /** The oldest documents first; a correction takes the rate of what it corrects. */
  complete(most: number): Effect.Effect<{ readonly completed: number; readonly waiting: number }>
}>()("@statex/payments/InvoiceRates") {
  static readonly layer = Layer.effect(
    InvoiceRates,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const rates = yield* ExchangeRates

      /** As `needsExchange` has it. */
      const waiting = (most: number) =>
        sql`SELECT ${sql.literal(InvoiceStore.columns)},
            CASE WHEN c.invoice_id IS NULL THEN NULL
              ELSE jsonb_build_object('rate', c.rate, 'amount', c.amount, 'declaredOn', c.declared_on) END AS model
          FROM invoices i LEFT JOIN invoice_rates r ON r.invoice_id = i.id LEFT JOIN invoice_rates c ON c.invoice_id = i.corrects
          WHERE r.invoice_id IS NULL AND i.currency <> 'CZK' AND i.seller->>'country' = 'CZ'
            AND i.decision->>'treatment' = 'domestic' AND (i.corrects IS NULL OR c.invoice_id IS NOT NULL)
          ORDER BY i.issued_at, i.series, i.number LIMIT ${most}`.pipe(
          Effect.flatMap(Schema.decodeUnknownEffect(Waiting)),
          Effect.orDie
        )

      const add = Effect.fnUntraced(function*(invoice: Invoice, rate: ExchangeRate) {
        const exchange = exchanged(invoice, rate)
        if (exchange === undefined) return yield* new ExchangeRatesUnavailable({ why: "malformed" })
        const { amount, declaredOn, net, vat } = exchange
        yield* Effect.orDie(sql`
          INSERT INTO invoice_rates (invoice_id, rate, amount, declared_on, net, vat, known_at)
          VALUES (${invoice.id}::uuid, ${exchange.rate}, ${amount}, ${declaredOn}, ${String(net)}::bigint,
            ${String(vat)}::bigint, ${new Date(yield* Clock.currentTimeMillis)})
          ON CONFLICT (invoice_id) DO NOTHING`)
      })

      const complete = Effect.fn("InvoiceRates.complete")(function*(most: number) {
        const found = yield* waiting(most)
        let completed = 0
        const asked = new Map<string, ExchangeRate | undefined>()
        for (const { model, ...invoice } of found) {
          const { currency, suppliedOn } = invoice
          const key = `${currency} ${suppliedOn}`
          const known = model === null && !asked.has(key)
            ? yield* rates.on(currency, suppliedOn).pipe(
              Effect.catch(({ why }) =>
                Effect.as(
                  Effect.logWarning("an exchange rate is not known yet", { currency, suppliedOn, why }),
                  undefined
                )
              )
            )
            : model ?? asked.get(key)
          if (model === null) asked.set(key, known)
          if (known === undefined) continue
          completed += yield* add(invoice, known).pipe(
            Effect.as(1),
            Effect.catch(({ why }) =>
              Effect.as(Effect.logWarning("an exchange rate is no number", { currency, why }), 0)
            )
          )
        }
        return { completed, waiting: found.length - completed }
      })

      return InvoiceRates.of({ complete })
    })
  )
}
