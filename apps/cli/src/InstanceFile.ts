import * as Effect from "effect/Effect"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as Checkout from "./Checkout.ts"
import { isAlive } from "./ProcessSignals.ts"

/** What other commands learn about the running product. The database's address carries no password. */
export interface Instance {
  readonly pid: number
  readonly webUrl: string
  readonly previewUrl: string
  readonly databaseUrl: string
  /** The folder whose connection.json holds the password, for an embedded database. */
  readonly databaseHome: string | null
  readonly startedAt: string
  readonly processes: Readonly<Record<string, number>>
}

const file = (state: string) => join(state, "instance.json")

export const write = (instance: Instance, state = Checkout.state) =>
  Effect.promise(async () => {
    await mkdir(state, { recursive: true })
    const stage = `${file(state)}.${process.pid}`
    await writeFile(stage, `${JSON.stringify(instance, undefined, 2)}\n`, { mode: 0o600 })
    await rename(stage, file(state))
  })

export const remove = (state = Checkout.state) => Effect.promise(() => rm(file(state), { force: true }))

/** The instance whose launcher is alive, if any; a note left by a killed one counts as none. */
export const find = (state = Checkout.state) =>
  Effect.promise(async (): Promise<Instance | undefined> => {
    const text = await readFile(file(state), "utf8").catch(() => undefined)
    if (text === undefined) return undefined
    try {
      const instance = JSON.parse(text) as Instance
      return isAlive(instance.pid) ? instance : undefined
    } catch {
      return undefined
    }
  })

export const withoutPassword = (url: string) => {
  const bare = new URL(url)
  bare.password = ""
  return bare.href
}
