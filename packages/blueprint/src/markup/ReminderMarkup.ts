import { evaluationOf } from "../Evaluation.ts"
import type { Reminder } from "../Rules.ts"
import { type Child, h } from "./Markup.ts"
import { entityOf, groundOf, type Scene, type Stored } from "./Scene.ts"

/** The reminders that point a record out on the day of whoever looks. */
export const remindersOf = (scene: Scene, record: Stored): ReadonlyArray<Reminder> =>
  (entityOf(scene, record.entity).reminders ?? []).filter((reminder) =>
    evaluationOf(groundOf(scene)).holds(reminder.when, record)
  )

/** Why a record is pointed out, in words. */
export const reminderTags = (scene: Scene, record: Stored): Child =>
  remindersOf(scene, record).map((
    reminder
  ) => [" ", h("span", { class: "reminder", "data-reminder": reminder.id }, reminder.label)])
