import { ar } from "./ar.ts"
import { cs } from "./cs.ts"
import { de } from "./de.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"
import type { Example } from "./Example.ts"
import { fr } from "./fr.ts"
import { it } from "./it.ts"
import { nl } from "./nl.ts"
import { pl } from "./pl.ts"
import { ru } from "./ru.ts"

/** One brief in each language, spread over the families. */
export const examples: ReadonlyArray<Example> = [en, de, fr, it, es, nl, cs, pl, ru, ar]
