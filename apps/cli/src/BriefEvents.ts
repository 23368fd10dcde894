import * as Effect from "effect/Effect"
import * as Sse from "effect/encoding/Sse"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { BriefProgress } from "./BriefStatus.ts"
import { CommandError } from "./CommandError.ts"

const broken = (cause: unknown) => new CommandError({ reason: `the events broke off (${String(cause)})` })

const open = (url: URL, after: string | undefined) =>
  Effect.tryPromise({
    try: async (signal) => {
      const headers = { accept: "text/event-stream", ...(after === undefined ? {} : { "last-event-id": after }) }
      const response = await fetch(url, { headers, signal })
      if (!response.ok || response.body === null) throw new Error(`status ${response.status}`)
      return response.body
    },
    catch: broken
  })

/** Server-sent events out of text, however it is cut; `Sse.decode` would end at the first `retry:` line. */
const events = <E>(text: Stream.Stream<string, E>) =>
  Stream.suspend(() => {
    let found: ReadonlyArray<Sse.Event> = []
    const parser = Sse.makeParser((one) => {
      if (one._tag === "Event") found = [...found, one]
    }, { maxEventSize: 100_000 })
    return Stream.flatMap(text, (piece) => {
      found = []
      const tooLarge = parser.feed(piece)
      return tooLarge === undefined ? Stream.fromIterable(found) : Stream.fail(tooLarge)
    })
  })

/** The progress of a brief as it happens, from the event after the named one on; `id` says how far one has read. */
export const follow = (url: URL, after: string | undefined) =>
  Stream.unwrap(
    open(url, after).pipe(
      Effect.timeoutOrElse({ duration: "10 seconds", orElse: () => Effect.fail(broken("no answer")) }),
      Effect.map((body) => Stream.fromReadableStream({ evaluate: () => body, onError: broken }))
    )
  ).pipe(
    Stream.decodeText(),
    events,
    Stream.filter((event) => event.event === "progress"),
    Stream.mapEffect((event) =>
      Schema.decodeUnknownEffect(Schema.fromJsonString(BriefProgress))(event.data).pipe(
        Effect.map((progress) => ({ id: event.id, ...progress }))
      )
    )
  )
