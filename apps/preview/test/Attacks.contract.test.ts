import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { againstDevice } from "./attacks/AgainstDevice.ts"
import { againstNeighbour } from "./attacks/AgainstNeighbour.ts"
import { againstPortal } from "./attacks/AgainstPortal.ts"
import type { Attack } from "./attacks/Attack.ts"
import { code, disguises } from "./attacks/Code.ts"
import { leaks } from "./attacks/Leaks.ts"
import { meet } from "./attacks/Meeting.ts"
import { openWorld, type World } from "./attacks/World.ts"

const themes: Readonly<Record<string, ReadonlyArray<Attack>>> = {
  "carries nothing out by": leaks,
  "makes no code of text by": code,
  "runs nothing in": disguises,
  "does nothing to the portal by": againstPortal,
  "gets nothing from the device by": againstDevice,
  "does nothing to its neighbour by": againstNeighbour
}

const all = Object.values(themes).flat()
const hostOf = (attack: Attack) => `result${all.indexOf(attack) + 10}-attack`

/** Milliseconds for what the browser stops by itself: there is no attack that succeeds to take the time of. */
const patience = 200

let world: World
beforeAll(async () => {
  world = await openWorld(all.map((attack) => [hostOf(attack), attack]))
})
afterAll(() => world?.stop())

for (const [theme, attacks] of Object.entries(themes)) {
  describe(`a hostile prototype ${theme}`, () => {
    it.each(attacks)("$name", async (attack) => {
      const host = hostOf(attack)
      if (attack.always === true) {
        return expect((await meet(world, "guarded", host, attack, () => patience)).harm).toBeUndefined()
      }
      // Where nobody defends the attack succeeds; here it is given twice the time that it takes there.
      let needed: number | undefined
      const [naked, { harm }] = await Promise.all([
        meet(world, "naked", host, attack).then((outcome) => {
          needed = outcome.after * 2
          return outcome
        }),
        meet(world, "guarded", host, attack, () => needed)
      ])
      expect(naked.harm, "the attack does nothing even to a host without headers").toBeDefined()
      expect(harm).toBeUndefined()
    })
  })
}
