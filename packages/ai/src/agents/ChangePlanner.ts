import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Residency } from "@statex/kernel/Residency"
import { Revision } from "../AiRequest.ts"
import { ask } from "../Answer.ts"
import { faultOf } from "./BlueprintDesigner.ts"

/** Works out what a wish would change. The blueprint that comes back can be built; without a change it is the old one. */
export const revise = (blueprint: Blueprint, wish: string, asked: Residency) =>
  ask(Revision, { _tag: "Revise", blueprint, wish }, asked, (revision) => faultOf(revision.blueprint))
