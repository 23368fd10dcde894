import type { Page } from "playwright-core"
import { arrive, auditSchemes, type Place } from "./Arrival.ts"
import type { Control, Use } from "./Hands.ts"
import type { Signs } from "./Listening.ts"
import type { Notes } from "./Notes.ts"
import { OutOfPatience, within } from "./Patience.ts"

/** Controls used on one page at most. */
const cap = 60
/** Of controls that repeat in every row, the first and the last are used. */
const alike = 2
/** Of pages that are built alike, the controls are used on so many. */
const enough = 2
const narrow = { width: 360, height: 800 }
/** Controls used that only a narrow window shows. */
const narrowCap = 5
/** Dialogs looked into on one page at most. */
const dialogs = 4

/** A script that has not given the page back by then is taken to run for ever. */
const answerWithin = 8000

/** The tab can be used no more; what was seen so far stands. */
export class PageStopped extends Error {}

const overlays = "dialog[open],[role=dialog],[role=alertdialog]"

interface Choice {
  readonly control: Control
  readonly rank: number
}

/**
 * Chooses what to use: of what repeats, samples; then up to the cap; says what is left and why. What changes nothing
 * comes first and what rows hold comes last, from the last row upwards: so the page has to be loaded again least often.
 */
const choose = (
  found: ReadonlyArray<Control>,
  notes: Notes,
  proven: ReadonlyMap<string, number>
): ReadonlyArray<Control> => {
  const isProven = ({ kind, likeness }: Control) => kind !== "link" && (proven.get(likeness) ?? 0) >= enough
  const known = found.filter(isProven)
  if (known.length > 0) notes.untried.push(`${known.length} controls: alike did something on ${enough} other pages`)
  const groups = Map.groupBy(
    found.filter((control) => !control.disabled && !isProven(control)),
    ({ likeness }) => likeness
  )
  const choices = [...groups.values()].flatMap((group): ReadonlyArray<Choice> => {
    const rank = { link: 0, field: 1, button: 2 }
    if (group.length <= alike || group[0]?.kind === "link") {
      return group.map((control) => ({ control, rank: rank[control.kind] }))
    }
    notes.untried.push(`${group.length - alike} more like ${group[0]?.name}: repeats`)
    return [group.at(-1), group[0]].flatMap((control) => control === undefined ? [] : [{ control, rank: 3 }])
  })
  notes.untried.push(...found.filter(({ disabled }) => disabled).map(({ name }) => `${name}: disabled`))
  notes.untried.push(...choices.slice(cap).map(({ control }) => `${control.name}: beyond ${cap}`))
  return choices.slice(0, cap).sort((a, b) => a.rank - b.rank).map(({ control }) => control)
}

/** Uses the controls of one page and looks into the dialogs that they open. */
class Operator {
  readonly place: Place
  readonly notes: Notes
  private readonly page: Page
  private readonly signs: Signs
  /** What is still to be used. */
  private left: ReadonlyArray<Control> = []
  /** `first`: as it loaded; `used`: touched, and what is left to use is there; `spent`: it has to be loaded again. */
  private state: "first" | "used" | "spent" = "first"

  constructor(place: Place, notes: Notes) {
    this.page = place.tab.page
    this.signs = place.tab.ears.signs
    this.place = place
    this.notes = notes
  }

  private async renew(): Promise<void> {
    await this.place.tab.clear()
    await arrive(this.place)
    this.state = "first"
  }

  private async press(control: Control): Promise<Use> {
    const before = { ...this.signs }
    const asked = this.page.evaluate((path) => globalThis.gateHands.use(path), control.path).catch((error: unknown) => {
      // The document that was asked has been left for another.
      if (!/context was destroyed|navigation/i.test(String(error))) throw error
      return { effect: "goes to another page", chosen: false, dialog: null, cover: null }
    })
    const used = await within(answerWithin, asked).catch((error: unknown) => {
      if (!(error instanceof OutOfPatience)) throw error
      const text = `the page stopped answering after ${control.name}`
      this.notes.faults.push({ kind: "uncaught", text })
      this.notes.brokenOff = text
      throw new PageStopped()
    })
    this.state = used.effect.startsWith("leads to ") ? this.state : "used"
    const sign = this.signs.downloads > before.downloads
      ? "downloads a file"
      : this.signs.choosers > before.choosers
      ? "asks for a file"
      : this.signs.prompts > before.prompts
      ? "asks a question"
      : used.effect
    return { ...used, effect: sign }
  }

  /** Links are many and only lead somewhere: they are followed in one go. What one of them did instead is for its own turn. */
  private async follow(links: ReadonlyArray<Control>): Promise<ReadonlyArray<Use>> {
    const paths = links.map(({ path }) => path)
    const led = this.page.evaluate((all) => globalThis.gateHands.leads(all), paths)
    const uses = await within(answerWithin, led).catch(() => [])
    if (uses.length < links.length) this.state = "spent"
    return uses
  }

  /** Closes what opened; a page that no longer offers what is left to use is spent. */
  private async tidy(): Promise<void> {
    if (this.state !== "used") return
    const whole = await this.page.evaluate((all) => globalThis.gateHands.tidy(all), this.left).catch(() => false)
    if (!whole) this.state = "spent"
  }

  /** Only the page as it first loads can show that a control does nothing. */
  private async use(control: Control): Promise<Use> {
    if (this.state === "spent") await this.renew()
    const untouched = this.state === "first"
    const used = await this.press(control)
    if (used.effect !== "" || untouched) return used
    await this.renew()
    return await this.press(control)
  }

  private note(control: Control, used: Use, within: string): void {
    const name = `${control.name}${within}`
    if (used.effect === "" && used.chosen) this.notes.untried.push(`${name}: already chosen`)
    else if (used.cover === "nothing") this.notes.untried.push(`${name}: not there any more`)
    else if (used.cover !== null) this.notes.trials.push({ control: `${name} (under <${used.cover}>)`, effect: "" })
    else this.notes.trials.push({ control: name, effect: used.effect })
  }

  /** The buttons of a dialog, each in the dialog newly opened. */
  private async lookInto(opener: Control, title: string): Promise<void> {
    const state = `dialog "${title}"`
    const shape = await this.page.evaluate(() => globalThis.gateHands.shape())
    if (this.place.dialogs.has(shape)) {
      this.notes.untried.push(`${state}: built like one looked into before`)
      return
    }
    this.place.dialogs.add(shape)
    await auditSchemes(this.place, this.notes, { within: overlays, state })
    const inside = await this.page.evaluate((within) => globalThis.gateHands.controls(within), overlays)
    for (const [at, control] of inside.filter(({ disabled, kind }) => kind === "button" && !disabled).entries()) {
      if (at > 0) {
        await this.tidy()
        await this.use(opener)
      }
      const used = await this.press(control)
      if (used.effect !== "") this.note(control, used, ` in "${title}"`)
      else {
        await this.renew()
        await this.use(opener)
        this.note(control, await this.press(control), ` in "${title}"`)
      }
    }
  }

  /** Controls that only a narrow window shows: a menu behind a button. */
  private async workNarrow(wide: ReadonlyArray<Control>): Promise<void> {
    const known = new Set(wide.map(({ likeness }) => likeness))
    if (this.state === "spent") await this.renew()
    await this.place.tab.resize(narrow)
    const shown = await this.page.evaluate(() => globalThis.gateHands.controls("body"))
    const fresh = shown.filter(({ disabled, kind, likeness }) => kind === "button" && !disabled && !known.has(likeness))
    for (const control of fresh.slice(0, narrowCap)) {
      const used = await this.press(control)
      this.note(control, used, " in a narrow window")
      this.left = []
      await this.tidy()
    }
  }

  async work(): Promise<void> {
    const offered = await this.page.evaluate(() => globalThis.gateHands.controls("body"))
    const chosen = choose(offered, this.notes, this.place.proven)
    const worked = new Set<string>()
    const looked = new Set<string>()
    const led = await this.follow(chosen.filter(({ kind }) => kind === "link"))
    for (const [at, control] of chosen.entries()) {
      this.left = chosen.slice(at)
      const used = led[at] ?? (await this.use(control))
      this.note(control, used, "")
      if (used.effect !== "" && used.cover === null) worked.add(control.likeness)
      if (led[at] !== undefined) continue
      if (used.dialog !== null && !looked.has(control.likeness) && looked.size < dialogs) {
        looked.add(control.likeness)
        await this.lookInto(control, used.dialog)
      }
      this.left = chosen.slice(at + 1)
      await this.tidy()
    }
    await this.workNarrow(offered)
    for (const likeness of worked) this.place.proven.set(likeness, (this.place.proven.get(likeness) ?? 0) + 1)
  }
}

/** Uses every control of the page that has just been loaded. */
export const operateAll = (place: Place, notes: Notes): Promise<void> => new Operator(place, notes).work()
