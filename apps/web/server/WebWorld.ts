import * as World from "@statex/runtime/World"
import { Layer } from "effect"
import { Settings } from "./Settings.ts"

/** The world that STATEX_WORLD names, and how this process is addressed. */
export const layer = Layer.merge(World.layer, Settings.layer)
