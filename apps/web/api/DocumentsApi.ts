import { GateReport } from "@statex/prototypes/GateReport"
import { Plan } from "@statex/prototypes/Plan"
import { TermsOfReference } from "@statex/prototypes/TermsOfReference"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import * as Problems from "./Problems.ts"

const base = {
  params: { token: Schema.String.check(Schema.isMaxLength(100)) },
  error: [Problems.NotFound, Problems.Gone]
}
const Markdown = Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/markdown; charset=utf-8" }))
const about = (summary: string) => OpenApi.annotations({ summary })

/** What came of a request, as data and as Markdown. */
export class DocumentsApi extends HttpApiGroup.make("documents").add(
  HttpApiEndpoint.get("terms", "/briefs/:token/terms.json", { ...base, success: TermsOfReference })
    .annotateMerge(about("Terms of reference")),
  HttpApiEndpoint.get("termsMarkdown", "/briefs/:token/terms.md", { ...base, success: Markdown })
    .annotateMerge(about("Terms of reference as Markdown")),
  HttpApiEndpoint.get("plan", "/briefs/:token/plan.json", { ...base, success: Plan })
    .annotateMerge(about("Realisation plan and offer")),
  HttpApiEndpoint.get("planMarkdown", "/briefs/:token/plan.md", { ...base, success: Markdown })
    .annotateMerge(about("Realisation plan and offer as Markdown")),
  HttpApiEndpoint.get("report", "/briefs/:token/report.json", { ...base, success: GateReport })
    .annotateMerge(about("Report on the checks of the served version")),
  HttpApiEndpoint.get("archive", "/briefs/:token/archive.zip", {
    ...base,
    success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/zip" }))
  }).annotateMerge(about("The prototype as a ZIP"))
) {}
