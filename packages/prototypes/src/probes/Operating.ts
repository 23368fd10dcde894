import type { Page } from "playwright-core"
import type { Control, Use } from "./Hands.ts"
import { arrive, auditSchemes, type Place } from "./Arrival.ts"
import { listenTo, type Signs } from "./Listening.ts"
import type { Notes } from "./Notes.ts"

/** Controls used on one page at most. */
const cap = 60
/** Of controls that repeat in every row, so many are used: first, middle, last. */
const alike = 3
/** Dialogs looked into on one page at most. */
const dialogs = 4

const overlays = "dialog[open],[role=dialog],[role=alertdialog]"

/** Chooses what to use: of what repeats, samples; then up to the cap; says what is left and why. */
const choose = (found: ReadonlyArray<Control>, notes: Notes): ReadonlyArray<Control> => {
  const groups = Map.groupBy(found.filter(({ disabled }) => !disabled), ({ likeness }) => likeness)
  const sampled = [...groups.values()].flatMap((group) => {
    if (group.length <= alike || group[0]?.kind === "link") return group
    const kept = new Set([0, Math.floor(group.length / 2), group.length - 1])
    notes.untried.push(`${group.length - kept.size} more like ${group[0]?.name}: repeats`)
    return group.filter((_, at) => kept.has(at))
  })
  notes.untried.push(...found.filter(({ disabled }) => disabled).map(({ name }) => `${name}: disabled`))
  notes.untried.push(...sampled.slice(cap).map(({ name }) => `${name}: beyond ${cap}`))
  // What changes nothing comes first: one load of the page serves them all.
  const rank = { link: 0, field: 1, button: 2 }
  return sampled.slice(0, cap).sort((a, b) => rank[a.kind] - rank[b.kind])
}

/** Uses every control of a page, each from the page's first state, and looks into the dialogs that open. */
const T=(n:string,f:number)=>{ if (process.env.ZT) console.log("   ",n,Math.round(performance.now()-f)) }
export const operateAll = async (first: Page, firstSigns: Signs, place: Place, notes: Notes): Promise<void> => {
  let page = first
  let signs = firstSigns
  let start = await page.evaluate(() => globalThis.gateHands.stand())
  const looked = new Set<string>()

  const renew = async (): Promise<void> => {
    await page.context().close()
    page = await place.fresh()
    signs = listenTo(page, place.origin, notes)
    await arrive(page, place)
    start = await page.evaluate(() => globalThis.gateHands.stand())
  }

  /** Back to the first state by the cheapest way that leads there. */
  const restore = async (): Promise<void> => {
    const stand = await page.evaluate(() => globalThis.gateHands.tidy()).catch(() => "gone")
    if (stand === start) return
    await arrive(page, place)
    if (await page.evaluate(() => globalThis.gateHands.stand()) !== start) await renew()
  }

  const use = async (control: Control): Promise<Use> => {
    const before = { ...signs }
    const used = await page.evaluate((path) => globalThis.gateHands.use(path), control.path).catch((error: unknown) => {
      // The document that was asked has been left for another.
      if (!/context was destroyed|navigation/i.test(String(error))) throw error
      return { effect: "goes to another page", chosen: false, dialog: null, cover: null }
    })
    const sign = signs.downloads > before.downloads
      ? "downloads a file"
      : signs.choosers > before.choosers
      ? "asks for a file"
      : signs.prompts > before.prompts
      ? "asks a question"
      : used.effect
    return { ...used, effect: sign }
  }

  const note = (control: Control, used: Use, within: string): void => {
    const name = `${control.name}${within}`
    if (used.effect === "" && used.chosen) notes.untried.push(`${name}: already chosen`)
    else if (used.cover !== null) notes.trials.push({ control: `${name} (under <${used.cover}>)`, effect: "" })
    else notes.trials.push({ control: name, effect: used.effect })
  }

  /** The buttons of a dialog, each in the dialog newly opened. */
  const lookInto = async (opener: Control, title: string): Promise<void> => {
    await auditSchemes(page, place.origin, notes, { within: overlays, state: `dialog "${title}"` })
    const inside = await page.evaluate((within) => globalThis.gateHands.controls(within), overlays)
    for (const [at, control] of inside.filter(({ disabled, kind }) => kind === "button" && !disabled).entries()) {
      if (at > 0) {
        await restore()
        await use(opener)
      }
      note(control, await use(control), ` in "${title}"`)
    }
  }

  const found = await page.evaluate(() => globalThis.gateHands.controls("body"))
  for (const control of choose(found, notes)) {
    const zz=performance.now(); const used = await use(control); T(control.name+" "+used.effect,zz)
    note(control, used, "")
    if (used.dialog !== null && !looked.has(control.likeness) && looked.size < dialogs) {
      looked.add(control.likeness)
      await lookInto(control, used.dialog)
    }
    if (control.kind !== "link" || !used.effect.startsWith("leads")) { const zz=performance.now(); await restore(); T("restore",zz) }
  }
}
