import type { TFunction } from "i18next"
import type { FieldFault } from "./FaultSummary.tsx"
import { waiting } from "./Formats.ts"

/** A refusal of a brief, as the page's action or its enhanced twin answers it. */
export interface BriefRefusal {
  readonly tag: string
  readonly name?: unknown
  readonly issues?: unknown
  readonly retryAfterSeconds?: unknown
  readonly values?: { readonly [field: string]: string }
}

interface Issue {
  readonly field: string
  readonly code?: string
}

const ofFiles = new Set(["UnsupportedContent", "EmptyFile", "TooManyFiles", "UploadTooLarge"])

const issuesOf = (issues: unknown): ReadonlyArray<Issue> => Array.isArray(issues) ? issues as ReadonlyArray<Issue> : []

const textOfIssue = ({ code, field }: Issue, t: TFunction): string =>
  field === "contact"
    ? code === "too-long" ? t("form.contactTooLong") : t("form.contactMissing")
    : field === "problem" && code !== "too-long"
    ? t("form.problemMissing")
    : t("form.tooLong")

/** The faults of single fields; empty when the whole request was refused. */
export const faultsOf = (refusal: BriefRefusal, t: TFunction): ReadonlyArray<FieldFault> =>
  refusal.tag === "BriefInvalid"
    ? issuesOf(refusal.issues).map((issue) => ({ field: issue.field, text: textOfIssue(issue, t) }))
    : refusal.tag === "BriefEmpty"
    ? [{ field: "problem", text: t("form.problemMissing") }]
    : refusal.tag === "StillRecording"
    ? [{ field: "recorder", text: t("recorder.stillRecording") }]
    : ofFiles.has(refusal.tag)
    ? [{ field: "files", text: t(`errors.${refusal.tag}`, { name: String(refusal.name ?? "") }) }]
    : []

/** When a next try makes sense, as a sentence. */
export const nextTry = (retryAfterSeconds: unknown, t: TFunction, locale: string): string =>
  typeof retryAfterSeconds === "number"
    ? t("refusals.tryAgain", { when: waiting(retryAfterSeconds, locale) })
    : t("refusals.tryAgainSoon")
