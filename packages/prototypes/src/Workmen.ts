import { Effect, Layer } from "effect"
import * as Build from "./steps/Build.ts"
import * as Check from "./steps/Check.ts"
import * as Design from "./steps/Design.ts"
import * as EraseSources from "./steps/EraseSources.ts"
import * as PlanChange from "./steps/PlanChange.ts"
import * as Publish from "./steps/Publish.ts"
import * as ReadFiles from "./steps/ReadFiles.ts"
import * as Refund from "./steps/Refund.ts"
import * as Remove from "./steps/Remove.ts"
import * as Repair from "./steps/Repair.ts"
import * as Understand from "./steps/Understand.ts"
import * as WriteDocuments from "./steps/WriteDocuments.ts"
import { Workshop } from "./Workshop.ts"

/** The one list of who does which step. */
export const layer = Layer.effect(
  Workshop,
  Effect.all({
    ReadFiles: ReadFiles.make,
    EraseSources: EraseSources.make,
    Understand: Understand.make,
    WriteDocuments: WriteDocuments.make,
    Design: Design.make,
    Build: Build.make,
    Check: Check.make,
    Repair: Repair.make,
    Publish: Publish.make,
    PlanChange: PlanChange.make,
    Refund: Refund.make,
    Remove: Remove.make
  })
)
