import type { BrowserContext, Frame, Page } from "playwright-core"
import type { Origin } from "../Asking.ts"
import type { Portal } from "./Portal.ts"
import type { Sink } from "./Sink.ts"

/** Addresses that an attack may use; origins without a trailing slash. */
export interface Targets {
  readonly sink: string
  /** A UDP address that answers nobody and counts. */
  readonly stun: string
  readonly portal: string
  /** Another visitor's prototype under the same domain. */
  readonly neighbour: string
  /** The domain of all prototypes, without its port. */
  readonly domain: string
}

/** What an attack left behind is looked for at those who would be hurt. */
export interface Scene {
  readonly context: BrowserContext
  /** The visitor's tab. */
  readonly page: Page
  /** The document of the hostile prototype: the tab itself, or the frame in the portal. */
  readonly hostile: Page | Frame
  readonly sink: Sink
  readonly portal: Portal
  readonly targets: Targets
  readonly downloads: ReadonlyArray<string>
  readonly dialogs: ReadonlyArray<string>
  /** What the attacking script says that it got hold of. */
  readonly loot: ReadonlyArray<string>
  readonly preview: Origin
}

export interface Attack {
  readonly name: string
  /** Markup for the body of the hostile prototype's start page. */
  readonly html?: (targets: Targets) => string
  readonly head?: (targets: Targets) => string
  /** The body of an asynchronous function; it calls `take(text)` with whatever it got. */
  readonly script?: (targets: Targets) => string
  /** Further files by path; `[type, text]` where the manifest lies about the type. */
  readonly files?: (targets: Targets) => Readonly<Record<string, string | readonly [string, string]>>
  /** `framed`: as the portal shows it. `clicked`: the visitor also clicks somewhere. */
  readonly met?: "framed" | "clicked"
  /** Before the visitor comes: in the same browser. */
  readonly before?: (scene: Omit<Scene, "hostile" | "loot">) => Promise<void>
  /** What went wrong, in words; `undefined` when nothing did. Anything that the sink hears, by default. */
  readonly harm?: (scene: Scene) => Promise<string | undefined>
  /** The browser stops it whatever our headers say, so nothing is proved by sending none. */
  readonly always?: true
}

/** The attack got hold of something. */
export const looted = ({ loot }: Scene): Promise<string | undefined> =>
  Promise.resolve(loot.length === 0 ? undefined : `the script got ${loot.join(", ")}`)

export const heard = ({ sink }: Pick<Scene, "sink">): string | undefined =>
  sink.heard.length === 0 ? undefined : `the sink heard ${sink.heard.join(", ")}`
