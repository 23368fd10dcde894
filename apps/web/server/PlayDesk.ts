import type { PayerChoice, ScriptedPayment } from "@statex/payments/gateways/ScriptedPayment"
import { Context, type Effect } from "effect"

/** What somebody may do who plays the payer. */
export interface Desk {
  readonly payment: (id: string) => Effect.Effect<ScriptedPayment | undefined>
  /**
   * Makes the choice and sends the webhook that a gateway would send. `told`: our own door took it. Nothing where there
   * is no such payment.
   */
  readonly choose: (
    id: string,
    choice: PayerChoice
  ) => Effect.Effect<{ readonly payment: ScriptedPayment; readonly told: boolean } | undefined>
}

/** Where payments are played; no world in which money moves has one. */
export class PlayDesk extends Context.Service<PlayDesk, {
  readonly desk: Desk | undefined
}>()("@statex/web/PlayDesk") {}
