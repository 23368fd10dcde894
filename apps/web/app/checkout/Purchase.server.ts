import { Buying, PurchaseField } from "@statex/payments/Buying"
import type { RunView } from "@statex/prototypes/RunView"
import { Effect } from "effect"
import { randomUUID } from "node:crypto"
import { keepTyped, RemixRequest } from "../bridge/RemixRequest.server.ts"
import { currencyFor, offeredFor } from "./Offered.server.ts"

/** Letters that are read of a field; whatever is longer is too long for every one of them. */
const most = 1000

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    PurchaseField.literals.flatMap((name) => {
      const value = form.get(name)
      return typeof value === "string" ? [[name, value.trim().slice(0, most)]] : []
    })
  )

/** Orders what the form of the order page says; the id of the order. */
export const orderFrom = Effect.fn("Purchase.order")(function*(view: RunView) {
  const { country, locale, request } = yield* RemixRequest
  const buying = yield* Buying
  const form = yield* Effect.promise(() => request.formData())
  const { currency: asked, item = "", ...typed } = typedIn(form)
  const currency = currencyFor(asked, locale)
  const key = String(form.get("formKey") ?? "")
  const formKey = /^[\w-]{20,80}$/.test(key) ? key : randomUUID()
  yield* keepTyped({ ...typed, item, currency })
  const { id } = yield* buying.buy({
    request: view.token,
    formKey,
    locale,
    // What is not offered counts as not chosen, so that it is said together with all else that is wrong.
    item: offeredFor(view, currency).some((one) => one.id === item) ? item : "",
    currency,
    typed: Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== "")),
    ...(country === undefined ? {} : { network: country })
  })
  return id
})
