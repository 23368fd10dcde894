import { stringify } from "@statex/kernel/CanonicalJson"
import { sha256 } from "@statex/kernel/Digest"
import { Context, Duration, Effect, Layer } from "effect"
import { AnswerStore, type AnswerStoreUnavailable } from "./AnswerStore.ts"

/** What an answer answers. */
export interface Asked {
  /** Whose words went in: nobody else gets the answer. */
  readonly tenant: string
  readonly tier: string
  readonly model: string
  /** Name and version of the prompt. */
  readonly prompt: string
  /** All else that the answer depends on; only its hash is kept. */
  readonly input: string
}

/** How long an answer is remembered, and how large it may be in bytes of UTF-8. */
export const life = Duration.hours(24)
export const largest = 512 * 1024

/** A cache that takes longer is no help. */
const patience = Duration.millis(200)

const nameOf = ({ input, model, prompt, tier }: Asked): string =>
  sha256(stringify([tier, model, prompt, sha256(input)]))

/** With the text goes its digest: what does not fit together was never written so, and counts as nothing. */
const sealed = (text: string): string => `${sha256(text)}:${text}`

const opened = (value: string): string | undefined => {
  const text = value.slice(65)
  return value === sealed(text) ? text : undefined
}

const quietly = <A>(work: Effect.Effect<A, AnswerStoreUnavailable>): Effect.Effect<A | undefined> =>
  work.pipe(
    Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.succeed(undefined) }),
    Effect.catchCause((cause) => Effect.as(Effect.logDebug("the cache of answers gave up", cause), undefined))
  )

/** Remembers answers word for word, for equal questions of the same tenant. It may forget; it never fails the work. */
export class AnswerCache extends Context.Service<AnswerCache, {
  get(asked: Asked): Effect.Effect<string | undefined>
  /** Only for answers that are whole. */
  put(asked: Asked, answer: string): Effect.Effect<void>
  /** Unlike the others this one fails where it cannot be done: it is a promise. Answers how many were known. */
  forgetTenant(tenant: string): Effect.Effect<number, AnswerStoreUnavailable>
  /** Erases answers whose time is over; answers how many. */
  readonly forgetExpired: Effect.Effect<number, AnswerStoreUnavailable>
}>()("@statex/ai/AnswerCache") {
  static readonly layer = Layer.effect(
    AnswerCache,
    Effect.gen(function*() {
      const store = yield* AnswerStore
      return AnswerCache.of({
        get: (asked) =>
          Effect.map(
            quietly(store.get(sha256(asked.tenant), nameOf(asked))),
            (value) => value === undefined ? undefined : opened(value)
          ),
        put: (asked, answer) =>
          Buffer.byteLength(answer) > largest
            ? Effect.void
            : Effect.asVoid(quietly(store.put(sha256(asked.tenant), nameOf(asked), sealed(answer), life))),
        forgetTenant: (tenant) => store.forgetTenant(sha256(tenant)),
        forgetExpired: store.forgetExpired
      })
    })
  )
  static readonly layerMemory = AnswerCache.layer.pipe(Layer.provide(AnswerStore.layerMemory))
}
