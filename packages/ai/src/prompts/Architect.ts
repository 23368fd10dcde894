import { type Architect as Request, Architecture } from "../DocumentRequests.ts"
import type { Correction } from "../Errand.ts"
import { dialectOf } from "./Dialect.ts"
import { orderOf } from "./Order.ts"
import { type Prompt, promptOf, type Wording } from "./Prompt.ts"

const work =
  `WORK: solution architect. The data is what was understood of an idea (understanding) and, where there is one, an outline of its prototype. Say how the real product behind it would be built, for its owner, who is no engineer: plain sentences, at most 40 words each, nothing about money, days or staff.

- components: 3 to 10 parts, each with its purpose and the ids (FR-n) of the requirements that it serves. Every requirement of priority "must" is served by at least one; name no id that the data does not have.
- data: what is stored, where and how it is protected. interfaces: other systems, only those that the data names or that a "wont" requirement needs. decisions: choices with their reason. risks: what may go wrong, and what would be done.`

const wording: Wording = {
  prompt: "architect/1",
  work,
  shape: "architecture",
  dialect: dialectOf(Architecture),
  mostTokens: 6_000
}

/** Of a prototype only what it is made of. */
const outlineOf = ({ entities, personas, views }: NonNullable<Request["blueprint"]>) => ({
  entities: entities.map(({ fields, id }) => ({ id, fields: fields.map((field) => field.id) })),
  views: views.map(({ _tag, id, requirements }) => ({ kind: _tag, id, requirements })),
  personas: (personas ?? []).map(({ label }) => label)
})

export const prompt = ({ blueprint, understanding }: Request, corrections: ReadonlyArray<Correction>): Prompt =>
  promptOf(
    wording,
    { understanding: orderOf(understanding), ...(blueprint === undefined ? {} : { prototype: outlineOf(blueprint) }) },
    corrections
  )
