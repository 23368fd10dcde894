import type { Money } from "@statex/kernel/Money"
import type { Standing } from "./Payment.ts"
import { type GatewayName, gatewayNames, type Told } from "./PaymentGateway.ts"
import type { PaymentState } from "./PaymentState.ts"

/** Where a payment may go from where it stands; all else is recorded and ignored. */
export const moves: Readonly<Record<PaymentState, ReadonlyArray<PaymentState>>> = {
  created: ["pending", "authorised", "paid", "underpaid", "overpaid", "expired", "failed", "cancelled"],
  pending: ["authorised", "paid", "underpaid", "overpaid", "expired", "failed", "cancelled"],
  authorised: ["paid", "cancelled", "expired", "failed"],
  // Who sends money may send it twice.
  paid: ["overpaid", "partially_refunded", "refunded", "disputed"],
  underpaid: ["paid", "overpaid", "expired", "refunded"],
  overpaid: ["partially_refunded", "refunded", "disputed"],
  expired: ["paid", "underpaid", "overpaid"],
  failed: ["pending", "paid"],
  cancelled: [],
  // Back to where it was before, too much money included, when a refund came to nothing.
  partially_refunded: ["refunded", "disputed", "partially_refunded", "paid", "overpaid"],
  refunded: ["paid", "overpaid", "partially_refunded"],
  disputed: ["paid", "overpaid", "refunded"]
}

/** What may come when a payment's time is over: nothing, or money that was sent late. */
const afterTime: Readonly<Record<GatewayName, "nothing" | "money">> = {
  stripe: "nothing",
  paypal: "nothing",
  btcpay: "money",
  comgate: "nothing",
  "bank-qr": "money",
  wire: "money",
  "crypto-qr": "money",
  coinbase: "money",
  scripted: "money"
}

/** Gateways whose money may come after a payment has expired: coins and bank transfers are sent, not taken. */
export const lateMoney: ReadonlySet<GatewayName> = new Set(gatewayNames.filter((name) => afterTime[name] !== "nothing"))

/** States in which money has moved; the others say nothing about money, whatever figures come with them. */
const moneyed: ReadonlySet<PaymentState> = new Set([
  "paid",
  "underpaid",
  "overpaid",
  "partially_refunded",
  "refunded",
  "disputed"
])

/** `order`: not from where it stands; `currency`: not the order's; `figures`: no lawful amounts; `shrunk`: less than came in before. */
export type Why = "order" | "currency" | "figures" | "shrunk"

type Figures = Omit<Standing, "covers">

export type Verdict =
  /** One step, or two where the gateway was not read in between. */
  | { readonly _tag: "Moved"; readonly steps: ReadonlyArray<Figures> }
  | { readonly _tag: "Unchanged" }
  | { readonly _tag: "Ignored"; readonly why: Why }

const ignored = (why: Why): Verdict => ({ _tag: "Ignored", why })

const byMoney = (received: number, total: number): PaymentState =>
  received < total ? "underpaid" : received > total ? "overpaid" : "paid"

const lawful = (from: Figures, to: Figures, gateway: GatewayName): boolean =>
  from.state === to.state ||
  (moves[from.state].includes(to.state) &&
    (from.state !== "expired" || lateMoney.has(gateway)) &&
    (from.state !== "refunded" || to.refunded < from.refunded ||
      (lateMoney.has(gateway) && to.received > from.received)))

/** The amounts that a gateway tells, completed from what is known; or why they cannot be. */
const figuresOf = (standing: Standing, told: Told, total: Money): Figures | Why => {
  const amounts = [told.received, told.refunded].filter((amount) => amount !== undefined)
  if (amounts.some(({ currency }) => currency !== total.currency)) return "currency"
  if (amounts.some(({ minor }) => !Number.isSafeInteger(minor) || minor < 0)) return "figures"
  // A fee in another currency is the statement's business; it is no part of this payment.
  const kept = told.fee?.currency === total.currency && Number.isSafeInteger(told.fee.minor) ? told.fee.minor : 0
  const fee = Math.max(standing.fee, kept)
  const { state } = told
  if (!moneyed.has(state) && state !== "expired") return { ...standing, state, fee }

  // Who tells no figures means all of it; more than all is at least that.
  const whole = state === "expired" || state === "underpaid" ? 0 : total.minor
  const received = told.received?.minor ?? Math.max(standing.received, whole)
  if (received < standing.received) return "shrunk"
  if (state === "expired") {
    const back = told.refunded?.minor ?? standing.refunded
    return back > received ? "figures" : { state, received, refunded: back, fee }
  }
  if (received === 0) return "figures"

  const refunded = state === "refunded" ? received : told.refunded?.minor ?? standing.refunded
  if (refunded > received || (state === "partially_refunded" && told.refunded === undefined && refunded === 0)) {
    return "figures"
  }
  if (state === "disputed") return { state, received, refunded, fee }
  if (refunded === 0) return { state: byMoney(received, total.minor), received, refunded, fee }
  return { state: refunded === received ? "refunded" : "partially_refunded", received, refunded, fee }
}

/** What follows for a payment of `total` from what its gateway tells. The gateway's figures decide, not its word alone. */
export const transition = (gateway: GatewayName, standing: Standing, told: Told, total: Money): Verdict => {
  const next = figuresOf(standing, told, total)
  if (typeof next === "string") return ignored(next)
  const same = next.received === standing.received && next.refunded === standing.refunded && next.fee === standing.fee
  if (next.state === standing.state && same) return { _tag: "Unchanged" }
  if (lawful(standing, next, gateway)) return { _tag: "Moved", steps: [next] }
  // Money is never missed: what was paid and refunded or disputed before anybody looked was paid first; who failed tried again first.
  const paid = {
    ...next,
    state: byMoney(next.received, total.minor),
    refunded: Math.min(standing.refunded, next.refunded)
  }
  // All of it came before more of it did.
  const exact: Figures = { ...paid, state: "paid", received: total.minor }
  const more = next.received > total.minor && standing.received <= total.minor && paid.refunded <= total.minor
  const again: Figures = { ...standing, state: "pending" }
  const between = [...moneyed.has(next.state) ? [paid, ...more ? [exact] : []] : [], again].find((step) =>
    step.state !== next.state && lawful(standing, step, gateway) && lawful(step, next, gateway)
  )
  return between === undefined ? ignored("order") : { _tag: "Moved", steps: [between, next] }
}
