import { assert, describe, it } from "@effect/vitest"
import * as Vies from "@statex/payments/gateways/Vies"
import { VatRegisterUnavailable } from "@statex/payments/VatRegister"
import { Effect, Schema } from "effect"
import { nearby } from "./Nearby.ts"

const Asked = Schema.fromJsonString(Schema.Struct({
  countryCode: Schema.String,
  vatNumber: Schema.String,
  requesterMemberStateCode: Schema.optionalKey(Schema.String),
  requesterNumber: Schema.optionalKey(Schema.String)
}))

/** The register, as it answers each number; it takes only well-formed questions to the right address. */
const register = (asked: Array<typeof Asked.Type>) =>
  nearby((req, res, body) => {
    if (req.method !== "POST" || req.url !== "/rest-api/check-vat-number") return void res.writeHead(404).end()
    const question = Schema.decodeUnknownSync(Asked)(body)
    asked.push(question)
    const { requesterNumber, vatNumber } = question
    const say = (status: number, answer: unknown) =>
      res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer))
    const error = (word: string) => say(200, { actionSucceed: false, errorWrappers: [{ error: word }] })
    if (requesterNumber === "99999999") return error("INVALID_REQUESTER_INFO")
    if (vatNumber === "busy") return error("MS_UNAVAILABLE")
    if (vatNumber === "asleep") return say(200, { valid: false, userError: "MS_UNAVAILABLE", name: "---" })
    if (vatNumber === "blocked") return error("VAT_BLOCKED")
    if (vatNumber === "input") return error("INVALID_INPUT")
    if (vatNumber === "down") return say(503, {})
    if (vatNumber === "page") return res.writeHead(200).end("<html>maintenance</html>")
    if (vatNumber === "endless") return res.writeHead(200).end(`"${"x".repeat(200_000)}"`)
    if (vatNumber === "silent") return undefined
    return say(200, {
      countryCode: question.countryCode,
      vatNumber,
      requestDate: "2026-11-23T19:00:00.000Z",
      valid: vatNumber !== "nobody",
      userError: vatNumber === "nobody" ? "INVALID" : "VALID",
      requestIdentifier: requesterNumber === undefined ? "" : "WAPIAAAAZ1",
      name: vatNumber === "nobody" ? "---" : "BEISPIEL GMBH",
      address: "---"
    })
  })

const scene = Effect.fnUntraced(function*(requester?: string) {
  const asked: Array<typeof Asked.Type> = []
  const base = `${yield* register(asked)}/rest-api`
  const vies = Vies.make({ base, patience: "300 millis", ...(requester === undefined ? {} : { requester }) })
  return { asked, vies }
})

describe("The register of VAT numbers", () => {
  it.live("is asked with our own number and answers with a consultation number", () =>
    Effect.gen(function*() {
      const { asked, vies } = yield* scene("CZ25596641")
      assert.deepStrictEqual(yield* vies.check("DE136695976"), {
        valid: true,
        name: "BEISPIEL GMBH",
        consultation: "WAPIAAAAZ1"
      })
      assert.deepStrictEqual(asked, [{
        countryCode: "DE",
        vatNumber: "136695976",
        requesterMemberStateCode: "CZ",
        requesterNumber: "25596641"
      }])
    }))

  it.live("answers without one where we have no number, or one that it does not take", () =>
    Effect.gen(function*() {
      const bare = yield* scene()
      assert.deepStrictEqual(yield* bare.vies.check("DE136695976"), { valid: true, name: "BEISPIEL GMBH" })
      const wrong = yield* scene("CZ99999999")
      assert.deepStrictEqual(yield* wrong.vies.check("DE136695976"), { valid: true, name: "BEISPIEL GMBH" })
      assert.lengthOf(wrong.asked, 2)
    }))

  it.live("knows what is nobody's number", () =>
    Effect.gen(function*() {
      const { vies } = yield* scene("CZ25596641")
      assert.deepStrictEqual(yield* vies.check("DEnobody"), { valid: false, consultation: "WAPIAAAAZ1" })
      assert.deepStrictEqual(yield* vies.check("DEinput"), { valid: false })
    }))

  it.live("is not available, rather than of another opinion, when a state is away or an answer is none", () =>
    Effect.gen(function*() {
      const { vies } = yield* scene()
      const why = (id: string) => Effect.map(Effect.flip(vies.check(id)), (fault) => fault.why)
      assert.strictEqual(yield* why("DEbusy"), "busy")
      assert.strictEqual(yield* why("DEasleep"), "busy")
      assert.strictEqual(yield* why("DEdown"), "busy")
      assert.strictEqual(yield* why("DEblocked"), "refused")
      assert.strictEqual(yield* why("DEpage"), "malformed")
      assert.strictEqual(yield* why("DEendless"), "malformed")
      assert.strictEqual(yield* why("DEsilent"), "late")
      const gone = yield* Effect.flip(Vies.make({ base: "http://127.0.0.1:1" }).check("DE136695976"))
      assert.instanceOf(gone, VatRegisterUnavailable)
      assert.strictEqual(gone.why, "unreachable")
    }))
})
