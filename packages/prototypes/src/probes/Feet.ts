import type { Walk } from "../gate/Visit.ts"

/** Follows the focus while somebody else presses the Tab key. */
export interface Feet {
  /** Begins to watch; says how often Tab has to be pressed to come round. */
  start(): number
  told(): Promise<Walk>
}

declare global {
  var gateFeet: Feet
}

/** Put into every page before its own scripts; sent as text, so it stands alone. */
export const giveFeet = (): void => {
  if (globalThis.gateFeet !== undefined) return
  const selector = "a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex],[contenteditable=true]"
  const most = 160
  const shown = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderColor", "backgroundColor"] as const

  let stops: ReadonlyArray<HTMLElement> = []
  let styles = new Map<Element, string>()
  let order: Array<HTMLElement> = []
  let pressed = 0
  const seen = new Set<Element>()
  const unseen = new Set<HTMLElement>()
  const covered = new Set<HTMLElement>()

  const isVisible = (element: Element): boolean => {
    const { height, width } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }

  const name = (element: Element): string => {
    const label = element.getAttribute("aria-label") ?? (element.textContent?.trim() || element.id)
    return `<${element.tagName.toLowerCase()}> "${label.replace(/\s+/g, " ").slice(0, 60)}"`
  }

  /** Where a focus may show itself: hidden inputs leave it to their label or neighbour. */
  const bearers = (element: Element): ReadonlyArray<Element> =>
    [
      element,
      ...("labels" in element ? [...(element.labels as NodeListOf<HTMLLabelElement> | null) ?? []] : []),
      element.nextElementSibling,
      element.parentElement
    ].filter((one) => one !== null)

  const styleOf = (element: Element): string => {
    const style = getComputedStyle(element)
    const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0
    const values = shown.map((key) => style[key])
    return [...(outlined ? values : ["none", "0px", ""]), ...values.slice(3), style.textDecorationLine].join("|")
  }

  const isMarked = (element: Element): boolean =>
    bearers(element).some((bearer) => styles.get(bearer) !== undefined && styles.get(bearer) !== styleOf(bearer))

  const isCovered = (element: HTMLElement): boolean => {
    const [own] = bearers(element).filter((one) => {
      const { height, width } = one.getBoundingClientRect()
      return width > 4 && height > 4
    })
    if (own === undefined) return false
    const { bottom, left, right, top } = own.getBoundingClientRect()
    const inside = (value: number, end: number) => value >= 0 && value < end
    const points = [0.5, 0.15, 0.85].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y] as const)).map(([x, y]) =>
      [left + (right - left) * x, top + (bottom - top) * y] as const
    ).filter(([x, y]) => inside(x, innerWidth) && inside(y, innerHeight))
    if (points.length === 0) return true
    return points.every(([x, y]) => {
      const at = document.elementFromPoint(x, y)
      return at === null || !(own.contains(at) || at.contains(own) || bearers(element).some((one) => one.contains(at)))
    })
  }

  const look = (element: HTMLElement): void => {
    if (seen.has(element)) return
    seen.add(element)
    if (!isMarked(element)) unseen.add(element)
    if (isCovered(element)) covered.add(element)
  }

  document.addEventListener("focusin", (event) => {
    if (pressed === 0 || !(event.target instanceof HTMLElement)) return
    order.push(event.target)
    look(event.target)
  }, true)

  const groupOf = (element: Element): string | undefined =>
    element instanceof HTMLInputElement && element.type === "radio" && element.name !== ""
      ? `${element.form?.id ?? ""} ${element.name}`
      : undefined

  const start = (): number => {
    const groups = new Set<string>()
    stops = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (element.tabIndex < 0 || element.matches(":disabled,[inert] *") || !isVisible(element)) return false
      const group = groupOf(element)
      if (group === undefined) return true
      const chosen = element instanceof HTMLInputElement && element.checked
      const isFirst = !groups.has(group)
      groups.add(group)
      return isFirst || chosen
    })
    styles = new Map(stops.flatMap(bearers).map((element) => [element, styleOf(element)]))
    order = []
    const parts = stops.filter((element) => element.matches("[type=date],[type=time],[type=month],[type=week]")).length
    pressed = Math.min(stops.length + 4 * parts + 3, most)
    return pressed
  }

  /** Where the pointer is welcome and the keyboard is not. */
  const outOfReach = (): ReadonlyArray<Element> => {
    const native = [
      ...document.querySelectorAll<HTMLElement>("button,a[href],select,textarea,input:not([type=hidden])")
    ]
      .filter((element) =>
        element.tabIndex < 0 && isVisible(element) && !element.matches(":disabled,[inert] *,[aria-hidden=true] *") &&
        // Where one of many can be reached, the arrow keys lead to the others.
        element.closest("table,fieldset,ul,ol")?.querySelector("[tabindex='0']") == null &&
        element.closest("[role=tablist],[role=menu],[role=grid],[role=listbox],[role=toolbar],[role=radiogroup]") ===
          null
      )
    const drawn = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) =>
      getComputedStyle(element).cursor === "pointer" && isVisible(element) &&
      getComputedStyle(element.parentElement ?? document.body).cursor !== "pointer" &&
      element.closest(`label,${selector}`) === null && element.querySelector(selector) === null
    )
    return [...native, ...drawn]
  }

  const told = async (): Promise<Walk> => {
    const reached = new Set<Element>(order)
    const groups = new Set([...reached].map(groupOf).filter((group) => group !== undefined))
    const left = pressed >= most ? [] : stops.filter((stop) => !reached.has(stop) && !groups.has(groupOf(stop) ?? ""))
    const gone = left.filter((stop) => stop.isConnected && isVisible(stop))
    const last = order.slice(-6)
    const isTrap = gone.length > 0 && last.length > 0 && new Set(last).size <= 2
    const blind: Array<Element> = []
    for (const element of [...unseen].filter((one) => one.isConnected).slice(0, 6)) {
      element.focus({ focusVisible: true } as FocusOptions)
      for (let waited = 0; waited < 20 && !isMarked(element); waited++) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      if (!isMarked(element)) blind.push(element)
    }
    pressed = 0
    const say = (elements: Iterable<Element>, what: string) =>
      [...elements].slice(0, 5).map((element) => `${name(element)} ${what}`)
    return {
      stops: stops.length,
      faults: [
        ...(isTrap ? say(new Set(last), "holds the Tab key and does not let it go") : []),
        ...(isTrap ? [] : say(gone, "is not reached by the Tab key")),
        ...say(outOfReach(), "can be pressed by a pointer and not by keyboard"),
        ...say(blind, "does not show that it has the focus"),
        ...say([...covered].filter((element) => element.isConnected), "is covered while it has the focus")
      ]
    }
  }

  globalThis.gateFeet = { start, told }
}
