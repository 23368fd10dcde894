import { assert, describe, it } from "@effect/vitest"
import type { BriefText } from "@statex/ai/AiRequest"
import { faults } from "@statex/blueprint/Soundness"
import { design } from "../../src/composer/Design.ts"
import { understand } from "../../src/composer/Understand.ts"
import { brief } from "../examples/Example.ts"

const salon = brief("en", "People book appointments in our hair salon online: name, phone, treatment.")
const vague = brief("en", "We need something that helps our team.")
const jobs = brief("en", "We keep a list of machines. Each machine has a name, a price and a location.")

const made = (given: BriefText, question?: string, answer = "") => {
  const asked = question === undefined ? given : { ...given, answers: [{ question, answer }] }
  const understanding = understand(asked)
  return { understanding, blueprint: design(asked, understanding) }
}
const topics = ({ understanding }: ReturnType<typeof made>) => understanding.questions.map((one) => one.id)

describe("questions", () => {
  it("are at most five, the weightiest first, each with an answer to go on with", () => {
    for (const given of [salon, vague, jobs]) {
      const { questions } = made(given).understanding
      assert.isAtMost(questions.length, 5)
      assert.deepStrictEqual(
        questions.map((one) => one.impact),
        questions.map((one) => one.impact).toSorted((a, b) => b - a)
      )
      assert.strictEqual(new Set(questions.map((one) => one.id)).size, questions.length)
      for (const one of questions) assert.isAbove(one.standing.length, 0)
    }
  })
})

describe("an answer", () => {
  it.each([[salon, "capacity", "n5"], [salon, "hours", "h10-20"], [vague, "family", "booking"], [
    jobs,
    "states",
    "three"
  ]])(
    "settles its question",
    (given, question, answer) => {
      assert.include(topics(made(given)), question)
      const after = made(given, question, answer)
      assert.notInclude(topics(after), question)
      assert.deepStrictEqual(faults(after.blueprint), [])
    }
  )

  it("changes the places of a time and nothing else of the page to book on", () => {
    const [before, after] = [made(salon), made(salon, "capacity", "5")]
    const page = (one: typeof before) => one.blueprint.views.find((view) => view._tag === "Booking")
    assert.strictEqual(page(after)?.capacity, 5)
    assert.deepStrictEqual({ ...page(after), capacity: 1 }, { ...page(before), capacity: 1 })
    assert.deepStrictEqual(after.blueprint.theme, before.blueprint.theme)
    assert.deepStrictEqual(after.blueprint.navigation, before.blueprint.navigation)
  })

  it("gives hours in words", () => {
    const page = made(salon, "hours", "8:00 to 12:00").blueprint.views.find((view) => view._tag === "Booking")
    assert.deepStrictEqual([page?.from, page?.to], ["08:00", "12:00"])
  })

  it("gives states in words, in their order", () => {
    const [entity] = made(jobs, "states", "ordered, in use, sold").blueprint.entities
    const status = entity?.fields.find((field) => field.id === entity.status)
    assert.deepStrictEqual(status?.options?.map((option) => option.label), ["Ordered", "In use", "Sold"])
  })

  it("chooses the family", () => {
    assert.strictEqual(made(vague, "family", "landing").understanding.family, "landing")
  })

  it("names the app", () => assert.strictEqual(made(jobs, "name", "Depot Nine").blueprint.name, "Depot Nine"))

  it("to a question that nobody asked changes nothing", () => {
    assert.deepStrictEqual(made(jobs, "weather", "rain").blueprint, made(jobs).blueprint)
  })
})
