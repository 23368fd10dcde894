import type { Picture } from "../Picture.ts"

/** What an accessibility rule found: `impact` as axe names it. */
export interface Barrier {
  readonly rule: string
  readonly impact: string
  readonly help: string
  /** Where: a CSS selector. */
  readonly target: string
  /** `light`, `dark`, or the dialog that was open. */
  readonly state: string
}

/** Something that went wrong while a page was open. */
export interface Fault {
  readonly kind: "console" | "uncaught" | "request" | "policy"
  readonly text: string
}

/** What happened when a control was used. `effect` is empty when nothing visible did. */
export interface Trial {
  readonly control: string
  readonly effect: string
}

/** A file as the browser received it. */
export interface Received {
  readonly path: string
  readonly hash: string
}

/** How a page lies in a window of so many pixels. */
export interface Layout {
  readonly width: number
  readonly sideways: boolean
  /** What reaches over the window's edge. */
  readonly beyond: ReadonlyArray<string>
  /** Controls that are too small to be hit. */
  readonly small: ReadonlyArray<string>
}

/** A walk through a page by the Tab key. */
export interface Walk {
  /** Places where the focus should stop. */
  readonly stops: number
  readonly faults: ReadonlyArray<string>
}

/** What a page looked like. */
export interface Sight {
  readonly width: number
  readonly picture: Picture
}

/** Everything seen on one page, as plain data: judging it needs no browser. */
export interface Visit {
  readonly address: string
  readonly status: number
  /** `marker`: the app said that it is ready; `load`: it never says so, the document loaded; `never`: time ran out. */
  readonly ready: "marker" | "load" | "never"
  /** From the request to readiness. */
  readonly milliseconds: number
  readonly landmark: boolean
  /** Words of two letters and more, visible inside the main landmark. */
  readonly words: number
  /** The document after scripts have run, as HTML. */
  readonly rendered: string
  readonly faults: ReadonlyArray<Fault>
  readonly received: ReadonlyArray<Received>
  readonly barriers: ReadonlyArray<Barrier>
  /** In how many states (schemes, dialogs) accessibility was looked at. */
  readonly states: ReadonlyArray<string>
  readonly trials: ReadonlyArray<Trial>
  /** Controls beyond the cap, or not to be used: `<control>: <why>`. */
  readonly untried: ReadonlyArray<string>
  /** Why the visit broke off; nothing when it came to its end. */
  readonly brokenOff?: string
  readonly layouts: ReadonlyArray<Layout>
  readonly walks: ReadonlyArray<Walk>
  readonly sights: ReadonlyArray<Sight>
}
