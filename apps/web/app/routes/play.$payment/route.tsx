import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { at, kept, type ScriptedPayment } from "@statex/payments/gateways/ScriptedPayment"
import { Clock, Effect } from "effect"
import { PlayDesk } from "../../../server/PlayDesk.ts"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest, setHeader } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"
import { choiceFrom } from "../../checkout/Choice.server.ts"
import { PlayPage } from "../../checkout/PlayPage.tsx"
import { PageNotFound } from "../$locale/PageNotFound.server.ts"

/** The desk and the payment of this address; where nobody plays it leads nowhere. */
const played = Effect.gen(function*() {
  const { params } = yield* RemixRequest
  const { desk } = yield* PlayDesk
  const payment = yield* desk?.payment(params["payment"] ?? "") ?? Effect.undefined
  return desk === undefined || payment === undefined ? yield* new PageNotFound({}) : { desk, payment }
})

const shown = (payment: ScriptedPayment, now: number) => {
  const { amount, cancelTo, description, doRefundsFail, expiresAt, id, received, reference, returnTo } = payment
  return {
    amount,
    cancelTo,
    description,
    doRefundsFail,
    id,
    received,
    reference,
    returnTo,
    refunded: received - kept(payment),
    state: at(payment, now).state,
    expiresAt: new Date(expiresAt).toISOString()
  }
}

export const loader = remix.loader(Effect.gen(function*() {
  const { url } = yield* RemixRequest
  const { payment } = yield* played
  yield* setHeader("cache-control", "private, no-store")
  yield* setHeader("x-robots-tag", "noindex")
  const told = url.searchParams.get("told")
  return {
    payment: shown(payment, yield* Clock.currentTimeMillis),
    ...(told === null ? {} : { told: told === "yes" })
  }
}))

export const action = remix.action(Effect.gen(function*() {
  const { desk, payment } = yield* played
  const form = yield* typedForm
  const done = yield* desk.choose(payment.id, yield* choiceFrom(form, payment.amount.currency))
  return yield* redirectTo(`/play/${payment.id}?told=${done?.told === true ? "yes" : "no"}`)
}))

export const meta: MetaFunction<typeof loader> = () => [
  { title: "Development: no money moves · Statex" },
  { name: "robots", content: "noindex" }
]

export default function PlayRoute() {
  const { payment, told } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return <PlayPage payment={payment} told={told} refused={refusal !== undefined} />
}
