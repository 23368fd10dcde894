import { Conversations } from "@statex/prototypes/Conversations"
import type { ReplyEvent, Seen } from "@statex/prototypes/Following"
import { Effect, Stream } from "effect"
import { remix } from "../../bridge.server.ts"
import { eventStream, type ServerEvent } from "../../bridge/EventStream.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { numberIn } from "../$locale.requests.$token.chat/Messages.server.ts"
import { requestToken } from "../$locale/RequestView.server.ts"

/** "attempt.length" of what a reader has; whoever says anything else begins at the beginning. */
const seenIn = (id: string | null): Seen | undefined => {
  const [, attempt, length] = /^(\d{1,6})\.(\d{1,6})$/.exec(id ?? "") ?? []
  return attempt === undefined || length === undefined
    ? undefined
    : { attempt: Number(attempt), length: Number(length) }
}

const names = { Text: "text", Anew: "anew", End: "end" } as const

const eventOf = (told: ReplyEvent): ServerEvent => ({
  event: names[told._tag],
  id: `${told.seen.attempt}.${told.seen.length}`,
  data: told._tag === "Text" ? { text: told.text } : told._tag === "End" ? { ended: told.ended } : {}
})

/** A reply as server-sent events, after what the page shows (`?seen=`) or what the browser saw last. */
export const loader = remix.resource(Effect.gen(function*() {
  const { params, request, url } = yield* RemixRequest
  const turn = numberIn(params["turn"])
  const seen = seenIn(request.headers.get("last-event-id") ?? url.searchParams.get("seen"))
  const token = yield* requestToken
  const told = yield* Conversations.use((conversations) => conversations.follow(token, turn, seen))
  return yield* eventStream(Stream.map(told, eventOf))
}))
