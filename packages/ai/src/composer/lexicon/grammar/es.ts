import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("de del para por sobre cada en"),
  determiner: words(
    "el la los las un una unos unas cada nuestro nuestra nuestros nuestras su sus este esta todo todos toda todas mi mis"
  ),
  subject: words("nosotros yo ellos ellas él ella se nadie alguien cualquiera gente quien uno me nos"),
  which: words("qué que quién cuál dónde cuándo"),
  whether: words("si"),
  howMany: words("cuánto cuánta cuántos cuántas"),
  adverb: words("también además luego siempre solo sólo claro después primero"),
  relative: words("que quien cuyo donde porque"),
  container: stems(
    "lista listado ficha fichero registro archivo tabla catálogo carta= formulario agenda calendario base hoja libreta columna campo datos cuaderno inventario página pantalla panel historial"
  ),
  units: unitWords(`
    days: día dia
    weeks: semana
    months: mes= meses=
    years: año
  `)
}
