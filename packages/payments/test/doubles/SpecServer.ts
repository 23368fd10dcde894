import { createServer, type ServerResponse } from "node:http"
import type { Request } from "../gateways/Rig.ts"
import { load, type Verdict } from "./OpenApi.ts"

export interface Asked extends Verdict {
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly text: string
}

/** `extra`: what the vendor puts in only when it is asked to, and its specification does not know. */
export interface Answered {
  readonly status: number
  readonly body: unknown
  readonly extra?: (body: unknown) => unknown
  /** Text of another kind than JSON. */
  readonly type?: string
}

const send = (response: ServerResponse, { body, status, type }: Answered) => {
  response.writeHead(status, { "content-type": type ?? "application/json", connection: "close" })
  response.end(type === undefined ? JSON.stringify(body) : String(body))
}

/** A server that refuses what its specification does not allow, and does not give answers that it does not allow either. */
export const serve = async (
  { answer, port = 0, refusal, spec }: {
    readonly spec: URL
    /** Any that is free, where it is not said. */
    readonly port?: number | undefined
    readonly answer: (asked: Asked) => Answered
    /** The vendor's own body of a refusal. */
    readonly refusal: (status: number, message: string) => unknown
  }
) => {
  const { faultsOf, validate } = load(spec)
  const seen: Array<Request> = []
  const server = createServer((request, response) => {
    const parts: Array<Buffer> = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const { headers, method = "GET", url = "/" } = request
      const bytes = Buffer.concat(parts)
      const verdict = validate({ method, headers, url: new URL(url, "http://double"), bytes })
      const asked = { ...verdict, headers, text: bytes.toString("utf8") }
      const own = verdict.status === 404 ? answer(asked) : undefined
      const isOwn = own !== undefined && own.status !== 404
      seen.push({ method, url, headers, body: verdict.body, violations: isOwn ? [] : verdict.violations })
      if (isOwn) return send(response, own)
      if (verdict.violations.length > 0) {
        const body = refusal(verdict.status, verdict.violations.join("; "))
        return send(response, { status: verdict.status, body })
      }
      const answered = answer(asked)
      const faults = faultsOf(verdict.operation, answered.status, answered.body)
      if (faults.length > 0) return send(response, { status: 501, body: { faults } })
      return send(response, { ...answered, body: answered.extra?.(answered.body) ?? answered.body })
    })
  })
  await new Promise<void>((listening) => void server.listen(port, "127.0.0.1", listening))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    seen,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}
