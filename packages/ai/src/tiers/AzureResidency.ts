import type { Residency } from "@statex/kernel/Residency"
import { type Config, Effect, Option } from "effect"
import { refused } from "./Settings.ts"

export const deploymentKinds = ["global", "data-zone-eu", "regional"] as const

export type DeploymentKind = (typeof deploymentKinds)[number]

/** Regions in the European Union that have models; Great Britain and Switzerland are not among them. */
const european: ReadonlySet<string> = new Set([
  "francecentral",
  "germanywestcentral",
  "italynorth",
  "polandcentral",
  "spaincentral",
  "swedencentral",
  "westeurope"
])

/** Azure alone says nothing about where an answer is made: the kind of the deployment does. `setting`: what states it. */
export const residencyOf = (
  setting: string,
  kind: DeploymentKind,
  region: Option.Option<string>
): Effect.Effect<Residency, Config.ConfigError> => {
  if (kind === "global") return Effect.succeed("anywhere")
  if (kind === "data-zone-eu") return Effect.succeed("EU")
  if (Option.isNone(region)) return refused(`AZURE_OPENAI_REGION: missing, although ${setting} is regional`)
  return Effect.succeed(european.has(region.value.toLowerCase().replaceAll(" ", "")) ? "EU" : "anywhere")
}
