import { AiJournal } from "@statex/ai/AiJournal"
import { AnswerCache } from "@statex/ai/AnswerCache"
import { Effect } from "effect"
import { errandOf } from "./Errands.ts"

/**
 * What the AI router keeps of a request besides its words: decisions, which tell of a person as long as the request has a
 * contact, and answers that are remembered for that person. What it cost names nobody and stays as a technical log.
 */
export const make = Effect.gen(function*() {
  const journal = yield* AiJournal
  const answers = yield* AnswerCache

  return Effect.fn("Erasure.erase")(function*(kept: Parameters<typeof errandOf>[0]) {
    const { person, request } = errandOf(kept)
    yield* journal.erase(request)
    yield* answers.forgetTenant(person)
  })
})
