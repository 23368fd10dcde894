import ar from "./catalogues/composer/ar.json" with { type: "json" }
import cs from "./catalogues/composer/cs.json" with { type: "json" }
import de from "./catalogues/composer/de.json" with { type: "json" }
import en from "./catalogues/composer/en.json" with { type: "json" }
import es from "./catalogues/composer/es.json" with { type: "json" }
import fr from "./catalogues/composer/fr.json" with { type: "json" }
import it from "./catalogues/composer/it.json" with { type: "json" }
import nl from "./catalogues/composer/nl.json" with { type: "json" }
import pl from "./catalogues/composer/pl.json" with { type: "json" }
import ru from "./catalogues/composer/ru.json" with { type: "json" }
import { type Catalogues, make } from "./Translator.ts"

export const catalogues: Catalogues = { en, de, fr, it, es, nl, cs, pl, ru, ar }

/** The sentences that the rule-based tier writes. */
export const composerWords = make("composer", catalogues)
