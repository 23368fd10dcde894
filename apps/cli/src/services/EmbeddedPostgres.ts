import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { anyFree, isFree } from "../Ports.ts"
import { isAlive } from "../ProcessSignals.ts"
import * as LauncherLock from "./LauncherLock.ts"
import * as PostgresCluster from "./PostgresCluster.ts"
import * as Postmaster from "./Postmaster.ts"
import * as PreviousPostgres from "./PreviousPostgres.ts"

export interface EmbeddedPostgres {
  readonly home: string
  readonly port: number
  readonly url: (database: string) => string
  /** The server's process now; another one after it was restarted. */
  readonly pid: () => number
}

export interface Options extends PostgresCluster.ClusterOptions {
  /** Told when the server died by itself and when it is back. */
  readonly onChange?: (message: string) => Effect.Effect<void>
}

const restarts = Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("5 seconds")])

/**
 * PostgreSQL for this launcher alone: started, kept up on the same port and data when somebody kills it,
 * shut down when the scope closes. A second launcher on the same folder is refused.
 */
export const start = Effect.fnUntraced(function*(options: Options) {
  const cluster = yield* PostgresCluster.open(options)
  yield* PreviousPostgres.settle(cluster)
  const port = cluster.port !== 0 && (yield* isFree(cluster.port)) ? cluster.port : yield* anyFree
  let pid = 0
  const launch = Postmaster.start(cluster, port, (spawned) => {
    pid = spawned
  })
  yield* Effect.addFinalizer(() => isAlive(pid) && pid !== 0 ? PreviousPostgres.stop(pid) : Effect.void)
  // Two launchers at the same moment: the slower one finds the other's server, and says so.
  const first = yield* launch.pipe(
    Effect.catch((error) => Effect.andThen(PreviousPostgres.settle(cluster), Effect.fail(error)))
  )
  yield* PostgresCluster.remember(cluster, port)

  const tell = options.onChange ?? (() => Effect.void)
  yield* Effect.gen(function*() {
    let current = first
    while (true) {
      const how = yield* current.exited
      yield* tell(`PostgreSQL ended by itself (${how}); starting it again`)
      current = yield* Effect.retry(launch, restarts)
      yield* tell("PostgreSQL is back")
    }
  }).pipe(Effect.ignore, Effect.forkScoped)

  const url = (database: string) => `postgres://statex:${cluster.password}@127.0.0.1:${port}/${database}`
  yield* LauncherLock.held(url("postgres"))
  return { home: cluster.home, port, url, pid: () => pid } satisfies EmbeddedPostgres
})
