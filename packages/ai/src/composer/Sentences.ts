import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { Requirement } from "../Understanding.ts"
import type { Origin } from "./Draft.ts"
import type { Passage } from "./Passage.ts"
import { atMost } from "./Words.ts"

const longestList = 400

/** Names as they stand, with the comma of the language. */
export const listing = (names: ReadonlyArray<string>, locale: Locale): string =>
  atMost([...new Set(names)].join(locale === "ar" ? "، " : ", "), longestList)

type Values = Readonly<Record<string, string | number>>

export interface Wanted {
  /** Catalogue key behind `fr`, and behind `acWhen` and `acThen` of its checks. */
  readonly key: string
  readonly values?: Values
  readonly from?: Passage | undefined
  readonly origin?: Origin
  readonly priority: Requirement["priority"]
  readonly views: ReadonlyArray<string>
  /** Checks by key; `view` is where each can be tried. */
  readonly checks?: ReadonlyArray<
    { readonly key: string; readonly view: string; readonly title: string; readonly values?: Values }
  >
}

/** Numbers requirements and their checks and writes their sentences. */
export const requirementsOf = (wanted: ReadonlyArray<Wanted>, locale: Locale): ReadonlyArray<Requirement> => {
  const words = composerWords(locale)
  return wanted.map((one, at) => {
    const quote = one.from?.text ?? ""
    return {
      id: `FR-${at + 1}`,
      statement: words(`fr${one.key}`, one.values),
      quote,
      origin: one.origin ?? (quote === "" ? "derived" : "asked"),
      priority: one.priority,
      checks: (one.checks ?? []).map((check, index) => ({
        id: `AC-${at + 1}.${index + 1}`,
        given: words("acGiven", { view: check.title }),
        when: words(`acWhen${check.key}`, { ...one.values, ...check.values }),
        outcome: words(`acThen${check.key}`, { ...one.values, ...check.values }),
        view: check.view
      })),
      views: one.views
    }
  })
}
