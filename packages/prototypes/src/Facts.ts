import { documentWords } from "@statex/i18n/DocumentWords"
import { mayPlan } from "./Changing.ts"
import { beginning } from "./Characters.ts"
import { type Document, heading, list } from "./documents/Document.ts"
import { markdownOf } from "./documents/Markdown.ts"
import { planDocument } from "./documents/PlanDocument.ts"
import { termsDocument } from "./documents/TermsDocument.ts"
import type { Documents } from "./Prototypes.ts"
import type { RunState } from "./RunState.ts"

/** More than this is not told: the longest terms have about a third of it. */
const longest = 120_000

const mayNow = (state: RunState) =>
  !mayPlan(state) ? "talk.mayNotChange" : state.changes.done > 0 ? "talk.mayChangeBought" : "talk.mayChange"

const standing = (state: RunState, locale: Document["locale"], title: string): Document => {
  const t = documentWords(locale)
  const { current, expiresAt, status } = state
  const now = status === "live"
    ? t("talk.live", { version: current ?? 1, until: expiresAt?.slice(0, 10) ?? "" })
    : t(`talk.${status === "failed" || status === "cancelled" ? status : "working"}`)
  return {
    title,
    locale,
    blocks: [
      heading(2, "standing", t("talk.heading")),
      ...list([now, t(mayNow(state))])
    ]
  }
}

/** What an assistant may tell about a request: where it stands, its terms and its plan, as Markdown. */
export const factsOf = ({ plan, report, terms }: Documents, state: RunState): string =>
  beginning(
    [standing(state, terms.locale, terms.title), termsDocument(terms, report), planDocument(plan, terms.title)]
      .map(markdownOf).join("\n"),
    longest
  )
