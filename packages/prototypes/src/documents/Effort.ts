import type { Requirement, Understanding } from "@statex/ai/Understanding"
import { type Days, type EffortModel, sum, times, type Unit } from "../offer/EffortModel.ts"
import type { Counted } from "../Plan.ts"

type Counts = Readonly<Record<Unit, number>>

const fieldsOf = ({ entities }: Pick<Understanding, "entities">) => entities.flatMap((entity) => entity.fields).length

/** How many of each unit the terms of reference hold; what only the product can hold is priced there. */
export const countsOf = (understanding: Understanding): Counts => {
  const { entities, requirements } = understanding
  const of = (priority: Requirement["priority"]) => requirements.filter((one) => one.priority === priority)
  return {
    must: of("must").length,
    should: of("should").length,
    could: of("could").length,
    checks: requirements.filter((one) => one.priority !== "wont").flatMap((one) => one.checks).length,
    entities: entities.length,
    fields: fieldsOf(understanding),
    personal: entities.filter((entity) => entity.personal).length,
    setUp: 1,
    accounts: 1,
    acceptance: 1,
    launch: 1
  }
}

/** The estimate line by line; lines without anything counted are left out. */
export const counted = (counts: Counts, { days }: EffortModel): ReadonlyArray<Counted> =>
  (Object.keys(counts) as ReadonlyArray<Unit>).filter((unit) => counts[unit] > 0).map((unit) => ({
    unit,
    count: counts[unit],
    each: days[unit],
    days: times(days[unit], counts[unit])
  }))

/** Days for one requirement with its checks. */
export const ofRequirement = ({ checks, priority }: Requirement, { days }: EffortModel): Days =>
  priority === "wont" ? sum([]) : sum([days[priority], times(days.checks, checks.length)])

/** Days for keeping the records of these entities. */
export const ofEntities = (understanding: Pick<Understanding, "entities">, { days }: EffortModel): Days =>
  sum([times(days.entities, understanding.entities.length), times(days.fields, fieldsOf(understanding))])
