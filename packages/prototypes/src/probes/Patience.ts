import { Effect } from "effect"

/** A browser that died may leave a promise unsettled for ever; the wait for it ends here even where no fiber can be interrupted. */
export class OutOfPatience extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`)
  }
}

export const within = <A>(milliseconds: number, work: Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience(milliseconds)), milliseconds)
  })
  work.catch(() => undefined)
  return Promise.race([work, end]).finally(() => clearTimeout(timer))
}

/** Tidying up: tried for three seconds, whatever comes of it. */
export const briefly = (work: () => Promise<unknown>): Effect.Effect<void> =>
  Effect.promise(() => within(3000, work()).then(() => undefined, () => undefined))
