import { describe, expect, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { told } from "./Told.ts"

/** What French, Italian and Spanish sentences say that a thing has. */
const things: ReadonlyArray<readonly [string, Locale, string, string]> = [
  [
    "a thing told by its parts",
    "fr",
    "Une visite, c'est un client, une date, une heure et un montant.",
    "Visite|Visites: Client, Date, Heure, Montant"
  ],
  [
    "an equals sign",
    "it",
    "Cliente = nome, cognome, telefono, indirizzo.",
    "Cliente|Clienti: Nome, Cognome, Telefono, Indirizzo"
  ],
  [
    "a question with a space before its mark",
    "fr",
    "Que noter sur un client ? Nom, adresse, téléphone.",
    "Client|Clients: Nom, Adresse, Téléphone"
  ],
  [
    "a thing that is often a field",
    "it",
    "ingredienti: descrizione, fornitore, giacenza, scadenza",
    "Ingrediente|Ingredienti: Descrizione, Fornitore, Giacenza, Scadenza"
  ],
  [
    "a file of somebody",
    "es",
    "Quiero una ficha de paciente como es debido: nombre, apellidos, teléfono y alergias.",
    "Paciente|Pacientes: Nombre, Apellidos, Teléfono, Alergias"
  ],
  [
    "what is in a relative clause",
    "es",
    "Recibo el pedido, en el que tiene que ir el nombre, el teléfono y la fecha.",
    "Pedido|Pedidos: Nombre, Teléfono, Fecha"
  ],
  [
    "yes or no",
    "fr",
    "Chaque client : nom, téléphone, permis de conduire oui ou non.",
    "Client|Clients: Nom, Téléphone, Permis de conduire"
  ],
  [
    "from one day to another",
    "it",
    "Noleggi: nome, telefono, dal giorno tale al giorno tale, importo.",
    "Noleggio|Noleggi: Nome, Telefono, Dal giorno, Al giorno, Importo"
  ],
  [
    "the future of having",
    "es",
    "Cada visita tendrá fecha, hora, importe y observaciones.",
    "Visita|Visitas: Fecha, Hora, Importe, Observaciones"
  ]
]

const states: ReadonlyArray<readonly [string, Locale, string, string]> = [
  [
    "prepositions that are part of them",
    "es",
    "El pedido tiene número, fecha e importe. El pedido está nuevo, en reparto o entregado.",
    "Nuevo/En reparto/Entregado"
  ],
  [
    "a wish in the subjunctive",
    "es",
    "Cada piso tiene dirección, precio y teléfono. Que cada piso esté libre, reservado o vendido.",
    "Libre/Reservado/Vendido"
  ],
  [
    "from one to the others",
    "fr",
    "Chaque commande : numéro, date, montant. Je veux passer une commande de reçue à préparée, livrée ou annulée.",
    "Reçue/Préparée/Livrée/Annulée"
  ]
]

describe("Romance sentences", () => {
  it.each(things)("say what a thing has: %s", (_, locale, text, expected) => {
    expect(told(locale, text).things).toContain(expected)
  })

  it.each(states)("say its states: %s", (_, locale, text, expected) => {
    expect(told(locale, text).things.join(" ")).toContain(`[${expected}]`)
  })

  it("keep what was read when a sentence gives states to a thing that nothing else was said of", () => {
    const { things } = told(
      "fr",
      "Chaque client : nom, téléphone, adresse. Une inscription est proposée, validée ou annulée."
    )
    expect(things).toContain("Client|Clients: Nom, Téléphone, Adresse")
    expect(things.some((thing) => thing.startsWith("Inscription"))).toBe(true)
  })

  it("give a deed the one who does it and what it is done to", () => {
    const { things } = told(
      "fr",
      "Un bénévole s'inscrit à un créneau. Une inscription est proposée, validée ou annulée."
    )
    expect(things.find((thing) => thing.startsWith("Inscription"))).toContain("Bénévole, Créneau")
  })
})
