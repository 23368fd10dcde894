import { type AudioKind, audioKinds } from "@statex/ai/transcription/Recording"
import { bounded, type Extracted } from "@statex/uploads/Extracted"
import type { ReceivedFile } from "@statex/uploads/ReceivedFile"
import { TextExtraction } from "@statex/uploads/TextExtraction"
import { Clock, Effect, Schema } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefStore } from "../BriefStore.ts"
import { errandOf } from "../Errands.ts"
import * as Hearing from "../Hearing.ts"
import type { RunState } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** What was taken out of the files, kept between reading and understanding. */
export const Extracts = Schema.Array(Schema.Struct({
  name: Schema.String,
  text: Schema.String,
  tables: Schema.Array(Schema.Struct({
    header: Schema.Array(Schema.String),
    rows: Schema.Array(Schema.Array(Schema.String))
  }))
}))

/** Milliseconds for all recordings of a request: the work goes on without one that takes longer. */
const patience = 8 * 60_000

/** What became of a file, and what was taken out of it, if anything. */
interface Read {
  readonly file: RunState["files"][number]
  readonly extract?: (typeof Extracts.Type)[number]
}

const isAudio = (kind: string): kind is AudioKind => audioKinds.some((audio) => audio === kind)

const ofText = ({ kind, name }: ReceivedFile, { note, tables, text }: Extracted): Read => ({
  file: { kind, note },
  ...(note === "text"
    ? { extract: { name, text, tables: tables.map(({ header, rows }) => ({ header, rows })) } }
    : {})
})

const ofSpeech = ({ kind, name }: ReceivedFile, heard: Hearing.Heard): Read =>
  heard.note === "transcribed"
    ? {
      file: { kind, note: heard.note, by: heard.tiers },
      extract: { name, text: bounded(heard.text, []).text, tables: [] }
    }
    : { file: { kind, note: heard.note, why: heard.why } }

/** Takes the words out of every file; one that cannot be read or heard is noted and does not stop the others. */
export const make = Effect.gen(function*() {
  const briefs = yield* BriefStore
  const extraction = yield* TextExtraction
  const listen = yield* Hearing.make
  const artefacts = yield* Artefacts

  const craft: Craft = Effect.fn("ReadFiles")(function*({ claim }) {
    const brief = yield* briefs.byRun(claim.run_id)
    if (brief === undefined) return []
    const errand = errandOf(brief)
    const until = (yield* Clock.currentTimeMillis) + patience
    const read = yield* Effect.forEach(
      brief.files,
      (file) =>
        isAudio(file.kind)
          ? Effect.map(listen(file, file.kind, errand, until), (heard) => ofSpeech(file, heard))
          : Effect.map(extraction.extract(file), (extracted) => ofText(file, extracted)),
      { concurrency: 2 }
    )
    const extracted = yield* artefacts.write(
      claim.run_id,
      Extracts,
      read.flatMap(({ extract }) => extract === undefined ? [] : [extract])
    )
    return [{ _tag: "FilesRead", extracted, files: read.map(({ file }) => file) }]
  })
  return craft
})
