import { BriefText } from "@statex/ai/AiRequest"
import { Schema } from "effect"
import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../../../corpus/briefs/", import.meta.url)
const readCase = Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Struct({
  id: Schema.String,
  brief: Schema.Struct({
    problem: Schema.String,
    today: Schema.String,
    improvement: Schema.String,
    result: Schema.String
  }),
  locale: BriefText.fields.locale
})))

/** The briefs of the corpus as they are typed, without their files. */
export const corpus = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => {
  const { brief, id, locale } = readCase(readFileSync(new URL(name, folder), "utf8"))
  return { id, brief: { locale, ...brief, attachments: [] } }
})
