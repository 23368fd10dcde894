import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { UnsoundBlueprint } from "@statex/blueprint/BlueprintError"
import { compile } from "@statex/blueprint/Compiler"
import type { Site } from "@statex/blueprint/Site"
import type { Effect } from "effect"

/** The page, served beside every prototype, where abuse can be reported. */
export const reportPath = "/-/report"

/** The one way in which this product compiles: the same for building, checking and planning a change. */
export const build = (blueprint: Blueprint): Effect.Effect<Site, UnsoundBlueprint> => compile(blueprint, { reportPath })
