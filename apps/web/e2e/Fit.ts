import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

const faultsBy = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** No scrolling sideways on a telephone, accessible, and to be read in the dark, too. */
export const expectFits = async (page: Page, what: string) => {
  await page.setViewportSize({ width: 360, height: 900 })
  expect(await overflow(page), `${what} at 360 px`).toBeLessThanOrEqual(0)
  await page.emulateMedia({ colorScheme: "light" })
  expect(await faultsBy(new AxeBuilder({ page }).withTags(tags)), what).toEqual([])
  // Colours are all that differs.
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await faultsBy(new AxeBuilder({ page }).withRules(["color-contrast"])), `${what} in the dark`).toEqual([])
}
