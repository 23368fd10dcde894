import type { Money } from "@statex/kernel/Money"

/** What consumers pay: rates of VAT in hundredths of a percent by country, and whose is the example. */
export interface Consumers {
  readonly rates: Readonly<Record<string, number>>
  /** Of the seller. */
  readonly home: string
}

/** The rate of a country, or as an example the seller's where no country is chosen; none where no VAT is charged. */
export const rateFor = ({ home, rates }: Consumers, country: string): number | undefined =>
  rates[country === "" ? home : country] || undefined

/** A price with VAT, halves of a cent rounded up, as an order has it. */
export const grossOf = <M extends Pick<Money, "minor">>(net: M, rate: number): M => ({
  ...net,
  minor: net.minor + Math.round(net.minor * rate / 10_000)
})
