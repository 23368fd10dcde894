import * as Effect from "effect/Effect"
import { type AddressInfo, createServer, type ListenOptions } from "node:net"
import { CommandError } from "./CommandError.ts"

const listen = (options: ListenOptions) =>
  Effect.callback<number | undefined>((resume) => {
    const server = createServer()
    server.once("error", () => resume(Effect.succeed(undefined)))
    server.listen({ ...options, exclusive: true }, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resume(Effect.succeed(port)))
    })
  })

/** Whether nobody listens on the port, on the loopback or on every address. */
export const isFree = (port: number) =>
  Effect.gen(function*() {
    return (yield* listen({ port, host: "127.0.0.1" })) !== undefined && (yield* listen({ port })) !== undefined
  })

/** Some port of the loopback that is free now. */
export const anyFree = listen({ port: 0, host: "127.0.0.1" }).pipe(
  Effect.flatMap((port) =>
    port === undefined ? Effect.fail(new CommandError({ reason: "no free port on 127.0.0.1" })) : Effect.succeed(port)
  )
)

/** The wanted port, or the next free one within a hundred, leaving out those already promised. */
export const nextFree = Effect.fnUntraced(function*(wanted: number, taken: ReadonlyArray<number> = []) {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) {
    if (!taken.includes(port) && (yield* isFree(port))) return port
  }
  return yield* new CommandError({ reason: `no free port from ${wanted} to ${wanted + 99}` })
})
