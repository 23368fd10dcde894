import { locales } from "@statex/kernel/Locale"
import { itemIds } from "@statex/payments/Catalogue"
import type { BoughtService } from "@statex/prototypes/RunView"
import type { ReactElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { I18nextProvider } from "react-i18next"
import { describe, expect, it } from "vitest"
import { BoughtServices } from "../app/components/BoughtServices.tsx"
import { ChangeTeaser } from "../app/components/ChangeTeaser.tsx"
import { i18nOf } from "../app/i18n.server.ts"

const shown = (page: ReactElement, locale: typeof locales[number] = "en") =>
  renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{page}</I18nextProvider>)

const change: BoughtService = {
  order: "o",
  line: 0,
  item: "extra-change",
  service: "change",
  quantity: 2,
  active: true,
  why: "paid",
  outcome: "done",
  used: 1
}
const told = (service: Partial<BoughtService>) =>
  shown(<BoughtServices services={[{ ...change, ...service }]} locale="en" />)

describe("what was bought", () => {
  it("is not mentioned where nothing was", () => {
    expect(shown(<BoughtServices services={[]} locale="en" />)).toBe("")
  })

  it("says what it gives, and how much of it is used or left", () => {
    expect(told({})).toMatch(/Another change.*× 2.*Changes used: 1 of 2\./)
    expect(told({ item: "premium", service: "premium", until: "2026-12-23T10:00:00.000Z" })).toContain(
      "until December 23, 2026"
    )
    expect(told({ item: "eu-compliance", service: "eu-tier" })).toContain("stay in the EU")
    expect(told({ item: "enterprise-deposit", service: "deposit" })).toMatch(
      /Deposit: Enterprise package.*get in touch/
    )
  })

  it("does not call on what is not: not switched yet, too late, given back or disputed", () => {
    expect(told({ outcome: null })).toContain("being switched on")
    expect(told({ outcome: "too-late" })).toContain("give you the money back")
    expect(told({ active: false, why: "refunded" })).toContain("the money was given back")
    expect(told({ active: false, why: "disputed" })).toContain("your bank")
    for (const off of [{ outcome: null }, { outcome: "too-late" as const }, { active: false }]) {
      expect(told(off)).not.toContain("Changes used")
    }
  })

  it.each(locales)("has words for every item in %s", (locale) => {
    for (const item of itemIds) {
      const html = shown(<BoughtServices services={[{ ...change, item }]} locale={locale} />, locale)
      expect(html).not.toMatch(/services\.|order\.item/)
    }
  })
})

describe("the change on the result page", () => {
  it("is called free only as long as it is", () => {
    const teaser = (phase: string, done: number) => shown(<ChangeTeaser base="/en" phase={phase} done={done} />)
    expect(teaser("free", 0)).toContain("One change is free.")
    expect(teaser("free", 1)).toContain("A change that you bought is ready.")
    expect(teaser("free", 1)).not.toContain("free")
    expect(teaser("done", 1)).toContain("Your free change has been used.")
    expect(teaser("done", 2)).toContain("Your changes have been used.")
    expect(teaser("failed", 1)).toContain("The change did not work out.")
  })
})
