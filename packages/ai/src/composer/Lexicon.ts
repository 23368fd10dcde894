import type { Unit } from "@statex/blueprint/Expression"
import type { FieldKind } from "@statex/blueprint/Field"
import type { Family } from "../Understanding.ts"
import type { Cues } from "./Cues.ts"
import type { Grammar } from "./Grammar.ts"
import { fold } from "./Words.ts"

/** A field as people name it: what it holds and how its label reads on its own (nominative). */
export interface FieldWord {
  readonly kind: FieldKind
  readonly label: string
}

/** A thing that records are kept of. `person` marks records about people. */
export interface EntityWord {
  readonly singular: string
  readonly plural: string
  readonly person: boolean
}

/** What a brief can ask for besides its records; `later` ones are outside a static prototype. */
export type Capability =
  | "search"
  | "export"
  | "chart"
  | "board"
  | "payment"
  | "login"
  | "message"
  | "photo"
  | "map"
  | "print"

/**
 * The words of one language that the rules know. Stems match the beginning of a word (few letters may follow), `word=` only the whole word, and `a_b` two neighbouring words.
 */
export interface Lexicon {
  readonly cues: Cues
  readonly grammar: Grammar
  /** Common small words: they tell the language and never name anything. */
  readonly stop: ReadonlySet<string>
  /** Letters that only this language, or few, uses. */
  readonly letters: RegExp
  /** Stand between a thing and the list of its fields. */
  readonly with: Stems<true>
  /** "we note, write down, record": a list of fields follows. */
  readonly keep: Stems<true>
  /** Join the last items of a list. */
  readonly and: ReadonlySet<string>
  /** Fall off the beginning of a list item. */
  readonly article: ReadonlySet<string>
  /** A list item ends before these. */
  readonly cut: ReadonlySet<string>
  readonly each: ReadonlySet<string>
  readonly fields: Stems<FieldWord>
  readonly entities: Stems<EntityWord>
  /** "book, reserve": what somebody does with an appointment. */
  readonly books: Stems<true>
  /** What is a booking itself once somebody books it: "appointment, session". */
  readonly appointments: Stems<EntityWord>
  /** "field, column, data": the list that follows is one of fields. */
  readonly fieldNoun: Stems<true>
  readonly status: Stems<true>
  /** "services, we offer, we sell": the list that follows is an offer. */
  readonly offer: Stems<true>
  /** What tells record keeping, booking and landing pages apart; `trades` tells all seventeen. */
  readonly family: Stems<Readonly<Partial<Record<Family, number>>>>
  readonly trades: Stems<Readonly<Partial<Record<Family, number>>>>
  readonly capability: Stems<Capability>
  /** The word before a proper name: "called", "company". */
  readonly named: Stems<true>
  readonly colours: Stems<number>
  readonly weekdays: Stems<ReadonlyArray<number>>
  /** "to, until" between two times or days. */
  readonly until: ReadonlySet<string>
  readonly minutes: Stems<number>
  readonly half: Stems<true>
  readonly hour: Stems<true>
  readonly open: Stems<true>
  /** "people, places, tables": a number before it is a capacity. */
  readonly places: Stems<true>
  readonly most: Stems<true>
  readonly numbers: Stems<number>
  readonly wish: WishWords
}

/** How a change is asked for. */
export interface WishWords {
  readonly add: Stems<true>
  readonly remove: Stems<true>
  readonly rename: Stems<true>
  readonly change: Stems<true>
  readonly required: Stems<true>
  readonly optional: Stems<true>
  readonly colour: Stems<true>
  readonly title: Stems<true>
  readonly app: Stems<true>
  readonly board: Stems<true>
  readonly chart: Stems<true>
  readonly option: Stems<true>
  readonly capacity: Stems<true>
  /** "to, into, called" before the new value. */
  readonly to: ReadonlySet<string>
}

/** Words of a language looked up by their beginning. */
export interface Stems<A> {
  readonly exact: ReadonlyMap<string, A>
  readonly prefix: ReadonlyMap<string, A>
  readonly pairs: ReadonlyArray<Pair<A>>
  /** The first two letters of the words, and of the first words of pairs: most words of a text begin otherwise. */
  readonly heads: ReadonlySet<string>
  readonly pairHeads: ReadonlySet<string>
  /** What was looked up before: null for what is not among them. */
  readonly looked: Map<string, Looked<A> | null>
}

interface Pair<A> {
  readonly first: string
  readonly second: string
  readonly value: A
}

/** What a word means; the tail is how many letters it has beyond its stem. */
export interface Looked<A> {
  readonly value: A
  readonly tail: number
}

/** A table of words that is ready to be looked up. */
export const indexed = <A>({ exact, pairs, prefix }: Pick<Stems<A>, "exact" | "prefix" | "pairs">): Stems<A> => {
  const headsOf = (words: Iterable<string>) => new Set([...words].map((word) => word.slice(0, 2)))
  return {
    exact,
    prefix,
    pairs,
    heads: headsOf([...exact.keys(), ...prefix.keys()]),
    pairHeads: headsOf(pairs.map(({ first }) => first)),
    looked: new Map()
  }
}

export const words = (text: string): ReadonlySet<string> =>
  new Set(fold(text).split(/\s+/).filter((word) => word !== ""))

const build = <A>(entries: Iterable<readonly [string, A]>): Stems<A> => {
  const exact = new Map<string, A>()
  const prefix = new Map<string, A>()
  const pairs: Array<Pair<A>> = []
  for (const [stem, value] of entries) {
    const [first = stem, second] = stem.split("_")
    if (second !== undefined) pairs.push({ first, second, value })
    else if (stem.endsWith("=")) exact.set(stem.slice(0, -1), value)
    else prefix.set(stem, value)
  }
  return indexed({ exact, prefix, pairs })
}

const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "")

export const stems = (text: string): Stems<true> => build([...words(text)].map((stem) => [stem, true] as const))

/** `value: stem stem` a line. */
const table = <A>(text: string, value: (head: string) => A): Stems<A> =>
  build(
    lines(text).flatMap((line) => {
      const at = line.indexOf(":")
      return [...words(line.slice(at + 1))].map((stem) => [stem, value(line.slice(0, at).trim())] as const)
    })
  )

/** `kind|Label: stems` a line. */
export const fieldWords = (text: string): Stems<FieldWord> =>
  table(text, (head) => {
    const [kind, label] = head.split("|")
    return { kind: kind as FieldKind, label: label ?? head }
  })

/** `Singular|Plural: stems` a line; a leading `*` marks people. */
export const entityWords = (text: string): Stems<EntityWord> =>
  table(text, (head) => {
    const [singular, plural] = head.replace("*", "").split("|")
    return { singular: singular ?? head, plural: plural ?? head, person: head.startsWith("*") }
  })

export const numberWords = (text: string): Stems<number> => table(text, Number)

/** `1 2 3: stems` a line. */
export const dayWords = (text: string): Stems<ReadonlyArray<number>> =>
  table(text, (head) => head.split(" ").map(Number))

export const capabilityWords = (text: string): Stems<Capability> => table(text, (head) => head as Capability)

/** `booking 2: stems` a line. */
export const familyWords = (text: string): Lexicon["family"] =>
  table(text, (head) => {
    const [family, weight] = head.split(" ")
    return { [family ?? ""]: Number(weight) }
  })

/** `days: stems` a line. */
export const unitWords = (text: string): Stems<Unit> => table(text, (head) => head as Unit)
