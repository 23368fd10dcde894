import type { Unit } from "@statex/blueprint/Expression"
import type { Stems } from "./Lexicon.ts"

/** Small words by which a sentence says what belongs to what. */
export interface Grammar {
  /** "of, for, from" before the thing whose fields are listed: "of each client we know …". */
  readonly of: ReadonlySet<string>
  /** Articles and possessives that may stand between such a word and the thing. */
  readonly determiner: ReadonlySet<string>
  /** Subjects of a clause: no item of a list begins a clause. */
  readonly subject: ReadonlySet<string>
  /** "which, what": "which flat" names the field "Flat". */
  readonly which: ReadonlySet<string>
  /** "whether": what follows is yes or no. */
  readonly whether: ReadonlySet<string>
  /** "how many" or its first word. */
  readonly howMany: ReadonlySet<string>
  /** "also, too, as well" behind a noun, or other words that say nothing of it. */
  readonly adverb: ReadonlySet<string>
  /** Begin a subordinate clause behind a noun: "the engineer who has it". */
  readonly relative: ReadonlySet<string>
  /** "list, register, file": hold records and are none. */
  readonly container: Stems<true>
  readonly units: Stems<Unit>
}
