import type { Layout } from "../gate/Visit.ts"
import type { Notes } from "./Notes.ts"
import type { Tab } from "./Tab.ts"

/** The windows that people have, in pixels: a phone, a tablet, a desk. */
export const widths = [360, 768, 1440] as const

const height = 900

/** Bytes that a picture may have. */
const heaviest = 60_000

/** Sent to the page as text, so it stands alone. */
const layout = (): Layout => {
  const edge = document.documentElement.clientWidth
  const reach = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
  const sideways = reach > edge + 1
  const isSeen = (element: Element) => {
    const { height, width } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  }
  const name = (element: Element) => {
    const label = element.getAttribute("aria-label") ?? element.textContent ?? element.getAttribute("name") ?? ""
    return `<${element.tagName.toLowerCase()}> "${label.replace(/\s+/g, " ").trim().slice(0, 60)}"`
  }
  /** Inside a part that scrolls by itself nothing makes the page scroll. */
  const isHeld = (element: Element): boolean => {
    for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== "visible") return true
    }
    return false
  }
  const beyond = !sideways ? [] : [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    const inner = [...element.children].some((child) => child.getBoundingClientRect().right > edge + 1)
    return (right > edge + 1 || left < -1) && !inner && isSeen(element) && !isHeld(element)
  }).slice(0, 3).map(name)

  /** What a finger can hit: a field together with its label where that is part of it. */
  const boxOf = (element: Element): DOMRect => {
    const own = element.getBoundingClientRect()
    const label = element instanceof HTMLInputElement && /^(?:checkbox|radio|file)$/.test(element.type)
      ? [...element.labels ?? []][0]
      : undefined
    if (label === undefined) return own
    const other = label.getBoundingClientRect()
    const [left, top] = [Math.min(own.left, other.left), Math.min(own.top, other.top)]
    return new DOMRect(left, top, Math.max(own.right, other.right) - left, Math.max(own.bottom, other.bottom) - top)
  }
  const isLabelled = (element: Element) => element instanceof HTMLInputElement && [...element.labels ?? []].some(isSeen)
  const targets = [...document.querySelectorAll(
    "a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=switch],[role=tab]"
  )].filter((element) => isSeen(element) || isLabelled(element)).filter((element) => !element.matches(":disabled"))
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.bottom + scrollY > 0 && box.right + scrollX > 0)
  const inSentence = ({ parentElement, textContent, tagName }: Element): boolean =>
    tagName === "A" && (parentElement?.textContent?.trim().length ?? 0) > (textContent?.trim().length ?? 0) + 8 &&
    getComputedStyle(parentElement ?? document.body).display !== "flex"
  const near = (box: DOMRect, other: DOMRect): boolean => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)]
    return Math.hypot(dx, dy) < 12
  }
  const least = (element: Element) => element.matches(".main-button,button[type=submit],input[type=submit]") ? 44 : 24
  const small = targets.flatMap(({ box, element }) => {
    const wanted = least(element)
    if (box.width > wanted - 0.6 && box.height > wanted - 0.6) return []
    if (wanted === 24) {
      const alone = targets.every((other) =>
        other.element === element || other.element.contains(element) || element.contains(other.element) ||
        !near(box, other.box)
      )
      if (alone || inSentence(element)) return []
    }
    return [`${name(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px, smaller than ${wanted}`]
  })
  return { width: innerWidth, sideways, beyond, small: small.slice(0, 5) }
}

const picture = async ({ wire }: Tab): Promise<Uint8Array | undefined> => {
  for (const quality of [55, 30, 10]) {
    const { data } = await wire.send("Page.captureScreenshot", { format: "webp", quality, optimizeForSpeed: true })
    const bytes = new Uint8Array(Buffer.from(data, "base64"))
    if (bytes.length <= heaviest) return bytes
  }
  return undefined
}

/** Measures the page in every width, and takes its picture where asked; leaves the window at the widest, which a desk has. */
export const measure = async (tab: Tab, notes: Notes, pictures: boolean): Promise<void> => {
  for (const width of widths) {
    await tab.resize({ width, height })
    notes.layouts.push(await tab.page.evaluate(layout))
    const bytes = pictures ? await picture(tab) : undefined
    if (bytes !== undefined) notes.sights.push({ width, picture: { type: "image/webp", bytes } })
  }
}
