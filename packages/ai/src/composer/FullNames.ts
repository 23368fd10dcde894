import type { DraftEntity } from "./Draft.ts"
import { brokenBefore, type Tongue } from "./Phrases.ts"
import { fold } from "./Words.ts"

const bare = (word: string): string => fold(word).replace(/^ال/u, "")

/** Arabic: "بلاغات الصيانة … لكل بلاغ": a thing that is introduced by two words keeps both in its name. */
export const fullyNamed = (entities: ReadonlyArray<DraftEntity>, tongue: Tongue): ReadonlyArray<DraftEntity> =>
  tongue.locale !== "ar" ? entities : entities.map((entity) => {
    const [passage] = entity.passages
    const each = passage?.words.findIndex((word, at) =>
      tongue.lexicon.each.has(word.folded) && bare(passage.words[at + 1]?.raw ?? "") === bare(entity.singular)
    ) ?? -1
    if (passage === undefined || each === -1 || /\s/u.test(entity.singular)) {
      return entity
    }
    const at = passage.words.findIndex((word, place) =>
      place + 1 < each && word.folded === bare(entity.plural) && !brokenBefore(passage, place + 1) &&
      /^ال\p{L}{3}/u.test(passage.words[place + 1]?.raw ?? "")
    )
    const whose = at === -1 ? undefined : passage.words[at + 1]?.raw
    return whose === undefined
      ? entity
      : {
        ...entity,
        singular: `${entity.singular.replace(/^ال/u, "")} ${whose}`,
        plural: `${entity.plural.replace(/^ال/u, "")} ${whose}`
      }
  })
