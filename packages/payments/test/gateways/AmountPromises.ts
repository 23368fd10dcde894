import { assert, describe, it } from "@effect/vitest"
import type { Amounts } from "./Rig.ts"

/** Amounts as the vendor's table has them, and there and back without a loss. */
export const amounts = ({ from, table, to }: Amounts) =>
  describe("amounts", () => {
    it.each(table)("tells %d %s as %s", (minor, currency, sent) => {
      assert.strictEqual(to(minor, currency), sent)
      if (sent !== undefined && from !== undefined) assert.strictEqual(from(sent, currency), minor)
    })

    it("loses no minor unit on the way there and back", () => {
      const currencies = new Set(table.filter(([, , sent]) => sent !== undefined).map(([, currency]) => currency))
      assert.isNotEmpty(currencies)
      const wrong: Array<string> = []
      let seed = 7
      for (const currency of currencies) {
        for (let count = 0; count < 10_000; count++) {
          seed = (seed * 48_271) % 2_147_483_647
          const minor = seed % 10 ** (1 + count % 8)
          const sent = to(minor, currency)
          if (sent === undefined) continue
          const isBack = from === undefined || from(sent, currency) === minor
          if (!isBack || /[^\d.]/.test(String(sent))) wrong.push(`${minor} ${currency} as ${sent}`)
        }
      }
      assert.deepStrictEqual(wrong, [])
    })
  })
