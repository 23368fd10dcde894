import { Effect } from "effect"
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net"

/** A way to a server that can be cut and mended: what a client sees when its server dies and comes back. */
export const make = (target: URL) =>
  Effect.gen(function*() {
    const sockets = new Set<Socket>()
    let server: Server | undefined
    let port = 0

    const open = Effect.callback<void>((resume) => {
      const listening = createServer((inward) => {
        const outward = connect(Number(target.port), target.hostname)
        for (const socket of [inward, outward]) {
          sockets.add(socket)
          socket.on("error", () => {})
          socket.on("close", () => {
            inward.destroy()
            outward.destroy()
            sockets.delete(socket)
          })
        }
        inward.pipe(outward).pipe(inward)
      })
      server = listening
      listening.listen(port, "127.0.0.1", () => {
        port = (listening.address() as AddressInfo).port
        resume(Effect.void)
      })
    })
    const cut = Effect.callback<void>((resume) => {
      server?.close(() => resume(Effect.void))
      sockets.forEach((socket) => socket.destroy())
    })

    yield* Effect.acquireRelease(open, () => cut)
    const url = new URL(target)
    url.hostname = "127.0.0.1"
    url.port = String(port)
    return { url: url.href, cut, mend: open }
  })
