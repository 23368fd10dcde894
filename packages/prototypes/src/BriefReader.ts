import type { BriefText } from "@statex/ai/AiRequest"
import { Context, Effect, Layer, Schema } from "effect"
import { Answers } from "./Answers.ts"
import { Artefacts } from "./Artefacts.ts"
import { BriefStore, type KeptBrief } from "./BriefStore.ts"
import type { Told } from "./RunLog.ts"
import { Extracts } from "./steps/ReadFiles.ts"

/** Neither the visitor's words nor the files hold any text: there is nothing to understand. */
export class NothingToRead extends Schema.TaggedError<NothingToRead>()("NothingToRead", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "The brief holds no text that can be read"
  }
}

/** Puts a brief together again: the visitor's answers and what was taken out of the files. */
export class BriefReader extends Context.Service<BriefReader, {
  read(told: Told): Effect.Effect<{ readonly kept: KeptBrief; readonly text: BriefText }, NothingToRead>
}>()("@statex/prototypes/BriefReader") {
  static readonly layer = Layer.effect(
    BriefReader,
    Effect.gen(function*() {
      const briefs = yield* BriefStore
      const artefacts = yield* Artefacts

      return BriefReader.of({
        read: Effect.fnUntraced(function*(told) {
          const kept = yield* briefs.byRun(told.runId)
          const attachments = told.state.extracted === undefined
            ? []
            : yield* artefacts.read(Extracts, told.state.extracted)
          const body = kept?.body
          const words = body === undefined || body === null ? "" : Object.values(body).join("").trim()
          if (kept === undefined || body === undefined || body === null || (words === "" && attachments.length === 0)) {
            return yield* new NothingToRead()
          }
          const { given } = told.state.answers
          const answers = given === undefined ? {} : { answers: yield* artefacts.read(Answers, given) }
          return { kept, text: { locale: kept.locale, ...body, ...answers, attachments } }
        })
      })
    })
  )
}
