import * as Prompt from "effect/cli/Prompt"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { randomUUID } from "node:crypto"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import * as BriefClient from "../BriefClient.ts"
import * as Checkout from "../Checkout.ts"
import { CommandError } from "../CommandError.ts"
import * as Contact from "../Contact.ts"
import * as DevelopmentWorld from "../DevelopmentWorld.ts"
import * as InstanceFile from "../InstanceFile.ts"
import * as Databases from "../services/Databases.ts"
import * as EmbeddedPostgres from "../services/EmbeddedPostgres.ts"

const directory = join(Checkout.state, "postgres")

/** Brings the tables up to date; a running product has done so when it started. */
export const migrate = Effect.gen(function*() {
  yield* DevelopmentWorld.readDotEnv
  const external = process.env["DATABASE_URL"]
  if (external !== undefined) {
    yield* Databases.migrate(external)
  } else if ((yield* InstanceFile.find()) === undefined) {
    const postgres = yield* EmbeddedPostgres.start({ directory })
    yield* Databases.ensure(postgres.url("postgres"), "statex")
    yield* Databases.migrate(postgres.url("statex"))
  }
  yield* Console.log("the database is up to date")
}).pipe(Effect.scoped)

const example = "Example for development: a small workshop keeps its repair orders in a notebook. " +
  "We want to record each order with customer, device, fault and date, move it from received over in repair " +
  "to done, and find any order by the customer's name."

/** One real request through the front door, marked as an example, so that every table fills as it does in life. */
export const seed = Effect.gen(function*() {
  const running = yield* InstanceFile.find()
  if (running === undefined) {
    return yield* new CommandError({ reason: "the example is sent to the running product: ./statex start first" })
  }
  const contact = yield* Contact.of(Option.none())
  const brief = { text: example, locale: "en", contact, files: [], formKey: randomUUID() }
  const receipt = yield* BriefClient.send(running.webUrl, brief)
  yield* Console.log(`sent  ${new URL(receipt.links.page, running.webUrl).href}`)
})

/** Throws the embedded database and the stored files away. A database of one's own is never touched. */
export const reset = Effect.fnUntraced(function*(yes: boolean) {
  yield* DevelopmentWorld.readDotEnv
  if (process.env["DATABASE_URL"] !== undefined) {
    return yield* new CommandError({
      reason: "reset is for the embedded database only, and DATABASE_URL names another"
    })
  }
  if ((yield* InstanceFile.find()) !== undefined) {
    return yield* new CommandError({ reason: "statex is running: ./statex stop first" })
  }
  if (!yes && !(yield* Prompt.run(Prompt.Confirm({ message: "Erase every request and prototype here?" })))) {
    return yield* Console.log("nothing was changed")
  }
  const postgres = yield* EmbeddedPostgres.start({ directory })
  yield* Databases.drop(postgres.url("postgres"), "statex")
  yield* Effect.promise(() => rm(join(Checkout.state, "data"), { recursive: true, force: true }))
  yield* Databases.ensure(postgres.url("postgres"), "statex")
  yield* Databases.migrate(postgres.url("statex"))
  yield* Console.log("empty and up to date")
}, Effect.scoped)
