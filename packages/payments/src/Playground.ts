import { Context, type Option, type Redacted } from "effect"
import type { ScriptedStore } from "./gateways/ScriptedStore.ts"

/** Where payments are played, for the page on which a person plays the payer: nowhere in production. */
export class Playground extends Context.Service<
  Playground,
  Option.Option<{
    readonly store: ScriptedStore
    /** What `Scripted.deliveryOf` signs with. */
    readonly webhookSecret: Redacted.Redacted
  }>
>()("@statex/payments/Playground") {}
