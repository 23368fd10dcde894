/** What comes of following a reply. */
export interface ReplyReader {
  /** More of the text; `id` says how far it goes. */
  readonly onText: (text: string, id: string) => void
  /** The text so far is void. */
  readonly onAnew: (id: string) => void
  readonly onEnd: () => void
  /** The server refused, and the browser will not ask again by itself. */
  readonly onRefused: () => void
}

/** As much of an `EventSource` as is needed here. */
export interface ReplySource extends EventTarget {
  readonly readyState: number
  close(): void
}

/** `EventSource.CLOSED`: an answer that is no stream of events ends in it; a lost connection does not. */
const closed = 2

const textIn = (data: string): string => {
  const told: unknown = JSON.parse(data)
  return typeof told === "object" && told !== null && "text" in told && typeof told.text === "string" ? told.text : ""
}

/** Reads a reply from its events; gives what stops it. */
export const readReply = (source: ReplySource, { onAnew, onEnd, onRefused, onText }: ReplyReader): () => void => {
  const heard = (name: string, take: (event: MessageEvent<string>) => void) =>
    source.addEventListener(name, (event) => {
      if (event instanceof MessageEvent) take(event)
    })
  heard("text", ({ data, lastEventId }) => onText(textIn(data), lastEventId))
  heard("anew", ({ lastEventId }) => onAnew(lastEventId))
  heard("end", () => {
    source.close()
    onEnd()
  })
  source.addEventListener("error", () => {
    if (source.readyState === closed) onRefused()
  })
  return () => source.close()
}
