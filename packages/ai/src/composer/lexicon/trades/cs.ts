import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: obchod eshop e-shop košík
  shop 2: prodáv produkt výrobek objednávk katalog
  rental 3: půjčovn půjčuj pronájem zapůjč
  rental 2: kauce záloh vrácen nářadí
  crm 3: crm= lead leady= leadů= deal pipeline sales= forecast obchodník poptáv příležitost zájemc
  crm 2: nabídk kontakt
  inventory 3: sklad zásob inventur materiál
  inventory 2: dodavatel množství položk
  projects 3: projekt zakázk stavb
  projects 2: úkol fáz termín rozpočet
  learning 3: kurz žák škol lekc student výuk
  learning 2: lektor učitel zápis
  events 3: akce= akcí= festival dobrovolník směn
  events 2: účastník program koncert
  restaurant 3: restaurac hospod kuchyn jídl jídeln kavárn
  restaurant 2: stůl stol host
  property 3: nájem nájemní byt= byty= bytů= nemovitost realit
  property 2: smlouv prohlídk
  clinic 3: pacient ordinac veterin ambulanc očkov
  clinic 2: vyšetřen zvíř léčb diagnóz
  service 3: servis oprav technik revizi údržb
  service 2: závad porouch výjezd
  membership 3: člen členství oddíl klub spolek
  membership 2: příspěv
  helpdesk 3: ticket tiket helpdesk hlášení
  helpdesk 2: priorit požadav
  collection 3: muze knihovn sbírk archiv výpůjčk
  collection 2: knih čtenář exponát
  landing 3: landing
  landing 2: webov prezentac poptávkov
  booking 3: rezerv objednán termín
  booking 2: kalendář kadeřn salon
`)
