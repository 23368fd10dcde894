import type { Money } from "@statex/kernel/Money"
import type { GatewayName, PaymentGateway } from "./PaymentGateway.ts"

/** One way to pay: a gateway, and one of its own means where it has several. */
export interface Rail {
  readonly gateway: GatewayName
  readonly means?: string
}

/** What a form calls a rail: "stripe", "crypto-qr:btc". */
export const railKey = ({ gateway, means }: Rail): string => means === undefined ? gateway : `${gateway}:${means}`

/** The rails that can take this amount from this country, in the order in which their gateways are offered. */
export const railsFor = (
  gateways: ReadonlyArray<PaymentGateway>,
  amount: Money,
  country: string
): ReadonlyArray<Rail> =>
  gateways.filter((gateway) => gateway.takes(amount, country)).flatMap(({ means, name: gateway }) =>
    means === undefined ? [{ gateway }] : means.map((one): Rail => ({ gateway, means: one }))
  )
