import type { Family } from "@statex/ai/Understanding"
import { made, rule, thing } from "./Made.ts"

const person = { person: true } as const

/** The other families, each in two languages. */
export const moreCases: ReadonlyArray<readonly [string, Family, ReturnType<typeof made>]> = [
  [
    "events nl",
    "events",
    made("nl", "events", [
      thing("Vrijwilliger", "Vrijwilligers", "Naam, +Telefoon", person),
      thing("Dienst", "Diensten", "Taak, @Datum, ~Begin, ~Einde, Vrijwilliger>vrijwilliger")
    ], [rule("Overlap", "Niemand twee diensten tegelijk.", { entity: "dienst", resource: "vrijwilliger" })])
  ],
  [
    "events it",
    "events",
    made("it", "events", [
      thing("Evento", "Eventi", "Titolo, @Data, #Posti"),
      thing("Iscrizione", "Iscrizioni", "Nome, Evento>evento, Status=iscritto/annullato")
    ])
  ],
  [
    "restaurant fr",
    "restaurant",
    made("fr", "restaurant", [
      thing("Plat", "Plats", "Nom, Catégorie=entrée/plat/dessert, €Prix"),
      thing("Commande", "Commandes", "Table, Remarque, Status=reçue/en préparation/prête/payée"),
      thing("Réservation", "Réservations", "Nom, @Date, ~Heure, Table")
    ], [
      rule("Ordered", "Ils commandent depuis la table.", { entity: "plat" }),
      rule("Overlap", "Jamais deux sur la même table.", { entity: "reservation", resource: "table" }),
      rule("Persona", "La cuisine ne voit que les commandes.", { entity: "commande", label: "Cuisine" }),
      rule("InOrder", "Dans cet ordre-là.", { entity: "commande" })
    ])
  ],
  [
    "restaurant en",
    "restaurant",
    made("en", "restaurant", [
      thing("Dish", "Dishes", "Name, €Price"),
      thing("Order", "Orders", "Table, Status=new/cooking/served")
    ])
  ],
  [
    "property en",
    "property",
    made("en", "property", [
      thing("Flat", "Flats", "Name, Address, Town, €Rent"),
      thing("Lease", "Leases", "Flat>flat, Tenant, @Start, @End")
    ], [
      rule("Reminder", "Ends within 60 days.", { entity: "lease", sense: "within", amount: 60, unit: "days" }),
      rule("Bounds", "The rent is at least 100.", { entity: "flat", field: "rent", minimum: 100 })
    ])
  ],
  [
    "property es",
    "property",
    made("es", "property", [
      thing("Piso", "Pisos", "Título, Dirección, €Precio, Status=libre/reservado/vendido")
    ], [rule("Public", "Cualquiera puede verlos.", { entity: "piso" })])
  ],
  [
    "clinic de",
    "clinic",
    made("de", "clinic", [
      thing("Tier", "Tiere", "Name, Rasse, Halter"),
      thing("Termin", "Termine", "Tier>tier, @Datum, ~Beginn, ~Ende, Anlass")
    ], [
      rule("Overlap", "Zwei Termine nie zur gleichen Zeit.", { entity: "termin" }),
      rule("Reminder", "Länger als 12 Monate nicht da.", {
        entity: "tier",
        sense: "olderThan",
        amount: 12,
        unit: "months"
      })
    ])
  ],
  ["clinic ar", "clinic", made("ar", "clinic", [thing("مريض", "المرضى", "الاسم, +الهاتف, @تاريخ الميلاد", person)])],
  [
    "service nl",
    "service",
    made("nl", "service", [
      thing("Monteur", "Monteurs", "Naam", person),
      thing("Klus", "Klussen", "Omschrijving, Adres, Monteur>monteur, @Datum, Status=gepland/bezig/klaar")
    ], [rule("Persona", "Monteurs zien hun eigen klussen.", { entity: "klus", label: "Monteur", scope: "monteur" })])
  ],
  ["service pl", "service", made("pl", "service", [thing("Zlecenie", "Zlecenia", "Opis, Adres, @Termin")])],
  [
    "membership de",
    "membership",
    made("de", "membership", [
      thing("Mitglied", "Mitglieder", "Nachname, Abteilung=Turnen/Kegeln, Status=aktiv/passiv/ausgetreten", person),
      thing("Beitrag", "Beiträge", "Mitglied>mitglied, #Jahr, €Betrag, @Bezahlt am")
    ], [
      rule("Persona", "Der Abteilungsleiter sieht seine Abteilung.", {
        entity: "mitglied",
        label: "Abteilungsleiter",
        scope: "abteilung"
      }),
      rule("Reminder", "Länger als 3 Monate im Rückstand.", {
        entity: "beitrag",
        sense: "olderThan",
        amount: 3,
        unit: "months"
      })
    ])
  ],
  ["membership ru", "membership", made("ru", "membership", [thing("Участник", "Участники", "Имя, +Телефон", person)])],
  [
    "helpdesk en",
    "helpdesk",
    made("en", "helpdesk", [
      thing("Ticket", "Tickets", "Number, Subject, Priority=urgent/normal, Note, Status=open/in progress/closed")
    ], [
      rule("InOrder", "Nobody can close one without a note.", { entity: "ticket", needs: ["note"] }),
      rule("LookUp", "Clients look it up by its number.", { entity: "ticket", field: "number" }),
      rule("Reminder", "Open for more than 5 days.", { entity: "ticket", sense: "olderThan", amount: 5, unit: "days" })
    ])
  ],
  ["helpdesk cs", "helpdesk", made("cs", "helpdesk", [thing("Hlášení", "Hlášení", "Předmět, Status=nové/vyřešené")])],
  [
    "collection nl",
    "collection",
    made("nl", "collection", [
      thing("Boek", "Boeken", "Titel, Auteur"),
      thing("Lener", "Leners", "Naam", person),
      thing("Uitlening", "Uitleningen", "Boek>boek, Lener>lener, @Uitgeleend op, @Terug op")
    ], [rule("Overlap", "Een boek is maar één keer uit.", { entity: "uitlening", resource: "boek" })])
  ],
  ["collection it", "collection", made("it", "collection", [thing("Oggetto", "Oggetti", "Titolo, Anno, Luogo")])],
  [
    "landing en",
    "landing",
    made("en", "landing", [
      thing("Enquiry", "Enquiries", "Name, +Phone, Postcode, Status=new/called back/quoted")
    ], [rule("Required", "No phone, no enquiry.", { entity: "enquiry", field: "phone" })])
  ],
  ["landing ru", "landing", made("ru", "landing", [])],
  [
    "records es",
    "records",
    made("es", "records", [thing("Colmena", "Colmenas", "Número, Lugar, #Cuadros")], [
      rule("Reminder", "Por encima de 3.", { entity: "colmena", field: "cuadros", sense: "above", amount: 3 })
    ])
  ],
  ["records ar", "records", made("ar", "records", [thing("سجل", "السجلات", "العنوان, @التاريخ")])]
]
