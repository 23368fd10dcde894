import type { Condition } from "../Expression.ts"
import { recordsOf, type Scene, type Stored } from "./Scene.ts"

/** The records of an entity for which all of `where` holds. */
export const chosen = (scene: Scene, entity: string, where: ReadonlyArray<Condition>): ReadonlyArray<Stored> =>
  recordsOf(scene, entity).filter((record) =>
    where.every((one) =>
      one._tag === "Is" ? one.values.includes(record.values[one.field] ?? null) : true
    )
  )
