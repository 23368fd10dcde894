import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import { load, type Verdict } from "./Spec.ts"

export interface Seen {
  readonly method: string
  readonly url: string
  /** As the caller named it, with the port. */
  readonly host: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
  readonly violations: ReadonlyArray<string>
  /** Whether the caller went away before the answer was whole. */
  left: boolean
}

/** A server that refuses what its specification does not allow, and answers the rest as it is told to. */
export interface SpecMock {
  readonly url: string
  readonly port: number
  readonly seen: ReadonlyArray<Seen>
  readonly close: () => Promise<void>
}

export const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json", connection: "close" })
  response.end(JSON.stringify(body))
}

export const start = async (
  { answer, host = "127.0.0.1", spec }: {
    readonly spec: URL
    readonly host?: string
    readonly answer: (asked: Verdict & { readonly response: ServerResponse }) => void
  }
): Promise<SpecMock> => {
  const { validate } = load(spec)
  const seen: Array<Seen> = []
  const server = createServer((request, response) => {
    const parts: Array<Buffer> = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const { headers, method = "GET", url = "/" } = request
      const host = headers.host ?? ""
      const verdict = validate({ method, headers, url: new URL(url, `http://${host}`), bytes: Buffer.concat(parts) })
      const { body, violations } = verdict
      const one: Seen = { method, url, host, headers, body, violations, left: false }
      seen.push(one)
      response.on("close", () => void (one.left = !response.writableEnded))
      if (violations.length === 0) return answer({ ...verdict, response })
      json(response, verdict.status, { error: { type: "invalid_request_error", message: violations.join("; ") } })
    })
  })
  await new Promise<void>((listening) => void server.listen(0, host, listening))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return {
    url: `http://${host}:${port}`,
    port,
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}
