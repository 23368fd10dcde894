import { evaluationOf } from "../Evaluation.ts"
import type { Condition } from "../Expression.ts"
import { groundOf, recordsOf, type Scene, type Stored } from "./Scene.ts"

/** The records of an entity for which all of `where` holds. */
export const chosen = (scene: Scene, entity: string, where: ReadonlyArray<Condition>): ReadonlyArray<Stored> =>
  recordsOf(scene, entity).filter((record) => evaluationOf(groundOf(scene)).holds(where, record))
