import { Config, Effect, Option, Result } from "effect"
import * as Epc from "../bank/Epc.ts"
import * as Iban from "../bank/Iban.ts"
import * as Spayd from "../bank/Spayd.ts"
import * as Decimal from "../Decimal.ts"
import type { GatewayFault } from "../GatewayError.ts"
import type { NextStep, PaymentGateway } from "../PaymentGateway.ts"
import type { BankBook } from "../statements/BankBook.ts"
import * as Expected from "../statements/Expected.ts"
import * as BankTransfer from "./BankTransfer.ts"
import { refused } from "./GatewaySettings.ts"
import { group } from "./QrSettings.ts"

const currencies = ["CZK", "EUR"] as const
export type BankCurrency = (typeof currencies)[number]

/** The account on which we are paid. */
export interface Settings {
  readonly iban: string
  readonly bic?: string
  /** The holder's legal name: payers' banks compare it. */
  readonly name: string
  /** In which it takes money without changing it. */
  readonly currencies: ReadonlyArray<BankCurrency>
}

const isCurrency = (text: string): text is BankCurrency => currencies.some((one) => one === text)

/** IBAN and name, both or neither; the BIC where the account's country is outside the EEA. */
export const settings: Config.Config<Option.Option<Settings>> = group({
  BANK_IBAN: Iban.parse,
  BANK_NAME: BankTransfer.holder,
  BANK_BIC: (text) => /^[A-Za-z0-9]{8,11}$/.test(text) ? text : undefined,
  BANK_CURRENCIES: BankTransfer.listOf(currencies)
}, ["BANK_IBAN", "BANK_NAME"]).pipe(
  Config.mapEffect((set) => {
    if (Option.isNone(set)) return Effect.succeedNone
    const { BANK_BIC: written, BANK_CURRENCIES: taken, BANK_IBAN: iban = "", BANK_NAME: name = "" } = set.value
    const bic = written === undefined ? undefined : Iban.parseBic(written, iban)
    if (bic === undefined && written !== undefined) return refused(["BANK_BIC: not of the country of BANK_IBAN"])
    if (bic === undefined && Iban.needsBic(iban)) return refused(["BANK_BIC: needed for the country of BANK_IBAN"])
    const usual: ReadonlyArray<BankCurrency> = iban.startsWith("CZ") ? ["CZK"] : ["EUR"]
    return Effect.succeedSome({ iban, name, currencies: taken ?? usual, ...(bic === undefined ? {} : { bic }) })
  })
)

const fault = BankTransfer.faultOf("bank-qr")

/** Czech banks read SPAYD in any currency, others EPC in euro. */
const codeOf = (account: Settings, order: Expected.Expected, country: string): Result.Result<string, GatewayFault> => {
  const { bic, iban, name } = account
  const own = { iban, ...(bic === undefined ? {} : { bic }), minor: order.minor }
  const currency = isCurrency(order.currency) ? order.currency : undefined
  const asFault = Result.mapError((field: string) => fault("rejected", `code-${field}`))
  if (currency === undefined) return Result.fail(fault("rejected", "currency"))
  if (currency === "EUR" && country !== "CZ") {
    return Epc.write({ ...own, name, reference: order.creditorReference, information: order.label }).pipe(asFault)
  }
  const { label: message, variableSymbol } = order
  return Spayd.write({ ...own, currency, message, variableSymbol }).pipe(asFault)
}

const step = (account: Settings, order: Expected.Expected, payload: string): NextStep => ({
  _tag: "Code",
  payload,
  fields: {
    iban: Iban.spaced(account.iban),
    ...(account.bic === undefined ? {} : { bic: account.bic }),
    name: account.name,
    amount: Decimal.format(BigInt(order.minor), 2),
    currency: order.currency,
    variableSymbol: order.variableSymbol,
    creditorReference: order.creditorReference,
    message: order.label
  }
})

/** A bank transfer that the payer makes by a code or by hand, and that is seen when a statement is imported. */
export const gateway = (account: Settings, book: BankBook): PaymentGateway => ({
  name: "bank-qr",
  refundsAre: "by-hand",
  takes: ({ currency, minor }, country) => {
    const most = currency === "EUR" && country !== "CZ" ? Epc.mostMinor : Spayd.mostMinor
    return account.currencies.some((one) => one === currency) && Number.isSafeInteger(minor) && minor > 0 &&
      minor <= most && (currency === "EUR" ? Iban.sepa.has(country) : country === "CZ")
  },
  open: Effect.fn("BankQr.open")(function*(opening) {
    const { amount, country, expiresAt, id, reference: label } = opening
    const { currency } = amount
    if (!account.currencies.some((one) => one === currency)) return yield* fault("rejected", "currency")
    // What cannot be written is refused before it takes a number.
    const draft = Expected.of({ id, number: 0, amount, label, expiresAt })
    if (draft !== undefined) yield* Effect.fromResult(codeOf(account, draft, country))
    const { expiresAt: until, order } = yield* BankTransfer.keep("bank-qr", book, opening)
    const payload = yield* Effect.fromResult(codeOf(account, order, country))
    return { reference: order.variableSymbol, next: step(account, order, payload), expiresAt: until }
  }),
  read: BankTransfer.read("bank-qr", book)
})

/** Bank transfers, where an account is configured. */
export const configured = (book: BankBook): Config.Config<Option.Option<PaymentGateway>> =>
  Config.map(settings, Option.map((account) => gateway(account, book)))
