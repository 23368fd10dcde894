import { locales } from "@statex/kernel/Locale"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { longest, promised } from "../app/recorder/Recording.ts"
import { clock } from "../app/recorder/RecordingTime.ts"

/** What the pages of a language say, by key. */
const textsOf = (locale: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../packages/i18n/src/catalogues/web/${locale}.json`, import.meta.url), "utf8")
  ) as { readonly errors: Readonly<Record<string, string>>; readonly chat: Readonly<Record<string, string>> }

describe("limits of a conversation and of recordings", () => {
  it.each(locales)("are said in %s as the rules have them, not as somebody once typed them", (locale) => {
    const { chat, errors } = textsOf(locale)
    for (
      const text of [errors["MessageTooLong"], errors["ConversationFull"], errors["TooManyMessages"], chat["full"]]
    ) {
      expect(text).toContain("{{limit}}")
      expect(text?.replace(/\b24\b/, "")).not.toMatch(/\d/)
    }
  })

  it("are ten minutes on the recorder, and nothing that is sent is longer", () => {
    expect(clock(promised)).toBe("10:00")
    expect(longest).toBeLessThan(promised)
  })
})
