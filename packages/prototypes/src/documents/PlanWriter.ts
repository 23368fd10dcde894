import type { Requirement, Understanding } from "@statex/ai/Understanding"
import { documentWords } from "@statex/i18n/DocumentWords"
import { packageFor, priceList } from "../offer/PriceList.ts"
import type { Plan, Task } from "../Plan.ts"

type Days = Plan["total"]
type Draft = Omit<typeof Task.Type, "after" | "id">

/** Days for one requirement, by how much it matters; shown to the reader in the plan's basis. */
const perRequirement: Record<Requirement["priority"], Days> = {
  must: { low: 1, likely: 2, high: 4 },
  should: { low: 1, likely: 1.5, high: 3 },
  could: { low: 0.5, likely: 1, high: 2 },
  wont: { low: 0, likely: 0, high: 0 }
}
const perEntity: Days = { low: 0.5, likely: 1, high: 2 }
const fixed = {
  setUp: { low: 1, likely: 2, high: 3 },
  accounts: { low: 1, likely: 2, high: 4 },
  acceptance: { low: 1, likely: 2, high: 3 },
  launch: { low: 0.5, likely: 1, high: 2 }
} satisfies Record<string, Days>

const times = (days: Days, factor: number): Days => ({
  low: days.low * factor,
  likely: days.likely * factor,
  high: days.high * factor
})
const sum = (all: ReadonlyArray<Days>): Days =>
  all.reduce((a, b) => ({ low: a.low + b.low, likely: a.likely + b.likely, high: a.high + b.high }), {
    low: 0,
    likely: 0,
    high: 0
  })

/** Understanding → phases, three-point estimates by a stated model, and the offer from the dated price list. */
export const writePlan = (
  { understanding, version }: { readonly understanding: Understanding; readonly version: number }
): Plan => {
  const { entities, locale, requirements } = understanding
  const t = documentWords(locale)
  const wanted = requirements.filter((requirement) => requirement.priority !== "wont")
  const ids = wanted.map((requirement) => requirement.id)

  const drafts: ReadonlyArray<{ readonly id: string; readonly title: string; readonly tasks: ReadonlyArray<Draft> }> = [
    {
      id: "P-1",
      title: t("plan.phase.foundation"),
      tasks: [
        { title: t("plan.task.setUp"), requirements: ids, days: fixed.setUp },
        ...(entities.length === 0 ? [] : [{
          title: t("plan.task.data", { names: entities.map((entity) => entity.plural).join(", ") }),
          requirements: ids,
          days: times(perEntity, entities.length)
        }])
      ]
    },
    {
      id: "P-2",
      title: t("plan.phase.build"),
      tasks: wanted.map((requirement) => ({
        title: t("plan.task.requirement", { id: requirement.id, statement: requirement.statement }),
        requirements: [requirement.id],
        days: perRequirement[requirement.priority]
      }))
    },
    {
      id: "P-3",
      title: t("plan.phase.launch"),
      tasks: [
        { title: t("plan.task.accounts"), requirements: [], days: fixed.accounts },
        { title: t("plan.task.acceptance"), requirements: ids, days: fixed.acceptance },
        { title: t("plan.task.launch"), requirements: [], days: fixed.launch }
      ]
    }
  ]

  let number = 0
  let before: ReadonlyArray<string> = []
  const phases = drafts.map(({ id, tasks, title }) => {
    const after = before
    const numbered = tasks.map((task) => ({ ...task, id: `T-${++number}`, after }))
    before = numbered.map((task) => task.id)
    return { id, title, tasks: numbered }
  })
  const total = sum(phases.flatMap((phase) => phase.tasks.map((task) => task.days)))
  const recommended = packageFor(total.likely, priceList)

  return {
    version,
    locale,
    phases,
    total,
    basis: [
      t("plan.basis.requirements", { count: wanted.length }),
      t("plan.basis.entities", { count: entities.length }),
      t("plan.basis.model"),
      t("plan.basis.confidence")
    ],
    proves: [t("plan.proves.screens"), t("plan.proves.data"), t("plan.proves.words")],
    fakes: [t("plan.fakes.storage"), t("plan.fakes.accounts"), t("plan.fakes.outside")],
    offer: {
      priceListDate: priceList.date,
      packages: (["free", "starter", "professional", "enterprise", "support"] as const).map((name) => ({
        name,
        from: priceList.packages[name],
        recommended: name === recommended,
        why: t(`plan.package.${name}`)
      }))
    },
    nextStep: t("plan.nextStep")
  }
}
