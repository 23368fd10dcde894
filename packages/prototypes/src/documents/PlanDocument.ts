import { documentWords } from "@statex/i18n/DocumentWords"
import { format } from "@statex/kernel/Money"
import type { Plan } from "../Plan.ts"
import { type Document, heading, list, paragraph, table } from "./Document.ts"
import { letterBlocks, partsBlocks } from "./Sections.ts"

/** The realisation plan and the offer as a document. */
export const planDocument = (plan: Plan, name: string): Document => {
  const t = documentWords(plan.locale)
  const number = new Intl.NumberFormat(plan.locale, { maximumFractionDigits: 2, numberingSystem: "latn" })
  const range = ({ high, likely, low }: Plan["total"]) =>
    t("plan.days", { low: number.format(low), likely: number.format(likely), high: number.format(high) })
  return {
    title: t("plan.title", { name }),
    locale: plan.locale,
    blocks: [
      heading(2, "offer", t("plan.heading.offer")),
      ...table(
        [t("plan.column.package"), t("plan.column.price"), t("plan.column.why")],
        plan.offer.packages.map(({ from, name: item, recommended, why }) => [
          t(`plan.name.${item}`) + (recommended ? ` · ${t("plan.recommended")}` : ""),
          t(item === "free" ? "plan.price" : item === "support" ? "plan.priceMonthly" : "plan.priceFrom", {
            price: format(from, plan.locale)
          }),
          why
        ])
      ),
      paragraph(t("plan.priceList", { date: plan.offer.priceListDate })),
      ...letterBlocks(t, plan.letter),
      heading(2, "effort", t("plan.heading.effort")),
      paragraph(range(plan.total)),
      heading(2, "model", t("plan.heading.model")),
      ...table(
        ["input", "count", "perUnit", "days"].map((column) => t(`plan.column.${column}`)),
        plan.counted.map(({ count, days, each, unit }) => [
          t(`plan.input.${unit}`),
          number.format(count),
          range(each),
          range(days)
        ])
      ),
      ...list(plan.basis),
      heading(2, "phases", t("plan.heading.phases")),
      ...plan.phases.flatMap((phase) => [
        heading(3, phase.id.toLowerCase(), `${phase.id} · ${phase.title}`),
        ...table(
          ["task", "work", "requirements", "days"].map((column) => t(`plan.column.${column}`)),
          phase.tasks.map(({ days, id, requirements, title }) => [id, title, requirements.join(", "), range(days)])
        )
      ]),
      ...(plan.later.length === 0 ? [] : [
        heading(2, "later", t("plan.heading.later")),
        ...list(plan.later.map(({ id, statement }) => `${id}: ${statement}`))
      ]),
      heading(2, "architecture", t("plan.heading.architecture")),
      ...list(plan.architecture),
      ...partsBlocks(t, plan.architect),
      heading(2, "proves", t("plan.heading.proves")),
      ...list(plan.proves),
      heading(2, "fakes", t("plan.heading.fakes")),
      ...list(plan.fakes),
      heading(2, "decision", t("plan.heading.decision")),
      ...list(plan.decision),
      heading(2, "next", t("plan.heading.next")),
      paragraph(plan.nextStep)
    ]
  }
}
