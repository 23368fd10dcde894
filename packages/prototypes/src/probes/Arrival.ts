import { audit } from "./Look.ts"
import type { Notes } from "./Notes.ts"
import { isReady } from "./Readiness.ts"
import type { Tab } from "./Tab.ts"

/** Where and how a page is visited. */
export interface Place {
  readonly origin: string
  readonly address: string
  /** The app has a readiness marker, so its absence means that it never became ready. */
  readonly marked: boolean
  readonly tab: Tab
  /** Whether the page's picture is wanted. */
  readonly pictures: boolean
  /** Shapes of the dialogs that were looked into, on any page of the app. */
  readonly dialogs: Set<string>
  /** On how many pages of the app a control of this likeness has done something. */
  readonly proven: Map<string, number>
}

/** Milliseconds that a page has to become ready. */
const readyWithin = 5000

/** The path of the checker's own script on the staging server. */
export const axePath = ".gate/axe.js"

/** Loads the address and waits for readiness: the app's own word where it gives one, the load event otherwise. */
export const arrive = async ({ address, marked, origin, tab: { page } }: Place): Promise<
  Pick<Notes, "status" | "ready">
> => {
  const answer = await page.goto(`${origin}${address}`, { waitUntil: "domcontentloaded", timeout: readyWithin })
  const status = answer?.status() ?? 0
  const ready = marked
    ? isReady(page, readyWithin).then((said) => said ? "marker" as const : "never" as const)
    : page.waitForLoadState("load", { timeout: readyWithin }).then(() => "load" as const)
  return { status, ready: await ready.catch(() => "never" as const) }
}

/** Light, then dark; `within` selects what is looked at, the whole document when nothing matches. */
export const auditSchemes = async (
  { origin, tab: { page } }: Place,
  notes: Notes,
  { state, within }: { readonly within: string; readonly state: string }
): Promise<void> => {
  const axe = `${origin}${axePath}`
  const name = (scheme: string) => state === "" ? scheme : `${scheme}, ${state}`
  notes.barriers.push(...await page.evaluate(audit, { axe, within, coloursOnly: false, state: name("light") }))
  await page.emulateMedia({ colorScheme: "dark" })
  notes.barriers.push(...await page.evaluate(audit, { axe, within, coloursOnly: true, state: name("dark") }))
  await page.emulateMedia({ colorScheme: "light" })
  notes.states.push(name("light"), name("dark"))
}
