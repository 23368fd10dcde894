import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { randomUUID } from "node:crypto"
import * as BriefClient from "../BriefClient.ts"
import * as BriefEvents from "../BriefEvents.ts"
import type { BriefProgress, BriefReceipt, BriefStatus } from "../BriefStatus.ts"
import { CommandError } from "../CommandError.ts"
import * as Contact from "../Contact.ts"
import * as DevelopmentWorld from "../DevelopmentWorld.ts"
import * as Elapsed from "../Elapsed.ts"
import * as InstanceFile from "../InstanceFile.ts"

export interface Input {
  readonly text: string
  readonly locale: string
  readonly files: ReadonlyArray<string>
  readonly contact: Option.Option<string>
}

/** The product's contractual bound is a day; a terminal waits less. */
const patience = "15 minutes"

const line = ({ progress, step }: Pick<BriefProgress, "progress" | "step">) =>
  `${String(Math.round(progress)).padStart(3)} %  ${step ?? ""}`

/** Follows the events; whenever they break off, asks for the state and follows on from there. */
const follow = Effect.fnUntraced(function*(origin: string, receipt: BriefReceipt) {
  const events = new URL(receipt.links.events, origin)
  let seen: string | undefined
  let shown = ""
  const show = (progress: Pick<BriefProgress, "progress" | "step">) => {
    const next = line(progress)
    if (next === shown) return Effect.void
    shown = next
    return Console.log(next)
  }
  while (true) {
    yield* BriefEvents.follow(events, seen).pipe(
      Stream.tap((event) => {
        seen = event.id ?? seen
        return show(event)
      }),
      Stream.takeUntil((event) => event.status !== "working"),
      Stream.runDrain,
      Effect.ignore
    )
    const now = yield* BriefClient.status(origin, receipt.token)
    yield* show(now)
    if (now.status !== "working") return now
    yield* Effect.sleep("500 millis")
  }
})

/** Documents are named by their pages, which a person can read; the API's own addresses hold JSON. */
const addresses = (origin: string, receipt: BriefReceipt, { documents, prototype }: BriefStatus) => {
  const page = receipt.links.page
  const pages = (["terms", "plan", "report"] as const).filter((name) => (documents?.[name] ?? null) !== null)
  const all = [
    ["request", page],
    ...(prototype ? [["prototype", prototype.url]] : []),
    ...pages.map((name) => [name, `${page}/${name}`])
  ]
  return all.map(([name = "", address = ""]) => `${name.padEnd(10)} ${new URL(address, origin).href}`)
}

/** Sends the idea to the product at the origin and waits; a failure unless it ends live. */
export const send = Effect.fnUntraced(function*(origin: string, input: Input, contact: string) {
  const sentAt = performance.now()
  const { files, locale, text } = input
  const receipt = yield* BriefClient.send(origin, { text, locale, files, contact, formKey: randomUUID() })
  yield* Console.log(`received   ${new URL(receipt.links.page, origin).href}`)
  const status = yield* follow(origin, receipt).pipe(Effect.timeoutOrElse({
    duration: patience,
    orElse: () =>
      Effect.fail(new CommandError({ reason: `not done after ${patience}; the request goes on without us` }))
  }))
  for (const address of addresses(origin, receipt, status)) yield* Console.log(address)
  if (status.status !== "live") {
    return yield* new CommandError({ reason: `${status.status}: ${status.reason ?? "no reason given"}` })
  }
  yield* Console.log(`live after ${Elapsed.format(performance.now() - sentAt)}`)
})

/** Sends an idea to the running product, or to one that runs as long as this command. */
export const run = (input: Input) =>
  Effect.gen(function*() {
    const contact = yield* Contact.of(input.contact)
    const running = yield* InstanceFile.find()
    if (running !== undefined) return yield* send(running.webUrl, input, contact)
    yield* Console.error("statex is not running here: starting it for this brief")
    const { webUrl } = yield* DevelopmentWorld.launch({ port: Option.none(), noBrowser: false })
    yield* send(webUrl, input, contact)
    yield* Console.error("stopping; ./statex start shows the prototype again")
  }).pipe(Effect.scoped)
