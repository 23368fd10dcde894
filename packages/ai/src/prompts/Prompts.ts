import type { AiRequest } from "../AiRequest.ts"
import type { Correction } from "../Errand.ts"
import * as Architect from "./Architect.ts"
import * as Design from "./Design.ts"
import * as Interpret from "./Interpret.ts"
import * as Offer from "./Offer.ts"
import type { Prompt } from "./Prompt.ts"
import * as Review from "./Review.ts"
import * as Revise from "./Revise.ts"
import * as Translate from "./Translate.ts"
import * as Understand from "./Understand.ts"

/** What a model is asked for a request, after its earlier answers and what was wrong with them. */
export const promptFor = (request: AiRequest, corrections: ReadonlyArray<Correction>): Prompt => {
  switch (request._tag) {
    case "Understand":
      return Understand.prompt(request, corrections)
    case "Design":
      return Design.prompt(request, corrections)
    case "Revise":
      return Revise.prompt(request, corrections)
    case "Interpret":
      return Interpret.prompt(request, corrections)
    case "Architect":
      return Architect.prompt(request, corrections)
    case "Review":
      return Review.prompt(request, corrections)
    case "Offer":
      return Offer.prompt(request, corrections)
    case "Translate":
      return Translate.prompt(request, corrections)
  }
}
