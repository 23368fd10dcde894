import { Effect } from "effect"
import { PaymentConsole } from "../../../server/PaymentConsole.ts"
import { setHeader } from "../../bridge/RemixRequest.server.ts"
import { PageNotFound } from "../$locale/PageNotFound.server.ts"

/** Where nobody is let in, its addresses lead nowhere, as any other that does; what it shows is kept by nobody. */
export const desk = Effect.gen(function*() {
  const { desk } = yield* PaymentConsole
  if (desk === undefined) return yield* new PageNotFound({})
  yield* setHeader("cache-control", "private, no-store")
  yield* setHeader("x-robots-tag", "noindex")
  return desk
})
