import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Accessible in light and dark, and no scrolling sideways on a telephone. */
export const expectFits = async (page: Page, what: string) => {
  await page.setViewportSize({ width: 360, height: 900 })
  expect(await overflow(page), `${what} at 360 px`).toBeLessThanOrEqual(0)
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await faults(page), `${what} in ${colorScheme}`).toEqual([])
  }
}
