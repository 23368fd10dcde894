import { Effect, Schedule, Stream } from "effect"
import { Closing } from "./RemixRequest.server.ts"

export interface ServerEvent {
  readonly event: string
  /** What a browser sends back as `Last-Event-ID` after a break. */
  readonly id: string
  readonly data: unknown
}

const encoder = new TextEncoder()

const render = ({ data, event, id }: ServerEvent) =>
  encoder.encode(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

const heartbeat = Stream.fromEffectSchedule(
  Effect.succeed(encoder.encode(": still here\n\n")),
  Schedule.spaced("15 seconds")
).pipe(Stream.drop(1))

export const eventHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no"
}

/** Server-sent events as bytes: `retry`, the events, a comment every 15 s; it ends when the process is about to stop. */
export const eventBytes = <E, R>(events: Stream.Stream<ServerEvent, E, R>): Stream.Stream<Uint8Array, E, R | Closing> =>
  Stream.concat(
    Stream.succeed(encoder.encode("retry: 1000\n\n")),
    Stream.merge(Stream.map(events, render), heartbeat, { haltStrategy: "left" })
  ).pipe(Stream.interruptWhen(Effect.flatten(Closing)))

/** The answer to an `EventSource`; the stream's fiber ends when the visitor leaves. */
export const eventStream = <E, R>(
  events: Stream.Stream<ServerEvent, E, R>
): Effect.Effect<Response, never, R | Closing> =>
  Effect.map(
    Stream.toReadableStreamEffect(eventBytes(events)),
    (readable) => new Response(readable, { headers: eventHeaders })
  )

/** The sequence after which to go on, from what a browser or program says it saw last; 0 for the whole story. */
export const lastSeen = (id: string | null | undefined): number => {
  const seen = Number(id ?? 0)
  return Number.isSafeInteger(seen) && seen > 0 ? seen : 0
}

export const lastEventId = (request: Request): number => lastSeen(request.headers.get("last-event-id"))
