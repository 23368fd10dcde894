import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { join } from "node:path"
import { CommandError } from "../CommandError.ts"
import * as Instance from "../Instance.ts"
import * as LogWarnings from "../LogWarnings.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Chromium from "../services/Chromium.ts"
import * as EmbeddedPostgres from "../services/EmbeddedPostgres.ts"
import * as Ffmpeg from "../services/Ffmpeg.ts"
import * as Redis from "../services/Redis.ts"
import * as StageSettings from "../StageSettings.ts"
import * as Tally from "../Tally.ts"
import * as TestPart from "../TestPart.ts"
import { parts } from "./Check.ts"

const isSet = (name: string) => (process.env[name] ?? "") !== ""

/** What contracts run against, as far as this machine has it. */
interface Machine {
  readonly redis: Redis.Redis | undefined
  readonly chromium: Chromium.Chromium | undefined
  readonly ffmpeg: Ffmpeg.Ffmpeg | undefined
}

/** Contracts on a PostgreSQL of their own and a real Redis; suites of what is not there skip themselves. */
const contracts = Effect.fnUntraced(
  function*(folder: string, { chromium, ffmpeg, redis }: Machine) {
    const postgres = yield* EmbeddedPostgres.start({ directory: join(folder, "contracts"), ephemeral: true })
    return yield* TestPart.vitest("contract", folder, {
      DATABASE_URL: postgres.url("postgres"),
      REDIS_URL: redis?.url,
      CHROMIUM_PATH: chromium?.path ?? "off",
      FFMPEG_PATH: ffmpeg?.path ?? "off"
    })
  },
  Effect.scoped
)

/** Journeys against a whole private product on the embedded defaults. */
const journeys = Effect.fnUntraced(function*(folder: string, chromium: string | undefined) {
  if (chromium === undefined) return yield* TestPart.skip("journeys", Chromium.missing)
  const state = join(folder, "product")
  const instance = yield* Instance.launch({
    state,
    ephemeral: true,
    port: 4_300,
    previewPort: 4_400,
    env: {
      ...StageSettings.settings,
      STATEX_DATA: join(state, "data"),
      TRUSTED_PROXIES: "127.0.0.0/8,::1/128",
      CHROMIUM_PATH: chromium,
      REDIS_URL: ""
    },
    tell: Console.error
  })
  const tally = yield* TestPart.journeys(folder, {
    ...StageSettings.settings,
    BASE_URL: instance.webUrl,
    PREVIEW_DOMAIN: instance.env.PREVIEW_DOMAIN,
    CHROMIUM_PATH: chromium,
    DATABASE_URL: instance.databaseUrl,
    STATEX_LOGS: instance.logs,
    STATEX_STATE: state
  })
  // The logs go with the scratch folder: what a failed journey needs of them is shown now.
  if (tally.failed > 0) yield* Effect.forEach(yield* LogWarnings.read(instance.logs), (line) => Console.log(line))
  return tally
}, Effect.scoped)

/** A part that cannot even begin is one failed test, and the others still run. */
const orFailed = <R>(name: string, part: Effect.Effect<Tally.Tally, CommandError, R>) =>
  Effect.catch(part, (error) => Effect.as(Console.log(error.message), Tally.ofTool(name, 1, 0)))

/** Everything. The last line counts all tests; a skip fails where CI is set. */
export const run = Effect.gen(function*() {
  const folder = yield* ScratchFolder.make("statex-test-")
  const [redis, chromium] = yield* Effect.all([
    Effect.catch(Redis.bring, (error) => Effect.as(Console.error(error.message), undefined)),
    Chromium.bring
  ], { concurrency: 2 })
  // After Chromium: both may come from the same package manager.
  const ffmpeg = yield* Ffmpeg.bring
  yield* Console.log(`Redis      ${redis?.how ?? `none: ${Redis.missing}`}`)
  yield* Console.log(`Chromium   ${chromium === undefined ? `none: ${Chromium.missing}` : chromium.how}`)
  yield* Console.log(`ffmpeg     ${ffmpeg?.how ?? `none: ${Ffmpeg.missing}`}`)

  const checks = yield* parts(folder)
  const withoutRedis = redis === undefined ? [yield* TestPart.skip("Redis", Redis.missing)] : []
  const contract = yield* orFailed("contract", contracts(folder, { redis, chromium, ffmpeg }))
  const journey = yield* orFailed("journeys", journeys(folder, chromium?.path))
  const withoutFfmpeg = ffmpeg === undefined ? [yield* TestPart.skip("ffmpeg", Ffmpeg.missing)] : []
  const tallies = [...checks, ...withoutRedis, ...withoutFfmpeg, contract, journey]
  const good = Tally.isGood(tallies, isSet("CI"))
  if (!good && Tally.total(tallies).failed === 0) yield* Console.log("a skipped test fails where CI is set")
  return { tallies, good }
}).pipe(
  Effect.scoped,
  Effect.tap(({ tallies }) => Console.log(Tally.lastLine(tallies))),
  Effect.tap(({ good }) => Effect.sync(() => void (process.exitCode = good ? 0 : 1)))
)
