import * as Effect from "effect/Effect"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

/** So many of the last are shown for each service. */
const most = 20

const isTold = (line: string): boolean => /"level":"(?:warn|error|fatal)"/.test(line)

/** The last warnings and errors in the logs of a folder, oldest first, each with the name of its service. */
export const read = (folder: string) =>
  Effect.promise(async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".log")).sort()
    const told = await Promise.all(names.map(async (name) => {
      const lines = (await readFile(join(folder, name), "utf8")).split("\n").filter(isTold)
      return lines.slice(-most).map((line) => `${name}: ${line}`)
    }))
    return told.flat()
  })
