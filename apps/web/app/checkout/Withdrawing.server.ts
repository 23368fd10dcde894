import { Checkout } from "@statex/payments/Checkout"
import { oneLine } from "@statex/payments/Line"
import { Withdrawals } from "@statex/payments/Withdrawals"
import { Clock, Effect, Schema } from "effect"
import { keepTyped, RemixRequest } from "../bridge/RemixRequest.server.ts"
import { translatorOf } from "../i18n.server.ts"
import { withdrawalEnd } from "./OrderShown.server.ts"

export class WithdrawalNameMissing extends Schema.TaggedError<WithdrawalNameMissing>()("WithdrawalNameMissing", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "A withdrawal says whose it is"
  }
}

/** Not paid, not a consumer's, or too late. */
export class WithdrawalClosed extends Schema.TaggedError<WithdrawalClosed>()("WithdrawalClosed", {}) {
  readonly kind = "Conflict"
  override get message() {
    return "Nobody can withdraw from this order here"
  }
}

/** First the statement, which is shown once more; then, with `confirmed`, it is written down. */
export const withdrawFrom = Effect.fn("Withdrawing.withdraw")(
  function*(id: string, form: FormData, confirmed: boolean) {
    const { locale } = yield* RemixRequest
    const checkout = yield* Checkout
    const withdrawals = yield* Withdrawals
    const name = oneLine(String(form.get("withdrawer") ?? "").slice(0, 1000)).slice(0, 200)
    yield* keepTyped({ withdrawer: name })
    const view = yield* checkout.order(id)
    // Whoever has withdrawn already is shown that they have.
    if ((yield* withdrawals.ofOrder(id)) !== undefined) return undefined
    const end = withdrawalEnd(view)
    if (end === undefined || (yield* Clock.currentTimeMillis) >= end.getTime()) return yield* new WithdrawalClosed({})
    if (name === "") return yield* new WithdrawalNameMissing({})
    const t = translatorOf(locale)
    const items = view.order.lines.map(({ item }) => t(`order.item.${item}.name`)).join(", ")
    // Names and figures run in their own direction inside a sentence that runs from right to left.
    const apart = (value: string) => locale === "ar" ? `\u2068${value}\u2069` : value
    const statement = t("order.withdraw.statement", { items, name: apart(name), order: apart(id) })
    if (!confirmed) return { name, statement }
    yield* withdrawals.record({ order: id, name, statement })
    return undefined
  }
)
