import { expect, test } from "vitest"
import { double } from "./ModelDouble.ts"

const message = { role: "user", content: "x" }
const keys = { authorization: "Bearer key", "api-key": "key" }

const azure = "/openai/deployments/brief/chat/completions"
const wrong: ReadonlyArray<
  readonly [string, "openai" | "azure" | "ollama", string, unknown, Readonly<Record<string, string>>, number]
> = [
  ["no model", "openai", "/chat/completions", { messages: [message] }, keys, 422],
  [
    "an unknown role",
    "openai",
    "/chat/completions",
    { model: "m", messages: [{ role: "usr", content: "x" }] },
    keys,
    422
  ],
  ["no messages", "openai", "/chat/completions", { model: "m", messages: [] }, keys, 422],
  [
    "a shape without a name",
    "openai",
    "/chat/completions",
    {
      model: "m",
      messages: [message],
      response_format: { type: "json_schema", json_schema: { strict: true } }
    },
    keys,
    422
  ],
  ["no key", "openai", "/chat/completions", { model: "m", messages: [message] }, {}, 401],
  ["an unknown route", "openai", "/chat/completion", { model: "m", messages: [message] }, keys, 404],
  ["no version", "azure", azure, { messages: [message] }, keys, 422],
  ["messages that are none", "azure", `${azure}?api-version=2025-03-01-preview`, { messages: "x" }, keys, 422],
  ["an unknown parameter", "azure", `${azure}?api-version=1&other=1`, { messages: [message] }, keys, 422],
  ["no model", "ollama", "/api/chat", { messages: [message] }, {}, 422],
  ["an unknown format", "ollama", "/api/chat", { model: "m", messages: [message], format: "xml" }, {}, 422]
]

test.each(wrong)("refuses %s at %s", async (_, name, path, body, headers, status) => {
  const one = await double(name)
  const answer = await fetch(`${one.url}${path}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body)
  })
  await one.close()
  expect(answer.status).toBe(status)
  expect(one.seen[0]?.violations).not.toEqual([])
})

test("refuses to say what its own specification does not know", async () => {
  const one = await double("openai")
  one.plays({ texts: ["x"], end: "tired" })
  const answer = await fetch(`${one.url}/chat/completions`, {
    method: "POST",
    headers: { ...keys, "content-type": "application/json" },
    body: JSON.stringify({ model: "m", messages: [message] })
  })
  await one.close()
  expect(answer.status).toBe(500)
})
