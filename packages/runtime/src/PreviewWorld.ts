import * as Database from "@statex/db/Database"
import { PublicationStore } from "@statex/prototypes/PublicationStore"
import * as Disk from "@statex/uploads/stores/Disk"
import { Effect, Layer } from "effect"

/** This process only reads: it publishes nothing, so it never draws a name. */
const publications = PublicationStore.layer(Effect.die(new Error("The preview publishes nothing"))).pipe(
  Layer.provide(Database.layer)
)

/** What prototypes are served from: their addresses in the database, their bytes on disk. */
export const layer = Layer.merge(publications, Disk.layer)
