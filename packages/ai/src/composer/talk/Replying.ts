import { composerWords } from "@statex/i18n/ComposerWords"
import type { Conversation } from "../../AiRequest.ts"
import { languageOf } from "../Language.ts"
import { atMost } from "../Words.ts"
import { type Fact, factsIn } from "./Facts.ts"
import { factsAbout, idsIn } from "./Looking.ts"
import { numberedIn, sentencesIn, wishes } from "./Sentences.ts"
import { factsOfSubject } from "./Subjects.ts"

const longest = 400
const mostIds = 4
const mostOfId = 6

const quoted = ({ id, section, text }: Fact): string => {
  const words = atMost(text, longest)
  const name = id === undefined || words.startsWith(id) ? "" : `${id}: `
  return `– ${name}${words}${section === "" ? "" : ` (${section})`}\n`
}

/** A reply by rules, line by line: what the documents say about the words of the message, quoted, or that they say nothing. */
export const reply = ({ facts, locale, message }: Conversation): ReadonlyArray<string> => {
  const spoken = languageOf(message, locale)
  const t = composerWords(spoken)
  const known = factsIn(facts)
  const { found, unknown } = idsIn(message, known)
  const sentences = sentencesIn(message, spoken)
  // An answer or a wish is not looked up: it is offered to be confirmed.
  const asking = sentences.filter((one) => numberedIn(one) === undefined && !wishes(one, spoken))
  const named = found.slice(0, mostIds).flatMap((id) => known.filter((fact) => fact.id === id).slice(0, mostOfId))
  const looked = asking.join("\n")
  const subject = factsOfSubject(looked, known, spoken)
  const about = named.length > 0 || unknown.length > 0
    ? named
    : subject.length > 0
    ? subject
    : factsAbout(looked, known, spoken)
  const missing = unknown.map((id) => `${t("talkNoId", { id })}\n`)
  const nothing = sentences.length > 0 && asking.length === 0 ? "talkHeard" : "talkNothing"
  return about.length === 0
    ? [...missing, ...(missing.length > 0 ? [] : [`${t(nothing)}\n`]), "\n", t("talkRules")]
    : [...missing, `${t("talkFound")}\n\n`, ...about.map(quoted), "\n", t("talkRules")]
}
