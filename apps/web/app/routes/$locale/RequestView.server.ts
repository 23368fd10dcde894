import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"

/** The token of the address that was asked for. */
export const requestToken = RemixRequest.useSync(({ params }) => params["token"] ?? "")

/** Where the request of this address stands. */
export const requestView = Effect.gen(function*() {
  const prototypes = yield* Prototypes
  return yield* prototypes.view(yield* requestToken)
})

/** The same, with what it cost. */
export const requestViewWithCost = Effect.gen(function*() {
  const prototypes = yield* Prototypes
  return yield* prototypes.view(yield* requestToken, { cost: true })
})

/** What the documents of the request of this address are made of. */
export const requestDocuments = Effect.gen(function*() {
  const prototypes = yield* Prototypes
  return yield* prototypes.documents(yield* requestToken)
})
