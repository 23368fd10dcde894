import type { IncomingMessage, ServerResponse } from "node:http"

/** Tokens and anything else long enough to name somebody become `:id`; queries are left out. */
export const withoutNames = (url: string): string =>
  (url.split("?")[0] ?? "/").split("/")
    .map((segment) => (/^[A-Za-z0-9._~-]{1,15}$/.test(segment) || segment === "" ? segment : ":id"))
    .slice(0, 8)
    .join("/")

/** One JSON line per answer, without addresses, cookies or anything typed; lines are written in bunches. */
export const makeAccessLog = (write: (text: string) => void) => {
  let lines: Array<string> = []
  const flush = () => {
    if (lines.length > 0) write(lines.join(""))
    lines = []
  }
  const observe = (req: IncomingMessage, res: ServerResponse, requestId: string): void => {
    const began = performance.now()
    res.once("close", () => {
      if (lines.length === 0) setTimeout(flush, 200).unref()
      lines.push(
        JSON.stringify({
          time: new Date().toISOString(),
          level: "info",
          message: "request",
          requestId,
          method: req.method,
          path: withoutNames(req.url ?? "/"),
          status: res.statusCode,
          complete: res.writableFinished,
          ms: Math.round((performance.now() - began) * 10) / 10
        }) + "\n"
      )
    })
  }
  return { observe, flush }
}
