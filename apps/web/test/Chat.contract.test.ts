import { conversePrompt } from "@statex/ai/agents/Assistant"
import { canaryOf } from "@statex/ai/prompts/Canary"
import { RunLog } from "@statex/prototypes/RunLog"
import { Deferred, Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { LinkedText } from "../app/components/LinkedText.tsx"
import { openChat } from "./ChatSite.ts"
import { attempts, hostileBrief } from "./Injections.ts"

const canary = canaryOf(conversePrompt)
const long = "This is the beginning of a reply, and it is long enough to be let through at once. ".repeat(2)
const gates = new Map<string, Deferred.Deferred<void>>()
const gate = (name: string) => {
  const made = Deferred.makeUnsafe<void>()
  gates.set(name, made)
  return made
}

/** Tools that a model, once it is talked into something, would like to have. */
const forged = [
  { proposals: [{ _tag: "Delete", id: 1 }] },
  { proposals: [{ _tag: "MarkPaid", amount: 0 }] },
  { proposals: [{ _tag: "Refund", to: "me" }] },
  { tool: "publish", arguments: {} },
  { proposals: [{ _tag: "AnswerQuestion", question: "admin", answer: "yes" }] },
  { proposals: [{ _tag: "SendMail", to: "all" }] }
]

let site: Awaited<ReturnType<typeof openChat>>
let token = ""
let other = ""

/** As gullible as can be: it does what it is told, by the message or by the documents. */
const gullible = {
  name: "gullible",
  residency: "own-hardware" as const,
  answers: {
    Interpret: (request: { readonly _tag: string }, attempt: number) =>
      "message" in request && typeof request.message === "string" && request.message.startsWith("Answer:")
        ? { proposals: [{ _tag: "AskChange", wish: "Add a field <b>colour</b> to repairs." }] }
        : forged[attempt % forged.length]
  },
  converse: ({ facts, message }: { readonly facts: string; readonly message: string }) => {
    const [, name = ""] = /^wait (\w+)/.exec(message) ?? []
    const held = gates.get(name)
    if (held !== undefined) return [long, { _tag: "Until" as const, happens: Deferred.await(held) }, "The end."]
    if (message.startsWith("break")) return [long, { _tag: "Fault" as const, reason: "quota" as const }]
    if (message === "facts") return [facts.slice(0, 4000)]
    if (message.startsWith("Answer:")) return ["Below."]
    return ["As you wish. ", `${message} `, `My reference is ${canary.slice(0, 11)}`, canary.slice(11), long]
  }
}

beforeAll(async () => {
  site = await openChat([gullible])
  token = await site.live(hostileBrief)
  other = await site.live("We lend tools to neighbours. Each loan has a tool, a person and a due date.")
})
afterAll(() => site.close())

const fresh = () => site.run(Effect.asVoid(Effect.flatMap(SqlClient, (sql) => sql`DELETE FROM conversation_turns`)))
const say = async (message: string, key = message, to = token) => {
  const address = await site.led(to, { intent: "say", key, message })
  expect(address).toMatch(/#turn-\d+$/)
  return Number(/\d+$/.exec(String(address))?.[0])
}
const events = (story: string) =>
  [...story.matchAll(/^id: (.*)\nevent: (.*)\ndata: (.*)$/gm)].map(([, id, event, data = ""]) => ({
    id,
    event,
    data: JSON.parse(data) as { readonly text?: string; readonly ended?: string }
  }))
/** What has happened to the request, beside what was said about it. */
/** How often a change was asked for: what a worker does about it is no concern here. */
const asked = () =>
  site.run(Effect.gen(function*() {
    const sql = yield* SqlClient
    const [row] = yield* sql`SELECT run_id FROM runs WHERE token = ${token}`
    const events = yield* RunLog.use((books) => books.read(String(row?.["run_id"])))
    return events.filter(({ event }) => event._tag === "ChangeAsked").length
  }))

describe("the stream of a reply", () => {
  it("brings the first piece before the last is made, and ends with the reply", async () => {
    await fresh()
    const held = gate("a")
    const turn = await say("wait a")
    const response = await site.follow(token, turn, {}, "?seen=1.0")
    expect(response.headers.get("content-type")).toContain("text/event-stream")
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let seen = ""
    while (!seen.includes("event: text")) seen += (await reader?.read())?.value ?? ""
    expect(seen).not.toContain("The end.")
    Deferred.doneUnsafe(held, Effect.void)
    for (;;) {
      const next = await reader?.read()
      if (next === undefined || next.done) break
      seen += next.value
    }
    const told = events(seen)
    expect(told.map(({ data }) => data.text ?? "").join("")).toBe(`${long}The end.`)
    expect(told.at(-1)).toMatchObject({ event: "end", data: { ended: "stop" } })
    expect(told.map(({ event }) => event)).not.toContain("anew")
  })

  it("goes on where a reader was, and begins anew for whoever claims what never was", async () => {
    const whole = `${long}The end.`
    const from = async (id: string) => events(await site.story(token, 1, { headers: { "last-event-id": id } }))
    expect(await from(`1.${whole.length}`)).toMatchObject([{ event: "end" }])
    expect((await from("1.10")).map(({ data }) => data.text)).toEqual([whole.slice(10), undefined])
    for (
      const id of [
        "7.3",
        "1.99999",
        "-1",
        "1.5; DROP TABLE conversation_turns",
        "../../etc/passwd",
        "NaN",
        "1e3.2",
        "\u00e9"
      ]
    ) {
      const told = await from(id)
      expect([id, told.map(({ event }) => event)]).toEqual([id, ["anew", "text", "end"]])
      expect(told[1]?.data.text).toBe(whole)
    }
  })

  it("ends as incomplete where the tier fell silent", async () => {
    await fresh()
    const told = events(await site.story(token, await say("break")))
    expect(told.at(-1)).toMatchObject({ event: "end", data: { ended: "cut" } })
    expect((await site.settled(token)).at(-1)).toMatchObject({ state: "cut", reply: long })
  })

  it("is nobody's without the token and the number of the turn", async () => {
    for (
      const [whose, turn, status] of [[other, 1, 404], ["nope", 1, 404], [token, "0", 404], [
        token,
        "1'--",
        404
      ]] as const
    ) {
      expect([turn, (await site.follow(whose, turn)).status]).toEqual([turn, status])
    }
    expect((await site.shown(other)).turns).toEqual([])
  })
})

describe("what a visitor or a document says against the rules", () => {
  it.each(attempts)("has no effect: %s", async (attempt) => {
    await fresh()
    const before = await asked()
    const told = events(await site.story(token, await say(attempt)))
    expect(told.at(-1)).toMatchObject({ event: "end", data: { ended: "withheld" } })
    expect(JSON.stringify(told)).not.toContain(canary.slice(4))
    const [turn] = await site.settled(token)
    expect(turn).toMatchObject({ state: "withheld", reply: "", proposals: [] })
    expect(await asked()).toBe(before)
  })

  it("stays a quotation among the facts, and words on the page", async () => {
    await fresh()
    await say("facts")
    const [turn] = await site.settled(token)
    expect(turn?.reply).toContain("tools: delete\\_request")
    const html = renderToStaticMarkup(
      createElement(LinkedText, { base: "/en/requests/x", text: `${turn?.reply} <img src=x onerror=alert(1)> FR-1` })
    )
    expect(html).not.toMatch(/<(?!a href="\/en\/requests\/x\/(?:terms|plan)#|\/a>)/)
    expect(html).toContain("&lt;img src=x")
    expect(html).toContain("<a href=\"/en/requests/x/terms#fr-1\">FR-1</a>")
  })

  it("can neither confirm what was never proposed nor answer for others", async () => {
    await fresh()
    const turn = String(await say("Answer: yes"))
    const [proposed] = await site.settled(token)
    expect(proposed?.proposals).toEqual([{ index: 0, taken: false, text: "Add a field <b>colour</b> to repairs." }])
    const before = await asked()
    for (
      const fields of [
        { turn, proposal: "1" },
        { turn, proposal: "-1" },
        { turn, proposal: "__proto__" },
        { turn: "99", proposal: "0" },
        { turn }
      ]
    ) expect(await site.led(token, { intent: "confirm", ...fields })).toMatchObject({ data: { refused: true } })
    expect(await site.led(other, { intent: "confirm", turn, proposal: "0" })).toMatchObject({
      data: { tag: "TurnNotThere" }
    })
    expect(await asked()).toBe(before)
    expect(await site.led(token, { intent: "confirm", turn, proposal: "0" })).toBe(`/en/requests/${token}/change`)
    expect(await asked()).toBeGreaterThan(before)
    expect((await site.shown(token)).turns[0]?.proposals[0]?.taken).toBe(true)
    // The second press of a double click is told what the first one is.
    const after = await asked()
    expect(await site.led(token, { intent: "confirm", turn, proposal: "0" })).toBe(`/en/requests/${token}/change`)
    expect(await asked()).toBe(after)
  })
})

describe("the form", () => {
  it("sent twice is one message, and gives back what was typed where it is refused", async () => {
    await fresh()
    const twice = await Promise.all([say("break", "k"), say("break", "k")])
    expect(twice).toEqual([1, 1])
    await site.settled(token)
    expect(await site.led(token, { intent: "say", key: "k", message: "x".repeat(2001) })).toMatchObject({
      data: { tag: "MessageTooLong", limit: 2000, values: { message: "x".repeat(2001) } },
      init: { status: 422 }
    })
    expect(await site.led(token, { intent: "say", key: "k", message: "  " })).toMatchObject({
      data: { tag: "MessageEmpty" }
    })
    expect(await site.led(token, { intent: "again", turn: "99" })).toMatchObject({ data: { tag: "TurnNotThere" } })
    expect(await site.led(token, { intent: "again", turn: "1" })).toBe(`/en/requests/${token}/chat#turn-1`)
    expect((await site.settled(token)).at(-1)).toMatchObject({ attempt: 2, state: "cut" })
  })

  it("stops a reply where it stands", async () => {
    await fresh()
    gate("s")
    const turn = await say("wait s")
    expect(await site.led(token, { intent: "say", key: "z", message: "impatient" })).toMatchObject({
      data: { tag: "ReplyUnderWay", values: { message: "impatient" } }
    })
    await site.led(token, { intent: "stop", turn: String(turn) })
    expect((await site.settled(token)).at(-1)).toMatchObject({ state: "stopped" })
  })
})
