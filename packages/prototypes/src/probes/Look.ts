import type { Barrier } from "../gate/Visit.ts"

/** Functions sent to the page as text: each stands alone. */

export interface Sight {
  readonly landmark: boolean
  readonly words: number
  readonly rendered: string
}

/** What a reader sees once the page is ready. */
export const look = (): Sight => {
  const mains = [...document.querySelectorAll<HTMLElement>("main,[role=main]")].filter((main) =>
    main.checkVisibility({ visibilityProperty: true }) && main.getBoundingClientRect().height > 0
  )
  const text = mains.map((main) => main.innerText).join(" ")
  return {
    landmark: mains.length > 0,
    words: text.match(/\p{L}{2,}/gu)?.length ?? 0,
    rendered: document.documentElement.outerHTML
  }
}

interface AxeNode {
  readonly target: ReadonlyArray<unknown>
}

interface AxeViolation {
  readonly id: string
  readonly impact?: string | null
  readonly help: string
  readonly nodes: ReadonlyArray<AxeNode>
}

declare global {
  var axe: {
    run(
      within: Element | Document | { readonly include: ReadonlyArray<Element> },
      options: Readonly<Record<string, unknown>>
    ): Promise<{ readonly violations: ReadonlyArray<AxeViolation>; readonly incomplete: ReadonlyArray<AxeViolation> }>
  }
}

export interface Audit {
  /** The address of axe: on the page's own origin, which its policy allows. */
  readonly axe: string
  readonly within: string
  /** Only the rules whose answer depends on colours: the document is the same, the scheme is another. */
  readonly coloursOnly: boolean
  readonly state: string
}

/**
 * Runs axe, which is fetched when it is first needed and leaves no trace in the document; of contrast it is asked where our own measure is
 * not plain.
 */
export const audit = async ({ axe, coloursOnly, state, within }: Audit): Promise<ReadonlyArray<Barrier>> => {
  const open = [...document.querySelectorAll(within)].at(-1) ?? document.documentElement
  const doubts = globalThis.gateEyes.doubtful(open)
  const isInline = (element: Element) => getComputedStyle(element).display === "inline"
  const isWords = (node: Node) =>
    (node instanceof Text || node instanceof Element && isInline(node) && node.tagName !== "A") &&
    node.textContent?.trim() !== ""
  /** A link that only its colour might tell from the words around it. */
  const isAmongWords = (link: Element): boolean => {
    if (!isInline(link)) return false
    let at = link
    while (at.parentElement !== null && isInline(at.parentElement)) at = at.parentElement
    return [...at.parentElement?.childNodes ?? []].some((node) => node !== at && isWords(node))
  }
  const links = coloursOnly && [...open.querySelectorAll("a[href]")].some(isAmongWords)
  if (coloursOnly && doubts.length === 0 && !links) return []
  if (!("axe" in globalThis)) {
    const script = document.createElement("script")
    await new Promise<void>((resolve, reject) => {
      script.addEventListener("load", () => resolve())
      script.addEventListener("error", () => reject(new Error("axe did not arrive")))
      script.src = axe
      document.head.append(script)
    })
    script.remove()
  }
  const run = (where: Parameters<typeof globalThis.axe.run>[0], options: Readonly<Record<string, unknown>>) =>
    globalThis.axe.run(where, {
      resultTypes: ["violations", "incomplete"],
      preload: false,
      iframes: false,
      ...options
    })
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
  const withoutContrast = { runOnly: { type: "tag", values: tags }, rules: { "color-contrast": { enabled: false } } }
  const found = [
    ...coloursOnly ? [] : [await run(open, withoutContrast)],
    ...links ? [await run(open, { runOnly: { type: "rule", values: ["link-in-text-block"] } })] : [],
    ...doubts.length === 0
      ? []
      : [await run({ include: doubts }, { runOnly: { type: "rule", values: ["color-contrast"] } })]
  ]
  const violations = found.flatMap((one) => one.violations)
  const incomplete = found.flatMap((one) => one.incomplete)
  const faint = incomplete.filter(({ id }) => id === "color-contrast").map((rule) => ({
    ...rule,
    impact: "serious",
    nodes: rule.nodes.filter(({ target }) => {
      const element = document.querySelector(target.join(" "))
      return element !== null && globalThis.gateEyes.tooFaint(element) === true
    })
  }))
  return [...violations, ...faint].flatMap(({ help, id, impact, nodes }) =>
    nodes.slice(0, 5).map((node) => ({
      rule: id,
      impact: impact ?? "minor",
      help,
      target: node.target.join(" "),
      state
    }))
  )
}
