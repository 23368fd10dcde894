import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { Probe } from "../Probe.ts"
import type { Requirement } from "../Understanding.ts"
import type { Origin } from "./Draft.ts"
import type { Passage } from "./Passage.ts"
import { atMost } from "./Words.ts"

const longestList = 400

/** Names as they stand, with the comma of the language. */
export const listing = (names: ReadonlyArray<string>, locale: Locale): string =>
  atMost([...new Set(names)].join(locale === "ar" ? "، " : ", "), longestList)

type Values = Readonly<Record<string, string | number>>

/** A check by its words: `acWhen<key>` and `acThen<outcome>`, `outcome` being the key where it is not given. */
export interface WantedCheck {
  readonly key: string
  readonly outcome?: string
  /** Where it can be tried. */
  readonly view: string
  readonly values?: Values
  readonly probe?: Probe
}

export interface Wanted {
  /** Catalogue key behind `fr`. */
  readonly key: string
  readonly values?: Values
  readonly from?: Passage | undefined
  readonly origin?: Origin
  readonly priority: Requirement["priority"]
  readonly views: ReadonlyArray<string>
  readonly checks?: ReadonlyArray<WantedCheck>
}

/** Numbers requirements and their checks and writes their sentences; `titles` are those of the views. */
export const requirementsOf = (
  wanted: ReadonlyArray<Wanted>,
  titles: Readonly<Record<string, string>>,
  locale: Locale
): ReadonlyArray<Requirement> => {
  const words = composerWords(locale)
  return wanted.map((one, at) => {
    const quote = one.from?.text ?? ""
    return {
      id: `FR-${at + 1}`,
      statement: words(`fr${one.key}`, one.values),
      quote: one.origin === undefined || one.origin === "asked" ? quote : "",
      origin: one.origin ?? (quote === "" ? "derived" : "asked"),
      priority: one.priority,
      checks: (one.checks ?? []).map((check, index) => {
        const values = { ...one.values, ...check.values }
        return {
          id: `AC-${at + 1}.${index + 1}`,
          given: words("acGiven", { view: titles[check.view] ?? check.view }),
          when: words(`acWhen${check.key}`, values),
          outcome: words(`acThen${check.outcome ?? check.key}`, values),
          view: check.view,
          ...(check.probe === undefined ? {} : { probe: check.probe })
        }
      }),
      views: one.views
    }
  })
}

/** "12 months" in a language. */
export const spanText = (amount: number, unit: "days" | "weeks" | "months" | "years", locale: Locale): string =>
  new Intl.NumberFormat(locale === "ar" ? "ar-AE-u-nu-latn" : locale, {
    style: "unit",
    unit: unit.slice(0, -1),
    unitDisplay: "long"
  }).format(amount)
