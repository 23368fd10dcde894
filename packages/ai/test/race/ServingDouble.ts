import { Effect } from "effect"
import { createServer, type ServerResponse } from "node:http"

export interface Served {
  readonly input: number
  readonly cached: number
  readonly output: number
}

/** The most that a call of it can use. */
export const most: Served = { input: 200, cached: 0, output: 120 }

/** Tokens that follow from the name of the call: many different ones, never over the most. */
const tokensOf = (id: string): Served => {
  const drawn = Number.parseInt(id.replaceAll("-", "").slice(0, 8), 16)
  return { input: 60 + drawn % 141, cached: drawn % 60, output: 1 + drawn % 120 }
}

/**
 * A provider that counts what it handed out, by call: GET /?id=…&process=…. To processes that are going to die it
 * answers so many calls; the further ones it serves without anybody hearing of it.
 */
export const make = (doomed: ReadonlyArray<string>, answered: number) =>
  Effect.gen(function*() {
    const served = new Map<string, Served>()
    const calls = new Map<string, number>()
    const unheard: Array<ServerResponse> = []
    const server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? "", "http://double")
      const [id, process] = [searchParams.get("id") ?? "", searchParams.get("process") ?? ""]
      const tokens = tokensOf(id)
      served.set(id, tokens)
      const turn = (calls.get(process) ?? 0) + 1
      calls.set(process, turn)
      if (doomed.includes(process) && turn > answered) unheard.push(response)
      else response.end(JSON.stringify(tokens))
    })
    yield* Effect.acquireRelease(
      Effect.promise(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))),
      () =>
        Effect.promise(() => {
          server.closeAllConnections()
          return new Promise((closed) => server.close(closed))
        })
    )
    const address = server.address()
    return {
      url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
      served,
      unheardOf: (process: string) => Math.max(0, (calls.get(process) ?? 0) - answered)
    }
  })
