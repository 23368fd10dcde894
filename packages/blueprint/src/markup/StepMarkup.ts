import { evaluationOf } from "../Evaluation.ts"
import type { StatusStep } from "../Rules.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, groundOf, type Scene, type Stored } from "./Scene.ts"
import { mayChange } from "./Viewpoint.ts"
import { titleOf } from "./Wording.ts"

/** The steps that a record may take from where it stands; none where its entity knows no steps. */
export const stepsOf = (scene: Scene, record: Stored): ReadonlyArray<StatusStep> => {
  const entity = entityOf(scene, record.entity)
  const status = record.values[entity.status ?? ""]
  return (entity.steps ?? []).filter((step) =>
    typeof status === "string" && step.to !== status && step.from.includes(status) &&
    evaluationOf(groundOf(scene)).holds(step.when ?? [], record)
  )
}

/** Whether a board may move a record to this value of a field: the value it has, and where steps rule the field, those they lead to. */
export const mayMove = (scene: Scene, record: Stored, field: string, value: string): boolean => {
  const entity = entityOf(scene, record.entity)
  return entity.steps === undefined || entity.status !== field || record.values[field] === value ||
    stepsOf(scene, record).some((step) => step.to === value)
}

/** What the button of a step says: its own words, or the name of the state. */
export const stepLabel = (scene: Scene, record: Stored, step: StatusStep): string => {
  const entity = entityOf(scene, record.entity)
  const options = entity.status === undefined ? [] : fieldOf(entity, entity.status).options ?? []
  return step.label ?? options.find((option) => option.value === step.to)?.label ?? step.to
}

const taken = (scene: Scene, record: Stored, step: StatusStep, attributes: Markup["attributes"]): Markup => {
  const label = stepLabel(scene, record, step)
  return h("button", {
    type: "button",
    "data-action": "step",
    "data-step": step.to,
    "aria-label": `${label}: ${titleOf(scene, record)}`,
    ...attributes
  }, label)
}

/** In a row there is room for one button: it takes the only step there is, or asks which of several. */
export const nextButton = (
  scene: Scene,
  prefix: string,
  record: Stored,
  step: ((record: Stored) => void) | null
): Child => {
  const steps = mayChange(scene, record.entity) ? stepsOf(scene, record) : []
  const [first] = steps
  const attributes = {
    class: "quiet-button",
    id: `${prefix}-step-${record.key}`,
    onclick: step === null ? undefined : () => step(record)
  }
  if (first === undefined) return null
  return steps.length === 1 ? taken(scene, record, first, attributes) : h("button", {
    ...attributes,
    type: "button",
    "data-action": "steps",
    "aria-haspopup": "dialog",
    "aria-label": `${scene.copy.nextStep}: ${titleOf(scene, record)}`
  }, `${scene.copy.nextStep}…`)
}

/** A button for each lawful step. */
export const stepButtons = (scene: Scene, record: Stored, take: (step: StatusStep) => void): Child =>
  stepsOf(scene, record).map((step) =>
    taken(scene, record, step, { id: `step-${record.key}-${step.to}`, class: "step", onclick: () => take(step) })
  )

/** The steps of a record under their heading. */
export const stepPanel = (scene: Scene, record: Stored, take: (step: StatusStep) => void): Child =>
  !mayChange(scene, record.entity) || stepsOf(scene, record).length === 0 ? null : h(
    "section",
    { class: "steps", "aria-labelledby": "steps-title" },
    h("h2", { id: "steps-title" }, scene.copy.nextStep),
    h("div", { class: "buttons" }, stepButtons(scene, record, take))
  )
