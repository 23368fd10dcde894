import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import { withComputed } from "@statex/blueprint/Evaluation"
import type { Field } from "@statex/blueprint/Field"
import { impliedCapacities, withImplied } from "@statex/blueprint/ImpliedCapacity"
import { inputText } from "@statex/blueprint/markup/FieldInput"
import { addressOf, type Scene, type Stored } from "@statex/blueprint/markup/Scene"
import type { View } from "@statex/blueprint/View"
import type { Value } from "@statex/blueprint/Words"
import { Effect } from "effect"
import { type Act, type Deed, Stumbled, type User } from "../User.ts"
import type { Known, Values } from "./Values.ts"

/** Somebody who follows acceptance checks of one app. */
export interface Trial {
  readonly blueprint: Blueprint
  /** With the rules that the views imply. */
  readonly entities: ReadonlyArray<Entity>
  readonly user: User
  /** Counts up, so that nothing entered is like anything entered before. */
  readonly next: () => number
}

/** What a check showed, in a sentence. */
export type Told = Effect.Effect<string, Stumbled>

export const trialOf = (blueprint: Blueprint, user: User): Trial => {
  let count = 0
  return {
    blueprint,
    // In the order in which the app has them: where two rules are broken, the first one speaks.
    entities: withImplied(
      [...blueprint.entities].sort((a, b) => a.id < b.id ? -1 : 1),
      impliedCapacities(blueprint.views)
    ),
    user,
    next: () => ++count
  }
}

export const stumble = (what: string) => new Stumbled({ what })

export const demand = (holds: boolean, what: string): Effect.Effect<void, Stumbled> =>
  holds ? Effect.void : stumble(what)

export const present = <A>(value: A | undefined, what: string): Effect.Effect<A, Stumbled> =>
  value === undefined ? stumble(what) : Effect.succeed(value)

export const viewOf = ({ blueprint }: Trial, id: string): Effect.Effect<View, Stumbled> =>
  present(blueprint.views.find((view) => view.id === id), `there is no page "${id}"`)

export const entityOf = ({ entities }: Trial, id: string): Effect.Effect<Entity, Stumbled> =>
  present(entities.find((entity) => entity.id === id), `there is no "${id}"`)

export const fieldOf = (entity: Entity, id: string): Effect.Effect<Field, Stumbled> =>
  present(entity.fields.find((field) => field.id === id), `${entity.singular} has no field "${id}"`)

export const addressOfView = ({ blueprint }: Trial, id: string): string => addressOf(blueprint, id)

/** The app as it is now, to be asked what the rules say and what it should show. */
export const known = Effect.fnUntraced(function*({ entities, user }: Trial): Effect.fn.Return<Known, Stumbled> {
  const today = yield* user.today
  return { entities, records: yield* user.records, today }
})

/** The app as its pages see it. */
export const sceneOf = Effect.fnUntraced(function*(trial: Trial): Effect.fn.Return<Scene, Stumbled> {
  const ground = yield* known(trial)
  const { copy, locale, start, views } = trial.blueprint
  return {
    locale,
    start,
    copy,
    entities: ground.entities,
    views: views.map((view) => ({ id: view.id, kind: view._tag, entity: "entity" in view ? view.entity : "" })),
    records: withComputed(ground),
    today: ground.today
  }
})

/** What is typed for a value. */
export const typed = ({ blueprint }: Trial, value: Value): string =>
  typeof value === "boolean" ? String(value) : inputText({ locale: blueprint.locale } as Scene, value)

export const act = (trial: Trial, what: Act): Effect.Effect<Deed, Stumbled> => trial.user.act(what)

/** Presses what must be there. */
export const press = (trial: Trial, selector: string, name?: string): Effect.Effect<Deed, Stumbled> =>
  trial.user.act({ kind: "press", target: name === undefined ? { selector } : { selector, name } }).pipe(
    Effect.filterOrFail(
      ({ found }) => found === "yes",
      ({ found }) =>
        stumble(
          `${name === undefined ? selector : `"${name}"`} ${found === "no" ? "is not there" : "cannot be pressed"}`
        )
    )
  )

/** Fills the open form in; a field without its label is told. */
export const enter = Effect.fnUntraced(function*(trial: Trial, entity: Entity, values: Values) {
  const entries = entity.fields.filter((field) => field.id in values).map((field) =>
    [field.label, typed(trial, values[field.id] ?? null)] as const
  )
  const missing = yield* trial.user.fill(entries)
  yield* demand(missing.length === 0, `the form has no field labelled "${missing.join(`", "`)}"`)
})

export const submit = (trial: Trial): Effect.Effect<Deed, Stumbled> =>
  trial.user.act({ kind: "submit" }).pipe(
    Effect.filterOrFail(({ found }) => found === "yes", () => stumble("the form has no button to send it"))
  )

const idOf = ({ entity, key }: Stored): string => `${entity} ${key}`

/** Records that are new, gone and different. */
export const difference = (before: ReadonlyArray<Stored>, after: ReadonlyArray<Stored>) => {
  const [old, now] = [new Map(before.map((one) => [idOf(one), one])), new Map(after.map((one) => [idOf(one), one]))]
  return {
    fresh: after.filter((one) => !old.has(idOf(one))),
    gone: before.filter((one) => !now.has(idOf(one))),
    other: after.filter((one) => {
      const was = old.get(idOf(one))
      return was !== undefined && JSON.stringify(was.values) !== JSON.stringify(one.values)
    })
  }
}

export const pageText = (trial: Trial): Effect.Effect<string, Stumbled> =>
  Effect.map(trial.user.words("main"), (found) => found.join(" "))

/** Text for comparison: spaces, case and joining marks aside. */
export const folded = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\u200e\u200f]+/g, " ").toLowerCase().trim()

export const shows = (text: string, part: string): boolean => folded(text).includes(folded(part))
