import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, type Redacted } from "effect"
import { canBe } from "./Host.ts"
import { type Models, refused, unfinished } from "./Settings.ts"

/** A provider's own host. */
export interface UsualHost {
  /** What the names of its settings begin with. */
  readonly prefix: string
  readonly hostname: string
  readonly base: string
  /** How close a host of this provider keeps data where the operator says nothing. */
  readonly keeps: (hostname: string) => Residency
}

/** Where a provider is asked. */
export interface Placed {
  readonly base: string
  readonly residency: Residency
}

/** A model at a provider, and the key to it. */
export interface KeyedModel extends Placed {
  readonly key: Redacted.Redacted
  readonly model: string
  /** Other models for some kinds of work. */
  readonly models?: Models | undefined
}

interface PlaceSet {
  readonly address: Option.Option<{ readonly hostname: string; readonly base: string }>
  readonly residency: Option.Option<Residency>
}

/** The host that is set, or the usual one; more than it can keep may not be claimed of it. */
export const placed = (usual: UsualHost, set: PlaceSet): Effect.Effect<Placed, Config.ConfigError> => {
  const { base, hostname } = Option.getOrElse(set.address, () => usual)
  const residency = Option.getOrElse(set.residency, () => usual.keeps(hostname))
  return canBe(hostname, residency)
    ? Effect.succeed({ base, residency })
    : refused(`${usual.prefix}_RESIDENCY: more than the host of ${usual.prefix}_BASE_URL keeps`)
}

/** Key and model, both or neither. */
export const keyedModel = (
  usual: UsualHost,
  settings: Config.Config<
    PlaceSet & {
      readonly key: Option.Option<Redacted.Redacted>
      readonly model: Option.Option<string>
      readonly models: Option.Option<Models>
    }
  >
): Config.Config<Option.Option<KeyedModel>> =>
  settings.pipe(
    Config.mapEffect((set) => {
      const { address, key, model, models, residency } = set
      const needed = Option.all({ key, model })
      const named = (setting: string) => `${usual.prefix}_${setting}`
      return Option.isNone(needed)
        ? unfinished({
          [named("API_KEY")]: key,
          [named("MODEL")]: model,
          [named("MODELS")]: models,
          [named("BASE_URL")]: address,
          [named("RESIDENCY")]: residency
        }, [named("API_KEY"), named("MODEL")])
        : Effect.map(placed(usual, set), (place) =>
          Option.some({ ...needed.value, ...place, models: Option.getOrUndefined(models) }))
    })
  )
