import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { randomUUID } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import * as PrivateProduct from "../src/benches/PrivateProduct.ts"
import { status } from "../src/benches/Sender.ts"
import { isAlive, send as signal } from "../src/ProcessSignals.ts"
import { withClient } from "../src/services/Databases.ts"

/** Words that nothing else could have brought into a log. */
const secret = {
  contact: "quibberling.vornholt@example.org",
  word: "Zanthorpel",
  file: "Mirquellum",
  wish: "Ostravendel"
}
const problem = `We are ${secret.word} Bikes. For each repair we record the customer, phone, price and date received.`

/** One try, whatever it answers: some of them are meant to be refused, or meet a database that was just killed. */
const post = (webUrl: string, body: Record<string, unknown> | FormData, path = "/api/v1/briefs") =>
  Effect.promise(async () => {
    const form = body instanceof FormData
    const response = await fetch(new URL(path, webUrl), {
      method: "POST",
      headers: {
        "x-forwarded-for": `198.51.100.${1 + Math.floor(Math.random() * 250)}`,
        ...(form ? {} : { "content-type": "application/json" })
      },
      body: form ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000)
    }).catch(() => undefined)
    const text = (await response?.text().catch(() => "")) ?? ""
    const token = /"token":"([\w-]+)"/.exec(text)?.[1]
    return { status: response?.status ?? 0, token: token ?? "" }
  })

const brief = (more: Record<string, unknown> = {}) => ({
  problem,
  contact: secret.contact,
  locale: "en",
  formKey: randomUUID(),
  ...more
})

const resting = (webUrl: string, token: string) =>
  status(webUrl, token).pipe(
    Effect.delay("200 millis"),
    Effect.repeat({ until: (now) => now.status !== "working" }),
    Effect.map((now) => now.status),
    Effect.timeout("60 seconds")
  )

const withFiles = () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(brief({ contact: `files.${secret.contact}` }))) {
    form.append(name, String(value))
  }
  form.append("files", new Blob([`name,owner\n${secret.file},1\n`]), `${secret.file}.csv`)
  form.append("files", new Blob([`%PDF-1.7 ${secret.file}`]), `${secret.file}.pdf`)
  return form
}

/** Everything that the logs of a run hold, the rotated ones included. */
const logged = (logs: ReadonlyArray<string>) =>
  logs.flatMap((log) => [log, `${log}.1`]).filter(existsSync).map((log) => ({
    log,
    lines: readFileSync(log, "utf8").split("\n")
  }))

describe("the logs", () => {
  it.live("hold no contact, no word of a brief, no name of a file, whatever goes wrong", () =>
    Effect.gen(function*() {
      const product = yield* PrivateProduct.launch()
      const { webUrl } = product
      const first = yield* post(webUrl, brief())
      assert.strictEqual(first.status, 201)
      assert.strictEqual(yield* resting(webUrl, first.token), "live")

      yield* post(webUrl, { wish: `Rename repairs to ${secret.wish}.` }, `/api/v1/briefs/${first.token}/change`)
      const filed = yield* post(webUrl, withFiles())
      assert.strictEqual(filed.status, 201)
      yield* resting(webUrl, filed.token)
      // What PostgreSQL cannot keep is left out, not refused.
      const odd = yield* post(webUrl, brief({ contact: `odd.${secret.contact}`, problem: `${problem} \u0000 \ud800` }))
      assert.strictEqual(odd.status, 201)
      assert.strictEqual(yield* resting(webUrl, odd.token), "live")
      // Refused: no words, too many words, an unknown language, a third request of one person.
      assert.strictEqual((yield* post(webUrl, brief({ problem: "", contact: `empty.${secret.contact}` }))).status, 422)
      assert.isAtLeast((yield* post(webUrl, brief({ problem: secret.word.repeat(3_000) }))).status, 400)
      assert.isAtLeast((yield* post(webUrl, brief({ locale: secret.word }))).status, 400)
      assert.strictEqual((yield* post(webUrl, brief())).status, 429)

      // A step that fails for good: its brief is spoilt behind its back.
      const spoilt = yield* post(webUrl, brief({ contact: `spoilt.${secret.contact}` }))
      yield* withClient(product.databaseUrl, (client) =>
        client.query(
          `UPDATE briefs SET body = jsonb_build_object('problem', $1::text)
          WHERE run_id = (SELECT run_id FROM runs WHERE token = $2)`,
          [problem, spoilt.token]
        ))
      // A statement that PostgreSQL refuses with a visitor's word in its values, as a bug of ours would.
      yield* Effect.ignore(
        withClient(product.databaseUrl, (client) => client.query("SELECT $1::jsonb", [`{"${secret.word}`]))
      )
      // Defects: the database dies while briefs come in and are worked on.
      const pid = yield* product.pidOf("database")
      const caught = yield* Effect.all([
        ...Array.from({ length: 6 }, (_, number) => post(webUrl, brief({ contact: `${number}.${secret.contact}` }))),
        Effect.delay(
          Effect.sync(() => ({
            status: pid !== undefined && isAlive(pid) && signal(pid, "SIGKILL") ? 0 : -1,
            token: ""
          })),
          "40 millis"
        ),
        ...Array.from({ length: 6 }, (_, number) =>
          Effect.delay(
            post(webUrl, brief({ contact: `late${number}.${secret.contact}` })),
            `${60 + number * 40} millis`
          ))
      ], { concurrency: "unbounded" })
      assert.isAbove(
        caught.filter(({ status }) => status >= 500).length,
        0,
        "nothing met the dead database"
      )
      for (const { token } of caught) {
        if (token !== "") yield* resting(webUrl, token)
      }

      const logs = logged(product.logs)
      for (const { lines, log } of logs) {
        for (const word of Object.values(secret)) {
          assert.deepStrictEqual(lines.filter((line) => line.toLowerCase().includes(word.toLowerCase())), [], log)
        }
      }
      assert.isAtLeast(logs.length, 4, "a log is missing")
      const errors = logs.flatMap(({ lines }) => lines).filter((line) => /"level":"error"|ERROR|FATAL/.test(line))
      assert.isAbove(errors.length, 0, "nothing went wrong, so nothing was shown")
    }).pipe(Effect.scoped), 180_000)
})
