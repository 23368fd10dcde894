import type { OfferFacts } from "@statex/ai/DocumentRequests"
import { documentWords } from "@statex/i18n/DocumentWords"
import { format } from "@statex/kernel/Money"
import { sum } from "../offer/EffortModel.ts"
import type { Plan } from "../Plan.ts"

/** What a letter may state of a plan, as the plan prints it. What costs nothing is not sold in it. */
export const factsOf = ({ locale, offer, phases, total }: Plan): OfferFacts => {
  const t = documentWords(locale)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, numberingSystem: "latn" })
  const range = ({ high, likely, low }: Plan["total"]) =>
    t("plan.days", { low: number.format(low), likely: number.format(likely), high: number.format(high) })
  const sold = offer.packages.filter(({ name }) => name !== "free" && name !== "support")
  return {
    phases: phases.map(({ tasks, title }) => ({ title, days: range(sum(tasks.map(({ days }) => days))) })),
    days: range(total),
    packages: sold.map(({ from, name }) => ({
      name: t(`plan.name.${name}`),
      price: t("plan.priceFrom", { price: format(from, locale) })
    })),
    recommended: sold.filter(({ recommended }) => recommended).map(({ name }) => t(`plan.name.${name}`)).join(", ")
  }
}
