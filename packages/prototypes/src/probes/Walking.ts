import type { Notes } from "./Notes.ts"
import type { Tab } from "./Tab.ts"

const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 }

/** Presses Tab until the focus has come round; the keys go out in one go, and the page remembers where each led. */
export const walk = async ({ page, wire }: Tab, notes: Notes): Promise<void> => {
  const presses = await page.evaluate(() => globalThis.gateFeet.start())
  await Promise.all(
    Array.from({ length: presses }, () => [
      wire.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
      wire.send("Input.dispatchKeyEvent", { type: "keyUp", ...key })
    ]).flat()
  )
  notes.walks.push(await page.evaluate(() => globalThis.gateFeet.told()))
}
