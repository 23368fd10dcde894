/** Letters that one answer may have: more than any document of ours, less than harms us. */
export const mostLetters = 4 * 1024 * 1024

/** Bytes that are held before they mean anything: one line of a stream, or an answer that comes in one piece. */
const mostOfLine = 1024 * 1024
const mostOfWhole = 4 * mostLetters

/** An answer that would never end. */
export class Endless extends Error {}

const bounded = (byLine: boolean) => {
  let held = 0
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, out) {
      const end = byLine ? bytes.lastIndexOf(10) : -1
      held = end < 0 ? held + bytes.length : bytes.length - end - 1
      if (held > (byLine ? mostOfLine : mostOfWhole)) out.error(new Endless())
      else out.enqueue(bytes)
    }
  })
}

/** One HTTP call, in the shape that an SDK takes for its `fetch`. */
export interface Exchange {
  readonly fetch: typeof globalThis.fetch
  readonly abort: () => void
  /** Whether the provider has begun to answer. */
  readonly isAnswered: () => boolean
}

/**
 * A second call is refused, whatever the SDK thinks of it, and so is being sent elsewhere: another host may stand in another country. What
 * comes is bounded; where it is read by `lines`, each line is.
 */
export const open = ({ lines }: { readonly lines: boolean }): Exchange => {
  const ours = new AbortController()
  let asked = false
  let answered = false
  return {
    abort: () => ours.abort(),
    isAnswered: () => answered,
    fetch: async (where, init) => {
      if (asked) throw new Error("An exchange has one call.")
      asked = true
      const signals = [ours.signal, ...(init?.signal instanceof AbortSignal ? [init.signal] : [])]
      const response = await globalThis.fetch(where, {
        ...init,
        redirect: "manual",
        signal: AbortSignal.any(signals)
      })
      answered = true
      const { body, headers, ok, status, statusText } = response
      // No body at all is an empty one.
      if (body === null) return ok ? new Response("", { headers }) : response
      return new Response(body.pipeThrough(bounded(lines && ok)), { headers, status, statusText })
    }
  }
}
