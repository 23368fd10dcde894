import { deliveryOf } from "@statex/payments/gateways/Scripted"
import { chosen, type PayerChoice, type ScriptedPayment } from "@statex/payments/gateways/ScriptedPayment"
import { Playground } from "@statex/payments/Playground"
import { isUuid } from "@statex/payments/Uuid"
import { Clock, Context, Effect, Layer, Option } from "effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { Settings } from "./Settings.ts"

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
}>()("@statex/web/PlayDesk") {
  static readonly layer = Layer.effect(
    PlayDesk,
    Effect.gen(function*() {
      const playground = yield* Playground
      const { port } = yield* Settings
      const client = yield* HttpClient.HttpClient
      if (Option.isNone(playground)) return PlayDesk.of({ desk: undefined })
      const { store, webhookSecret } = playground.value
      const payment = (id: string) => isUuid(id) ? store.byId(id) : Effect.succeed(undefined)

      /** To our own door on this machine, as nothing outside is needed for playing. */
      const tell = Effect.fn("PlayDesk.tell")(function*(changed: ScriptedPayment) {
        const { body, headers, url } = deliveryOf(changed, webhookSecret, yield* Clock.currentTimeMillis)
        const sent = HttpClientRequest.post(`http://127.0.0.1:${port}${url}`).pipe(
          HttpClientRequest.setHeaders(headers),
          HttpClientRequest.bodyUint8Array(body, "application/json")
        )
        return yield* client.execute(sent).pipe(
          Effect.map(({ status }) => status >= 200 && status < 300),
          Effect.timeout("5 seconds"),
          Effect.catch((fault) =>
            Effect.as(Effect.logWarning("a played webhook was not taken", { fault: fault._tag }), false)
          )
        )
      })

      const choose = Effect.fn("PlayDesk.choose")(function*(id: string, choice: PayerChoice) {
        const changed = isUuid(id) ? yield* store.change(id, (before) => chosen(before, choice)) : undefined
        return changed === undefined ? undefined : { payment: changed, told: yield* tell(changed) }
      })

      return PlayDesk.of({ desk: { payment, choose } })
    })
  )
}
