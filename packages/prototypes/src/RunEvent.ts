import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { Step } from "./Step.ts"

/** Artefacts are blobs, named by their SHA-256. */
const Artefact = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/))
const Version = Schema.Int.check(Schema.isGreaterThan(0))

/** Whether rules or a model wrote something. */
export const Nature = Schema.Literals(["rules", "model", "scripted"])

/** Who wrote something: a tier, and the model that it asked. */
const maker = { tier: Schema.String, nature: Nature, model: Schema.optionalKey(Schema.String) }
export const Maker = Schema.Struct(maker)
export type Maker = typeof Maker.Type

/** The maker alone, of whatever names one. */
export const makerOf = ({ model, nature, tier }: Maker): Maker => ({
  tier,
  nature,
  ...(model === undefined ? {} : { model })
})

/** Why a request ended without a prototype; the visitor reads `failures.<reason>`. */
export const FailureReason = Schema.Literals([
  "NothingToRead",
  "StepGaveUp",
  "TookTooLong",
  "ChecksFailed",
  "NoLawfulTier"
])
export type FailureReason = typeof FailureReason.Type

export const FileNote = Schema.Literals([
  "text",
  "transcribed",
  "reference",
  "not-transcribed",
  "unreadable",
  "too-large"
])

export const RunEvent = Schema.Union([
  Schema.TaggedStruct("Submitted", { locale: Locale, files: Schema.Int }),
  Schema.TaggedStruct("StepBegan", { step: Step, version: Version, attempt: Schema.Int }),
  /** `retryAfter` in milliseconds; absent: it will not be tried again. */
  Schema.TaggedStruct("StepFailed", {
    step: Step,
    version: Version,
    attempt: Schema.Int,
    reason: Schema.String,
    retryAfter: Schema.optionalKey(Schema.Int)
  }),
  /** What became of each file, in the order of the brief, which knows their names and can be erased. */
  Schema.TaggedStruct("FilesRead", {
    extracted: Artefact,
    files: Schema.Array(Schema.Struct({
      kind: Schema.String,
      note: FileNote,
      /** The tiers that heard a recording. */
      by: Schema.optionalKey(Schema.Array(Schema.String)),
      /** Why nobody did. */
      why: Schema.optionalKey(Schema.Literals(["no-tier", "unlawful", "too-long", "failed", "silent"]))
    }))
  }),
  Schema.TaggedStruct("SourcesErased", {}),
  /** Without `version` the first one; later ones are understood anew after questions were answered. */
  Schema.TaggedStruct("Understood", {
    version: Schema.optionalKey(Version),
    understanding: Artefact,
    locale: Locale,
    ...maker
  }),
  /** `understanding`: as the change leaves it, where the version is a change. */
  Schema.TaggedStruct("Documented", {
    version: Version,
    terms: Artefact,
    plan: Artefact,
    understanding: Schema.optionalKey(Artefact)
  }),
  Schema.TaggedStruct("Designed", { version: Version, blueprint: Artefact, ...maker }),
  /** `digest` is the SHA-256 over the manifest: the name of these bytes as a whole. */
  Schema.TaggedStruct("Built", { version: Version, manifest: Artefact, digest: Artefact, files: Schema.Int }),
  Schema.TaggedStruct("Checked", {
    version: Version,
    round: Schema.Int,
    digest: Artefact,
    report: Artefact,
    passed: Schema.Boolean,
    score: Schema.Int,
    /** Checks that this machine could not run. */
    notRun: Schema.optionalKey(Schema.Int)
  }),
  Schema.TaggedStruct("Repaired", {
    version: Version,
    round: Schema.Int,
    blueprint: Artefact,
    what: Schema.Array(Schema.String)
  }),
  Schema.TaggedStruct("Published", {
    version: Version,
    host: Schema.String,
    digest: Artefact,
    expiresAt: Schema.String
  }),
  Schema.TaggedStruct("Failed", { reason: FailureReason }),
  Schema.TaggedStruct("Cancelled", {}),
  Schema.TaggedStruct("ChangeAsked", { wish: Artefact }),
  /** `by`: who planned it; older logs do not tell. */
  Schema.TaggedStruct("ChangePlanned", {
    revision: Artefact,
    understood: Schema.Boolean,
    by: Schema.optionalKey(Maker)
  }),
  Schema.TaggedStruct("ChangeDeclined", {}),
  Schema.TaggedStruct("ChangeConfirmed", {}),
  Schema.TaggedStruct("ChangeFailed", { reason: FailureReason }),
  /** All answers so far, the latest for each question: what follows is designed from them. */
  Schema.TaggedStruct("AnswersGiven", { answers: Artefact }),
  Schema.TaggedStruct("AnswersFailed", { reason: FailureReason }),
  /** Another finished version is served from now on. */
  Schema.TaggedStruct("Switched", { version: Version }),
  /** Paid for: so many changes more, by the line of an order; again after they were taken back and restored. */
  Schema.TaggedStruct("ChangesBought", { order: Schema.String, line: Schema.Int, quantity: Schema.Int }),
  /** The money went back: what has been used stays used. */
  Schema.TaggedStruct("ChangesTakenBack", { order: Schema.String, line: Schema.Int }),
  Schema.TaggedStruct("Expired", {}),
  Schema.TaggedStruct("Removed", {})
])
export type RunEvent = typeof RunEvent.Type
