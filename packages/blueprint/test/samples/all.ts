import type { Blueprint } from "../../src/Blueprint.ts"
import { catering } from "./catering.ts"
import { club } from "./club.ts"
import { studio } from "./studio.ts"
import { workshop } from "./workshop.ts"

export const samples: Readonly<Record<string, Blueprint>> = { workshop, studio, catering, club }
