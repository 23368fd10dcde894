import { type MoneyRefused, parse, print } from "@statex/kernel/Money"
import { isUuid } from "@statex/payments/Uuid"
import { Effect, Result, Schema } from "effect"
import { randomUUID } from "node:crypto"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"
import type { Outcome, Question } from "../../console/payments/Deed.ts"
import { desk } from "./Desk.server.ts"

/** A form that the console never made. */
export class DeedUnknown extends Schema.TaggedError<DeedUnknown>()("DeedUnknown", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "The console knows no such action"
  }
}

type Words = (name: string) => string

/** What would be given back, as it is confirmed: the whole rest where no amount was typed. */
const refundQuestion = Effect.fnUntraced(function*(id: string, typed: string) {
  const { payment: show } = yield* desk
  const { left, payment } = yield* show(id)
  const { currency } = payment.order
  const asked = { payment: id, gateway: payment.gateway, currency, left }
  const parsed: Result.Result<number, MoneyRefused> = typed === ""
    ? Result.succeed(left)
    : Result.map(parse(typed.replace(",", "."), currency), ({ minor }) => minor)
  const why = left <= 0
    ? "state" as const
    : Result.isFailure(parsed)
    ? "digits" as const
    : parsed.success <= 0 || parsed.success > left
    ? "amount" as const
    : undefined
  if (why !== undefined || Result.isFailure(parsed)) {
    return { do: "refund-refused", ...asked, typed, why: why ?? "digits" } satisfies Question
  }
  return {
    do: "refund",
    ...asked,
    key: randomUUID(),
    minor: parsed.success,
    amount: print({ minor: parsed.success, currency })
  } satisfies Question
})

/** What is to be confirmed, as the address asks for it. */
export const question = Effect.gen(function*() {
  yield* desk
  const { url: { searchParams } } = yield* RemixRequest
  const word: Words = (name) => searchParams.get(name)?.trim() ?? ""
  switch (word("do")) {
    case "replay":
      return { do: "replay", event: word("event") } satisfies Question
    case "read":
      return { do: "read", payment: word("payment") } satisfies Question
    case "reconcile":
      return { do: "reconcile" } satisfies Question
    case "sent":
      return { do: "sent", refund: word("refund") } satisfies Question
    case "unsent":
      return { do: "unsent", refund: word("refund") } satisfies Question
    case "assign":
      return { do: "assign", entry: word("entry"), reference: word("reference") } satisfies Question
    case "dismiss":
      return { do: "dismiss", entry: word("entry") } satisfies Question
    case "refund":
      return yield* refundQuestion(word("payment"), word("amount"))
    default:
      return yield* new DeedUnknown({})
  }
})

/** Does what was confirmed. */
export const deed = Effect.gen(function*() {
  const { decide, payment: show, read, reconcile, refund, replay, statements } = yield* desk
  const form = yield* typedForm
  const word: Words = (name) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  const payment = word("payment")
  switch (word("do")) {
    case "replay":
      return { do: "replay", said: yield* replay(word("event")) } satisfies Outcome
    case "read":
      return { do: "read", payment, said: yield* read(payment) } satisfies Outcome
    case "reconcile":
      return { do: "reconcile", said: (yield* reconcile) ?? null } satisfies Outcome
    case "sent":
      yield* decide(word("refund"), "done")
      return { do: "sent" } satisfies Outcome
    case "unsent":
      yield* decide(word("refund"), "failed")
      return { do: "unsent" } satisfies Outcome
    case "assign":
      yield* statements.assign(word("entry"), word("reference"))
      return { do: "assign" } satisfies Outcome
    case "dismiss":
      yield* statements.dismiss(word("entry"))
      return { do: "dismiss" } satisfies Outcome
    case "refund": {
      const key = word("key")
      if (!isUuid(key)) return yield* new DeedUnknown({})
      const { currency } = (yield* show(payment)).payment.order
      const { minor } = yield* Effect.fromResult(parse(word("amount"), currency))
      const said = yield* refund({ id: key, payment, amount: minor })
      return { do: "refund", payment, said, minor, currency } satisfies Outcome
    }
    default:
      return yield* new DeedUnknown({})
  }
})
