import { createSocket } from "node:dgram"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return (server.address() as AddressInfo).port
}

export const close = (server: Server): Promise<void> => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

const bodies: Readonly<Record<string, readonly [string, string]>> = {
  js: ["text/javascript", "globalThis.take?.('a remote script ran');globalThis.onconnect=()=>0"],
  css: ["text/css", "body{background:url(/from-css)}"],
  svg: ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"]
}

/** A stranger's server that takes whatever it gets: requests, upgrades, datagrams, bare connections. */
export const openSink = async () => {
  const heard: Array<string> = []
  const server = createServer((req, res) => {
    heard.push(`${req.method} ${req.url}`)
    const [type, text] = bodies[/\.(\w+)(?:\?|$)/.exec(req.url ?? "")?.[1] ?? ""] ??
      ["text/html", "<title>sink</title>"]
    res.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(text)
  })
  server.on("upgrade", (req, socket) => {
    heard.push(`upgrade ${req.url}`)
    socket.destroy()
  })
  server.on("connection", () => heard.push("connection"))
  const udp = createSocket("udp4", () => heard.push("datagram"))
  await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve))
  const port = await listen(server)
  return {
    heard,
    origin: `http://sink.localhost:${port}`,
    stun: `127.0.0.1:${udp.address().port}`,
    forget: () => {
      heard.length = 0
      server.closeIdleConnections()
    },
    stop: async () => {
      udp.close()
      await close(server)
    }
  }
}
export type Sink = Awaited<ReturnType<typeof openSink>>
