import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"
import { idea, test } from "./Visitor.ts"

const chromium = process.env["CHROMIUM_PATH"]
/** A browser with a microphone that beeps; asked for leave, it answers by itself. */
const withAnswer = (answer: "accept" | "deny") => ({
  ...(chromium === undefined ? {} : { executablePath: chromium }),
  args: [
    "--no-sandbox",
    "--use-fake-device-for-media-stream",
    `--use-fake-ui-for-media-stream${answer === "deny" ? "=deny" : ""}`
  ]
})

test.use({ launchOptions: withAnswer("accept") })

const press = (page: Page, name: string) => recorder(page).getByRole("button", { name, exact: true }).click()
const recorder = (page: Page) => page.getByRole("group", { name: "Record here" })
const status = (page: Page) => recorder(page).getByRole("status").last()
const elapsed = (page: Page) => recorder(page).getByText(/^\d+:\d\d \/ 10:00$/)
const expectElapsed = (page: Page, ms: number) =>
  expect.poll(async () => {
    const [, minutes, seconds] = /(\d+):(\d+)/.exec(await elapsed(page).innerText()) ?? []
    return (Number(minutes) * 60 + Number(seconds)) * 1_000
  }).toBeGreaterThanOrEqual(ms)

const record = async (page: Page) => {
  await press(page, "Record now")
  await expect(elapsed(page)).toBeVisible()
}

/** The files that the form would send now, all inputs together. */
const filesToSend = (page: Page) =>
  page.locator(".brief form").evaluate((form: HTMLFormElement) =>
    new FormData(form).getAll("files").flatMap((file) => file instanceof File && file.size > 0 ? [file.name] : [])
  )

/** Notes every microphone that the page opens, to see whether it is off again. */
const watchMicrophones = (page: Page) =>
  page.addInitScript(() => {
    const tracks: Array<MediaStreamTrack> = []
    Object.assign(window, { tracks })
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted)
      tracks.push(...stream.getTracks())
      return stream
    }
  })
const microphones = (page: Page) =>
  page.evaluate(() =>
    (Reflect.get(window, "tracks") as ReadonlyArray<MediaStreamTrack>).map(({ readyState }) => readyState)
  )

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .include(".attachments")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}

const expectFine = async (page: Page, what: string) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await faults(page), `${what} in ${colorScheme}`).toEqual([])
  }
  await page.setViewportSize({ width: 360, height: 900 })
  const narrowed = await page.evaluate(() => [
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
    [...document.querySelectorAll(".recorder button")].filter((each) => each.getBoundingClientRect().height < 44).length
  ])
  expect(narrowed, `${what} at 360 px: overflow, low buttons`).toEqual([0, 0])
}

test.describe("with a microphone", () => {
  test("a voice is recorded, paused, continued, heard, deleted, recorded again and sent", async ({ page, visitor }) => {
    const complaints: Array<string> = []
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
    page.on("pageerror", (error) => complaints.push(error.message))
    await watchMicrophones(page)
    await page.goto("/en")
    await expect(recorder(page)).toBeVisible()
    expect(await microphones(page)).toEqual([])

    await record(page)
    await expect(status(page)).toHaveText("Recording. Time left: 10 minutes.")
    await expect(recorder(page).getByText("We hear you.")).toBeVisible()
    await expectElapsed(page, 1_000)
    await press(page, "Pause")
    await expect(recorder(page).getByRole("button", { name: "Continue" })).toBeFocused()
    const paused = await elapsed(page).innerText()
    await expect(status(page)).toHaveText("Paused. Time left: 10 minutes.")
    expect(await microphones(page)).toEqual(["live"])
    await page.keyboard.press("Enter")
    await expect(recorder(page).getByRole("button", { name: "Pause" })).toBeFocused()
    await expect(elapsed(page)).not.toHaveText(paused)
    await press(page, "Stop")
    const player = recorder(page).getByLabel("Your recording")
    await expect(player).toBeFocused()
    await expect.poll(() => microphones(page)).toEqual(["ended"])
    expect(await filesToSend(page)).toEqual([expect.stringMatching(/^recording-[\d-]{15}\.webm$/)])

    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeLessThan(30)
    await player.evaluate((audio: HTMLAudioElement) => audio.play())
    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0.3)

    await press(page, "Delete")
    await expect(status(page)).toContainText("has been deleted")
    expect(await filesToSend(page)).toEqual([])
    await press(page, "Bring the earlier recording back")
    expect(await filesToSend(page)).toHaveLength(1)
    await press(page, "Record again")
    await expectElapsed(page, 1_000)
    expect(await filesToSend(page)).toEqual([])
    await press(page, "Stop")
    await expect(player).toBeVisible()
    await expect.poll(() => microphones(page)).toEqual(["ended", "ended"])
    const [name = ""] = await filesToSend(page)

    await page.getByLabel("What do you need?").fill(idea)
    await page.getByLabel("How can we reach you?").fill(visitor.contact)
    await page.getByRole("button", { name: "Build my prototype" }).click()
    await page.waitForURL(/\/result$/, { timeout: 80_000 })
    await page.getByRole("link", { name: "The course of this request" }).click()
    await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText(
      /not (turned into text|transcribed)/
    )
    expect(complaints).toEqual([])
  })

  test("a form that is refused keeps the recording, and one that is still recording is not sent", async ({ page }) => {
    const sent: Array<string> = []
    page.on("request", (each) => each.method() === "POST" && sent.push(each.url()))
    await page.goto("/en")
    await record(page)
    await page.getByRole("button", { name: "Build my prototype" }).click()
    await expect(page.getByRole("alert")).toContainText("You are still recording.")
    expect(sent).toEqual([])
    await expectElapsed(page, 1_000)
    await press(page, "Stop")
    await expect(recorder(page).getByLabel("Your recording")).toBeVisible()
    await page.getByRole("button", { name: "Build my prototype" }).click()
    await expect(page.getByRole("alert")).toContainText("Please leave one way to reach you.")
    expect(await filesToSend(page)).toHaveLength(1)
    await expect(recorder(page).getByLabel("Your recording")).toBeVisible()
  })

  test("ten minutes end it, and what was recorded is kept", async ({ page }) => {
    await page.clock.install()
    await page.goto("/en")
    await record(page)
    await expectElapsed(page, 1_000)
    await page.clock.fastForward("05:30")
    await expect(status(page)).toHaveText("Recording. Time left: 5 minutes.")
    await page.clock.fastForward("04:40")
    await expect(status(page)).toContainText("10 minutes are reached")
    expect(await filesToSend(page)).toHaveLength(1)
  })

  test("a microphone that is lost costs nothing of what was said before", async ({ page }) => {
    await watchMicrophones(page)
    await page.goto("/en")
    await record(page)
    await expectElapsed(page, 2_000)
    await page.evaluate(() => {
      for (const track of Reflect.get(window, "tracks") as ReadonlyArray<MediaStreamTrack>) {
        track.stop()
        track.dispatchEvent(new Event("ended"))
      }
    })
    await expect(status(page)).toContainText("The microphone was lost.")
    expect(await filesToSend(page)).toHaveLength(1)
  })

  test("leaving the page is asked about while there is something to lose", async ({ page }) => {
    const asked: Array<string> = []
    page.on("dialog", (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.goto("/en")
    await record(page)
    await page.getByRole("button", { name: "Dark colours" }).click()
    await expect.poll(() => asked).toEqual(["beforeunload"])
    await expectElapsed(page, 1_000)
    await press(page, "Stop")
    await expect(recorder(page).getByLabel("Your recording")).toBeVisible()
    await page.getByRole("link", { name: "Statex, home page" }).click()
    await expect.poll(() => asked).toEqual(["beforeunload", "beforeunload"])
    await press(page, "Delete")
    await page.getByRole("button", { name: "Dark colours" }).click()
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
    expect(asked).toHaveLength(2)
  })

  test("it says so when the form's files leave it little room", async ({ page }) => {
    await page.goto("/en")
    await expect(recorder(page)).toBeVisible()
    await page.getByLabel("Files").evaluate((input: HTMLInputElement) => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(49.2 * 1024 * 1024)], "large.pdf"))
      input.files = files.files
      input.dispatchEvent(new Event("change", { bubbles: true }))
    })
    await record(page)
    await expect(status(page)).toContainText("Little room is left")
  })

  test("eleven files are too many for a recording", async ({ page }) => {
    await page.goto("/en")
    await page.getByLabel("Files").setInputFiles(
      Array.from({ length: 10 }, (_, at) => ({ name: `${at}.txt`, mimeType: "text/plain", buffer: Buffer.from("a") }))
    )
    await press(page, "Record now")
    await expect(page.getByRole("alert")).toContainText("There is no room for a recording")
  })

  for (const locale of ["en", "ar"]) {
    test(`the recorder is accessible in every state and fits a narrow screen (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}`)
      const button = page.locator(".recorder button")
      await button.first().click()
      await expect(page.locator(".recorder-live")).toBeVisible()
      await expectFine(page, "recording")
      await button.first().click()
      await expectFine(page, "paused")
      await button.last().click()
      await expect(page.locator(".recorder audio")).toBeVisible()
      await expectFine(page, "recorded")
    })
  }
})

test("without leave to use the microphone it says how to give it, and the file input stays", async ({ baseURL, extraHTTPHeaders, playwright }) => {
  const strict = await playwright.chromium.launch(withAnswer("deny"))
  const context = await strict.newContext({ baseURL: baseURL ?? "", extraHTTPHeaders: extraHTTPHeaders ?? {} })
  const page = await context.newPage()
  await page.goto("/en")
  await press(page, "Record now")
  await expect(page.getByRole("alert")).toContainText("does not let us use the microphone")
  await expect(recorder(page).getByRole("button", { name: "Record now" })).toBeFocused()
  await expect(page.getByLabel("A recording")).toBeVisible()
  await expectFine(page, "refused")
  await strict.close()
})

test("a browser that cannot record offers the file input alone", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "MediaRecorder"))
  await page.goto("/en")
  await expect(page.locator("[name=formKey]")).toHaveValue(/^[\w-]{22}$/)
  await expect(page.locator(".recorder-place")).toHaveCount(0)
  await expect(page.getByLabel("A recording")).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("a recording is picked as a file", async ({ page }) => {
    await page.goto("/en")
    await expect(page.getByLabel("A recording")).toBeVisible()
    await expect(page.locator(".recorder")).toHaveCount(0)
  })
})
