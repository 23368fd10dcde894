import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("u o v ve za z ze pro k ke každého každé každému od do na"),
  determiner: words(
    "každý každá každé každého každou každému náš naše naši našem našeho naší našich našim svém svého své svých svým svou jejich jeho její ten ta to všechny každém každým každých všech všem"
  ),
  subject: words("my já oni ona on nikdo někdo kdo se si"),
  which: words(
    "který která které kterého kterou kdo co kdy kde jaký jaká jaké kým koho komu čeho čím čemu odkud kam proč jakého jakou jak kdo"
  ),
  whether: words("zda jestli"),
  howMany: words("kolik"),
  adverb: words(
    "sám sama samo sami také taky ještě potom dále pak vždy jen případně samozřejmě tam tady zde teď dnes včera zítra pořád stále často někdy občas potřeba třeba prosím jinak hlavně nejen pokud protože když jestliže aby tak tedy proto zatím ihned hned brzy pozdě moc málo hodně víc více méně asi skoro zhruba přibližně místě celkem prostě rovnou spolu zvlášť dokonce automaticky ručně telefonicky takhle takto následovně vlastně určitě každopádně"
  ),
  relative: words(
    "který která které kterého kterou kteří aby protože kde co kterým kterém kterému kterých jenž jehož jejíž"
  ),
  container: stems(
    "seznam evidenc kartotéka kartu karta karty soubor databáz tabulk přehled katalog formulář kalendář sešit složk sloupec údaj pole= stránk rozpis deník"
  ),
  units: unitWords(`
    days: den= dn dní= dny=
    weeks: týden týdn
    months: měsíc
    years: rok roky= roků= let= leta=
  `)
}
