import { assert, layer } from "@effect/vitest"
import { OrderStore } from "@statex/payments/OrderStore"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { Entitlements } from "@statex/prototypes/Entitlements"
import { errandOf } from "@statex/prototypes/Errands"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { personKey } from "@statex/rate-limiter/Person"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { bought, delivered, turned } from "./Purchases.ts"
import { composed, golive, rested, send, stranger, view } from "./Visitor.ts"

const world = Layer.provideMerge(OrderStore.layer, composed)

const wish = "Please add a field for the frame number to repairs."
const another = "Please use a blue theme."

const changed = Effect.fnUntraced(function*(token: string, words: string) {
  yield* Prototypes.use((prototypes) => prototypes.askChange(token, words, stranger().address))
  assert.strictEqual((yield* rested(token)).change.phase, "planned")
  yield* Prototypes.use((prototypes) => prototypes.confirmChange(token))
  return yield* rested(token)
})

/** Days for which a person has premium, of each purchase, from now. */
const daysOf = Effect.fnUntraced(function*(person: string) {
  const sql = yield* SqlClient
  const rows = yield* sql`
    SELECT round(extract(epoch FROM begins_at - now()) / 86400)::int AS since,
      round(extract(epoch FROM ends_at - now()) / 86400)::int AS until
    FROM entitlements WHERE person = ${person} AND kind = 'premium' AND active ORDER BY begins_at`
  return rows.map(({ since, until }) => [since, until])
})

layer(world, { excludeTestServices: true })("What a purchase gives", (it) => {
  it.effect("is a change more, without any allowance, that is offered, made and used up", () =>
    Effect.gen(function*() {
      const { contact } = stranger()
      const { token } = yield* golive({ contact })
      assert.notInclude((yield* view(token)).offered, "extra-change")
      assert.strictEqual((yield* changed(token, wish)).change.phase, "done")
      assert.include((yield* view(token)).offered, "extra-change")
      // Both of the person's two are taken.
      assert.strictEqual((yield* Effect.flip(send({ contact })))._tag, "Limited")
      yield* bought(token, "extra-change")
      const open = yield* view(token)
      assert.strictEqual(open.change.phase, "free")
      assert.deepStrictEqual(open.services.map(({ item, outcome, used }) => [item, outcome, used]), [
        ["extra-change", "done", 0]
      ])
      assert.notInclude(open.offered, "extra-change")
      const done = yield* changed(token, another)
      assert.strictEqual(done.change.phase, "done")
      assert.deepStrictEqual(done.prototype?.versions, [1, 2, 3])
      assert.deepStrictEqual(done.services.map(({ used }) => used), [1])
      assert.deepStrictEqual(done.authors.map(({ of }) => of), ["terms", "prototype", "change"])
    }))

  it.effect("is premium for a person: ten a day, for 30 days, and longer for each that is bought", () =>
    Effect.gen(function*() {
      const { contact } = stranger()
      const person = personKey(contact)
      const token = yield* send({ contact })
      yield* send({ contact })
      assert.strictEqual((yield* Effect.flip(send({ contact })))._tag, "Limited")
      const first = yield* bought(token, "premium")
      const second = yield* bought(token, "premium", 2)
      const third = yield* bought(token, "premium")
      assert.deepStrictEqual(yield* daysOf(person), [[0, 30], [30, 90], [90, 120]])
      for (let more = 0; more < 8; more++) yield* send({ contact, problem: "A list of books." })
      const limited = yield* Effect.flip(send({ contact }))
      assert.strictEqual(limited._tag === "Limited" ? limited.allowance : limited._tag, "premium")
      // What follows moves forward; what is given back begins again after the rest.
      yield* turned(first, "disputed")
      yield* delivered
      assert.deepStrictEqual(yield* daysOf(person), [[0, 60], [60, 90]])
      yield* turned(first, "restored")
      yield* delivered
      assert.deepStrictEqual(yield* daysOf(person), [[0, 60], [60, 90], [90, 120]])
      assert.strictEqual((yield* view(token)).services.find(({ order }) => order === third.id)?.until?.length, 24)
      for (const order of [first, second, third]) yield* turned(order, "refunded")
      yield* delivered
      assert.deepStrictEqual(yield* daysOf(person), [])
      assert.isFalse(yield* Entitlements.use((entitlements) => entitlements.isPremium(person)))
      // Whose it was is forgotten once no bank gives it back any more.
      assert.strictEqual(yield* Entitlements.use((entitlements) => entitlements.forgetOver), 0)
      yield* SqlClient.use((sql) =>
        sql`UPDATE entitlements SET ended_at = ended_at - interval '181 days'
        WHERE order_id = ${first.id}::uuid`
      )
      assert.strictEqual(yield* Entitlements.use((entitlements) => entitlements.forgetOver), 1)
    }))

  it.effect("is the EU for the words of a request, and what the visitor chose once it is taken back", () =>
    Effect.gen(function*() {
      const token = yield* send({ privacy: "personalised", reach: "anywhere" })
      const terms = BriefStore.use((briefs) =>
        Effect.map(briefs.byToken(token), (kept) => kept === undefined ? undefined : errandOf(kept).terms)
      )
      assert.deepStrictEqual(yield* terms, { mode: "personalised", reach: "anywhere" })
      assert.include((yield* view(token)).offered, "eu-compliance")
      const [one, other] = [yield* bought(token, "eu-compliance"), yield* bought(token, "eu-compliance")]
      assert.deepStrictEqual(yield* terms, { mode: "protected", reach: "EU" })
      assert.notInclude((yield* view(token)).offered, "eu-compliance")
      const account = yield* Prototypes.use((prototypes) => prototypes.account(token))
      assert.deepStrictEqual([account.euTier, account.reach, account.consent.reach], [true, "EU", "anywhere"])
      yield* turned(one, "refunded")
      yield* delivered
      assert.deepStrictEqual(yield* terms, { mode: "protected", reach: "EU" })
      yield* turned(other, "refunded")
      yield* delivered
      assert.deepStrictEqual(yield* terms, { mode: "personalised", reach: "anywhere" })
    }))

  it.effect("is a deposit that is shown, and nothing that runs", () =>
    Effect.gen(function*() {
      const { token } = yield* golive()
      const before = yield* view(token)
      assert.include(before.offered, "starter-deposit")
      yield* bought(token, "starter-deposit")
      const { services, ...after } = yield* view(token)
      assert.deepStrictEqual(services.map(({ active, item, service }) => [item, service, active]), [
        ["starter-deposit", "deposit", true]
      ])
      const { services: _, ...same } = before
      assert.deepStrictEqual(after, same)
    }))
})
