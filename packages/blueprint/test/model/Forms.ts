import type { Entity } from "../../src/Entity.ts"
import type { Stored } from "../../src/markup/Scene.ts"
import { pick } from "../Drawing.ts"
import { type Action, type Intent, type Moment, written } from "./Intent.ts"
import { of, type Values } from "./Told.ts"

export const entityNamed = (moment: Moment, id: string): Entity => {
  const found = moment.told.blueprint.entities.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No entity ${id}`)
  return found
}

/** What a new record holds where nobody enters anything. */
export const blank = (entity: Entity): Values =>
  Object.fromEntries(
    entity.fields.filter((field) => field.computed === undefined).map((field) => [
      field.id,
      field.id === entity.status ? field.options?.[0]?.value ?? null : null
    ])
  )

/** Fills in the fields that a form asks for and gives what was entered. */
export const fillIn = async (moment: Moment, form: string, entity: Entity): Promise<Values> => {
  const { draw, held, told, days, tab } = moment
  const wished = told.entered(draw, entity.id, held, days)
  const fields = await tab.page.locator(`${form} [data-field]`).evaluateAll((all) =>
    all.map((one) => ({
      id: one.getAttribute("data-field") ?? "",
      options: [...one.querySelectorAll("option")].map((option) => option.value)
    }))
  )
  const entered: Record<string, Values[string]> = {}
  for (const { id, options } of fields) {
    const control = tab.page.locator(`${form} [name="${id}"]`)
    const wish = wished[id] ?? null
    const value = options.length === 0 || options.includes(String(wish ?? "")) ? wish : pick(draw, options) || null
    entered[id] = value
    if (options.length > 0) await control.selectOption(String(value ?? ""))
    else await control.fill(String(value ?? ""))
  }
  return entered
}

const pressed = (moment: Moment, selector: string) => () => moment.tab.page.locator(selector).press("Enter")

/** A new record by a form of the page. */
export const create = (view: string, entity: string): Action => async (moment) => {
  const form = `#form_${view}`
  const values = { ...blank(entityNamed(moment, entity)), ...await fillIn(moment, form, entityNamed(moment, entity)) }
  return { kind: "write", put: written(entity, values), commit: pressed(moment, `${form} [data-action=save]`) }
}

/** What a dialog that is open now will write. */
export const inDialog = async (moment: Moment, entityId: string, record: Stored | null): Promise<Intent> => {
  const entity = entityNamed(moment, entityId)
  const entered = await fillIn(moment, "dialog form", entity)
  return {
    kind: "write",
    put: written(entityId, { ...record?.values ?? blank(entity), ...entered }, record?.key),
    commit: pressed(moment, "dialog [data-action=save]")
  }
}

/** A place in a plan of slots; where none is free, the slot has to be closed and to say so. */
export const book = (view: string, entity: string): Action => async (moment) => {
  const { draw, told, held, days, tab } = moment
  const { page } = tab
  const wish = told.entered(draw, entity, held, days)
  const boat = String(wish["boat"])
  await page.locator(`#${view}-for_boat`).selectOption(boat)
  const day = pick(draw, days.slice(0, 2))
  const tile = (name: string, value: string) =>
    page.locator(`label:has(> input[name="${view}-${name}"][value="${value}"])`)
  if (await tile("day", day).count() === 0) await page.locator(`#${view}-next`).click()
  const slots = ["08:00", "08:45", "09:30"]
  const time = pick(draw, slots)
  const values = { ...blank(entityNamed(moment, entity)), day, time, boat }
  const closed = async (place: string, words: string): Promise<Intent | null> =>
    words.includes("Full")
      ? { kind: "closed", put: written(entity, { ...values, name: "Somebody", time: place }), words }
      : null
  const whole = await tile("day", day).innerText()
  const shut = await closed(pick(draw, slots), whole)
  if (shut !== null) return shut
  await tile("day", day).click()
  const taken = await closed(time, await tile("time", time).innerText())
  if (taken !== null) return taken
  await tile("time", time).click()
  const entered = await fillIn(moment, `#form_${view}`, entityNamed(moment, entity))
  return {
    kind: "write",
    put: written(entity, { ...values, ...entered }),
    // Where the day filled up meanwhile, the plan has gone on to another day and asks for a time.
    excuse: told.blueprint.copy.chooseTime,
    commit: pressed(moment, `#form_${view} [data-action=save]`)
  }
}

/** Any record of an entity. */
export const anyOf = ({ draw, held }: Moment, entity: string): Stored | null => {
  const all = of(held, entity)
  return all.length === 0 ? null : pick(draw, all)
}
