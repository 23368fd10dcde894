import { AiJournal } from "@statex/ai/AiJournal"
import { AnswerCache } from "@statex/ai/AnswerCache"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Artefacts } from "./Artefacts.ts"
import { errandOf } from "./Errands.ts"
import { PublicationStore } from "./PublicationStore.ts"

/** Whatever a request wrote into the blob store, told in its log or not, except what another one serves. */
export const bytes = Effect.gen(function*() {
  const sql = yield* SqlClient
  const artefacts = yield* Artefacts
  const blobs = yield* BlobStore
  const publications = yield* PublicationStore

  return Effect.fn("Erasure.bytes")(function*(runId: string) {
    const orphans = yield* Effect.flatMap(artefacts.disown(runId), (own) => publications.forget(runId, own))
    // Whose they are is forgotten once they are gone, or another try would not know them.
    yield* Effect.forEach(orphans, blobs.remove, { discard: true })
  }, (erasing) => Effect.orDie(sql.withTransaction(erasing)))
})

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
