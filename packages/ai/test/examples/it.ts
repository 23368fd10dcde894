import { brief, type Example } from "./Example.ts"

export const it: Example = {
  locale: "it",
  brief: brief(
    "it",
    "Ci serve una pagina web per lo studio di architettura «Casa Lenta» di Bologna. Progettiamo ristrutturazioni di case e appartamenti da vent'anni. Offriamo: progetto di ristrutturazione, direzione lavori, pratiche edilizie, consulenza energetica. I visitatori lasciano nome, e-mail, telefono e un messaggio. Il colore deve essere verde.",
    {
      today: "Oggi abbiamo solo una pagina sui social e le richieste si perdono.",
      result: "Vogliamo ricevere richieste di contatto da nuovi clienti."
    }
  ),
  expect: {
    family: "landing",
    entities: ["Richieste"],
    fields: ["Nome", "E-mail", "Telefono", "Messaggio"],
    statuses: [],
    words: [
      "Casa Lenta",
      "Progetto di ristrutturazione",
      "Direzione lavori",
      "Pratiche edilizie",
      "Consulenza energetica"
    ]
  }
}
