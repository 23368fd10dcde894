import { NewBrief } from "@statex/prototypes/Brief"
import { Effect, Schema, SchemaIssue } from "effect"

/** What is wrong with one field: nothing there, too long, or not of the expected shape. */
const Issue = Schema.Struct({ field: Schema.String, code: Schema.Literals(["required", "too-long", "invalid"]) })
type Issue = typeof Issue.Type

export class BriefInvalid extends Schema.TaggedError<BriefInvalid>()("BriefInvalid", { issues: Schema.Array(Issue) }) {
  readonly kind = "Invalid"
  override get message() {
    return `The brief cannot be taken as it is: ${this.issues.map(({ code, field }) => `${field} ${code}`).join(", ")}`
  }
}

/** The fields of a brief, in the order in which a page shows them. */
export const briefFields = [
  "formKey",
  "locale",
  "problem",
  "today",
  "improvement",
  "result",
  "contact",
  "privacy",
  "reach"
] as const

const optional = { problem: "", today: "", improvement: "", result: "", privacy: "protected", reach: "EU" }
const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const codeOf = (value: unknown): Issue["code"] =>
  value === undefined || (typeof value === "string" && value.trim() === "") ?
    "required"
    : typeof value === "string" && value.length > 200 ?
    "too-long"
    : "invalid"

/** The brief that these values make, or everything that is wrong with them at once. */
export const decodeBrief = (values: Readonly<Record<string, unknown>>): Effect.Effect<NewBrief, BriefInvalid> =>
  Schema.decodeUnknownEffect(NewBrief)({ ...optional, ...values }, { errors: "all" }).pipe(
    Effect.catchTag("SchemaError", ({ issue }) => {
      const named = issuesOf(issue).issues.map(({ path }) => String(path?.[0] ?? ""))
      const issues = [...new Set(named)].map((field) => ({ field, code: codeOf(values[field]) }))
      return new BriefInvalid({ issues })
    })
  )

export const isFormKey = Schema.is(NewBrief.fields.formKey)
