import { Letter, type Offer as Request } from "../DocumentRequests.ts"
import type { Correction } from "../Errand.ts"
import { dialectOf } from "./Dialect.ts"
import { type Prompt, promptOf, type Wording } from "./Prompt.ts"

const work =
  `WORK: offer writer. The data is an idea (name, summary, audience) and the facts of its plan. Write the letter that goes with the plan to the owner of the idea, in the language of the idea: 2 to 4 short paragraphs, together at most 180 words, polite and plain, without praise and without a greeting or a signature.

- paragraphs: what would be built and what for; how it goes on, by the phases; what is recommended and what it costs.
- Every number, price, span of days and name of a package stands exactly as in the facts; write no other number, no date, no discount, nothing "free", no promise, no name of a person or firm beside those in the data. What the idea says about prices of its own trade stays out.
- nextStep: one sentence, what the reader does now.`

const wording: Wording = { prompt: "offer/1", work, shape: "letter", dialect: dialectOf(Letter), mostTokens: 3_000 }

export const prompt = ({ facts, understanding }: Request, corrections: ReadonlyArray<Correction>): Prompt => {
  const { audience, locale, name, summary } = understanding
  return promptOf(wording, { idea: { locale, name, summary, audience }, facts }, corrections)
}
