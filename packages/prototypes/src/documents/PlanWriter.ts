import type { Understanding } from "@statex/ai/Understanding"
import { documentWords } from "@statex/i18n/DocumentWords"
import { effortModel, expected, sum, times } from "../offer/EffortModel.ts"
import { packageFor, priceList } from "../offer/PriceList.ts"
import type { Plan, Task } from "../Plan.ts"
import { counted, countsOf, ofEntities, ofRequirement } from "./Effort.ts"

type Draft = Omit<typeof Task.Type, "id">
type Translate = ReturnType<typeof documentWords>

interface Phase {
  readonly id: string
  readonly title: string
  readonly tasks: ReadonlyArray<Draft & { readonly id: string }>
}

const namesOf = (entities: Understanding["entities"]) => entities.map((entity) => entity.plural).join(", ")

/** Foundation first; the functions stand on it; acceptance comes when all of them are done, and the launch last. */
const phasesOf = (t: Translate, { entities, requirements }: Understanding): ReadonlyArray<Phase> => {
  const { days } = effortModel
  const wanted = requirements.filter((requirement) => requirement.priority !== "wont")
  const ids = wanted.map((requirement) => requirement.id)
  const personal = entities.filter((entity) => entity.personal)
  let number = 0
  const task = (draft: Draft) => ({ id: `T-${++number}`, ...draft })

  const setUp = task({ title: t("plan.task.setUp"), requirements: ids, after: [], days: days.setUp })
  const data = entities.length === 0 ? [] : [task({
    title: t("plan.task.data", { names: namesOf(entities) }),
    requirements: ids,
    after: [setUp.id],
    days: ofEntities({ entities }, effortModel)
  })]
  const foundation = [setUp, ...data]
  const ready = [foundation.at(-1)?.id ?? setUp.id]
  const functions = wanted.map((requirement) =>
    task({
      title: t("plan.task.requirement", { id: requirement.id, statement: requirement.statement }),
      requirements: [requirement.id],
      after: ready,
      days: ofRequirement(requirement, effortModel)
    })
  )
  const accounts = task({ title: t("plan.task.accounts"), requirements: [], after: ready, days: days.accounts })
  const privacy = personal.length === 0 ? [] : [task({
    title: t("plan.task.privacy", { names: namesOf(personal) }),
    requirements: [],
    after: [accounts.id],
    days: times(days.personal, personal.length)
  })]
  const acceptance = task({
    title: t("plan.task.acceptance"),
    requirements: ids,
    after: [...functions, accounts, ...privacy].map(({ id }) => id),
    days: days.acceptance
  })
  const launch = task({ title: t("plan.task.launch"), requirements: [], after: [acceptance.id], days: days.launch })
  return [
    { id: "P-1", title: t("plan.phase.foundation"), tasks: foundation },
    { id: "P-2", title: t("plan.phase.build"), tasks: functions },
    { id: "P-3", title: t("plan.phase.launch"), tasks: [accounts, ...privacy, acceptance, launch] }
  ]
}

/** Understanding → phases, three-point estimates by a stated model, and the offer from the dated price list. */
export const writePlan = (
  { understanding, version }: { readonly understanding: Understanding; readonly version: number }
): Plan => {
  const { entities, locale, questions, requirements } = understanding
  const t = documentWords(locale)
  const phases = phasesOf(t, understanding)
  const tasks = phases.flatMap((phase) => phase.tasks.map((task) => task.days))
  const total = sum(tasks)
  const { high, low, mean } = expected(tasks)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, numberingSystem: "latn" })
  const recommended = packageFor(total.likely, priceList)

  return {
    version,
    locale,
    phases,
    total,
    counted: counted(countsOf(understanding), effortModel),
    basis: [
      t("plan.basis.model", { date: effortModel.date }),
      t("plan.basis.range", { mean: number.format(mean), low: number.format(low), high: number.format(high) }),
      t("plan.basis.confidence")
    ],
    architecture: [
      t("plan.architecture.app"),
      ...(entities.length === 0 ? [] : [t("plan.architecture.data", { names: namesOf(entities) })]),
      t("plan.architecture.accounts"),
      t("plan.architecture.operation")
    ],
    decision: [
      t("plan.decision.go"),
      ...(questions.length === 0 ? [] : [t("plan.decision.questions")]),
      t("plan.decision.stop")
    ],
    later: requirements.flatMap(({ id, priority, statement }) => priority === "wont" ? [{ id, statement }] : []),
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
