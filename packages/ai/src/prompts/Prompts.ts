import type { AiRequest } from "../AiRequest.ts"
import type { Correction } from "../Errand.ts"
import * as Design from "./Design.ts"
import type { Prompt } from "./Prompt.ts"
import * as Revise from "./Revise.ts"
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
  }
}
