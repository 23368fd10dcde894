/** A control as found on a page: `path` finds it again in an equal document. */
export interface Control {
  readonly path: string
  readonly name: string
  readonly kind: "link" | "field" | "button"
  /** Equal for controls that repeat (the same button in every row). */
  readonly likeness: string
  readonly disabled: boolean
}

/** What came of using a control: `effect` is empty when nothing visible did, `chosen` when it was already in force. */
export interface Use {
  readonly effect: string
  readonly chosen: boolean
  readonly dialog: string | null
  /** What lies over the control, so that no pointer reaches it; `nothing` when the control itself is not there. */
  readonly cover: string | null
}

/** What a checked page carries for its checker; functions are sent to the browser as text, so they stand alone. */
export interface Hands {
  controls(within: string): ReadonlyArray<Control>
  use(path: string): Promise<Use>
  /** Follows links one after the other, up to the first that does something else than lead to an address. */
  leads(paths: ReadonlyArray<string>): Promise<ReadonlyArray<Use>>
  /** The build of what is open over the page, without its words: equal for dialogs that differ only in what they name. */
  shape(): string
  /** Closes what opened over the page, then says whether all these controls are still on offer. */
  tidy(expected: ReadonlyArray<Control>): Promise<boolean>
  offers(expected: ReadonlyArray<Control>): boolean
}

declare global {
  var gateHands: Hands
  /** How often the page asked to be printed: a browser without a window does not show it. */
  var gatePrints: number
}

/** Put into every page before its own scripts. */
export const giveHands = (): void => {
  if (globalThis.gateHands !== undefined) return
  globalThis.gatePrints = 0
  globalThis.print = () => {
    globalThis.gatePrints++
  }
  const selector =
    "a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=link],[role=tab]," +
    "[role=checkbox],[role=switch],[role=menuitem],[role=radio]"
  const overlays = "dialog[open],[role=dialog],[role=alertdialog]"
  const patience = 500

  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

  const isVisible = (element: Element): boolean => {
    const box = element.getBoundingClientRect()
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0
  }

  const step = (element: Element): string => {
    const twins = [...element.parentElement?.children ?? []].filter((other) => other.tagName === element.tagName)
    return `${element.tagName.toLowerCase()}:nth-of-type(${twins.indexOf(element) + 1})`
  }

  const pathOf = (element: Element): string => {
    const steps: Array<string> = []
    for (let at: Element | null = element; at !== null && at !== document.documentElement; at = at.parentElement) {
      steps.unshift(step(at))
    }
    return `html>${steps.join(">")}`
  }

  const kindOf = (element: Element): Control["kind"] => {
    if (element instanceof HTMLAnchorElement) return "link"
    const buttonLike = element instanceof HTMLInputElement && /^(?:button|submit|reset|image)$/.test(element.type)
    return !buttonLike && element.matches("input,select,textarea") ? "field" : "button"
  }

  const labelOf = (element: Element): string => {
    const labels = "labels" in element ? [...(element.labels as NodeListOf<HTMLLabelElement> | null) ?? []] : []
    const words = [
      element.getAttribute("aria-label"),
      labels.map((label) => label.innerText).join(" "),
      element instanceof HTMLElement && !element.matches("select,input,textarea") ? element.innerText : null,
      element.getAttribute("title"),
      element.getAttribute("name"),
      element.id
    ]
    const found = words.find((word) => word !== null && word !== undefined && word.trim() !== "") ?? "unnamed"
    return `${kindOf(element)} "${found.replace(/\s+/g, " ").trim().slice(0, 60)}"`
  }

  const likenessOf = (element: Element): string =>
    [
      pathOf(element).replace(/:nth-of-type\(\d+\)/g, ""),
      element.className,
      element.getAttribute("data-action") ?? "",
      element.getAttribute("type") ?? ""
    ].join("|")

  const valueOf = (element: Element): string =>
    element instanceof HTMLInputElement
      ? `${element.value}/${element.checked}/${element.files?.length ?? 0}`
      : element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
      ? element.value
      : ""

  const openOverlay = (): Element | undefined =>
    [...document.querySelectorAll(overlays)].filter((element) => isVisible(element)).at(-1)

  const titleOf = (element: Element | undefined): string | null => {
    if (element === undefined) return null
    const label = element.getAttribute("aria-labelledby")
    const named = label === null ? null : document.getElementById(label)?.innerText
    return (element.getAttribute("aria-label") ?? named ?? "dialog").slice(0, 60)
  }

  const popovers = (): number => document.querySelectorAll(":popover-open").length

  const coveredBy = (element: Element): string | undefined => {
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" })
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return undefined
    const top = document.elementFromPoint(x, y)
    const label = top?.closest("label")
    const same = top === null || element.contains(top) || top.contains(element) ||
      (label !== null && label !== undefined && "labels" in element &&
        [...(element.labels as NodeListOf<HTMLLabelElement> | null) ?? []].includes(label))
    return same ? undefined : top.tagName.toLowerCase()
  }

  const samples: Record<string, string> = {
    email: "a@example.com",
    url: "https://example.com",
    tel: "123456",
    number: "2",
    range: "2",
    date: "2030-01-15",
    time: "10:30",
    month: "2030-01",
    week: "2030-W03",
    "datetime-local": "2030-01-15T10:30",
    color: "#336699"
  }

  const assign = (element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): void => {
    const prototype = Object.getPrototypeOf(element) as object
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value)
    element.dispatchEvent(new InputEvent("input", { bubbles: true }))
    element.dispatchEvent(new Event("change", { bubbles: true }))
  }

  const operate = (element: HTMLElement): void => {
    if (element instanceof HTMLSelectElement) {
      element.focus()
      const other = [...element.options].find((option) => !option.disabled && option.value !== element.value)
      if (other !== undefined) assign(element, other.value)
    } else if (element instanceof HTMLTextAreaElement) {
      element.focus()
      assign(element, "abc")
    } else if (element instanceof HTMLInputElement && kindOf(element) === "field") {
      element.focus()
      if (/^(?:checkbox|radio)$/.test(element.type)) element.click()
      else if (element.type !== "file" && !element.readOnly) {
        const sample = samples[element.type] ?? "abc"
        assign(element, element.value === sample ? "" : sample)
      }
    } else element.click()
  }

  /** A field gets its first value again, so that the page needs no new start. */
  const putBack = (element: Element, value: string): void => {
    if (element instanceof HTMLInputElement && element.type === "checkbox" && valueOf(element) !== value) {
      element.click()
    } else if (element instanceof HTMLInputElement && !/^(?:checkbox|radio|file)$/.test(element.type)) {
      assign(element, value.split("/").slice(0, -2).join("/"))
    } else if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) assign(element, value)
  }

  /** Follows no link: learns whether the page would, which is all that a link has to do. */
  const follow = (link: HTMLAnchorElement): string => {
    let led = false
    const watch = (event: Event) => {
      led = !event.defaultPrevented
      event.preventDefault()
    }
    addEventListener("click", watch, { once: true })
    link.click()
    removeEventListener("click", watch)
    return led ? `leads to ${link.getAttribute("href") ?? ""}` : ""
  }

  const use = async (path: string): Promise<Use> => {
    const element = document.querySelector<HTMLElement>(path)
    if (element === null || !isVisible(element)) return { effect: "", chosen: false, dialog: null, cover: "nothing" }
    const cover = coveredBy(element)
    if (cover !== undefined) return { effect: "", chosen: false, dialog: null, cover }
    const before = {
      url: location.href,
      focus: document.activeElement,
      value: valueOf(element),
      over: openOverlay(),
      popovers: popovers(),
      prints: globalThis.gatePrints
    }
    let changes = 0
    const watcher = new MutationObserver((records) => {
      changes += records.filter((record) => !document.head.contains(record.target)).length
    })
    watcher.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true })
    const seen = (): string => {
      const over = openOverlay()
      if (over !== before.over) return over === undefined ? "closes what was open" : `opens "${titleOf(over)}"`
      if (globalThis.gatePrints !== before.prints) return "prints"
      if (popovers() !== before.popovers) return "opens or closes a menu"
      if (location.href !== before.url) return `goes to ${location.hash || location.pathname}`
      if (changes > 0) return "changes the page"
      if (valueOf(element) !== before.value) return "changes its value"
      return document.activeElement !== before.focus ? "moves the focus" : ""
    }
    let effect = element instanceof HTMLAnchorElement ? follow(element) : (operate(element), "")
    const field = kindOf(element) === "field"
    for (let waited = 0; effect === "" && waited < patience; waited += 8) {
      await wait(waited === 0 ? 0 : 8)
      effect = seen()
      if (field) break
    }
    const restless = !field && !effect.startsWith("leads")
    for (let quiet = restless ? 0 : 2, last = changes, left = 12; quiet < 2 && left > 0; left--) {
      await wait(8)
      quiet = changes === last ? quiet + 1 : 0
      last = changes
    }
    watcher.disconnect()
    if (field) putBack(element, before.value)
    const chosen = element.matches(
      "[aria-pressed=true],[aria-selected=true],[aria-checked=true],[aria-current],:checked"
    )
    const over = openOverlay()
    return { effect, chosen, dialog: over === before.over ? null : titleOf(over), cover: null }
  }

  const leads = async (paths: ReadonlyArray<string>): Promise<ReadonlyArray<Use>> => {
    const uses: Array<Use> = []
    for (const path of paths) {
      const used = await use(path)
      if (!used.effect.startsWith("leads to ")) break
      uses.push(used)
    }
    return uses
  }

  const shape = (): string =>
    [...openOverlay()?.querySelectorAll("*") ?? []].map((element) =>
      [element.tagName, element.className, element.getAttribute("type") ?? "", element.getAttribute("role") ?? ""].join(
        "."
      )
    ).join(" ")

  const offers = (expected: ReadonlyArray<Control>): boolean =>
    expected.every(({ likeness, path }) => {
      const element = document.querySelector(path)
      return element !== null && isVisible(element) && likenessOf(element) === likeness
    })

  const tidy = async (expected: ReadonlyArray<Control>): Promise<boolean> => {
    for (let left = 3, over = openOverlay(); left > 0 && over !== undefined; left--, over = openOverlay()) {
      if (over instanceof HTMLDialogElement) over.close()
      else over.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))
      // Many a dialog removes itself once it has heard that it was closed.
      for (let waited = 0; waited < 5 && over.isConnected; waited++) await wait(8)
    }
    document.querySelectorAll<HTMLElement>(":popover-open").forEach((element) => element.hidePopover())
    return openOverlay() === undefined && offers(expected)
  }

  const controls = (within: string): ReadonlyArray<Control> =>
    [...document.querySelectorAll(within)].flatMap((root) => [...root.querySelectorAll(selector)]).filter(isVisible)
      .map((element) => ({
        path: pathOf(element),
        name: labelOf(element),
        kind: kindOf(element),
        likeness: likenessOf(element),
        disabled: element.matches(":disabled,[aria-disabled=true],[inert] *")
      }))

  globalThis.gateHands = { controls, use, leads, shape, tidy, offers }
}
