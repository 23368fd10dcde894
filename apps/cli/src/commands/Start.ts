import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as DevelopmentWorld from "../DevelopmentWorld.ts"
import * as Elapsed from "../Elapsed.ts"

/** Runs the product until somebody stops it. */
export const run = (wishes: DevelopmentWorld.Wishes) =>
  Effect.gen(function*() {
    yield* Effect.addFinalizer(() => Console.log("stopped"))
    const instance = yield* DevelopmentWorld.launch(wishes)
    yield* Console.log(`ready ${instance.webUrl} (${Elapsed.format(Elapsed.sinceLaunch())})`)
    yield* Console.log(`logs  ${instance.logs}`)
    yield* Effect.addFinalizer(() => Console.log("stopping"))
    return yield* Effect.never
  }).pipe(Effect.scoped)
