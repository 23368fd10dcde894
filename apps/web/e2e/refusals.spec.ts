import { expect, type Page } from "@playwright/test"
import { formKey, idea, sendBrief, sendForm, test } from "./Visitor.ts"

const send = (page: Page) => page.getByRole("button", { name: "Build my prototype" }).click()
const textFile = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from("Tools are lent for a week.") })
const program = {
  name: "plan.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled })

    test("an empty form says what is missing, at the field", async ({ page }) => {
      await page.goto("/en")
      await send(page)
      await expect(page.getByRole("alert")).toContainText("Please leave one way to reach you.")
      await expect(page.getByLabel("How can we reach you?")).toHaveAttribute("aria-invalid", "true")
      if (javaScriptEnabled) await expect(page.getByRole("alert")).toBeFocused()
    })

    test("a contact without an idea asks for the idea and keeps the contact", async ({ page, visitor }) => {
      await sendForm(page, visitor.contact, "")
      await expect(page.getByRole("alert")).toContainText("Say in a few words what you need")
      await expect(page.getByLabel("How can we reach you?")).toHaveValue(visitor.contact)
    })

    test("eleven files are refused and the text is kept", async ({ page, visitor }) => {
      await page.goto("/en")
      await page.getByLabel("What do you need?").fill(idea)
      await page.getByLabel("How can we reach you?").fill(visitor.contact)
      await page.getByLabel("Files").setInputFiles(
        Array.from({ length: 11 }, (_, index) => textFile(`note-${index}.txt`))
      )
      await send(page)
      await expect(page.getByRole("alert")).toContainText("At most 10 files")
      await expect(page.getByLabel("What do you need?")).toHaveValue(idea)
    })

    test("a file that is not what its name says is refused and the text is kept", async ({ page, visitor }) => {
      await page.goto("/en")
      await page.getByLabel("What do you need?").fill(idea)
      await page.getByLabel("How can we reach you?").fill(visitor.contact)
      await page.getByLabel("Personalised").check()
      await page.getByLabel("Files").setInputFiles(program)
      await send(page)
      await expect(page.getByRole("alert")).toContainText("“plan.pdf” is not a kind of file that we can take")
      await expect(page.getByLabel("What do you need?")).toHaveValue(idea)
      await expect(page.getByLabel("Personalised")).toBeChecked()
    })

    test("a third request of a day is refused with the time of the next", async ({ page, request, visitor }) => {
      await sendBrief(request, visitor.contact)
      await sendBrief(request, visitor.contact)
      await sendForm(page, visitor.contact)
      await expect(page.getByRole("alert")).toContainText("That is enough for today.")
      await expect(page.getByRole("alert")).toContainText(/You can try again in 2[34] hours/)
      await expect(page.getByLabel("What do you need?")).toHaveValue(idea)
    })
  })
}

test("a double click makes one request, and so does a second try", async ({ page, request, visitor }) => {
  const sent: Array<string> = []
  page.on("request", (each) => each.method() === "POST" && sent.push(each.url()))
  await page.goto("/en")
  await page.getByLabel("What do you need?").fill(idea)
  await page.getByLabel("How can we reach you?").fill(visitor.contact)
  await page.getByRole("button", { name: "Build my prototype" }).dblclick()
  await page.waitForURL(/\/requests\//)
  expect(sent).toHaveLength(1)

  const multipart = { formKey: formKey(), problem: idea, contact: visitor.contact, privacy: "protected" }
  const post = () => request.post("/en?index", { multipart, maxRedirects: 0 })
  const answers = await Promise.all([post(), post()])
  expect(answers.map((answer) => answer.status())).toEqual([303, 303])
  expect(answers[0]?.headers()["location"]).toBe(answers[1]?.headers()["location"])
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("a double click and the same words again are one request, other words are another", async ({ page, request, visitor }) => {
    await page.goto("/en")
    expect(await page.locator("[name=formKey]").count()).toBe(0)
    await page.getByLabel("What do you need?").fill(idea)
    await page.getByLabel("How can we reach you?").fill(visitor.contact)
    await page.getByRole("button", { name: "Build my prototype" }).dblclick()
    await page.waitForURL(/\/requests\//)
    const post = async (problem: string) => {
      const multipart = { problem, contact: visitor.contact, privacy: "protected" }
      const answer = await request.post("/en?index", { multipart, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      return answer.headers()["location"]
    }
    const here = new URL(page.url()).pathname.split("/").slice(0, 4).join("/")
    expect(await Promise.all([post(idea), post(idea)])).toEqual([here, here])
    expect(await post(`${idea} Books too.`)).not.toBe(here)
  })
})

test("what was typed survives a reload", async ({ page, visitor }) => {
  await page.goto("/en")
  await page.getByLabel("How can we reach you?").fill(visitor.contact)
  await page.getByText("Three more questions").click()
  await page.getByLabel("How is it done today?").fill("On paper")
  await page.reload()
  await expect(page.getByLabel("How can we reach you?")).toHaveValue(visitor.contact)
  await expect(page.getByLabel("How is it done today?")).toHaveValue("On paper")
})

for (
  const [path, text] of [
    ["/cs/requests/AAAAAAAAAAAAAAAAAAAAAA", "Možná chybí písmeno"],
    ["/ar/requests/AAAAAAAAAAAAAAAAAAAAAA/result", "ربما ينقصه حرف"],
    ["/de/nirgendwo/hier", "Diese Adresse führt zu keiner Seite"],
    ["/xx", "This address does not lead to a page"]
  ] as const
) {
  test(`${path} is not found, in the visitor's language and with a way on`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole("main")).toContainText(text)
    await page.getByRole("main").getByRole("link").click()
    await expect(page.locator("form.wish, .brief form")).toBeVisible()
  })
}
