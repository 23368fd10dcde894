import type { ExchangeRate } from "../ExchangeRates.ts"

/** A list of rates: the day on which it was declared, and each currency by its code. */
export interface CnbText {
  readonly declaredOn: string
  readonly rates: ReadonlyMap<string, ExchangeRate>
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** Nothing where it is not what the bank writes: "23 Nov 2026 #227", a header, "EMU|euro|1|EUR|24.205". */
export const parseCnb = (text: string): CnbText | undefined => {
  const [first = "", header = "", ...lines] = text.split(/\r?\n/)
  const [, day = "", name = "", year = ""] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) #\d{1,3}\s*$/.exec(first) ?? []
  const month = months.indexOf(name) + 1
  if (month === 0 || header.trim() !== "Country|Currency|Amount|Code|Rate") return undefined
  const declaredOn = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`
  const rates = new Map<string, ExchangeRate>()
  for (const line of lines) {
    const [, amount = "", code = "", rate = ""] =
      /^[^|]*\|[^|]*\|(\d{1,6})\|([A-Z]{3})\|(\d{1,9}\.\d{1,9})\s*$/.exec(line) ?? []
    if (code !== "" && Number(amount) > 0 && Number(rate) > 0) {
      rates.set(code, { rate, amount: Number(amount), declaredOn })
    } else if (line.trim() !== "") return undefined
  }
  return { declaredOn, rates }
}
