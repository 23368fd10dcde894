import { Cause, Effect, Exit, Fiber, Option, Stream } from "effect"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { AiFault } from "../../src/AiFault.ts"
import type { Generated, LanguageModel } from "../../src/models/LanguageModel.ts"
import type { ModelCall, Piece } from "../../src/models/ModelCall.ts"
import type { Scene } from "../doubles/ModelDouble.ts"
import type { Seen } from "../doubles/SpecMock.ts"

/** One tier under test, and what stands behind it. */
export interface Subject {
  readonly model: LanguageModel
  /** Absent where a real model answers: its words are its own. */
  readonly double?: {
    readonly plays: (scene: Scene) => void
    readonly seen: ReadonlyArray<Seen>
  }
  readonly close: () => Promise<void>
}

export const call: ModelCall = {
  prompt: "contract/1",
  system: "You answer in one short sentence.",
  user: "Say good morning to the world.",
  mostTokens: 200
}

export const shaped: ModelCall = {
  ...call,
  user: "Give the title of an app for a bakery.",
  shape: {
    name: "title",
    schema: {
      type: "object",
      properties: { title: { type: "string" } },
      required: ["title"],
      additionalProperties: false
    }
  }
}

export const textOf = (pieces: ReadonlyArray<Piece>): string =>
  pieces.map((piece) => piece._tag === "Text" ? piece.text : "").join("")

/** Bounded asking instead of sleeping. */
const until = async (isSo: () => boolean, milliseconds = 1000): Promise<boolean> => {
  const end = performance.now() + milliseconds
  while (!isSo()) {
    if (performance.now() > end) return false
    await new Promise((next) => setTimeout(next, 5))
  }
  return true
}

const faultOf = async (effect: Effect.Effect<unknown, AiFault>): Promise<AiFault | undefined> => {
  const exit = await Effect.runPromiseExit(effect)
  return Exit.isFailure(exit) ? Option.getOrUndefined(Cause.findErrorOption(exit.cause)) : undefined
}

/** What every tier keeps. `knows`: refusals and filters, where the protocol has them. */
export const contract = (
  name: string,
  make: () => Promise<Subject>,
  knows: { readonly refusals: boolean } = { refusals: true }
) =>
  describe(name, () => {
    let subject: Subject
    beforeAll(async () => void (subject = await make()))
    afterAll(() => subject.close())

    const generate = (scene: Scene, asked = call): Promise<Generated> => {
      subject.double?.plays(scene)
      return Effect.runPromise(subject.model.generate(asked))
    }
    const stream = (scene: Scene, asked = call): Promise<ReadonlyArray<Piece>> => {
      subject.double?.plays(scene)
      return Effect.runPromise(Stream.runCollect(subject.model.stream(asked)))
    }
    /** A scene played both ways, with the same outcome expected of both. */
    const both = (scene: Scene, asked: ModelCall, check: (told: Generated) => void) => async () => {
      check(await generate(scene, asked))
      const pieces = await stream(scene, asked)
      const last = pieces.at(-1)
      if (last?._tag !== "End") throw new Error("the last piece is the end")
      expect(pieces.filter(({ _tag }) => _tag === "End")).toHaveLength(1)
      const tokens = last.tokens ?? { input: 0, output: 0, cached: 0, estimated: true }
      check({ text: textOf(pieces), end: last.end, tokens })
    }

    const greeting = ["Dobrý ", "den, ", "světe! 🌍"]
    test(
      "answers with text that ends by itself, and counts its tokens",
      both({ texts: greeting }, call, ({ end, text, tokens }) => {
        expect(end).toBe("stop")
        expect(tokens.estimated).toBe(false)
        if (subject.double === undefined) {
          expect(text).not.toBe("")
          expect(tokens.input).toBeGreaterThan(0)
          expect(tokens.output).toBeGreaterThan(0)
        } else {
          expect(text).toBe(greeting.join(""))
          expect(tokens).toEqual({ input: 19, output: 10, cached: 0, estimated: false })
        }
      })
    )

    test(
      "answers in the shape that is asked for",
      both({ texts: ["{\"title\":", "\"Pekárna\"}"] }, shaped, ({ end, text }) => {
        expect(end).toBe("stop")
        const value: unknown = JSON.parse(text)
        expect(value).toEqual({ title: expect.any(String) })
      })
    )

    test("streams piece by piece", async () => {
      const pieces = await stream({ texts: greeting })
      const texts = pieces.filter(({ _tag }) => _tag === "Text")
      if (subject.double === undefined) expect(texts.length).toBeGreaterThan(1)
      else expect(texts).toHaveLength(greeting.length)
    })

    test(
      "says that an answer reached its bound",
      both({ texts: ["Dobrý"], end: "length" }, { ...call, mostTokens: 1 }, ({ end }) => expect(end).toBe("length"))
    )

    if (knows.refusals) {
      test(
        "says that the model refuses",
        both({ texts: [], refusal: "I cannot." }, call, ({ end, text }) => expect([end, text]).toEqual(["refusal", ""]))
      )

      test(
        "says that the answer was filtered",
        both({ texts: ["Dob"], end: "content_filter" }, call, ({ end }) => expect(end).toBe("filter"))
      )

      test(
        "says that the question was filtered",
        both({ texts: [], isBlocked: true }, call, ({ end, tokens }) => {
          expect(end).toBe("filter")
          expect(tokens.estimated).toBe(true)
        })
      )
    }

    test("makes one call for each, and each as its specification says", async () => {
      const { double } = subject
      if (double === undefined) return
      const before = double.seen.length
      await generate({ texts: greeting }, shaped)
      await stream({ texts: greeting }, shaped)
      const seen = double.seen.slice(before)
      expect(seen.map(({ violations }) => violations)).toEqual([[], []])
    })

    test("is refused by the double where a call is wrong", async () => {
      const { double } = subject
      if (double === undefined) return
      double.plays({ texts: greeting })
      const before = double.seen.length
      // Half a token is none.
      const wrong = { ...call, mostTokens: 1.5 }
      expect(await faultOf(subject.model.generate(wrong))).toMatchObject({ reason: "rejected", status: 422 })
      expect(await faultOf(Stream.runDrain(subject.model.stream(wrong)))).toMatchObject({ reason: "rejected" })
      expect(double.seen.slice(before).map(({ violations }) => violations.length > 0)).toEqual([true, true])
    })

    test("ends the call when nobody waits for the answer any more", async () => {
      subject.double?.plays({ texts: greeting, isHanging: true })
      const before = subject.double?.seen.length ?? 0
      const fiber = Effect.runFork(subject.model.generate(call))
      const isGone = () => subject.double?.seen.at(-1)?.left ?? true
      await until(() => (subject.double?.seen.length ?? 1) > before)
      await Effect.runPromise(Fiber.interrupt(fiber))
      expect(await until(isGone)).toBe(true)
    })

    test("ends the call when the stream is read no further", async () => {
      subject.double?.plays({ texts: greeting, isHanging: true })
      const first = await Effect.runPromise(Stream.runCollect(Stream.take(subject.model.stream(call), 1)))
      expect(first).toHaveLength(1)
      expect(await until(() => subject.double?.seen.at(-1)?.left ?? true)).toBe(true)
    })

    test("ends the call when the reader is interrupted in the middle", async () => {
      subject.double?.plays({ texts: greeting, isHanging: true })
      let read = 0
      const fiber = Effect.runFork(
        Stream.runForEach(subject.model.stream(call), () => Effect.sync(() => void read++))
      )
      expect(await until(() => read > 0, 60_000)).toBe(true)
      await Effect.runPromise(Fiber.interrupt(fiber))
      expect(await until(() => subject.double?.seen.at(-1)?.left ?? true)).toBe(true)
    })
  })
