import { Answers } from "@statex/prototypes/Answers"
import { Contact, NewBrief } from "@statex/prototypes/Brief"
import { Schema } from "effect"
import { Multipart } from "effect/http"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { BriefQuestions, BriefState, BriefTaken } from "./BriefState.ts"
import * as Problems from "./Problems.ts"

const { formKey, locale, privacy, problem, reach } = NewBrief.fields

const texts = {
  locale,
  problem: Schema.optionalKey(problem),
  today: Schema.optionalKey(problem),
  improvement: Schema.optionalKey(problem),
  result: Schema.optionalKey(problem),
  contact: Contact,
  privacy: Schema.optionalKey(privacy),
  /** How far the words may travel; `anywhere` is a consent, and holds for the personalised mode only. */
  reach,
  /** 16–64 letters, digits, `-` or `_`; may come as the header `Idempotency-Key` instead. */
  formKey
}

const JsonBrief = Schema.Struct(texts).annotate({ identifier: "Brief" })
const FormBrief = Schema.Struct({ ...texts, files: Schema.optionalKey(Multipart.FilesSchema) }).annotate({
  identifier: "BriefWithFiles"
})

const token = { token: Schema.String.check(Schema.isMaxLength(100)) }
const absent = [Problems.NotFound, Problems.Gone] as const
const changing = [...absent, Problems.Conflict] as const

const about = (summary: string, description: string) => OpenApi.annotations({ summary, description })

/** A request: sent, watched, changed once, taken back. */
export class BriefsApi extends HttpApiGroup.make("briefs").add(
  HttpApiEndpoint.post("submit", "/briefs", {
    payload: [JsonBrief, FormBrief.pipe(HttpApiSchema.asMultipart())],
    success: [HttpApiSchema.status(201)(BriefTaken), BriefTaken],
    error: [...absent, Problems.Invalid, Problems.TooLarge, Problems.Limited, Problems.Unavailable]
  }).annotateMerge(about(
    "Send a brief",
    "Durable before it answers. 201 with `Location` for a new request; 200 with the same token when this form key was " +
      "sent before. At most 10 files and 50 MB in all."
  )),
  HttpApiEndpoint.get("state", "/briefs/:token", { params: token, success: BriefState, error: absent }).annotateMerge(
    about(
      "Where a request stands",
      "The prototype's address, the documents and the one free change, once they are there."
    )
  ),
  HttpApiEndpoint.get("events", "/briefs/:token/events", {
    params: token,
    success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/event-stream" })),
    error: absent
  }).annotateMerge(about(
    "Progress as server-sent events",
    "Event `progress`, its id the sequence, its data `{sequence, status, step, progress, change}`. `Last-Event-ID` goes on " +
      "after a break. The stream ends when the request rests."
  )),
  HttpApiEndpoint.post("askChange", "/briefs/:token/change", {
    params: token,
    payload: Schema.Struct({ wish: Schema.NonEmptyString.check(Schema.isMaxLength(20_000)) }),
    success: HttpApiSchema.status(202)(BriefState),
    error: [...changing, Problems.Limited, Problems.Unavailable]
  }).annotateMerge(
    about("Ask for the free change", "Nothing is changed yet: its scope is planned and then shown in the state.")
  ),
  HttpApiEndpoint.post("confirmChange", "/briefs/:token/change/confirm", {
    params: token,
    success: HttpApiSchema.status(202)(BriefState),
    error: changing
  }).annotateMerge(
    about("Confirm the planned change", "The new version replaces the old one only when its checks pass.")
  ),
  HttpApiEndpoint.post("declineChange", "/briefs/:token/change/decline", {
    params: token,
    success: BriefState,
    error: changing
  }).annotateMerge(about("Decline the planned change", "The free change stays free.")),
  HttpApiEndpoint.get("questions", "/briefs/:token/questions", {
    params: token,
    success: BriefQuestions,
    error: absent
  }).annotateMerge(
    about("Open questions", "At most five, the weightiest first, each with what holds until it is answered.")
  ),
  HttpApiEndpoint.post("answer", "/briefs/:token/answers", {
    params: token,
    payload: Schema.Struct({ answers: Answers }),
    success: HttpApiSchema.status(202)(BriefState),
    error: [...changing, Problems.Invalid]
  }).annotateMerge(
    about(
      "Answer questions",
      "An option's id or a few words for each. The documents and the prototype follow as a new version; no allowance is taken."
    )
  ),
  HttpApiEndpoint.post("switchTo", "/briefs/:token/versions/:version", {
    params: { ...token, version: Schema.Int.check(Schema.isGreaterThan(0)) },
    success: BriefState,
    error: changing
  }).annotateMerge(about("Serve another finished version", "Going back to the version before a change is one call.")),
  HttpApiEndpoint.delete("cancel", "/briefs/:token", {
    params: token,
    success: BriefState,
    error: changing
  }).annotateMerge(about("Take a request back", "The work on it stops."))
) {}
