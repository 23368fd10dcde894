import type { Stored } from "../../src/markup/Scene.ts"
import type { Draw } from "../Mutations.ts"
import type { Tab } from "./Tab.ts"
import type { Held, Told, Values } from "./Told.ts"

/** What a user is about to do: all is filled in and the last press is left, so that others can come in between. */
export type Intent =
  | {
    readonly kind: "write"
    readonly put?: Stored
    readonly drop?: Stored
    /** What else may stand in the way, in words. */
    readonly excuse?: string
    readonly commit: () => Promise<unknown>
  }
  | { readonly kind: "turn"; readonly from: "done" | "undone"; readonly commit: () => Promise<unknown> }
  | {
    readonly kind: "import"
    readonly entity: string
    /** Rows as they mean to stand; a key is that of the record that they replace. */
    readonly rows: ReadonlyArray<{ readonly key?: string; readonly values: Values }>
    readonly commit: () => Promise<unknown>
  }
  | { readonly kind: "reload"; readonly commit: () => Promise<unknown> }
  | { readonly kind: "reset"; readonly commit: () => Promise<unknown> }
  /** The app offers no control for it: these records could not be kept together. */
  | { readonly kind: "closed"; readonly put: Stored; readonly words: string }

/** What an action is made of. */
export interface Moment {
  readonly told: Told
  readonly tab: Tab
  readonly draw: Draw
  readonly held: Held
  readonly days: ReadonlyArray<string>
}

/** `null` where there is nothing to do it with. */
export type Action = (moment: Moment) => Promise<Intent | null>

/** The key of records that the app has yet to name. */
export const unnamed = "?"

export const written = (entity: string, values: Values, key: string = unnamed): Stored => ({
  key,
  entity,
  values,
  sample: false,
  changed: 0
})
