import { Buying, PurchaseField } from "@statex/payments/Buying"
import type { RunView } from "@statex/prototypes/RunView"
import { Effect } from "effect"
import { createHash, randomUUID } from "node:crypto"
import { keepTyped, RemixRequest } from "../bridge/RemixRequest.server.ts"
import { typedForm } from "../bridge/TypedForm.server.ts"
import { currencyFor, offeredFor } from "./Offered.server.ts"
import { orderPace } from "./OrderPace.server.ts"

/** Letters that are read of a field; whatever is longer is too long for every one of them. */
const most = 1000

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    PurchaseField.literals.flatMap((name) => {
      const value = form.get(name)
      return typeof value === "string" ? [[name, value.trim().slice(0, most)]] : []
    })
  )

/**
 * The key of a form with what it says: sent twice it makes one order, and sent again with something mended, as after
 * going back in the browser, another one.
 */
const keyOf = (key: string, said: Readonly<Record<string, string>>): string =>
  createHash("sha256").update(JSON.stringify([key, Object.entries(said).sort(([a], [b]) => a < b ? -1 : 1)]))
    .digest("base64url")

/** Orders what the form of the order page says; the id of the order. */
export const orderFrom = Effect.fn("Purchase.order")(function*(view: RunView) {
  const { country, locale } = yield* RemixRequest
  const buying = yield* Buying
  const form = yield* typedForm
  const { currency: asked, item = "", ...typed } = typedIn(form)
  const currency = currencyFor(asked, locale)
  const key = String(form.get("formKey") ?? "")
  const formKey = /^[\w-]{20,80}$/.test(key) ? key : randomUUID()
  yield* keepTyped({ ...typed, item, currency })
  yield* orderPace
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""))
  const { id } = yield* buying.buy({
    request: view.token,
    formKey: keyOf(formKey, { ...said, item, currency, locale }),
    locale,
    // What is not offered counts as not chosen, so that it is said together with all else that is wrong.
    item: offeredFor(view, currency).some((one) => one.id === item) ? item : "",
    currency,
    typed: said,
    ...(country === undefined ? {} : { network: country })
  })
  return id
})
