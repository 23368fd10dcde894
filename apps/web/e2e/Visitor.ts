import { type APIRequestContext, expect, type Page, test as base } from "@playwright/test"
import { randomBytes, randomInt } from "node:crypto"

export const idea =
  "We lend tools to neighbours. For every loan we note the tool, the person, the phone number and the due date, and whether it was returned."

/** A key as the form makes them. */
export const formKey = () => randomBytes(16).toString("base64url")

const address = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`

interface Visitor {
  /** An address that nobody else has: allowances of tests never meet. */
  readonly contact: string
}

/** Each test is another person at another internet address. */
export const test = base.extend<{ visitor: Visitor }>({
  visitor: async ({ browserName }, use) =>
    use({ contact: `${browserName}-${randomBytes(6).toString("hex")}@example.org` }),
  extraHTTPHeaders: async ({ locale }, use) => use({ "x-forwarded-for": address(), "accept-language": locale ?? "en" })
})

/** Sends a brief as a program does; answers its token. */
export const sendBrief = async (request: APIRequestContext, contact: string, locale = "en"): Promise<string> => {
  const answer = await request.post("/api/v1/briefs", { data: { problem: idea, contact, locale, formKey: formKey() } })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { readonly token: string }).token
}

/** Waits until the prototype is online. */
export const untilLive = async (request: APIRequestContext, token: string) =>
  expect.poll(
    async () => ((await (await request.get(`/api/v1/briefs/${token}`)).json()) as { status: string }).status,
    {
      timeout: 80_000,
      intervals: [300]
    }
  ).toBe("live")

/** Fills in what is required and sends it. */
export const sendForm = async (page: Page, contact: string, problem = idea) => {
  await page.goto("/en")
  await page.getByLabel("What do you need?").fill(problem)
  await page.getByLabel("How can we reach you?").fill(contact)
  await page.getByRole("button", { name: "Build my prototype" }).click()
}
