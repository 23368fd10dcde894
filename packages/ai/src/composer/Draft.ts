import type { FieldKind } from "@statex/blueprint/Field"
import type { Locale } from "@statex/kernel/Locale"
import type { Family } from "../Understanding.ts"
import type { DraftRule } from "./DraftRule.ts"
import type { NamedField } from "./Fields.ts"
import type { Capability, EntityWord } from "./Lexicon.ts"
import type { Passage } from "./Passage.ts"

export type Origin = "asked" | "derived" | "assumed"

export interface DraftField {
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  readonly options: ReadonlyArray<string>
  readonly unit?: string
  /** The id of the draft entity that it points at, where the brief says so ("each loan has a book and a reader"). */
  readonly refers?: string
  readonly origin: Origin
}

/** What records will be kept of, as far as the brief says. */
export interface DraftEntity {
  readonly id: string
  readonly singular: string
  readonly plural: string
  readonly person: boolean
  readonly fields: ReadonlyArray<DraftField>
  /** The id of the field that says where a record stands. */
  readonly status?: string
  /** Names of single things that the brief lists. */
  readonly named: ReadonlyArray<string>
  /** Rows of an attached table, one cell for each field of `columns`. */
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  readonly columns: ReadonlyArray<string>
  /** File that the table came from. */
  readonly file?: string
  readonly passages: ReadonlyArray<Passage>
  readonly origin: Origin
}

export interface Offer {
  readonly heading: string
  readonly text?: string
  readonly price?: string
}

export interface Opening {
  readonly weekdays: ReadonlyArray<number>
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly capacity: number
  /** Which of these the brief says itself, and where. */
  readonly said: Readonly<Partial<Record<"weekdays" | "hours" | "minutes" | "capacity", Passage>>>
}

export interface Contact {
  readonly email?: string
  readonly phone?: string
}

/** Something that the brief leaves open or says in two ways, with the passages that show it. */
export interface Unclear {
  /** `scope`: nothing to keep is named; the others: said twice and differently. */
  readonly topic: "scope" | "minutes" | "capacity" | "hours" | "price" | "count" | "amount"
  readonly passages: ReadonlyArray<Passage>
  /** The entity and the values that stand against each other, as the brief writes them. */
  readonly entity?: string
  readonly values: ReadonlyArray<string>
}

/** All that the rules took out of a brief. */
export interface Reading {
  /** The language of the interface. */
  readonly locale: Locale
  /** The language of the brief: the same, unless it asks for another. */
  readonly spoken: Locale
  /** The sentence that asks for the interface language, where one does. */
  readonly languageAsked?: Passage
  readonly family: Family
  readonly familySure: boolean
  /** Further families with enough evidence, the strongest first. */
  readonly also: ReadonlyArray<Family>
  readonly rules: ReadonlyArray<DraftRule>
  readonly unclear: ReadonlyArray<Unclear>
  readonly name?: string
  readonly entities: ReadonlyArray<DraftEntity>
  /** Fields that the brief lists without saying of what. */
  readonly loose: ReadonlyArray<{ readonly passage: Passage; readonly fields: ReadonlyArray<NamedField> }>
  readonly offers: ReadonlyArray<Offer>
  readonly offersFrom?: Passage
  readonly opening: Opening
  /** What the brief calls a booking where it books appointments. */
  readonly appointment?: { readonly word: EntityWord; readonly passage: Passage }
  readonly colour?: { readonly hue: number; readonly word: string; readonly passage: Passage }
  readonly capabilities: ReadonlyArray<{ readonly what: Capability; readonly passage: Passage }>
  readonly familyPassage?: Passage
  readonly contact: Contact
  readonly currency?: string
  readonly passages: ReadonlyArray<Passage>
  readonly unused: ReadonlyArray<Passage>
  /** All words of the brief in one: what makes one design differ from the next. */
  readonly seed: number
}
