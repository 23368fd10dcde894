import type { Answer } from "@statex/prototypes/Answers"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { typedForm } from "../../bridge/TypedForm.server.ts"

const choice = "choice-"
const words = "words-"

/** Words of one's own count more than a choice. */
export const answersIn = (form: FormData): ReadonlyArray<Answer> => {
  const found = new Map<string, string>()
  for (const [name, value] of form) {
    const question = name.startsWith(words) ? name.slice(words.length) : name.slice(choice.length)
    const answer = typeof value === "string" ? value.trim() : ""
    if (answer === "" || !(name.startsWith(choice) || name.startsWith(words))) continue
    if (name.startsWith(words) || !found.has(question)) found.set(question, answer)
  }
  return [...found].map(([question, answer]) => ({ question, answer }))
}

/** Takes over what the questions page's form says. */
export const takeAnswers = Effect.fn("Answers.take")(function*(token: string) {
  const prototypes = yield* Prototypes
  const form = yield* typedForm
  yield* prototypes.answer(token, answersIn(form))
})
