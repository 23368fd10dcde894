import { describe } from "@effect/vitest"
import * as BreakersMemory from "@statex/ai/stores/BreakersMemory"
import { boardSpec } from "./BoardSpec.ts"

describe("the board of breakers in memory", () => boardSpec(BreakersMemory.layer))
