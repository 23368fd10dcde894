import { assert, describe, it } from "@effect/vitest"
import { sharedBrowser, visit } from "../Browsing.ts"
import { crew } from "./apps/Crew.ts"
import { depot } from "./apps/Depot.ts"
import { repairs } from "./apps/Repairs.ts"
import { dragged, removed, reworked, stepped, typed } from "./Boards.ts"
import { book, create } from "./Forms.ts"
import { add, advance, bring, edit, keyed, reload, remove, reset, turned } from "./Lists.ts"
import type { Told } from "./Told.ts"
import { type Place, walk } from "./Walk.ts"

const list = (path: string, entity: string, ...more: Place["quick"]): Place => ({
  path,
  open: [add(entity), add(entity), edit(entity), edit(entity), bring(entity), bring(entity)],
  quick: [remove(entity), turned("done"), turned("done"), turned("undone"), reload, ...more]
})

const board = (path: string, entity: string, group: string): Place => ({
  path,
  open: [],
  quick: [typed(entity, group), typed(entity, group), dragged(entity, group), keyed("done"), keyed("undone"), reload]
})

const page = (view: string, form: string, entity: string): Place => ({
  path: `${view}.html`,
  open: [removed(view, entity), reworked(form, entity)],
  quick: [stepped(view, entity)]
})

const form = (view: string, entity: string): Place => ({
  path: `${view}.html`,
  open: [create(view, entity)],
  quick: [keyed("done"), keyed("undone"), reload]
})

const apps: ReadonlyArray<{ readonly told: Told; readonly places: ReadonlyArray<Place> }> = [
  {
    told: crew,
    places: [
      { path: "index.html", open: [book("book", "outing")], quick: [keyed("done"), keyed("undone")] },
      list("outings.html", "outing", reset),
      board("board.html", "outing", "state"),
      board("boats.html", "outing", "boat")
    ]
  },
  {
    told: depot,
    places: [
      list("index.html", "loan", advance("loan"), advance("loan")),
      list("moves.html", "move", reset),
      list("tools.html", "tool"),
      board("board.html", "loan", "state"),
      form("lend", "loan"),
      page("loan", "lend", "loan")
    ]
  },
  {
    told: repairs,
    places: [
      list("index.html", "job", advance("job"), advance("job"), reset),
      board("board.html", "job", "state"),
      form("bring", "job"),
      page("job", "bring", "job")
    ]
  }
]

const seeds = [1, 2, 3]
const actions = 51
/** The pages need not be kept for offline here, nor anything move. */
const options = { viewport: { width: 1280, height: 800 }, serviceWorkers: "block", reducedMotion: "reduce" } as const

const browser = sharedBrowser()
describe("Rules in a built app, whatever its user does", () => {
  for (const { told, places } of apps) {
    it(`hold in ${told.blueprint.name}`, async () => {
      const total = { done: 0, refused: 0, turned: 0, between: 0 }
      for (const seed of seeds) {
        const now = await visit(browser(), told.blueprint, options)
        const counts = await walk(told, places, now, seed, actions)
        for (const key of ["done", "refused", "turned", "between"] as const) total[key] += counts[key]
        assert.deepStrictEqual(
          now.complaints.filter((one) => !one.startsWith("Service Worker registration blocked")),
          []
        )
        await now.close()
      }
      assert.isAtLeast(total.done + total.refused + total.turned, 150)
      assert.isAbove(total.refused, 15)
      assert.isAbove(total.done, 30)
      assert.isAbove(total.turned, 10)
      assert.isAbove(total.between, 5)
    }, 300_000)
  }
})
