import * as Decimal from "@statex/payments/Decimal"
import type { Proposal } from "@statex/payments/EntryStore"
import { StatementImport } from "@statex/payments/StatementImport"
import { exponentOf } from "@statex/payments/statements/Statement"
import * as BankDesk from "@statex/runtime/BankDesk"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readFile } from "node:fs/promises"
import { CommandError } from "../CommandError.ts"
import * as DatabaseUrl from "../DatabaseUrl.ts"

/** Letters of an entry's name that a person has to type. */
const shown = 12

const refused = (error: { readonly message: string }) => Effect.fail(new CommandError({ reason: error.message }))

/** Work on the database of the product, with the account that settings name. */
const atTheDesk = <A, E extends { readonly message: string }>(
  work: (desk: StatementImport["Service"]) => Effect.Effect<A, E>
) =>
  Effect.gen(function*() {
    const env = { ...process.env, DATABASE_URL: yield* DatabaseUrl.find }
    return yield* StatementImport.use(work).pipe(
      Effect.provide(BankDesk.layer.pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))),
      Effect.catch(refused)
    )
  })

const line = ({ candidates, entry }: Proposal) =>
  [
    entry.hash.slice(0, shown),
    entry.bookedOn,
    `${Decimal.format(BigInt(entry.minor), exponentOf(entry.currency) ?? 2)} ${entry.currency}`,
    entry.counterName ?? "",
    ...candidates.map(({ doubt, reference }) => `${reference} (${doubt})`)
  ].filter((part) => part !== "").join("  ")

/** An entry by the beginning of its name. */
const named = Effect.fnUntraced(function*(desk: StatementImport["Service"], start: string) {
  const found = (yield* desk.proposals).filter(({ entry }) => entry.hash.startsWith(start))
  const [one, ...others] = found
  if (one === undefined) return yield* new CommandError({ reason: `no entry to be decided is named ${start}` })
  if (others.length > 0) return yield* new CommandError({ reason: `${found.length} entries begin with ${start}` })
  return one.entry.hash
})

export const take = (file: string) =>
  atTheDesk(Effect.fnUntraced(function*(desk) {
    const { foreign, known, matched, proposed } = yield* desk.take(yield* Effect.promise(() => readFile(file)))
    yield* Console.log(`${matched} matched, ${proposed} proposed, ${known} known, ${foreign} not ours`)
    if (proposed > 0) yield* Console.log("./statex payments proposals lists what is to be decided")
  }))

export const proposals = atTheDesk(Effect.fnUntraced(function*(desk) {
  const open = yield* desk.proposals
  if (open.length === 0) return yield* Console.log("nothing is to be decided")
  for (const one of open) yield* Console.log(line(one))
}))

export const assign = (entry: string, reference: string) =>
  atTheDesk(Effect.fnUntraced(function*(desk) {
    yield* desk.assign(yield* named(desk, entry), reference)
    yield* Console.log(`assigned to ${reference}`)
  }))

export const dismiss = (entry: string) =>
  atTheDesk(Effect.fnUntraced(function*(desk) {
    yield* desk.dismiss(yield* named(desk, entry))
    yield* Console.log("dismissed")
  }))
