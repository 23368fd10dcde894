import type { Correction } from "../Errand.ts"
import type { ModelCall } from "../models/ModelCall.ts"
import { canaryOf } from "./Canary.ts"
import type { Dialect } from "./Dialect.ts"
import { ground } from "./Ground.ts"
import { marked } from "./Marked.ts"

/** A request as a model is asked it. */
export interface Prompt {
  readonly call: ModelCall
  /** Stands in the system text and nowhere else: an answer that holds it is of no use. */
  readonly canary: string
  /** From the model's dialect of the shape to ours; what it cannot turn comes back unchanged. */
  readonly back: (value: unknown) => unknown
}

/** How one kind of work is put to a model. */
export interface Wording {
  /** Name and version, as "understand/1": another text or shape is another version. */
  readonly prompt: string
  /** Ours alone, and the same for every visitor. */
  readonly work: string
  readonly shape: string
  readonly dialect: Dialect
  readonly mostTokens: number
}

/** Corrections that a model is shown, and letters of each earlier answer. */
const [mostCorrections, mostLetters] = [2, 24_000]

const told = ({ answer, message }: Correction) => ({
  answer: answer.length <= mostLetters ? answer : `${answer.slice(0, mostLetters)}…`,
  wrong: message.slice(0, 4000)
})

export const systemOf = ({ prompt, work }: Pick<Wording, "prompt" | "work">): string =>
  `${ground(canaryOf(prompt))}\n\n${work}`

/** Everything of the visitor goes as data, and so do the model's own earlier answers, which may quote him. */
export const promptOf = (
  wording: Wording,
  data: unknown,
  corrections: ReadonlyArray<Correction>,
  back: (value: unknown) => unknown = wording.dialect.back
): Prompt => ({
  call: {
    prompt: wording.prompt,
    system: systemOf(wording),
    user: [
      marked("data", data),
      ...(corrections.length === 0 ? [] : [marked("checks", corrections.slice(-mostCorrections).map(told))]),
      "Do the work described above on this data, and answer with the JSON object."
    ].join("\n\n"),
    shape: { name: wording.shape, schema: wording.dialect.schema },
    mostTokens: wording.mostTokens
  },
  canary: canaryOf(wording.prompt),
  back
})
