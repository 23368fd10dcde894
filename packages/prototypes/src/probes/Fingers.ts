import type { Stored } from "@statex/blueprint/markup/Scene"
import type { Act, Deed, FormField, Target } from "../gate/User.ts"

/** What a page carries for somebody who follows acceptance checks; functions are sent to the browser as text, so they stand alone. */
export interface Fingers {
  act(act: Act): Promise<Deed>
  fill(entries: ReadonlyArray<readonly [label: string, value: string]>): ReadonlyArray<string>
  fields(): ReadonlyArray<FormField>
  words(selector: string): ReadonlyArray<string>
  marks(asked: readonly [selector: string, attribute: string]): ReadonlyArray<string>
  choices(selector: string): ReadonlyArray<string>
  records(): Promise<ReadonlyArray<Stored>>
  /** Closes what was announced; says whether the page offers what it did when it was loaded, with the records of now. */
  rest(): boolean
  today(): string
  hue(selector: string): number | null
}

declare global {
  var gateFingers: Fingers
}

/** Put into every page before its own scripts; sent as text, so it stands alone. */
export const giveFingers = (): void => {
  if (globalThis.gateFingers !== undefined) return
  const patience = 2500
  const notices = "[role=alert],[role=status],.error,[aria-live]"
  type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const isVisible = (element: Element): boolean => {
    const { height, width } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const plain = (text: string) => text.replace(/\s+/g, " ").trim()
  const isControl = (element: Element): element is Control =>
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement

  /** What can be used now: the dialog on top, or the page. */
  const stage = (): ParentNode => [...document.querySelectorAll("dialog[open]")].at(-1) ?? document
  const labelOf = (control: Control): string =>
    plain(
      [...control.labels ?? []].map((label) => label.textContent ?? "").join(" ") ||
        control.getAttribute("aria-label") ||
        ""
    )
  const nameOf = (element: Element): string =>
    plain(
      element.getAttribute("aria-label") ??
        (isControl(element) ? labelOf(element) : element instanceof HTMLElement ? element.innerText : "")
    )
  const form = (): HTMLFormElement | undefined => {
    const all = [...stage().querySelectorAll("form")].filter(isVisible)
    return all.find((one) => one.matches(".record-form,[data-entity]")) ??
      all.find((one) => one.querySelector("button[type=submit]") !== null) ?? all[0]
  }
  const controls = (): ReadonlyArray<Control> =>
    [...form()?.elements ?? []].filter(isControl).filter((one) =>
      isVisible(one) || [...one.labels ?? []].some(isVisible)
    )

  const find = ({ name, selector }: Target): HTMLElement | undefined => {
    const all = [
      ...stage().querySelectorAll<HTMLElement>(selector),
      ...stage() === document
        ? []
        : document.querySelectorAll<HTMLElement>(selector)
    ]
    const shown = all.filter((element) =>
      isVisible(element) || isControl(element) && [...element.labels ?? []].some(isVisible)
    )
    if (name === undefined) return shown[0]
    return shown.find((one) => nameOf(one) === name) ?? shown.find((one) => nameOf(one).startsWith(name))
  }

  const put = (control: Control, value: string): void => {
    control.focus()
    if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
      if (control.checked !== (value === "true")) control.click()
      return
    }
    const prototype = Object.getPrototypeOf(control) as object
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value)
    control.dispatchEvent(new InputEvent("input", { bubbles: true }))
    control.dispatchEvent(new Event("change", { bubbles: true }))
  }

  const fill: Fingers["fill"] = (entries) =>
    entries.flatMap(([label, value]) => {
      const all = controls()
      const control = all.find((one) => labelOf(one) === label) ?? all.find((one) => labelOf(one).startsWith(label))
      if (control === undefined) return [label]
      put(control, value)
      return []
    })

  const fields: Fingers["fields"] = () =>
    controls().map((control) => ({
      name: control.name,
      label: labelOf(control),
      options: control instanceof HTMLSelectElement ? [...control.options].map((option) => option.value) : []
    }))

  const words: Fingers["words"] = (selector) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(isVisible).map((element) => plain(element.innerText))

  const marks: Fingers["marks"] = ([selector, attribute]) =>
    [...document.querySelectorAll(selector)].filter(isVisible).map((element) => element.getAttribute(attribute) ?? "")

  const choices: Fingers["choices"] = (selector) =>
    [...document.querySelector<HTMLSelectElement>(selector)?.options ?? []].map((option) => option.value)

  const settled = <A>(request: IDBRequest<A>): Promise<A> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result))
      request.addEventListener("error", () => reject(request.error))
    })
  let database: IDBDatabase | undefined
  const records = async (): Promise<ReadonlyArray<Stored>> => {
    if (database === undefined) {
      const [held] = await indexedDB.databases()
      if (held?.name === undefined) return []
      database = await settled(indexedDB.open(held.name))
      database.addEventListener("versionchange", () => database?.close())
    }
    return settled<Array<Stored>>(database.transaction("records").objectStore("records").getAll())
  }

  const files: Array<string> = []
  const makeAddress = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (held) => {
    if (held instanceof Blob) void held.text().then((text) => files.push(text))
    return makeAddress(held)
  }
  const noticed = () => [...document.querySelectorAll<HTMLElement>(notices)].filter(isVisible)
  const said = (all: ReadonlyArray<HTMLElement>) =>
    all.map((one) => plain(one.innerText)).filter((text) => text !== "").join(" | ")
  const looks = () =>
    `${said(noticed())}\n${document.querySelectorAll("dialog[open]").length}\n${files.length}\n${globalThis.gatePrints}`

  const use = (act: Act): Deed["found"] => {
    if (act.kind === "submit") {
      const button = form()?.querySelector<HTMLElement>("button[type=submit]")
      if (button === null || button === undefined) return "no"
      if (button.matches(":disabled")) return "disabled"
      button.click()
      return "yes"
    }
    if (act.kind === "hand") {
      const field = document.querySelector<HTMLInputElement>("input[type=file]")
      if (field === null) return "no"
      const given = new DataTransfer()
      given.items.add(new File([act.text], act.name))
      field.files = given.files
      field.dispatchEvent(new Event("change", { bubbles: true }))
      return "yes"
    }
    const element = find(act.target)
    if (element === undefined) return "no"
    if (element.matches(":disabled,[aria-disabled=true]")) return "disabled"
    if (act.kind === "press") element.click()
    else if (isControl(element)) {
      if (element instanceof HTMLSelectElement && ![...element.options].some((option) => option.value === act.value)) {
        return "no"
      }
      put(element, act.value)
    }
    return "yes"
  }

  /** What these do is over once the record is kept or the dialog closed; anything else may leave the page in another state. */
  const passing = "[data-action=add],[data-action=edit],[data-action=remove],[data-action=confirm],[data-action=undo]"
  let strayed = false
  const strays = (asked: Act): boolean => {
    if (asked.kind === "submit") return false
    return asked.kind !== "press" || find(asked.target)?.matches(passing) !== true
  }
  const rest = (): boolean => {
    document.querySelector<HTMLElement>("#toasts [data-action=close]")?.click()
    return !strayed && document.querySelector("dialog[open],main form button[type=submit]") === null
  }

  const act: Fingers["act"] = async (asked) => {
    strayed ||= strays(asked)
    const before = JSON.stringify(await records())
    const shown = looks()
    const old = new Set(noticed())
    const written = new Set<Node>()
    let changes = 0
    const watcher = new MutationObserver((list) => {
      changes += list.length
      for (const { target, type } of list) if (type !== "attributes") written.add(target)
    })
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    // A choice shows itself at once or was made before.
    const isChoice = asked.kind === "set" || asked.kind === "press" && find(asked.target) instanceof HTMLInputElement
    const found = use(asked)
    const isQuick = isChoice || found !== "yes"
    let now = await records()
    for (let waited = 0; waited < patience; waited += 10) {
      if (looks() !== shown || JSON.stringify(now) !== before) break
      // What only changes the page does so at once; what writes takes a moment.
      if (isQuick && waited >= 20 || changes > 0 && waited >= 250) break
      await wait(10)
      now = await records()
    }
    for (let last = -1; last !== changes;) {
      last = changes
      await wait(16)
    }
    watcher.disconnect()
    now = await records()
    return {
      found,
      records: now,
      changed: JSON.stringify(now) !== before,
      // What stood there before has not been said because of this.
      said: said(noticed().filter((one) => !old.has(one) || [...written].some((node) => one.contains(node)))),
      files: [...files],
      printed: globalThis.gatePrints
    }
  }

  const today = (): string => {
    const at = new Date()
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  }

  const hue: Fingers["hue"] = (selector) => {
    const canvas = document.createElement("canvas").getContext("2d")
    const element = [...document.querySelectorAll(selector)].find(isVisible)
    if (canvas === null || element === undefined) return null
    canvas.fillStyle = getComputedStyle(element).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)]
    if (high - low < 16) return null
    const by = high - low
    const place = high === red ? (green - blue) / by : high === green ? 2 + (blue - red) / by : 4 + (red - green) / by
    return (Math.round(place * 60) + 360) % 360
  }

  globalThis.gateFingers = { act, fill, fields, words, marks, choices, records, today, hue, rest }
}
