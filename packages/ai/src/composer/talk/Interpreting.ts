import type { Intention, Intentions, Interpret } from "../../Intentions.ts"
import type { Question } from "../../Understanding.ts"
import { revise } from "../Revise.ts"
import { asciiDigits, fold, wordsOf } from "../Words.ts"
import { numberedIn, sentencesIn, wishes } from "./Sentences.ts"

const longest = 300
const longestWish = 2000

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
  const { number, words } = numberedIn(sentence) ?? { number: 0, words: "" }
  const asked = questions[number - 1]
  if (asked !== undefined && words !== "") {
    return [{ _tag: "AnswerQuestion", question: asked.id, answer: answerIn(words, asked) }]
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
const isWish = (sentence: string, { changeable, locale }: Interpret): boolean =>
  changeable !== undefined && wishes(sentence, locale) && revise(changeable, sentence).understood

/** What a message answers and wishes, as far as rules can tell; in doubt nothing. */
export const interpret = (request: Interpret): Intentions => {
  const answers = new Map<string, Intention>()
  const wanted: Array<string> = []
  for (const sentence of sentencesIn(request.message.slice(0, longestWish), request.locale)) {
    const given = answersOf(sentence, request.questions)
    for (const one of given) if (one._tag === "AnswerQuestion") answers.set(one.question, one)
    if (given.length === 0 && isWish(sentence, request)) wanted.push(sentence)
  }
  const wish = wanted.join("\n").slice(0, longestWish)
  return {
    proposals: [...answers.values(), ...(wish === "" ? [] : [{ _tag: "AskChange" as const, wish }])].slice(0, 6)
  }
}
