import { assert, describe, it } from "@effect/vitest"
import { BreakerBoard, type TierBreaker } from "@statex/ai/BreakerBoard"
import * as BreakersPostgres from "@statex/ai/stores/BreakersPostgres"
import * as Database from "@statex/db/Database"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { boardSpec } from "./BoardSpec.ts"

const board = BreakersPostgres.layer.pipe(Layer.provideMerge(Database.layerScratch))
const well: ReadonlyArray<TierBreaker> = [{ tier: "near", at: 500, breaker: { state: "closed", faults: [] } }]

describe("the board of breakers on PostgreSQL", () => {
  boardSpec(board)

  it.effect("keeps no rows of those who are gone, and says so where it cannot be read", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const board = yield* BreakerBoard
      yield* sql`INSERT INTO ai_breakers (id, process, pid, breakers, heard_at)
        VALUES (${randomUUID()}::uuid, 'old', 1, '[]', '1969-12-31T23:00:00Z')`
      yield* board.tell({ id: randomUUID(), process: "worker", pid: 2 }, well)
      assert.deepStrictEqual(yield* sql`SELECT process FROM ai_breakers`, [{ process: "worker" }])
      yield* sql`DROP TABLE ai_breakers`
      const refused = yield* Effect.flip(board.heard)
      assert.strictEqual(refused._tag, "BreakerBoardUnavailable")
    }).pipe(Effect.provide(board)))
})
