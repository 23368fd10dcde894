import type { Locale } from "@statex/kernel/Locale"
import { languageOf } from "../Language.ts"
import { lexicons } from "../Lexicons.ts"
import { passagesOf } from "../Passage.ts"
import { asciiDigits, has, wordsOf } from "../Words.ts"

/** "question 2", "OQ-2", "otázka č. 2" before an answer. */
const numbered =
  /^(?:(?:question|frage|domanda|pregunta|vraag|ot[aá]zk[ay]|pytani[ea]|вопрос|السؤال|سؤال)\s*(?:n[°or.]*|nr\.?|č\.?|№|#|رقم)?\s*|oq[-‑ ])(\d)\s*(?:[:.,،=–—-]|\s)\s*(.+)$/isu

/** What asks for information and wishes for nothing. */
const asks =
  /^(?:how|what|why|when|where|who|which|wie|was|warum|wann|wo|wer|welche\p{L}?|comment|quoi|pourquoi|quand|où|qui|quel\p{L}*|que|come|cosa|perché|quando|dove|chi|quale|cómo|qué|por qué|cuándo|dónde|quién|cuál|hoe|wat|waarom|wanneer|waar|jak|co|proč|kdy|kde|kdo|dlaczego|kiedy|gdzie|kto|как|что|почему|когда|где|кто|كيف|ما|ماذا|لماذا|متى|أين|من)(?![\p{L}])/iu

/** The sentences and list items of a message. */
export const sentencesIn = (message: string, locale: Locale): ReadonlyArray<string> =>
  passagesOf({ locale, problem: message, today: "", improvement: "", result: "", attachments: [] })
    .flatMap((passage) => passage.items.length > 0 ? passage.items : [passage.text])
    .map((text) => text.trim()).filter((text) => text !== "").slice(0, 20)

/** The number of the question that a sentence answers by name, and the answer. */
export const numberedIn = (sentence: string): { readonly number: number; readonly words: string } | undefined => {
  const [, number = "", words = ""] = numbered.exec(asciiDigits(sentence)) ?? []
  return words.trim() === "" ? undefined : { number: Number(number), words: words.trim() }
}

/** Whether a sentence has a verb by which changes are asked for, and does not ask for information. */
export const wishes = (sentence: string, locale: Locale): boolean => {
  if (asks.test(sentence)) return false
  const { change, remove, add, rename } = lexicons[languageOf(sentence, locale)].wish
  return wordsOf(sentence).some(({ folded }) => [add, remove, rename, change].some((stems) => has(stems, folded)))
}
