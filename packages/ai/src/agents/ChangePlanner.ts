import type { Blueprint } from "@statex/blueprint/Blueprint"
import { Revision } from "../AiRequest.ts"
import { ask } from "../Answer.ts"
import type { Errand } from "../Errand.ts"
import { faultOf } from "./BlueprintDesigner.ts"
import { giftIn } from "./Figures.ts"
import { strangerFault, textsOf } from "./Strangers.ts"

/** What is beyond a change is sold by the price list, and never by whoever answers. */
const priced = (beyond: Revision["beyond"]): string | undefined =>
  beyond.some(({ what }) =>
      giftIn(what) !== undefined || /\d\s*(?:\p{Sc}|EUR|USD|CZK|Kč|zł|AED)|\p{Sc}\s*\d/u.test(what)
    )
    ? "beyond: prices are not yours to name"
    : undefined

/** Works out what a wish would change. The blueprint that comes back can be built; without a change it is the old one. */
export const revise = (blueprint: Blueprint, wish: string, errand: Errand) =>
  ask(
    Revision,
    { _tag: "Revise", blueprint, wish },
    errand,
    (revision, nature) =>
      faultOf(revision.blueprint) ??
        (nature === "rules"
          ? undefined
          : priced(revision.beyond) ?? strangerFault(revision, [wish, ...textsOf(blueprint)]))
  )
