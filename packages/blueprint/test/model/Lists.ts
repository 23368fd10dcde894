import { pick } from "../Drawing.ts"
import { anyOf, blank, entityNamed, inDialog } from "./Forms.ts"
import { type Action, type Moment, written } from "./Intent.ts"
import { of, type Values } from "./Told.ts"

const row = ({ tab }: Moment, key: string) => tab.page.locator(`tr[data-record="${key}"]`)

export const add = (entity: string): Action => async (moment) => {
  await moment.tab.page.locator("[data-action=add]").press("Enter")
  return inDialog(moment, entity, null)
}

export const edit = (entity: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  if (record === null) return null
  await row(moment, record.key).locator("[data-action=edit]").press("Enter")
  return inDialog(moment, entity, record)
}

export const remove = (entity: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  if (record === null) return null
  const button = row(moment, record.key).locator("[data-action=remove]")
  return { kind: "write", drop: record, commit: () => button.press("Enter") }
}

/** The button of the next step; of several, the dialog asks which. */
export const advance = (entity: string): Action => async (moment) => {
  const { draw, held, tab } = moment
  const { status = "" } = entityNamed(moment, entity)
  const buttons = tab.page.locator("tr [id*='-step-']")
  const keys = await buttons.evaluateAll((all) =>
    all.map((one) => one.closest("tr")?.getAttribute("data-record") ?? "")
  )
  const key = keys.length === 0 ? null : pick(draw, keys)
  const record = of(held, entity).find((one) => one.key === key)
  if (record === undefined) return null
  const button = row(moment, record.key).locator("[id*='-step-']")
  const only = await button.getAttribute("data-step")
  if (only === null) await button.press("Enter")
  const steps = only === null
    ? await tab.page.locator("dialog [data-step]").evaluateAll((all) => all.map((one) => one.getAttribute("data-step")))
    : [only]
  const to = pick(draw, steps)
  return {
    kind: "write",
    put: written(entity, { ...record.values, [status]: to }, record.key),
    commit: () => (only === null ? tab.page.locator(`dialog [data-step="${to}"]`) : button).press("Enter")
  }
}

const quoted = (cell: unknown): string => `"${String(cell ?? "").replaceAll("\"", "\"\"")}"`

/** A file of one to four rows, as CSV or JSON; rows in JSON may replace records that there are. */
export const bring = (entity: string): Action => async (moment) => {
  const { draw, held, told, tab, days } = moment
  const { fields } = entityNamed(moment, entity)
  const known = [...of(held, entity)]
  const json = draw(2) === 0
  const row = (): { readonly key?: string; readonly values: Values } => {
    const old = json && draw(2) === 0 ? known.splice(draw(known.length), 1)[0] : undefined
    const fresh = { ...blank(entityNamed(moment, entity)), ...told.entered(draw, entity, held, days) }
    if (old === undefined) return { values: fresh }
    const kept = Object.entries(fresh).filter(([, value]) => value !== null && draw(2) === 0)
    return { key: old.key, values: { ...old.values, ...Object.fromEntries(kept) } }
  }
  const rows = Array.from({ length: 1 + draw(4) }, row)
  const ids = fields.filter((field) => field.computed === undefined).map((field) => field.id)
  const text = json
    ? JSON.stringify({ records: rows })
    : [ids, ...rows.map(({ values }) => ids.map((id) => values[id]))].map((cells) => cells.map(quoted).join(",")).join(
      "\n"
    )
  await tab.page.locator("[data-action=import]").press("Enter")
  const file = tab.page.locator("#import-file")
  await file.waitFor()
  return {
    kind: "import",
    entity,
    rows,
    commit: () =>
      file.setInputFiles({
        name: json ? "rows.json" : "rows.csv",
        mimeType: json ? "application/json" : "text/csv",
        buffer: Buffer.from(text)
      })
  }
}

export const reset: Action = async ({ tab }) => {
  await tab.page.locator("[data-action=reset]").press("Enter")
  return { kind: "reset", commit: () => tab.page.locator("dialog [data-action=confirm]").press("Enter") }
}

export const reload: Action = async ({ tab }) => ({ kind: "reload", commit: () => tab.go(tab.path) })

/** Takes back or does again by the buttons of a list. */
export const turned = (from: "done" | "undone"): Action => async ({ tab }) => ({
  kind: "turn",
  from,
  commit: () => tab.page.locator(`[data-action=${from === "done" ? "undo" : "redo"}-last]`).press("Enter")
})

/** The same by the keys. */
export const keyed = (from: "done" | "undone"): Action => async ({ tab }) => ({
  kind: "turn",
  from,
  commit: async () => {
    await tab.page.locator("h1").click()
    await tab.page.keyboard.press(from === "done" ? "Control+z" : "Control+Shift+z")
  }
})
