import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { Deeds } from "../gateways/Remembering.ts"
import { NextStep } from "../PaymentGateway.ts"

const Deed = Schema.TaggedUnion({
  Begun: {},
  Opened: {
    opened: Schema.Struct({
      reference: Schema.String,
      next: NextStep,
      expiresAt: Schema.optionalKey(Schema.Number)
    })
  },
  Refunded: {
    refunded: Schema.Struct({ reference: Schema.String, state: Schema.Literals(["pending", "done", "failed"]) })
  }
})

const Rows = Schema.Array(Schema.Struct({ deed: Deed }))

/** The memory of gateways in table `gateway_deeds`, for as many processes as there are. */
export const make: Effect.Effect<Deeds, never, SqlClient> = Effect.gen(function*() {
  const sql = yield* SqlClient

  const begun = Effect.fn("Deeds.begin")(function*(key: string) {
    const now = new Date(yield* Clock.currentTimeMillis)
    while (true) {
      const ours = yield* sql`
        INSERT INTO gateway_deeds (key, deed, begun_at) VALUES (${key}, '{"_tag":"Begun"}', ${now})
        ON CONFLICT (key) DO NOTHING RETURNING key`
      if (ours.length > 0) return Option.none()
      const [known] = yield* sql`SELECT deed FROM gateway_deeds WHERE key = ${key}`.pipe(
        Effect.flatMap(Schema.decodeUnknownEffect(Rows))
      )
      // Whoever had begun it may have forgotten it in between.
      if (known !== undefined) return Option.some(known.deed)
    }
  }, Effect.orDie)

  return {
    begin: begun,
    end: Effect.fn("Deeds.end")(function*(key, deed) {
      const [now, text] = [new Date(yield* Clock.currentTimeMillis), JSON.stringify(deed)]
      yield* sql`
        INSERT INTO gateway_deeds (key, deed, begun_at) VALUES (${key}, ${text}::jsonb, ${now})
        ON CONFLICT (key) DO UPDATE SET deed = excluded.deed`
    }, Effect.orDie),
    forget: (key) => Effect.asVoid(Effect.orDie(sql`DELETE FROM gateway_deeds WHERE key = ${key}`))
  }
})
