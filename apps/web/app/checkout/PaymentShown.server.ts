import type { Money } from "@statex/kernel/Money"
import { totalOf } from "@statex/payments/Order"
import type { Payment } from "@statex/payments/Payment"
import { NextStep } from "@statex/payments/PaymentGateway"
import { svg } from "@statex/payments/Qr"
import { railKey } from "@statex/payments/Rail"
import { Result } from "effect"
import { dueFields, type Fields } from "./Due.server.ts"

export type CodeKind = "spayd" | "epc" | "btc" | "eth"

/** What there is to be scanned or typed. */
export interface CodeShown {
  readonly kind: CodeKind
  /** Absent where a code would ask for more than is due. */
  readonly picture?: string | undefined
  /** For a wallet on the same machine. */
  readonly href?: string | undefined
  readonly fields: Fields
  readonly rate?: { readonly price: Money; readonly at: string; readonly source: string } | undefined
}

const kindOf = (payload: string): CodeKind =>
  payload.startsWith("bitcoin:")
    ? "btc"
    : payload.startsWith("ethereum:")
    ? "eth"
    : payload.startsWith("SPD*")
    ? "spayd"
    : "epc"

/** What a payer of this kind of code types, in the order in which a bank or a wallet asks for it. */
const typed: Readonly<Record<CodeKind, ReadonlyArray<string>>> = {
  spayd: ["name", "iban", "bic", "amount", "variableSymbol", "message"],
  epc: ["name", "iban", "bic", "amount", "creditorReference", "message"],
  btc: ["amount", "address"],
  eth: ["amount", "address", "chain"]
}

const rateOf = ({ rate, rateAt, rateSource }: Fields, { currency }: Money): CodeShown["rate"] =>
  rate === undefined || rateAt === undefined || rateSource === undefined
    ? undefined
    : { price: { minor: Math.round(Number(rate)), currency }, at: rateAt, source: rateSource }

/** The networks by their names, as far as they have one here. */
const named = (name: string, value: string): string =>
  name === "chain" ? value === "1" ? "Ethereum" : `#${value}` : value

const codeShown = (payload: string, told: Fields, title: string, missing: number, total: Money): CodeShown => {
  const kind = kindOf(payload)
  const coin = kind === "btc" || kind === "eth"
  const due = dueFields(told, missing, total.minor)
  const unit = coin ? due["coin"] : due["currency"]
  const whole = missing >= total.minor
  const picture = Result.getOrUndefined(svg(payload, { use: coin ? "coin" : "bank", title }))
  const rate = rateOf(told, total)
  const fields = typed[kind].flatMap((name) => {
    const value = due[name]
    return value === undefined
      ? []
      : [[name, name === "amount" && unit !== undefined ? `${value} ${unit}` : named(name, value)]]
  })
  return {
    kind,
    fields: Object.fromEntries(fields),
    ...(picture !== undefined && whole ? { picture } : {}),
    ...(coin && whole ? { href: payload } : {}),
    ...(rate === undefined ? {} : { rate })
  }
}

/** Only a page of the web is gone to by itself. */
const webUrl = (url: string): string | undefined =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined

/** What a payer of a transfer types, in the order in which banks ask for it. */
const transferTyped = ["name", "iban", "bic", "amount", "creditorReference", "charges"]

/** The account and what to write; of an amount of which a part has come the rest. */
const transferShown = (told: Fields, missing: number, total: Money): Fields => {
  const due = dueFields(told, missing, total.minor)
  return Object.fromEntries(transferTyped.flatMap((name) => {
    const value = due[name]
    return value === undefined ? [] : [[name, name === "amount" ? `${value} ${total.currency}` : value]]
  }))
}

/** What the payer does now: one of these, or nothing more. */
interface Way {
  readonly url?: string | undefined
  readonly code?: CodeShown
  readonly transfer?: Fields
}

/** In these the payer can still do what they were asked to. */
const payable: ReadonlySet<Payment["state"]> = new Set(["created", "pending", "underpaid"])
const moving: ReadonlySet<Payment["state"]> = new Set([...payable, "authorised", "failed"])

/** A payment as its page shows it at a moment, with what its payer does next. `title`: what the code is called. */
export const paymentShown = (payment: Payment, settled: boolean, title: (kind: CodeKind) => string, now: number) => {
  const { covers, expiresAt, gateway, id, means, next, order, received, refunded, state, version } = payment
  const total = totalOf(order)
  const { currency } = total
  const missing = Math.max(0, total.minor - received)
  const open = payable.has(state) && !settled
  const way: Way = !open || next === null ? {} : NextStep.match(next, {
    Redirect: ({ url }): Way => ({ url: webUrl(url) }),
    Code: ({ fields, payload }) => ({ code: codeShown(payload, fields, title(kindOf(payload)), missing, total) }),
    Transfer: ({ fields }) => ({ transfer: transferShown(fields, missing, total) })
  })
  return {
    id,
    version,
    state,
    covers,
    order: order.id,
    request: order.request,
    rail: railKey(means === null ? { gateway } : { gateway, means }),
    total,
    received: { minor: received, currency } satisfies Money,
    refunded: { minor: refunded, currency } satisfies Money,
    missing: { minor: missing, currency } satisfies Money,
    over: { minor: Math.max(0, received - total.minor), currency } satisfies Money,
    settled,
    /** It may change by itself. */
    moving: moving.has(state),
    expiresAt: expiresAt.toISOString(),
    secondsLeft: Math.max(0, Math.floor((expiresAt.getTime() - now) / 1000)),
    url: way.url,
    code: way.code,
    transfer: way.transfer
  }
}
export type PaymentShown = ReturnType<typeof paymentShown>
