import ar from "./catalogues/documents/ar.json" with { type: "json" }
import cs from "./catalogues/documents/cs.json" with { type: "json" }
import de from "./catalogues/documents/de.json" with { type: "json" }
import en from "./catalogues/documents/en.json" with { type: "json" }
import es from "./catalogues/documents/es.json" with { type: "json" }
import fr from "./catalogues/documents/fr.json" with { type: "json" }
import it from "./catalogues/documents/it.json" with { type: "json" }
import nl from "./catalogues/documents/nl.json" with { type: "json" }
import pl from "./catalogues/documents/pl.json" with { type: "json" }
import ru from "./catalogues/documents/ru.json" with { type: "json" }
import { type Catalogues, make } from "./Translator.ts"

export const catalogues: Catalogues = { en, de, fr, it, es, nl, cs, pl, ru, ar }

/** The words of the terms of reference, the plan and the report. */
export const documentWords = make("documents", catalogues)
