import { orderCurrencies } from "@statex/payments/Catalogue"
import type { OrderStore } from "@statex/payments/OrderStore"
import { gatewayNames } from "@statex/payments/PaymentGateway"
import type { PaymentStore } from "@statex/payments/PaymentStore"
import { Receiving } from "@statex/payments/Receiving"
import { Reconciling } from "@statex/payments/Reconciling"
import { Refunds } from "@statex/payments/Refunds"
import { Settling } from "@statex/payments/Settling"
import { Effect, Option } from "effect"
import * as fc from "fast-check"
import { randomUUID } from "node:crypto"
import { opened, placed, type Scene } from "./Scene.ts"
import { among, type Random } from "./World.ts"

/** What the commands need of the books. */
export type Needs = OrderStore | PaymentStore | Receiving | Reconciling | Refunds | Settling
export type Run = <A, E>(effect: Effect.Effect<A, E, Needs>) => Promise<A>

export const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 16), 0x45d9f3b) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
  }
}

const drawn = <A>(random: Random, from: Array<A>, most: number): ReadonlyArray<A> =>
  Array.from({ length: Math.min(most, from.length) }, () => {
    const at = Math.floor(random() * from.length)
    const last = from.pop()
    const taken = at === from.length || last === undefined ? last : from.splice(at, 1, last)[0]
    return taken === undefined ? [] : [taken]
  }).flat()

type Command = fc.AsyncCommand<Scene, Run>

const command = (
  name: string,
  seed: number,
  work: (scene: Scene, random: Random) => Effect.Effect<void, unknown, Needs>,
  possible: (scene: Scene) => boolean = () => true
): Command => ({
  check: possible,
  run: (scene, real) => real(Effect.suspend(() => work(scene, randomFrom(seed)))),
  toString: () => `${name}(${seed})`
})

const concurrency = 8

/** Orders, some paid on two rails, some whose opening is cut short. */
const order = (seed: number) =>
  command("order", seed, ({ world }, random) =>
    Effect.forEach(Array.from({ length: 6 }), () =>
      Effect.gen(function*() {
        const made = yield* placed(
          among(random, orderCurrencies),
          random() < 0.3 ? ["premium", "eu-compliance"] : ["extra-change"]
        )
        const rails = random() < 0.25 ? 2 : 1
        for (let rail = 0; rail < rails; rail++) {
          yield* opened(world, made, among(random, gatewayNames) ?? "scripted", random() < 0.1)
        }
      }), { concurrency, discard: true }))

const happen = (seed: number) =>
  command(
    "happen",
    seed,
    ({ world }, random) =>
      Effect.sync(() => {
        const truths = world.current.slice(-60)
        for (let turn = 0; turn < 40; turn++) {
          const truth = among(random, truths)
          if (truth !== undefined) world.happen(truth, random)
        }
      }),
    ({ world }) => world.current.length > 0
  )

/** A handful off the wire, in any order, at once. */
export const deliver = ({ world }: Scene, random: Random, most: number) =>
  Effect.forEach(
    drawn(random, world.wire, most),
    (sent) =>
      Receiving.use((receiving) => receiving.receive(sent.gateway, sent)).pipe(
        Effect.result,
        Effect.map((answer) => {
          world.counts.sent++
          if (sent.forged) world.counts.forged++
          if (answer._tag === "Failure") world.counts.refused++
          else if (answer.success === "known") world.counts.doubled++
        })
      ),
    { concurrency, discard: true }
  )

const delivery = (seed: number) =>
  command("deliver", seed, (scene, random) => deliver(scene, random, 260), ({ world }) => world.wire.length > 0)

/** Workers, of whom some die before they begin, some in the middle, and some do what another does at the same time. */
export const work = ({ queue, world }: Scene, random: Random, most: number) =>
  Effect.forEach(drawn(random, queue, most), (event) => {
    const fate = random()
    const settled = Settling.use((settling) => settling.settle(event)).pipe(Effect.result)
    if (fate < 0.1) return Effect.sync(() => world.counts.crashes++)
    if (fate < 0.25) {
      return Effect.map(Effect.timeoutOption(settled, random() * 12), (done) => {
        if (Option.isNone(done)) world.counts.crashes++
      })
    }
    return fate < 0.4 ? Effect.all([settled, settled], { concurrency: 2 }) : settled
  }, { concurrency, discard: true })

const working = (seed: number) =>
  command("work", seed, (scene, random) => work(scene, random, 60), ({ queue }) => queue.length > 0)

const refund = (seed: number) =>
  command("refund", seed, ({ world }, random) => {
    const truth = among(random, world.current.slice(-60))
    if (truth === undefined) return Effect.void
    const asked = {
      id: randomUUID(),
      payment: truth.id,
      ...(random() < 0.5 ? {} : { amount: 1 + Math.floor(random() * 3000) })
    }
    const ask = Refunds.use((refunds) => refunds.ask(asked)).pipe(Effect.ignore)
    return Effect.asVoid(Effect.all([ask, ask], { concurrency: 2 }))
  }, ({ world }) => world.current.length > 0)

const outage = (seed: number) =>
  command("outage", seed, ({ world }, random) =>
    Effect.sync(() => {
      world.outage = Math.floor(random() * 15)
    }))

const reconcile = (seed: number) =>
  command("reconcile", seed, () => Effect.asVoid(Reconciling.use((reconciling) => reconciling.run(40))))

const seeds = fc.integer()

export const commands = fc.commands([
  seeds.map(order),
  seeds.map(happen),
  seeds.map(happen),
  seeds.map(delivery),
  seeds.map(delivery),
  seeds.map(working),
  seeds.map(working),
  seeds.map(refund),
  seeds.map(outage),
  seeds.map(reconcile)
], { maxCommands: 80, size: "max" })
