import { Context, type Effect, Schema } from "effect"

/** What a currency costs in crowns, as the Czech National Bank declared it. */
export interface ExchangeRate {
  /** Crowns for `amount` units, as the bank writes it: "24.205". */
  readonly rate: string
  readonly amount: number
  /** YYYY-MM-DD. */
  readonly declaredOn: string
}

export class ExchangeRatesUnavailable
  extends Schema.TaggedError<ExchangeRatesUnavailable>()("ExchangeRatesUnavailable", {
    why: Schema.Literals(["unreachable", "late", "refused", "malformed"])
  })
{
  readonly kind = "Unavailable"
  override get message() {
    return `No exchange rates: ${this.why}`
  }
}

/** Rates that a Czech tax document may use. */
export class ExchangeRates extends Context.Service<ExchangeRates, {
  /** The rate that holds on a day (YYYY-MM-DD); nothing while it has not been declared. */
  on(currency: string, day: string): Effect.Effect<ExchangeRate | undefined, ExchangeRatesUnavailable>
}>()("@statex/payments/ExchangeRates") {}
