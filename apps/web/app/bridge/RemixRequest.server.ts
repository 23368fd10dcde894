import type { Locale } from "@statex/kernel/Locale"
import { Context, Effect } from "effect"

/** What a loader or action may ask for besides the services of the world. */
export class RemixRequest extends Context.Service<RemixRequest, {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string | undefined>>
  /** Headers that the host adds to whatever response comes out. */
  readonly reply: Headers
  readonly locale: Locale
  /** Canonical address of the visitor, for allowances. */
  readonly address: string
  /** ISO 3166-1 alpha-2 of that address, where a proxy that is trusted says it. */
  readonly country?: string | undefined
  /** Given back with a refusal of this action as `values`, so that nothing typed is lost. */
  readonly typed: Map<string, string>
}>()("@statex/web/RemixRequest") {}

/** The language of the address that was asked for. */
export class CurrentLocale extends Context.Service<CurrentLocale, Locale>()("@statex/web/CurrentLocale") {}

/** Ends when this process is about to stop, so that endless answers end too. */
export class Closing extends Context.Service<Closing, Effect.Effect<void>>()("@statex/web/Closing") {}

export const setHeader = (name: string, value: string): Effect.Effect<void, never, RemixRequest> =>
  RemixRequest.use(({ reply }) => Effect.sync(() => reply.set(name, value)))

/** Remembers what was typed; a refusal gives it back to the form. */
export const keepTyped = (values: Readonly<Record<string, string>>): Effect.Effect<void, never, RemixRequest> =>
  RemixRequest.use(({ typed }) =>
    Effect.sync(() => {
      for (const [name, value] of Object.entries(values)) typed.set(name, value)
    })
  )
