import type { Entity } from "../src/Entity.ts"
import type { Field } from "../src/Field.ts"
import { misfitOf, startingValue } from "../src/Fit.ts"
import { h } from "../src/markup/Markup.ts"
import { numbersText, refusalText } from "../src/markup/Wording.ts"
import type { Change } from "../src/Refusal.ts"
import type { Value } from "../src/Words.ts"
import type { App } from "./App.ts"
import { fill, find } from "./Dom.ts"
import { parsed } from "./Reading.ts"

interface Told {
  readonly field: Field
  readonly problem: string | null
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

/** A form that reads its fields, says what does not fit where it stands, and gathers it above with links. */
export class Editor {
  readonly app: App
  readonly form: HTMLFormElement
  readonly fields: ReadonlyArray<Field>
  private tried = false
  private busy = false
  private pressed = false
  private stale = false

  constructor(app: App, within: ParentNode, id: string, fields: ReadonlyArray<Field>) {
    const form = within.querySelector(`#${id}`)
    if (!(form instanceof HTMLFormElement)) throw new Error(`No form ${id}`)
    this.app = app
    this.form = form
    this.fields = fields
    form.addEventListener("change", () => this.recheck())
    form.addEventListener("pointerdown", () => {
      this.pressed = true
      // A tap tells of its click only after the finger has gone.
      const lifted = () => setTimeout(() => this.lifted(), 300)
      for (const end of ["pointerup", "pointercancel"]) addEventListener(end, lifted, { once: true })
    })
  }

  /** Messages that go while a button is being pressed would move the button away from under the finger. */
  private recheck(): void {
    if (this.pressed) this.stale = true
    else if (this.tried) this.check(false)
  }

  private lifted(): void {
    this.pressed = false
    if (!this.stale) return
    this.stale = false
    this.recheck()
  }

  private control(field: Field): Control {
    const found = this.form.elements.namedItem(field.id)
    if (!(found instanceof Element) || !isControl(found)) throw new Error(`No control ${field.id}`)
    return found
  }

  private read(field: Field): Value {
    const control = this.control(field)
    return control instanceof HTMLInputElement && control.type === "checkbox"
      ? control.checked
      : parsed(this.app.scene, field, control.value)
  }

  private problem(field: Field, value: Value): string | null {
    const misfit = misfitOf(field, value)
    const unread = value === null && this.control(field).validity.badInput
    if (misfit === null) return unread ? this.app.say(field.kind === "time" ? "notATime" : "notADate") : null
    return this.app.say(misfit.key, numbersText(this.app.scene.locale, misfit.values))
  }

  /** The values where all fit; otherwise `null`, with the messages shown and, when asked, the focus on their summary. */
  check(focus: boolean): Readonly<Record<string, Value>> | null {
    this.tried = true
    const read = this.fields.map((field) => {
      const value = this.read(field)
      return { field, value, problem: this.problem(field, value) }
    })
    this.tell(read)
    const wrong = read.filter((one) => one.problem !== null)
    if (wrong.length === 0) return Object.fromEntries(read.map(({ field, value }) => [field.id, value]))
    if (focus) find(this.form, ".summary").focus()
    return null
  }

  /** Says at each field what is wrong with it, and all of it above. */
  private tell(read: ReadonlyArray<Told>): void {
    for (const { field, problem } of read) {
      const control = this.control(field)
      const message = find(this.form, `#${control.id}_error`)
      message.textContent = problem ?? ""
      message.hidden = problem === null
      control.setAttribute("aria-invalid", String(problem !== null))
      const told = [this.form.querySelector(`#${control.id}_hint`)?.id, problem === null ? undefined : message.id]
      const described = told.filter((id) => id !== undefined).join(" ")
      if (described === "") control.removeAttribute("aria-describedby")
      else control.setAttribute("aria-describedby", described)
    }
    this.summarise(read.filter((one) => one.problem !== null))
  }

  /** Writes; what the rules refuse is said at the field that it is about, or else above. Answers whether it was written. */
  async save(change: Change): Promise<boolean> {
    const refused = await this.app.attempt(change)
    if (refused === null) return true
    const words = refusalText(this.app.scene, refused)
    const own = change.put?.some((record) => record.key === refused.record) === true
    const about = own ? this.fields.find((field) => field.id === refused.field) : undefined
    this.tell(this.fields.map((field) => ({ field, problem: field === about ? words : null })))
    const summary = find(this.form, ".summary")
    if (about === undefined) {
      summary.hidden = false
      fill(summary, h("p", {}, words))
    }
    summary.focus()
    return false
  }

  private summarise(wrong: ReadonlyArray<Told>): void {
    const summary = find(this.form, ".summary")
    summary.hidden = wrong.length === 0
    fill(
      summary,
      wrong.length === 0 ? null : [
        h("p", {}, this.app.scene.copy.fixErrors),
        h(
          "ul",
          {},
          wrong.map(({ field, problem }) => {
            const control = this.control(field)
            const jump = (event: Event) => {
              event.preventDefault()
              control.focus()
            }
            return h("li", {}, h("a", { href: `#${control.id}`, onclick: jump }, this.named(field, problem ?? "")))
          })
        )
      ]
    )
  }

  /** A message that does not say which field it means is led by the field's name. */
  private named(field: Field, problem: string): string {
    return problem.includes(field.label) ? problem : `${field.label}: ${problem}`
  }

  /** Calls `work` with values that fit; a second press while it works does nothing. */
  onSubmit(work: (values: Readonly<Record<string, Value>>) => Promise<void>): void {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      const values = this.busy ? null : this.check(true)
      if (values === null) return
      this.busy = true
      void work(values).finally(() => {
        this.busy = false
      })
    })
  }

  clear(): void {
    this.form.reset()
    this.tried = false
    this.summarise([])
  }
}

/** The values asked for, over what a new record of the entity starts with. */
export const completed = (
  entity: Entity,
  values: Readonly<Record<string, Value>>
): Readonly<Record<string, Value>> => ({
  ...Object.fromEntries(entity.fields.map((field) => [field.id, startingValue(entity, field)])),
  ...values
})
