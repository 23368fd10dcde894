import type { Intention, Intentions, Interpret } from "../../Intentions.ts"
import type { Question } from "../../Understanding.ts"
import { languageOf } from "../Language.ts"
import { lexicons } from "../Lexicons.ts"
import { passagesOf } from "../Passage.ts"
import { revise } from "../Revise.ts"
import { asciiDigits, fold, has, wordsOf } from "../Words.ts"

const longest = 300
const longestWish = 2000

/** "question 2", "OQ-2", "otázka č. 2" before an answer. */
const numbered =
  /^(?:(?:question|frage|domanda|pregunta|vraag|ot[aá]zk[ay]|pytani[ea]|вопрос|السؤال|سؤال)\s*(?:n[°or.]*|nr\.?|č\.?|№|#|رقم)?\s*|oq[-‑ ])(\d)\s*(?:[:.,،=–—-]|\s)\s*(.+)$/isu

/** What asks for information and wishes for nothing. */
const asks =
  /^(?:how|what|why|when|where|who|which|wie|was|warum|wann|wo|wer|welche\p{L}?|comment|quoi|pourquoi|quand|où|qui|quel\p{L}*|que|come|cosa|perché|quando|dove|chi|quale|cómo|qué|por qué|cuándo|dónde|quién|cuál|hoe|wat|waarom|wanneer|waar|jak|co|proč|kdy|kde|kdo|dlaczego|kiedy|gdzie|kto|как|что|почему|когда|где|кто|كيف|ما|ماذا|لماذا|متى|أين|من)(?![\p{L}])/iu

const sentencesIn = (message: string, locale: Interpret["locale"]): ReadonlyArray<string> =>
  passagesOf({ locale, problem: message, today: "", improvement: "", result: "", attachments: [] })
    .flatMap((passage) => passage.items.length > 0 ? passage.items : [passage.text])
    .map((text) => text.trim()).filter((text) => text !== "").slice(0, 20)

const phraseOf = (text: string) => ` ${wordsOf(asciiDigits(fold(text))).map(({ folded }) => folded).join(" ")} `

/** The options whose whole label stands in a text; a label inside a longer one that is there, too, does not count. */
const mentioned = (text: string, { options }: Question): ReadonlyArray<Question["options"][number]> => {
  const phrase = phraseOf(text)
  const here = options.filter(({ label }) => phraseOf(label).trim() !== "" && phrase.includes(phraseOf(label)))
  return here.filter((one) =>
    !here.some((other) => other !== one && phraseOf(other.label).includes(phraseOf(one.label)))
  )
}

const answerIn = (words: string, question: Question): string => {
  const [only, second] = mentioned(words, question)
  return only !== undefined && second === undefined ? only.id : words.slice(0, longest)
}

/** "Question 2: two weeks", or the one question of which exactly one option is named. */
const answersOf = (sentence: string, questions: ReadonlyArray<Question>): ReadonlyArray<Intention> => {
  const [, number = "", words = ""] = numbered.exec(asciiDigits(sentence)) ?? []
  const asked = questions[Number(number) - 1]
  if (asked !== undefined && words.trim() !== "") {
    return [{ _tag: "AnswerQuestion", question: asked.id, answer: answerIn(words.trim(), asked) }]
  }
  if (/[?؟]\s*$/u.test(sentence)) return []
  const met = questions.flatMap((question) => {
    const named = mentioned(sentence, question)
    return named.length === 1 ? [{ question, option: named[0] }] : []
  })
  const [only] = met
  return only?.option === undefined || met.length > 1
    ? []
    : [{ _tag: "AnswerQuestion", question: only.question.id, answer: only.option.id }]
}

/** Whether a sentence asks for a change that the rules can carry out. */
const isWish = (sentence: string, { changeable, locale }: Interpret): boolean => {
  if (changeable === undefined || asks.test(sentence)) return false
  const { change, remove, add, rename } = lexicons[languageOf(sentence, locale)].wish
  const wishes = wordsOf(sentence).some(({ folded }) =>
    [add, remove, rename, change].some((stems) => has(stems, folded))
  )
  return wishes && revise(changeable, sentence).understood
}

/** What a message answers and wishes, as far as rules can tell; in doubt nothing. */
export const interpret = (request: Interpret): Intentions => {
  const answers = new Map<string, Intention>()
  const wishes: Array<string> = []
  for (const sentence of sentencesIn(request.message.slice(0, longestWish), request.locale)) {
    const given = answersOf(sentence, request.questions)
    for (const one of given) if (one._tag === "AnswerQuestion") answers.set(one.question, one)
    if (given.length === 0 && isWish(sentence, request)) wishes.push(sentence)
  }
  const wish = wishes.join("\n").slice(0, longestWish)
  return {
    proposals: [...answers.values(), ...(wish === "" ? [] : [{ _tag: "AskChange" as const, wish }])].slice(0, 6)
  }
}
