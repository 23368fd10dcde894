import type { Probe } from "@statex/ai/Probe"
import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { canBeFilled } from "./trials/Booking.ts"

/** A requirement that nobody can try here, or that is for later. */
const isForLater = ({ priority }: Requirement): boolean => priority === "wont"

/** One thing to try, for one check of one requirement. */
export interface Errand {
  readonly requirement: string
  readonly check: string
  readonly probe: Probe
}

/** What an app that nobody described has to keep: one record of each entity that can be entered. */
const keeping = ({ views }: Blueprint): ReadonlyArray<Errand> => {
  const enters = views.find((view) => view._tag === "List" || view._tag === "Form")
  return enters === undefined ? [] : [{
    requirement: "",
    check: "",
    probe: { _tag: "Keeps" as const, view: enters.id, entity: enters.entity }
  }]
}

export const viewOf = (probe: Probe): string => "view" in probe ? probe.view : ""

/** Each thing to try once: several checks may ask for the same. */
export const errandsOf = (blueprint: Blueprint, requirements: ReadonlyArray<Requirement>): ReadonlyArray<Errand> => {
  const asked = requirements.filter((one) => !isForLater(one)).flatMap(({ checks, id }) =>
    checks.flatMap((check) =>
      check.probe === undefined ? [] : [{ requirement: id, check: check.id, probe: check.probe }]
    )
  )
  const keeps = asked.some(({ probe }) => probe._tag === "Keeps") ? [] : keeping(blueprint)
  return [...asked, ...keeps].sort((a, b) =>
    viewOf(a.probe) < viewOf(b.probe) ? -1 : viewOf(a.probe) > viewOf(b.probe) ? 1 : 0
  )
}

/** What is kept was created first, and who books until nothing is free has been refused: who sees the one has seen the other. */
export const includedIn = (blueprint: Blueprint, probe: Probe): Probe | undefined => {
  if (probe._tag === "Creates") return { _tag: "Keeps", view: probe.view, entity: probe.entity }
  const view = probe._tag === "RefusesOver" ? blueprint.views.find(({ id }) => id === probe.view) : undefined
  return view?._tag === "Booking" && canBeFilled(blueprint, view) ? { _tag: "Books", view: view.id } : undefined
}

/** Those that include others come first. */
export const rankOf = ({ _tag }: Probe): number => _tag === "Keeps" || _tag === "Books" ? 0 : 1
