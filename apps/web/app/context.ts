import type { TierPlaces } from "@statex/ai/TierPlaces"
import type { Locale } from "@statex/kernel/Locale"
import type { Buying } from "@statex/payments/Buying"
import type { Checkout } from "@statex/payments/Checkout"
import type { Receiving } from "@statex/payments/Receiving"
import type { Seller } from "@statex/payments/Seller"
import type { Withdrawals } from "@statex/payments/Withdrawals"
import type { Conversations } from "@statex/prototypes/Conversations"
import type { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import type { Prototypes } from "@statex/prototypes/Prototypes"
import type { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import type { UploadStore } from "@statex/uploads/UploadStore"
import type { Context, Effect, Tracer } from "effect"
import type { AiConsole } from "../server/AiConsole.ts"
import type { PaymentConsole } from "../server/PaymentConsole.ts"
import type { PlayDesk } from "../server/PlayDesk.ts"
import type { Readiness } from "../server/Readiness.ts"
import type { Settings } from "../server/Settings.ts"

/** What the world of this process offers to pages and API. */
export type Services =
  | AiConsole
  | Buying
  | Checkout
  | Conversations
  | PaymentConsole
  | PdfPrinter
  | PlayDesk
  | Prototypes
  | RateLimiter
  | Readiness
  | Receiving
  | Seller
  | Settings
  | TierPlaces
  | UploadStore
  | Withdrawals

declare module "@remix-run/node" {
  /** Made by the host for every request; only the bridge and the entries read it. */
  interface AppLoadContext {
    readonly services: Context.Context<Services>
    readonly locale: Locale
    readonly nonce: string
    /** Nothing in the request makes its answer somebody's own. */
    readonly shareable: boolean
    /** Headers that the host adds to the final response. */
    readonly reply: Headers
    readonly span: Tracer.AnySpan
    /** Canonical client address. */
    readonly address: string
    /** Country of the visitor's network address, where a proxy that is trusted says it. */
    readonly country?: string | undefined
    readonly requestId: string
    /** Ends when this process is about to stop. */
    readonly closing: Effect.Effect<void>
  }
  interface Future {
    v3_singleFetch: true
  }
}
