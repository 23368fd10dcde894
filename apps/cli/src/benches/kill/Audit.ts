import { sha256 } from "@statex/kernel/Digest"
import * as Effect from "effect/Effect"
import { request } from "node:http"
import { buffer } from "node:stream/consumers"
import type { PrivateProduct } from "../PrivateProduct.ts"
import type { SentBrief } from "../Sender.ts"
import type { Ledger } from "./Ledger.ts"

/** What the books say when everything rests. `faults` are sentences; none of them may be true. */
export interface Audit {
  readonly live: number
  readonly failed: number
  /** Files that were fetched from the preview and hashed. */
  readonly files: number
  readonly faults: ReadonlyArray<string>
}

/** Fetches a file as a browser would, from the host's own origin. */
const fetched = (port: number, host: string, path: string) =>
  Effect.promise(() =>
    new Promise<string>((resolve) => {
      const asking = request({
        host: "127.0.0.1",
        port,
        path: `/${path}`,
        headers: { host: `${host}.localhost:${port}` }
      }, (response) =>
        void buffer(response).then(
          (bytes) => resolve(response.statusCode === 200 ? sha256(bytes) : `status ${response.statusCode}`),
          () => resolve("broken off")
        ))
      asking.on("error", (error) => resolve(error.message))
      asking.setTimeout(10_000, () => asking.destroy(new Error("no answer")))
      asking.end()
    })
  )

const doubled = `
  SELECT run_id, kind, count(*)::int AS times FROM run_events
  WHERE kind NOT IN ('StepBegan', 'StepFailed', 'Checked', 'Built', 'Repaired') GROUP BY run_id, kind HAVING count(*) > 1`

interface Served extends Record<string, unknown> {
  readonly host: string
  readonly files: ReadonlyArray<{ readonly path: string; readonly hash: string }>
}

export const audit = Effect.fnUntraced(function*(
  product: PrivateProduct,
  ledger: Ledger,
  answered: ReadonlyMap<SentBrief, string>,
  states: ReadonlyMap<string, string>
) {
  const faults: Array<string> = []
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const runs = yield* ledger.rows<{ run_id: string; token: string; form_key: string }>(
    "SELECT run_id, token, form_key FROM runs"
  )
  expect(runs.length === answered.size, `${answered.size} were answered, ${runs.length} are in the books`)
  for (const [{ formKey }, token] of answered) {
    expect(runs.some((run) => run.token === token && run.form_key === formKey), `the answered ${token} is lost`)
  }
  for (const { kind, run_id, times } of yield* ledger.rows<{ run_id: string; kind: string; times: number }>(doubled)) {
    faults.push(`${kind} happened ${times} times to ${run_id}`)
  }
  const counted = yield* ledger.rows(
    "SELECT key FROM allowance_logs WHERE cardinality(tickets) <> 1 AND key LIKE 'person:%'"
  )
  const failed = [...states.values()].filter((state) => state === "failed").length
  expect(counted.length <= failed, `${counted.length} people were not counted exactly once`)

  const live = runs.filter(({ token }) => states.get(token) === "live")
  for (const table of ["prototypes", "publications"]) {
    const rows = yield* ledger.rows<{ run_id: string }>(`SELECT run_id FROM ${table}`)
    for (const { run_id, token } of live) {
      const own = rows.filter((row) => row.run_id === run_id).length
      expect(own === 1, `${token} is live and has ${own} rows in ${table}`)
    }
    if (table === "prototypes") {
      expect(rows.length === live.length, `${rows.length} addresses for ${live.length} live requests`)
    }
  }
  const served = yield* ledger.rows<Served>(`
    SELECT p.host, v.manifest->'files' AS files FROM prototypes p
    JOIN publications v ON v.run_id = p.run_id AND v.version = p.current`)
  const all = served.flatMap(({ files, host }) => files.map((file) => ({ host, ...file })))
  yield* Effect.forEach(
    all,
    ({ hash, host, path }) =>
      Effect.map(fetched(product.previewPort, host, path), (got) => expect(got === hash, `${host}/${path}: ${got}`)),
    {
      concurrency: 8,
      discard: true
    }
  )
  expect(live.length + failed === runs.length, `${runs.length - live.length - failed} neither live nor failed`)
  return { live: live.length, failed, files: all.length, faults } satisfies Audit
})
