import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"

/** A command's work is imported when it runs, so that the others start fast. */
const later = <M, A, E, R>(load: () => Promise<M>, run: (module: M) => Effect.Effect<A, E, R>) =>
  Effect.flatMap(Effect.promise(load), run)

const start = Command.make("start", {
  port: Flag.Int("port").pipe(
    Flag.optional,
    Flag.withDescription("the wanted web port, otherwise WEB_PORT or 3000; the next free one when it is taken")
  ),
  noBrowser: Flag.Boolean("no-browser").pipe(
    Flag.withDefault(false),
    Flag.withDescription("check prototypes without Chromium; the report says what was not run")
  )
}, (flags) => later(() => import("./commands/Start.ts"), (module) => module.run(flags))).pipe(
  Command.withDescription("Run the product here: database, web, worker, preview. Ctrl-C stops all of it.")
)

const stop = Command.make("stop", {}, () => later(() => import("./commands/Stop.ts"), (module) => module.run)).pipe(
  Command.withDescription("Stop the product that `start` runs from this checkout.")
)

const doctor = Command.make("doctor", {}, () => later(() => import("./commands/Doctor.ts"), (module) => module.run))
  .pipe(Command.withDescription("Look at what this machine has and lacks, and say how to get it."))

const brief = Command.make("brief", {
  text: Argument.String("text").pipe(Argument.withDescription("the idea, in your own words")),
  locale: Flag.Literals("locale", ["en", "de", "fr", "it", "es", "nl", "cs", "pl", "ru", "ar"]).pipe(
    Flag.withDefault("en"),
    Flag.withDescription("the language of the answer")
  ),
  files: Flag.File("file", { mustExist: true }).pipe(
    Flag.atLeast(0),
    Flag.withDescription("a document, picture or recording that belongs to the idea; may be repeated")
  ),
  contact: Flag.String("contact").pipe(
    Flag.optional,
    Flag.withDescription("where to answer; otherwise git's user.email")
  )
}, (input) => later(() => import("./commands/Brief.ts"), (module) => module.run(input))).pipe(
  Command.withDescription("Send an idea and wait for its prototype; starts the product when it is not running.")
)

const migrate = Command.make("migrate", {}, () => later(() => import("./commands/Db.ts"), (module) => module.migrate))
  .pipe(Command.withDescription("Bring the database's tables up to date."))

const seed = Command.make("seed", {}, () => later(() => import("./commands/Db.ts"), (module) => module.seed)).pipe(
  Command.withDescription("Send one example brief, marked as an example, to the running product.")
)

const reset = Command.make("reset", {
  yes: Flag.Boolean("yes").pipe(Flag.withDefault(false), Flag.withDescription("do not ask"))
}, ({ yes }) => later(() => import("./commands/Db.ts"), (module) => module.reset(yes))).pipe(
  Command.withDescription("Throw the embedded database and the stored files away and begin again.")
)

const db = Command.make("db").pipe(
  Command.withDescription("The development database."),
  Command.withSubcommands([migrate, seed, reset])
)

const prototype = Command.make("prototype").pipe(
  Command.withDescription("Finished prototypes."),
  Command.withSubcommands([
    Command.make("stop", {
      host: Argument.String("host").pipe(
        Argument.withDescription("its name or address, for example result12-abcd1234")
      ),
      reason: Flag.String("reason").pipe(Flag.withDescription("why; kept beside it"))
    }, ({ host, reason }) => later(() => import("./commands/Prototype.ts"), (module) => module.stop(host, reason)))
      .pipe(
        Command.withDescription("Take a prototype down for good: its address answers 410.")
      )
  ])
)

const entry = Argument.String("entry").pipe(Argument.withDescription("the entry, as `proposals` names it"))

const payments = Command.make("payments").pipe(
  Command.withDescription("Statements of the bank account."),
  Command.withSubcommands([
    Command.make("import", {
      file: Argument.File("file", { mustExist: true }).pipe(Argument.withDescription("CSV, GPC or camt.053"))
    }, ({ file }) => later(() => import("./commands/Payments.ts"), (module) => module.take(file))).pipe(
      Command.withDescription(
        "Take a statement in: what names an order pays it, the rest is proposed. Twice changes nothing."
      )
    ),
    Command.make(
      "proposals",
      {},
      () => later(() => import("./commands/Payments.ts"), (module) => module.proposals)
    ).pipe(Command.withDescription("List the entries of which a person has to say whose they are.")),
    Command.make(
      "assign",
      {
        entry,
        reference: Argument.String("reference").pipe(Argument.withDescription("the order's variable symbol"))
      },
      ({ entry, reference }) =>
        later(() => import("./commands/Payments.ts"), (module) => module.assign(entry, reference))
    ).pipe(
      Command.withDescription("Say that an entry belongs to the order with this variable symbol.")
    ),
    Command.make(
      "dismiss",
      { entry },
      ({ entry }) => later(() => import("./commands/Payments.ts"), (module) => module.dismiss(entry))
    ).pipe(Command.withDescription("Say that an entry belongs to no order."))
  ])
)

const check = Command.make("check", {}, () => later(() => import("./commands/Check.ts"), (module) => module.run)).pipe(
  Command.withDescription("Lint, format, types and unit tests.")
)

const test = Command.make("test", {}, () => later(() => import("./commands/Test.ts"), (module) => module.run)).pipe(
  Command.withDescription("Everything: check, contracts on a real PostgreSQL and Redis, journeys in Chromium.")
)

const gallery = Command.make("gallery", {
  port: Flag.Int("port").pipe(Flag.withDefault(3100), Flag.withDescription("the port that shows them"))
}, ({ port }) => later(() => import("./commands/Gallery.ts"), (module) => module.run(port))).pipe(
  Command.withDescription("Make every prototype of the corpus and show them side by side.")
)

const bench = Command.make("bench", {
  name: Argument.String("name").pipe(Argument.optional, Argument.withDescription("one bench; all when left out"))
}, ({ name }) => later(() => import("./commands/Bench.ts"), (module) => module.run(name))).pipe(
  Command.withDescription("Measure ours against the bare thing, in alternating slices.")
)

export const statex = Command.make("statex").pipe(
  Command.withDescription("An idea becomes a checked, live prototype."),
  Command.withSubcommands([start, stop, brief, doctor, db, prototype, payments, check, test, bench, gallery])
)
