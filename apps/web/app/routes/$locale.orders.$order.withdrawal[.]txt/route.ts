import { Checkout } from "@statex/payments/Checkout"
import { Seller } from "@statex/payments/Seller"
import { Withdrawals } from "@statex/payments/Withdrawals"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { sellerLines } from "../../checkout/SellerLines.server.ts"
import { withdrawalProof } from "../../checkout/WithdrawalProof.server.ts"
import { PageNotFound } from "../$locale/PageNotFound.server.ts"

/** The proof of a withdrawal, to be kept. */
export const loader = remix.resource(Effect.gen(function*() {
  const { locale, params } = yield* RemixRequest
  const id = params["order"] ?? ""
  yield* Checkout.use((checkout) => checkout.order(id))
  const withdrawal = yield* Withdrawals.use((withdrawals) => withdrawals.ofOrder(id))
  if (withdrawal === undefined) return yield* new PageNotFound({})
  return new Response(withdrawalProof(withdrawal, sellerLines(yield* Seller, locale), locale), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="withdrawal-${id}.txt"`,
      "content-language": locale,
      "cache-control": "private, no-cache"
    }
  })
}))
