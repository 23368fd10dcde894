import { brief, type Example } from "./Example.ts"

export const cs: Example = {
  locale: "cs",
  brief: brief(
    "cs",
    "Jsme autoservis „Dílna Novák“ a potřebujeme evidenci zakázek. U každé zakázky zapisujeme: zákazník, telefon, SPZ, popis závady, cena a termín dokončení. Stavy zakázky: přijato → čeká na díly → v opravě → hotovo → předáno. Dále chceme vést zákazníky s jménem, telefonem a e-mailem.",
    {
      today: "Dnes píšeme zakázky do sešitu a zákazníci volají, jestli už je auto hotové.",
      improvement: "Chceme zakázky vyhledávat podle SPZ a telefonu.",
      result: "Přehled všech zakázek podle stavu."
    }
  ),
  expect: {
    family: "projects",
    entities: ["Zakázky", "Zákazníci"],
    fields: ["Zákazník", "Telefon", "SPZ", "Popis závady", "Cena", "Termín dokončení", "Jméno", "E-mail"],
    statuses: ["Přijato", "Čeká na díly", "V opravě", "Hotovo", "Předáno"],
    words: ["Dílna Novák"]
  }
}
