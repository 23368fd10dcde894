import ar from "./catalogues/app/ar.json" with { type: "json" }
import cs from "./catalogues/app/cs.json" with { type: "json" }
import de from "./catalogues/app/de.json" with { type: "json" }
import en from "./catalogues/app/en.json" with { type: "json" }
import es from "./catalogues/app/es.json" with { type: "json" }
import fr from "./catalogues/app/fr.json" with { type: "json" }
import it from "./catalogues/app/it.json" with { type: "json" }
import nl from "./catalogues/app/nl.json" with { type: "json" }
import pl from "./catalogues/app/pl.json" with { type: "json" }
import ru from "./catalogues/app/ru.json" with { type: "json" }
import { type Catalogues, make } from "./Translator.ts"

export const catalogues: Catalogues = { en, de, fr, it, es, nl, cs, pl, ru, ar }

/** What a built prototype says by itself: buttons, empty lists, refusals. */
export const appWords = make("app", catalogues)
