import { isCurrency } from "@statex/kernel/Currency"
import * as Money from "@statex/kernel/Money"
import { PayerChoice } from "@statex/payments/gateways/ScriptedPayment"
import { Effect, Option, Result, Schema } from "effect"

/** What the page of a played payment asks for makes no sense. */
export class ChoiceRefused extends Schema.TaggedError<ChoiceRefused>()("ChoiceRefused", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "No payer can do this"
  }
}

const decode = Schema.decodeUnknownOption(PayerChoice)

/** What the form says that the payer does; its amount is a decimal number in the payment's currency. */
export const choiceFrom = (form: FormData, currency: string): Effect.Effect<PayerChoice, ChoiceRefused> => {
  const typed = String(form.get("amount") ?? "").trim().replace(",", ".")
  const minor = isCurrency(currency)
    ? Result.match(Money.parse(typed, currency), { onFailure: () => undefined, onSuccess: (money) => money.minor })
    : undefined
  return Option.match(decode({ _tag: form.get("choice"), ...(minor === undefined ? {} : { minor }) }), {
    onNone: () => Effect.fail(new ChoiceRefused({})),
    onSome: Effect.succeed
  })
}
