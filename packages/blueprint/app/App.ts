import type { CopyKey } from "../src/Copy.ts"
import type { Scene, Stored } from "../src/markup/Scene.ts"
import { say } from "../src/markup/Wording.ts"
import type { Change, Condition, Store } from "./Store.ts"
import { toast } from "./Toast.ts"

/** A running app: the scene as it is now, and what changes it. Drawn again after every change, here or in another tab. */
export interface App {
  readonly scene: Scene
  readonly say: (key: CopyKey, values?: Readonly<Record<string, string | number>>) => string
  /** Writes, reads all anew and draws; `false` when the condition no longer held. Tells the visitor when storing fails. */
  readonly write: (change: Change, condition?: Condition) => Promise<boolean>
  readonly reset: () => Promise<void>
  readonly onChange: (draw: () => void) => void
  readonly toast: (words: string, undo?: () => void) => void
}

export const makeApp = async (parts: Omit<Scene, "records">, store: Store): Promise<App> => {
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("statex") : null
  const watchers: Array<() => void> = []
  let scene: Scene = { ...parts, records: await store.read() }
  const refresh = async () => {
    scene = { ...scene, records: await store.read() }
    for (const draw of watchers) draw()
  }
  const changed = async () => {
    await refresh()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target but its own origin
    channel?.postMessage("changed")
  }
  channel?.addEventListener("message", () => void refresh())
  const words = (key: CopyKey, values: Readonly<Record<string, string | number>> = {}) => say(scene.copy, key, values)
  return {
    get scene() {
      return scene
    },
    say: words,
    write: async (change, condition) => {
      try {
        const allowed = await store.write(change, condition)
        await changed()
        return allowed
      } catch (cause) {
        toast(words("close"), words("storageFailed"))
        throw cause
      }
    },
    reset: async () => {
      await store.seed(scene.entities, true)
      await changed()
    },
    onChange: (draw) => void watchers.push(draw),
    toast: (text, undo) =>
      toast(words("close"), text, undo === undefined ? undefined : { label: words("undo"), work: undo })
  }
}

/** A new record of this browser's own. */
export const freshRecord = (entity: string, values: Stored["values"], key: string = crypto.randomUUID()): Stored => ({
  key,
  entity,
  values,
  sample: false,
  changed: Date.now()
})
