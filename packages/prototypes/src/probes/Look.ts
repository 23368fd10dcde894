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

/** The app's own word that it is ready. */
export const saysReady = (): boolean => document.querySelector("html[data-ready=true],body[data-ready=true]") !== null

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
      within: Element | Document,
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

/** Runs axe, which is fetched when it is first needed and leaves no trace in the document. */
export const audit = async ({ axe, coloursOnly, state, within }: Audit): Promise<ReadonlyArray<Barrier>> => {
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
  const open = [...document.querySelectorAll(within)].at(-1)
  const { incomplete, violations } = await globalThis.axe.run(open ?? document, {
    runOnly: coloursOnly
      ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
      : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    resultTypes: ["violations", "incomplete"],
    preload: false,
    iframes: false
  })
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
