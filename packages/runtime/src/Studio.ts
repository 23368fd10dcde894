import { AiRouter } from "@statex/ai/AiRouter"
import { AiTiers } from "@statex/ai/AiTier"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import * as Composer from "@statex/ai/tiers/Composer"
import { Gate } from "@statex/prototypes/gate/Gate"
import * as Chromium from "@statex/prototypes/probes/Chromium"
import * as Folders from "@statex/uploads/stores/Folders"
import { TextExtraction } from "@statex/uploads/TextExtraction"
import { Layer } from "effect"

/** The trades without the books: files are read, the rule-based tier composes, built apps are checked; nothing is kept. */
export const layer = Layer.mergeAll(
  TextExtraction.layer.pipe(Layer.provideMerge(Folders.layer)),
  AiRouter.layer.pipe(Layer.provide([AiTiers.layer([Composer.make]), AiJournalMemory.layer])),
  Gate.layer.pipe(Layer.provide(Chromium.layer))
)
