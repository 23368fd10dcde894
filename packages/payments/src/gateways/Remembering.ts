import { Effect, Option, Ref } from "effect"
import { GatewayFault } from "../GatewayError.ts"
import type { Opened, PaymentGateway, Refunded } from "../PaymentGateway.ts"

/** What is known of something that was begun: nothing yet, or what it came to. */
export type Deed = { readonly _tag: "Begun" } | { readonly _tag: "Opened"; readonly opened: Opened } | {
  readonly _tag: "Refunded"
  readonly refunded: Refunded
}

/** Remembers for gateways that do not. Keys hold the gateway's name, what is done, and our id. */
export interface Deeds {
  /** Says `Begun` of it, unless something is known already, which is told: both in one step. */
  readonly begin: (key: string) => Effect.Effect<Option.Option<Deed>>
  readonly end: (key: string, deed: Deed) => Effect.Effect<void>
  /** It surely did not happen, or may happen again. */
  readonly forget: (key: string) => Effect.Effect<void>
}

/** As long as the process lives: for tests and the development world. */
export const deedsMemory: Effect.Effect<Deeds> = Effect.map(
  Ref.make<ReadonlyMap<string, Deed>>(new Map()),
  (held) => ({
    begin: (key) =>
      Ref.modify(held, (all) => {
        const known = all.get(key)
        return known === undefined
          ? [Option.none<Deed>(), new Map(all).set(key, { _tag: "Begun" })]
          : [Option.some(known), all]
      }),
    end: (key, deed) => Ref.update(held, (all) => new Map(all).set(key, deed)),
    forget: (key) => Ref.update(held, (all) => new Map([...all].filter(([one]) => one !== key)))
  })
)

/** The gateway said no before it did anything. */
const isNo = ({ reason }: GatewayFault): boolean =>
  ["unauthorised", "misconfigured", "rejected", "declined", "unknown", "limited"].includes(reason)

/**
 * Makes a gateway without idempotency keys keep the port's promise. A payment whose answer was lost is opened anew: nobody has the address
 * of the first, which expires. A refund whose answer was lost is not tried again: a person looks at the gateway's own list.
 */
export const remembering = (gateway: PaymentGateway, deeds: Deeds): PaymentGateway => {
  const { forgets = [], name, refund } = gateway
  const unclear = (reason: GatewayFault["reason"], code: string) =>
    Effect.fail(new GatewayFault({ gateway: name, reason, code }))

  const open: PaymentGateway["open"] = Effect.fnUntraced(function*(opening) {
    const key = `${name} open ${opening.id}`
    const known = yield* deeds.begin(key)
    if (Option.isSome(known) && known.value._tag === "Opened") return known.value.opened
    return yield* gateway.open(opening).pipe(
      Effect.tap((opened) => deeds.end(key, { _tag: "Opened", opened })),
      Effect.tapError(() => deeds.forget(key))
    )
  })

  const once: NonNullable<PaymentGateway["refund"]> = Effect.fnUntraced(function*(refunding) {
    const key = `${name} refund ${refunding.id}`
    const known = yield* deeds.begin(key)
    if (Option.isSome(known)) {
      return known.value._tag === "Refunded" ? known.value.refunded : yield* unclear("late", "refund-unclear")
    }
    if (refund === undefined) return yield* unclear("rejected", "no-refunds")
    return yield* refund(refunding).pipe(
      Effect.tap((refunded) => deeds.end(key, { _tag: "Refunded", refunded })),
      Effect.tapError((fault) => isNo(fault) ? deeds.forget(key) : Effect.void)
    )
  })

  const { forgets: _, ...rest } = gateway
  return {
    ...rest,
    ...(forgets.includes("open") ? { open } : {}),
    ...(forgets.includes("refund") && refund !== undefined ? { refund: once } : {})
  }
}
