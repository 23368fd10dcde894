import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { takeBrief } from "../../intake.server.ts"

/** The brief form's way with JavaScript: the address of the request page, or a problem document. */
export const action = remix.resource(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const { token } = yield* takeBrief
  return Response.json({ page: `/${locale}/requests/${token}` }, { status: 201 })
}))
