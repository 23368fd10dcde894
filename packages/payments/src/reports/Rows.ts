import { Effect, Schema } from "effect"

/** Rows in their shape; a broken database is a defect. */
export const rowsOf = <S extends Schema.Top & { readonly DecodingServices: never }>(
  shape: S,
  statement: Effect.Effect<ReadonlyArray<unknown>, unknown>
): Effect.Effect<S["Type"]> => statement.pipe(Effect.flatMap(Schema.decodeUnknownEffect(shape)), Effect.orDie)
