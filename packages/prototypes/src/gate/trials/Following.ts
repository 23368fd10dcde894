import type { Probe } from "@statex/ai/Probe"
import type { Effect } from "effect"
import type { Stumbled } from "../User.ts"
import { books } from "./Booking.ts"
import { refusesBreach } from "./Limits.ts"
import { computes, filters, reminds, searches, showsWords } from "./Looking.ts"
import { moves, refusesMove } from "./Moving.ts"
import { leaves, looksUp, orders } from "./Ordering.ts"
import { colours, seesOnly, speaks, worksOffline } from "./People.ts"
import { bounds, creates, edits, exchanges, keeps, refusesTwice, removes, requires } from "./Records.ts"
import { prints, summarises } from "./Sheets.ts"
import type { Trial } from "./Trial.ts"

/** Carries out one acceptance check; answers with what it saw, or stumbles over what is wrong. */
export const follow = (trial: Trial, probe: Probe): Effect.Effect<string, Stumbled> => {
  switch (probe._tag) {
    case "Creates":
      return creates(trial, probe)
    case "Edits":
      return edits(trial, probe)
    case "Removes":
      return removes(trial, probe)
    case "Searches":
      return searches(trial, probe)
    case "Filters":
      return filters(trial, probe)
    case "Requires":
      return requires(trial, probe)
    case "RefusesTwice":
      return refusesTwice(trial, probe)
    case "Bounds":
      return bounds(trial, probe)
    case "Moves":
      return moves(trial, probe)
    case "RefusesMove":
      return refusesMove(trial, probe)
    case "RefusesOver":
    case "RefusesBreach":
      return refusesBreach(trial, probe)
    case "Books":
      return books(trial, probe)
    case "Computes":
      return computes(trial, probe)
    case "Reminds":
      return reminds(trial, probe)
    case "Shows":
      return showsWords(trial, probe)
    case "Summarises":
      return summarises(trial, probe)
    case "Prints":
      return prints(trial, probe)
    case "LooksUp":
      return looksUp(trial, probe)
    case "Orders":
      return orders(trial, probe)
    case "SeesOnly":
      return seesOnly(trial, probe)
    case "Exchanges":
      return exchanges(trial, probe)
    case "Keeps":
      return keeps(trial, probe)
    case "Leaves":
      return leaves(trial, probe)
    case "Speaks":
      return speaks(trial)
    case "Colours":
      return colours(trial, probe)
    case "WorksOffline":
      return worksOffline(trial)
  }
}
