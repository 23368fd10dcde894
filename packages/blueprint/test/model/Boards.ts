import { pick } from "../Drawing.ts"
import { anyOf, entityNamed, fillIn } from "./Forms.ts"
import { type Action, type Moment, written } from "./Intent.ts"

const card = ({ tab }: Moment, key: string) => tab.page.locator(`.card[data-record="${key}"]`)

const optionsOf = (moment: Moment, entity: string, field: string) =>
  entityNamed(moment, entity).fields.find((one) => one.id === field)?.options ?? []

/** Moves a card by the keyboard: to the state whose name begins with the letter typed. */
export const typed = (entity: string, group: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  const menu = record === null ? null : card(moment, record.key).locator("select")
  if (record === null || menu === null || await menu.count() === 0) return null
  const offered = await menu.locator("option").evaluateAll((all) =>
    all.map((one) => one instanceof HTMLOptionElement ? one.value : "")
  )
  const others = offered.filter((value) => value !== record.values[group])
  const wish = others.length === 0 ? null : pick(moment.draw, others)
  const option = optionsOf(moment, entity, group).find((one) => one.value === wish)
  if (option === undefined) return null
  return {
    kind: "write",
    put: written(entity, { ...record.values, [group]: option.value }, record.key),
    commit: () => menu.press(option.label.charAt(0))
  }
}

/** Drags a card by the mouse, also to where it must not go. */
export const dragged = (entity: string, group: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  if (record === null) return null
  const option = pick(
    moment.draw,
    optionsOf(moment, entity, group).filter((one) => one.value !== record.values[group])
  )
  const { page } = moment.tab
  const grip = card(moment, record.key).locator(".grip")
  await page.evaluate(() => scrollTo(0, 0))
  const start = await grip.boundingBox()
  const target = await page.locator(`[data-column="${option.value}"]`).boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  // Nobody drags a card from further down, or to further off, than he sees at once.
  if (start === null || target === null || start.y > height - 40 || target.x > width - 40) return null
  return {
    kind: "write",
    put: written(entity, { ...record.values, [group]: option.value }, record.key),
    commit: async () => {
      await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
      await page.mouse.down()
      await page.mouse.move(target.x + 20, target.y + 20, { steps: 3 })
      await page.mouse.up()
    }
  }
}

/** A step by its button on the page of a record. */
export const stepped = (view: string, entity: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  if (record === null) return null
  await moment.tab.go(`${view}.html?key=${record.key}`)
  const buttons = moment.tab.page.locator("main [data-step]")
  const offered = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute("data-step")))
  if (offered.length === 0) return null
  const to = pick(moment.draw, offered)
  const { status = "" } = entityNamed(moment, entity)
  return {
    kind: "write",
    put: written(entity, { ...record.values, [status]: to }, record.key),
    commit: () => moment.tab.page.locator(`main [data-step="${to}"]`).press("Enter")
  }
}

/** Deletes on the page of a record, after the question. */
export const removed = (view: string, entity: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  if (record === null) return null
  await moment.tab.go(`${view}.html?key=${record.key}`)
  await moment.tab.page.locator("#remove-record").press("Enter")
  return {
    kind: "write",
    drop: record,
    commit: () => moment.tab.page.locator("dialog [data-action=confirm]").press("Enter")
  }
}

/** Edits in the form that the page of a record leads to. */
export const reworked = (form: string, entity: string): Action => async (moment) => {
  const record = anyOf(moment, entity)
  if (record === null) return null
  await moment.tab.go(`${form}.html?key=${record.key}`)
  const entered = await fillIn(moment, `#form_${form}`, entityNamed(moment, entity))
  return {
    kind: "write",
    put: written(entity, { ...record.values, ...entered }, record.key),
    commit: () => moment.tab.page.locator(`#form_${form} [data-action=save]`).press("Enter")
  }
}
