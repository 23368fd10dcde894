import { Config, Effect, Option } from "effect"
import * as Iban from "../bank/Iban.ts"
import * as Decimal from "../Decimal.ts"
import type { PaymentGateway } from "../PaymentGateway.ts"
import type { BankBook } from "../statements/BankBook.ts"
import * as BankTransfer from "./BankTransfer.ts"
import { refused } from "./GatewaySettings.ts"
import { group } from "./QrSettings.ts"

const currencies = ["AED", "EUR", "CZK"] as const
export type WireCurrency = (typeof currencies)[number]

/** The account on which we are paid from abroad. */
export interface Settings {
  readonly iban: string
  readonly bic: string
  /** The holder's legal name: payers' banks compare it. */
  readonly name: string
  /** In which it takes money without changing it. */
  readonly currencies: ReadonlyArray<WireCurrency>
}

const names = ["WIRE_IBAN", "WIRE_NAME", "WIRE_BIC", "WIRE_CURRENCIES"] as const

/** All four or none. */
export const settings: Config.Config<Option.Option<Settings>> = group({
  WIRE_IBAN: Iban.parseAnywhere,
  WIRE_NAME: BankTransfer.holder,
  WIRE_BIC: (text) => /^[A-Za-z0-9]{8,11}$/.test(text) ? text : undefined,
  WIRE_CURRENCIES: BankTransfer.listOf(currencies)
}, names).pipe(
  Config.mapEffect((set) => {
    if (Option.isNone(set)) return Effect.succeedNone
    const { WIRE_BIC: written = "", WIRE_CURRENCIES: taken = [], WIRE_IBAN: iban = "", WIRE_NAME: name = "" } =
      set.value
    const bic = Iban.parseBic(written, iban)
    return bic === undefined
      ? refused(["WIRE_BIC: not of the country of WIRE_IBAN"])
      : Effect.succeedSome({ iban, bic, name, currencies: taken })
  })
)

/** A transfer between banks of different countries (SWIFT) that the payer makes by hand, and that is seen when a statement is imported. */
export const gateway = (account: Settings, book: BankBook): PaymentGateway => ({
  name: "wire",
  refundsAre: "by-hand",
  // Within SEPA a transfer by code is quicker and costs nothing on the way.
  takes: ({ currency, minor }, country) =>
    account.currencies.some((one) => one === currency) && Number.isSafeInteger(minor) && minor > 0 &&
    !Iban.sepa.has(country),
  open: Effect.fn("Wire.open")(function*(opening) {
    const { currency, minor } = opening.amount
    const fault = BankTransfer.faultOf("wire")
    if (!account.currencies.some((one) => one === currency)) return yield* fault("rejected", "currency")
    if (!Number.isSafeInteger(minor) || minor < 1) return yield* fault("rejected", "amount")
    const { expiresAt, order } = yield* BankTransfer.keep("wire", book, opening)
    const fields = {
      name: account.name,
      iban: Iban.spaced(account.iban),
      bic: account.bic,
      amount: Decimal.format(BigInt(minor), 2),
      currency,
      // Banks abroad know no variable symbols: this one has check digits and is found within any text.
      creditorReference: order.creditorReference,
      // The payer bears all charges: what is deducted on the way would be missing.
      charges: "OUR"
    }
    return { reference: order.variableSymbol, next: { _tag: "Transfer", fields }, expiresAt }
  }),
  read: BankTransfer.read("wire", book)
})

/** Transfers from abroad, where an account is configured. */
export const configured = (book: BankBook): Config.Config<Option.Option<PaymentGateway>> =>
  Config.map(settings, Option.map((account) => gateway(account, book)))
