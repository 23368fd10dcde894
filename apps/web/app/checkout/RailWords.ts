import type { i18n } from "i18next"

/** The key of the words for a way to pay; a colon would be part of no key. */
export const railWords = (rail: string, { exists }: Pick<i18n, "exists">): string => {
  const own = `payment.rail.${rail.replace(":", "-")}`
  const gateway = `payment.rail.${rail.split(":")[0] ?? ""}`
  return exists(`${own}.name`) ? own : exists(`${gateway}.name`) ? gateway : "payment.rail.other"
}
