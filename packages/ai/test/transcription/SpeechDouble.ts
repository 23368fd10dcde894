import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import { load, type Spec } from "../doubles/Spec.ts"

export interface Said {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** Fields of the form by name, without the file. */
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly name: string; readonly bytes: Buffer } | undefined
  readonly violations: ReadonlyArray<string>
  /** Whether the caller went away before the answer was whole. */
  left: boolean
}

export interface SpeechDouble {
  readonly url: string
  readonly said: ReadonlyArray<Said>
  readonly close: () => Promise<void>
}

const specs = {
  openai: new URL("../doubles/specs/openai-2026-08-21.json", import.meta.url),
  azure: new URL("../doubles/specs/azure-openai-2025-03-01-preview.json", import.meta.url)
}

/** Reading one takes a moment. */
const loaded = new Map<keyof typeof specs, Spec>()

const specOf = (provider: keyof typeof specs): Spec => {
  const spec = loaded.get(provider) ?? load(specs[provider])
  loaded.set(provider, spec)
  return spec
}

const formOf = (bytes: Buffer, type: string): Pick<Said, "fields" | "file"> => {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? ""
  const fields: Record<string, string> = {}
  let file: Said["file"]
  for (const part of bytes.toString("latin1").split(`--${boundary}`).slice(1, -1)) {
    const [head = "", ...rest] = part.replace(/^\r\n/, "").split("\r\n\r\n")
    const body = Buffer.from(rest.join("\r\n\r\n").replace(/\r\n$/, ""), "latin1")
    const name = /filename="([^"]*)"/.exec(head)?.[1]
    if (name === undefined) fields[/name="([^"]*)"/.exec(head)?.[1] ?? ""] = body.toString("utf8")
    else file = { name, bytes: body }
  }
  return { fields, file }
}

export const answer = (response: ServerResponse, status: number, body: unknown, headers = {}) => {
  response.writeHead(status, { "content-type": "application/json", connection: "close", ...headers })
  response.end(typeof body === "string" ? body : JSON.stringify(body))
}

/** A server for speech that refuses what the provider's specification does not allow, and answers the rest as it is told to. */
export const start = async (
  provider: keyof typeof specs,
  hear: (said: Said, response: ServerResponse) => void
): Promise<SpeechDouble> => {
  const { validate } = specOf(provider)
  const all: Array<Said> = []
  const server = createServer((request, response) => {
    const parts: Array<Buffer> = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const { headers, method = "GET", url = "/" } = request
      const bytes = Buffer.concat(parts)
      const { status, violations } = validate({ method, headers, url: new URL(url, "http://double"), bytes })
      const said: Said = { url, headers, violations, left: false, ...formOf(bytes, String(headers["content-type"])) }
      all.push(said)
      response.on("close", () => void (said.left = !response.writableEnded))
      if (violations.length === 0) return hear(said, response)
      answer(response, status, { error: { type: "invalid_request_error", message: violations.join("; ") } })
    })
  })
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    said: all,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}
