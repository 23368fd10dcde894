import type { Revision } from "@statex/ai/AiRequest"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Condition } from "@statex/blueprint/Expression"
import type { View } from "@statex/blueprint/View"
import type { Asked } from "./Wishes.ts"

interface Seen {
  readonly asked: Asked
  readonly before: Blueprint
  readonly after: Blueprint
  readonly revision: Revision
}

const now = ({ after, asked }: Seen) => after.entities.find((entity) => entity.id === asked.entity?.id)
const was = ({ asked, before }: Seen) => before.entities.find((entity) => entity.id === asked.entity?.id)
const fieldNow = (seen: Seen) => now(seen)?.fields.find((field) => field.id === seen.asked.field?.id)

const reminds = (seen: Seen, holds: (condition: Condition) => boolean): boolean => {
  const old = (was(seen)?.reminders ?? []).length
  const fresh = (now(seen)?.reminders ?? []).slice(old)
  return fresh.length === 1 && fresh.some((one) => one.when.some(holds))
}

const fresh = (seen: Seen, tag: View["_tag"]): boolean =>
  seen.after.views.some((view) =>
    view._tag === tag && !seen.before.views.some((old) => old.id === view.id) &&
    (!("entity" in view) || seen.asked.entity === undefined || view.entity === seen.asked.entity.id)
  )

const grown = (seen: Seen): boolean => (now(seen)?.fields.length ?? 0) === (was(seen)?.fields.length ?? 0) + 1

const labels = ({ after }: Seen) => JSON.stringify(after)

const gone = (seen: Seen): boolean => {
  const options = fieldNow(seen)?.options ?? []
  return !options.some((option) => option.label === seen.asked.option)
}

/** Whether what was asked for is there now. */
const done: Readonly<Record<string, (seen: Seen) => boolean>> = {
  field: grown,
  fields: (seen) => (now(seen)?.fields.length ?? 0) > (was(seen)?.fields.length ?? 0),
  entity: ({ after, before }) => {
    const made = after.entities.find((entity) => !before.entities.some((old) => old.id === entity.id))
    return made !== undefined && made.fields.length === 3 && made.samples.length > 0 &&
      after.views.some((view) => view._tag === "List" && view.entity === made.id)
  },
  older: (seen) =>
    reminds(
      seen,
      (one) =>
        one._tag === "OlderThan" && one.amount === 6 && one.unit === "months" && one.field === seen.asked.field?.id
    ),
  within: (seen) =>
    reminds(
      seen,
      (one) => one._tag === "Within" && one.amount === 14 && one.unit === "days" && one.field === seen.asked.field?.id
    ),
  below: (seen) => reminds(seen, (one) => one._tag === "Compares" && one.field === seen.asked.field?.id),
  required: (seen) => fieldNow(seen)?.required === true,
  unique: (seen) => fieldNow(seen)?.unique === true,
  most: (seen) => fieldNow(seen)?.maximum === 500,
  calendar: (seen) => fresh(seen, "Calendar"),
  dashboard: (seen) => fresh(seen, "Dashboard"),
  report: (seen) => fresh(seen, "Report"),
  document: (seen) => fresh(seen, "Document"),
  catalogue: (seen) => fresh(seen, "Catalogue"),
  chart: (seen) =>
    fresh(seen, "Chart") &&
    seen.after.views.some((view) => view._tag === "Chart" && view.group === seen.asked.field?.id),
  option: (seen) => (fieldNow(seen)?.options?.length ?? 0) === (seen.asked.field?.options?.length ?? 0) + 1,
  optionRenamed: (seen) => gone(seen) && fieldNow(seen)?.options?.length === seen.asked.field?.options?.length,
  optionRemoved: (seen) =>
    gone(seen) && fieldNow(seen)?.options?.length === (seen.asked.field?.options?.length ?? 0) - 1,
  fieldRemoved: (seen) => now(seen) !== undefined && fieldNow(seen) === undefined,
  fieldRenamed: (seen) => fieldNow(seen) !== undefined && fieldNow(seen)?.label !== seen.asked.field?.label,
  entityRenamed: (seen) => now(seen)?.plural === "Dossiers",
  viewRemoved: ({ after, before }) => after.views.length === before.views.length - 1,
  name: ({ after, before }) => after.name !== before.name,
  colour: ({ after }) => after.theme.hue === 130,
  start: ({ after, asked }) =>
    after.views.some((view) => view.id === after.start && "entity" in view && view.entity === asked.entity?.id),
  button: (seen) =>
    seen.after.views.every((view) => !("submit" in view) || view.submit !== seen.asked.button) &&
    labels(seen) !== JSON.stringify(seen.before),
  order: (seen) => (now(seen)?.steps ?? []).length > 0,
  persona: ({ after, before }) => (after.personas ?? []).length === (before.personas ?? []).length + 1,
  kind: (seen) => fieldNow(seen)?.kind === "longText",
  two: (seen) => grown(seen) && seen.after.theme.hue === 130,
  part: (seen) => grown(seen) && seen.revision.beyond.length === 1
}

/** Whether a wish was understood as it was meant; of what must not be done, whether nothing was, and the reason given. */
export const asMeant = (asked: Asked, before: Blueprint, revision: Revision): boolean => {
  const { beyond, blueprint: after, notUnderstood, understood } = revision
  if (!asked.possible) {
    const same = JSON.stringify(after) === JSON.stringify(before)
    return same && !understood && (asked.kind === "nothing" ? notUnderstood.length === 1 : beyond.length === 1)
  }
  if (!understood || notUnderstood.length > 0 || asked.kind !== "part" && beyond.length > 0) return false
  return done[asked.kind]?.({ asked, before, after, revision }) ?? false
}
