import type { BriefText } from "@statex/ai/AiRequest"
import type { Family } from "@statex/ai/Understanding"
import type { Locale } from "@statex/kernel/Locale"

/** A brief of an owner of a small company, and what must be found in the prototype made from it. */
export interface Example {
  readonly locale: Locale
  readonly brief: BriefText
  readonly expect: {
    readonly family: Family
    /** Singular or plural of each entity. */
    readonly entities: ReadonlyArray<string>
    readonly fields: ReadonlyArray<string>
    readonly statuses: ReadonlyArray<string>
    /** Words that must stand somewhere in the blueprint: names, offers, prices. */
    readonly words: ReadonlyArray<string>
    readonly opening?: {
      readonly from: string
      readonly to: string
      readonly minutes: number
      readonly capacity: number
      readonly weekdays: ReadonlyArray<number>
    }
  }
}

export const brief = (
  locale: Locale,
  problem: string,
  more: Partial<Omit<BriefText, "locale" | "problem">> = {}
): BriefText => ({ locale, problem, today: "", improvement: "", result: "", attachments: [], ...more })
