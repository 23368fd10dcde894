import { Clock, Config, Effect, Option, Result } from "effect"
import * as Epc from "../bank/Epc.ts"
import * as Iban from "../bank/Iban.ts"
import * as Spayd from "../bank/Spayd.ts"
import * as VariableSymbol from "../bank/VariableSymbol.ts"
import * as Decimal from "../Decimal.ts"
import { GatewayFault } from "../GatewayError.ts"
import type { NextStep, PaymentGateway } from "../PaymentGateway.ts"
import type { BankBook } from "../statements/BankBook.ts"
import * as BankStanding from "../statements/BankStanding.ts"
import * as Expected from "../statements/Expected.ts"
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

const listed = (text: string): ReadonlyArray<BankCurrency> | undefined => {
  const named = text.split(",").map((one) => one.trim())
  return named.every(isCurrency) && new Set(named).size === named.length ? named.filter(isCurrency) : undefined
}

const name = (text: string): string | undefined => [...text].length <= 70 && !/\p{Cc}/u.test(text) ? text : undefined

/** IBAN and name, both or neither; the BIC where the account's country is outside the EEA. */
export const settings: Config.Config<Option.Option<Settings>> = group({
  BANK_IBAN: Iban.parse,
  BANK_NAME: name,
  BANK_BIC: (text) => /^[A-Za-z0-9]{8,11}$/.test(text) ? text : undefined,
  BANK_CURRENCIES: listed
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

const fault = (reason: GatewayFault["reason"], code: string) => new GatewayFault({ gateway: "bank-qr", reason, code })

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
  open: Effect.fn("BankQr.open")(function*({ amount, country, expiresAt, id, reference: label }) {
    const { currency, minor } = amount
    if (!account.currencies.some((one) => one === currency)) return yield* fault("rejected", "currency")
    // What cannot be written is refused before it takes a number.
    const draft = Expected.of({ id, number: 0, amount, label, expiresAt })
    if (draft !== undefined) yield* Effect.fromResult(codeOf(account, draft, country))
    const kept = yield* book.keep({ id, amount, label, expiresAt })
    if (kept.amount.minor !== minor || kept.amount.currency !== currency) return yield* fault("rejected", "changed")
    const order = Expected.of(kept)
    if (order === undefined) return yield* fault("misconfigured", "numbers-used-up")
    const payload = yield* Effect.fromResult(codeOf(account, order, country))
    return { reference: order.variableSymbol, next: step(account, order, payload), expiresAt: kept.expiresAt }
  }),
  read: Effect.fn("BankQr.read")(function*(reference) {
    if (!VariableSymbol.isSound(reference)) return yield* fault("unknown", "reference")
    const found = yield* book.find(VariableSymbol.numberOf(reference))
    const order = Option.isNone(found) ? undefined : Expected.of(found.value.order)
    if (Option.isNone(found) || order === undefined) return yield* fault("unknown", "reference")
    const { received, state, word } = BankStanding.of(order, found.value.entries, yield* Clock.currentTimeMillis)
    return { reference, state, received: { ...found.value.order.amount, minor: received }, word }
  })
})

/** Bank transfers, where an account is configured. */
export const configured = (book: BankBook): Config.Config<Option.Option<PaymentGateway>> =>
  Config.map(settings, Option.map((account) => gateway(account, book)))
