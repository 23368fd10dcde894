import { crew } from "./apps/Crew.ts"
import { depot } from "./apps/Depot.ts"
import { repairs } from "./apps/Repairs.ts"
import { dragged, removed, reworked, stepped, typed } from "./Boards.ts"
import { book, create } from "./Forms.ts"
import { add, advance, bring, edit, keyed, reload, remove, reset, turned } from "./Lists.ts"
import type { Told } from "./Told.ts"
import { type Place } from "./Walk.ts"
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

export const apps: ReadonlyArray<{ readonly told: Told; readonly places: ReadonlyArray<Place> }> = [
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
