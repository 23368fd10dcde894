import type { Blueprint } from "@statex/blueprint/Blueprint"
import { Revision } from "../AiRequest.ts"
import { ask } from "../Answer.ts"
import type { Errand } from "../Errand.ts"
import { faultOf } from "./BlueprintDesigner.ts"
import { strangerFault, textsOf } from "./Strangers.ts"

/** Works out what a wish would change. The blueprint that comes back can be built; without a change it is the old one. */
export const revise = (blueprint: Blueprint, wish: string, errand: Errand) =>
  ask(
    Revision,
    { _tag: "Revise", blueprint, wish },
    errand,
    (revision) => faultOf(revision.blueprint) ?? strangerFault(revision, [wish, ...textsOf(blueprint)])
  )
