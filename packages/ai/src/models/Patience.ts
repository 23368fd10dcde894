import { Duration, Effect, Stream } from "effect"
import { AiFault } from "../AiFault.ts"

/** How long one call may keep us waiting. */
export interface Patience {
  /** For the first piece: a model may have to be loaded. */
  readonly first: Duration.Input
  /** Between two pieces. */
  readonly idle: Duration.Input
  /** For the whole. */
  readonly total: Duration.Input
}

export const usual: Patience = { first: "60 seconds", idle: "20 seconds", total: "4 minutes" }

const late = (tier: string) => new AiFault({ tier, reason: "late" })

/** Fails as `late` where the stream keeps us waiting; what was being read is let go of. */
export const patiently =
  (tier: string, { first, idle, total }: Patience) =>
  <A, R>(stream: Stream.Stream<A, AiFault, R>): Stream.Stream<A, AiFault, R> =>
    Stream.unwrap(Effect.sync(() => {
      let waits = first
      return stream.pipe(
        (pieces) =>
          Stream.transformPull(pieces, (pull) =>
            Effect.succeed(
              Effect.suspend(() =>
                Effect.timeoutOrElse(pull, { duration: waits, orElse: () => Effect.fail(late(tier)) })
              ).pipe(
                Effect.tap(() => Effect.sync(() => void (waits = idle)))
              )
            )),
        Stream.interruptWhen(Effect.flatMap(Effect.sleep(total), () => Effect.fail(late(tier))))
      )
    }))
