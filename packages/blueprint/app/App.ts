import type { CopyKey } from "../src/Copy.ts"
import { withComputed } from "../src/Evaluation.ts"
import type { Scene, Stored } from "../src/markup/Scene.ts"
import { seenFrom, type Viewpoint, withinScope } from "../src/markup/Viewpoint.ts"
import { refusalText, say } from "../src/markup/Wording.ts"
import type { Change, Refusal } from "../src/Refusal.ts"
import { isRefusal, type Write } from "../src/Writing.ts"
import { History, watchUndoKeys } from "./History.ts"
import { type Store, today } from "./Store.ts"
import { toast } from "./Toast.ts"

/** A running app: the scene as it is now, and what changes it. Drawn again after every change, here or in another tab. */
export interface App {
  readonly scene: Scene
  readonly say: (key: CopyKey, values?: Readonly<Record<string, string | number>>) => string
  /** Writes all or nothing, reads all anew and draws. What the rules refuse is said, and the answer is `false`. */
  readonly write: (change: Change) => Promise<boolean>
  /** Like `write`, but leaves it to the caller to say why nothing was written. */
  readonly attempt: (change: Change) => Promise<Refusal | null>
  /** Takes the last write of this page back, and does it again. */
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly reset: () => Promise<void>
  /** Looks through other eyes; whatever was drawn is to be drawn anew by the caller. */
  readonly see: (viewpoint: Viewpoint | undefined) => Promise<void>
  readonly onChange: (draw: () => void) => void
  /** Announces; `undo` is what its button does. */
  readonly toast: (words: string, undo?: () => void) => void
}

export const makeApp = async (parts: Omit<Scene, "records" | "today">, store: Store): Promise<App> => {
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("statex") : null
  const watchers: Array<() => void> = []
  let viewpoint: Viewpoint | undefined
  const read = async (): Promise<Scene> => {
    const now = { ...parts, today: today() }
    return seenFrom({ ...now, records: withComputed({ ...now, records: await store.read() }) }, viewpoint)
  }
  let scene = await read()
  const refresh = async () => {
    scene = await read()
    for (const draw of watchers) draw()
  }
  const changed = async () => {
    await refresh()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target but its own origin
    channel?.postMessage("changed")
  }
  channel?.addEventListener("message", () => void refresh())
  const words = (key: CopyKey, values: Readonly<Record<string, string | number>> = {}) => say(scene.copy, key, values)
  const write = async (asked: Write) => {
    try {
      const outcome = await store.write(asked)
      await changed()
      return outcome
    } catch (cause) {
      toast(words("close"), words("storageFailed"))
      throw cause
    }
  }
  const history = new History(write)
  const turn = async (from: "done" | "undone") => {
    const outcome = await history.turn(from)
    if (outcome === null) return toast(words("close"), words(from === "done" ? "nothingToUndo" : "nothingToRedo"))
    if (isRefusal(outcome)) return app.toast(refusalText(scene, outcome))
    const [done, label, work] = from === "done"
      ? [words("undone"), words("redo"), app.redo] as const
      : [words("redone"), words("undo"), app.undo] as const
    toast(words("close"), done, { label, work })
  }
  const app: App = {
    get scene() {
      return scene
    },
    say: words,
    write: async (change) => {
      const refused = await app.attempt(change)
      if (refused !== null) app.toast(refusalText(scene, refused))
      return refused === null
    },
    attempt: async (change) => {
      const put = change.put?.map((record) => withinScope(scene, record)) ?? []
      const outcome = await write({ ...change, put })
      if (isRefusal(outcome)) return outcome
      history.add(outcome)
      return null
    },
    undo: () => turn("done"),
    redo: () => turn("undone"),
    reset: async () => {
      await store.seed(true)
      history.clear()
      await changed()
    },
    see: async (other) => {
      viewpoint = other
      watchers.length = 0
      scene = await read()
    },
    onChange: (draw) => void watchers.push(draw),
    toast: (text, undo) =>
      toast(words("close"), text, undo === undefined ? undefined : { label: words("undo"), work: undo })
  }
  watchUndoKeys(() => void app.undo(), () => void app.redo())
  return app
}

/** A new record of this browser's own. */
export const freshRecord = (entity: string, values: Stored["values"], key: string = crypto.randomUUID()): Stored => ({
  key,
  entity,
  values,
  sample: false,
  changed: Date.now()
})
