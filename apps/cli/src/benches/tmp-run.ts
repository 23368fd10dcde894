import { limiter } from "./Limiter.ts"
import * as Effect from "effect/Effect"
console.log(await Effect.runPromise(Effect.scoped(limiter.run)))
