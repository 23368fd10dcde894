import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { entityOf, type Stored } from "../src/markup/Scene.ts"
import { stepButtons, stepsOf } from "../src/markup/StepMarkup.ts"
import { refusalText, titleOf } from "../src/markup/Wording.ts"
import type { StatusStep } from "../src/Rules.ts"
import { type App, freshRecord } from "./App.ts"
import { openDialog } from "./Dialog.ts"
import { editDialog } from "./EditDialog.ts"

/** Takes a step, or says what stands in its way; where something must be filled in before, the record opens for it. */
export const takeStep = async (
  app: App,
  record: Stored,
  step: StatusStep,
  kept: Partial<Stored> = {}
): Promise<void> => {
  const { status = "", fields } = entityOf(app.scene, record.entity)
  const state = fields.find((field) => field.id === status)?.options?.find((option) => option.value === step.to)
  const moved = { ...freshRecord(record.entity, { ...record.values, [status]: step.to }, record.key), ...kept }
  const refused = await app.attempt({ put: [moved] })
  if (refused === null) {
    return app.toast(app.say("moved", { name: titleOf(app.scene, record), column: state?.label ?? step.to }), app.undo)
  }
  app.toast(refusalText(app.scene, refused))
  if (refused.key === "stepNeeds") editDialog(app, record.entity, record)
}

/** Takes the only step there is; of several, a dialog asks which. */
export const chooseStep = (app: App, record: Stored): void => {
  const [first, ...others] = stepsOf(app.scene, record)
  if (first === undefined) return
  if (others.length === 0) return void takeStep(app, record, first)
  const dialog = openDialog(
    titleOf(app.scene, record),
    h(
      "div",
      { class: "buttons" },
      stepButtons(app.scene, record, (step) => {
        dialog.close()
        void takeStep(app, record, step)
      }),
      button(app.scene.copy.cancel, "cancel", { onclick: () => dialog.close() })
    )
  )
}
