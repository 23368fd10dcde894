import { createServer, type ServerResponse } from "node:http"
import type { GatewayFaultReason } from "../../src/GatewayError.ts"
import type { Answer } from "./Rig.ts"

/** One way in which a vendor's server misbehaves, and what has to come of it. */
export interface Breakage {
  readonly name: string
  readonly reasons: ReadonlyArray<GatewayFaultReason>
  readonly retryAfter?: number
  /** Only where the answer has something to be read. */
  readonly inBody?: true
  readonly play: (response: ServerResponse, error: (status: number) => unknown) => void
}

const page = "<!doctype html><html><body><h1>Bad gateway</h1></body></html>"
const inJson = { "content-type": "application/json", connection: "close" }

const status = (
  number: number,
  reasons: ReadonlyArray<GatewayFaultReason>,
  { name = String(number), ...headers }: Readonly<Record<string, string>> = {},
  retryAfter?: number
): Breakage => ({
  name,
  reasons,
  ...(retryAfter === undefined ? {} : { retryAfter }),
  play: (response, error) => {
    response.writeHead(number, { ...inJson, ...headers })
    response.end(JSON.stringify(error(number) ?? {}))
  }
})

const body = (name: string, text: string, type = "application/json", number = 200): Breakage => ({
  name,
  reasons: number === 200 ? ["malformed"] : ["overloaded"],
  ...(number === 200 ? { inBody: true as const } : {}),
  play: (response) => {
    response.writeHead(number, { "content-type": type, connection: "close" })
    response.end(text)
  }
})

const redirect = (name: string, location: string): Breakage => ({
  name,
  reasons: ["malformed"],
  play: (response) => {
    response.writeHead(307, { location, connection: "close" })
    response.end()
  }
})

export const breakages: ReadonlyArray<Breakage> = [
  { name: "reset before a word", reasons: ["unreachable"], play: ({ socket }) => void socket?.resetAndDestroy() },
  { name: "closed before a word", reasons: ["unreachable"], play: ({ socket }) => void socket?.end() },
  status(400, ["rejected"]),
  status(401, ["unauthorised"]),
  status(403, ["unauthorised"]),
  status(404, ["unknown", "misconfigured"]),
  status(409, ["overloaded", "limited", "rejected"]),
  status(429, ["limited"], { name: "429 with a pause", "retry-after": "2" }, 2000),
  status(429, ["limited"], { name: "429 with nonsense for a pause", "retry-after": "soon" }),
  status(429, ["limited"]),
  status(500, ["overloaded"]),
  status(503, ["overloaded"], { name: "503 with a pause", "retry-after": "1" }, 1000),
  body("500 with a body that tells no error", "{}", "application/json", 500),
  body("502 as a page", page, "text/html", 502),
  body("a page with 200", page, "text/html"),
  body("invalid JSON", "{\"id\": \"x"),
  body("JSON of another shape", "{\"oops\":true}"),
  body("a list", "[]"),
  body("null", "null"),
  body("nothing with 200", ""),
  redirect("a redirect to itself", ""),
  redirect("a redirect to another host", "http://localhost:1/"),
  { name: "no first byte", reasons: ["late"], play: () => {} },
  {
    name: "a head and no body",
    reasons: ["late"],
    inBody: true,
    play: (response) => {
      response.writeHead(200, inJson)
      response.flushHeaders()
    }
  },
  {
    name: "a body that is cut",
    reasons: ["unreachable", "malformed"],
    inBody: true,
    play: (response) => {
      response.writeHead(200, { ...inJson, "content-length": "5000" })
      response.write("{\"id\":", () => void response.socket?.end())
    }
  },
  {
    name: "a body without an end",
    reasons: ["malformed"],
    inBody: true,
    play: (response) => {
      response.writeHead(200, inJson)
      const part = " ".repeat(256 * 1024)
      const more = () => {
        if (!response.destroyed) response.write(part, more)
      }
      more()
    }
  }
]

/** A server that breaks every call in one way, except those that get their usual answer; `calls`: how many it broke. */
export const broken = async (
  breakage: Breakage,
  usual: (request: { readonly method: string; readonly url: string }) => Answer | undefined,
  error: (status: number) => unknown
) => {
  let calls = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on("end", () => {
      const answer = usual({ method: request.method ?? "", url: request.url ?? "" })
      if (answer !== undefined) {
        response.writeHead(answer.status ?? 200, inJson)
        return response.end(JSON.stringify(answer.body))
      }
      calls += 1
      breakage.play(response, error)
      return undefined
    })
  })
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    calls: () => calls,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}
