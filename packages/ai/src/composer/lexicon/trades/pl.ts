import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: sklep koszyk
  shop 2: sprzeda produkt zamówie katalog
  rental 3: wypożycze wypożyczal wypożyczaln wypożycza wynajem najem=
  rental 2: kaucj zwrot
  crm 3: crm= handlow szans leady
  crm 2: ofert kontakt
  inventory 3: magazyn zapas inwentar stan_magazyn
  inventory 2: materiał dostawc ilość
  projects 3: projekt budow zlecen
  projects 2: zadani etap termin budżet
  learning 3: kurs uczn uczeń szkoł lekcj nauczyciel
  learning 2: zapis egzamin
  events 3: wydarzeni festiwal wolontariusz dyżur zmian
  events 2: uczestnik program
  restaurant 3: restauracj kuchni dani menu karczm kelner
  restaurant 2: stolik gość
  property 3: lokator najemc mieszkan nieruchomoś czynsz
  property 2: umow
  clinic 3: pacjent gabinet przychodn weterynar szczepi
  clinic 2: lekarz wizyt zabieg
  service 3: serwis napraw monter przegląd technik
  service 2: usterk awari
  membership 3: członk klub stowarzyszen składk karnet
  membership 2: sekcj
  helpdesk 3: ticket zgłoszen helpdesk
  helpdesk 2: priorytet
  collection 3: muzeum bibliotek zbior kolekcj archiw
  collection 2: książk czytelnik eksponat
  landing 3: landing
  landing 2: stron witryn wizytówk
  booking 3: rezerwacj wizyt umawia
  booking 2: kalendarz grafik salon fryzjer
`)
