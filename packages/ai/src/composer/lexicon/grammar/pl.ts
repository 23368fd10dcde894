import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("o z ze w we za dla do od przy na każdego każdej każdemu"),
  determiner: words(
    "każdy każda każde każdego każdej każdemu nasz nasza nasze naszym naszego naszej naszych swój swoje swoim swoich swojej swojego ich jego jej ten ta to wszystkie każdym każdą każdych wszystkich"
  ),
  subject: words("my ja oni one ona on nikt ktoś kto się"),
  which: words(
    "który która które którego której kto co kiedy gdzie jaki jaka jakie kim kogo komu czego czym czemu skąd dokąd dlaczego jakiego jakiej jak"
  ),
  whether: words("czy"),
  howMany: words("ile ilu"),
  adverb: words(
    "sam sama samo sami też także jeszcze potem zawsze tylko oczywiście dodatkowo tam tutaj tu teraz dziś wczoraj jutro ciągle często czasem trzeba proszę inaczej głównie jeśli jeżeli ponieważ gdy gdyż żeby tak więc dlatego zaraz wkrótce późno dużo mało więcej mniej około prawie razem osobno nawet automatycznie ręcznie telefonicznie naraz bardzo tyle następująco właściwie oczywiste zwykle można powinno powinien powinna musi wtedy dopiero"
  ),
  relative: words("który która które którego którą której którzy żeby aby bo gdzie którym któremu którymi których"),
  container: stems(
    "spis= spisu= spisy= list= lista listę wykaz ewidencj kartotek kart= karta kartę plik baza bazę tabel przegląd katalog formularz kalendarz zeszyt teczk kolumn dane= pole= stron grafik dziennik rejestr"
  ),
  units: unitWords(`
    days: dni= dzień= dniach=
    weeks: tydzień tygodni
    months: miesi
    years: rok= roku= lat= lata=
  `)
}
