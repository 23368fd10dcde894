import { TextExtraction } from "@statex/uploads/TextExtraction"
import { Effect, Schema } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefStore } from "../BriefStore.ts"
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

/** Takes the text out of every file; a file that cannot be read is noted and does not stop the others. */
export const make = Effect.gen(function*() {
  const briefs = yield* BriefStore
  const extraction = yield* TextExtraction
  const artefacts = yield* Artefacts

  const craft: Craft = Effect.fn("ReadFiles")(function*({ claim }) {
    const brief = yield* briefs.byRun(claim.run_id)
    const read = yield* Effect.forEach(
      brief?.files ?? [],
      (file) => Effect.map(extraction.extract(file), (extracted) => ({ file, extracted })),
      { concurrency: 2 }
    )
    const texts = read.filter(({ extracted }) => extracted.note === "text")
    const extracted = yield* artefacts.write(
      claim.run_id,
      Extracts,
      texts.map(({ extracted: { tables, text }, file: { name } }) => ({
        name,
        text,
        tables: tables.map(({ header, rows }) => ({ header, rows }))
      }))
    )
    return [{
      _tag: "FilesRead",
      extracted,
      files: read.map(({ extracted: { note }, file: { kind } }) => ({ kind, note }))
    }]
  })
  return craft
})
