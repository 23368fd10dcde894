import { made, rule, things } from "./Made.ts"

/** The other families, each in two languages. */
export const moreCases: ReadonlyArray<ReturnType<typeof made>> = [
  made(
    "nl",
    "events",
    things(`
    *Vrijwilliger|Vrijwilligers: Naam, +Telefoon
    Dienst|Diensten: Taak, @Datum, ~Begin, ~Einde, Vrijwilliger>vrijwilliger
  `),
    [rule("Overlap", "Niemand twee diensten tegelijk.", { entity: "dienst", resource: "vrijwilliger" })]
  ),
  made(
    "it",
    "events",
    things(`
    Evento|Eventi: Titolo, @Data, #Posti
    Iscrizione|Iscrizioni: Nome, Evento>evento, Status=iscritto/annullato
  `)
  ),
  made(
    "fr",
    "restaurant",
    things(`
    Plat|Plats: Nom, Catégorie=entrée/plat/dessert, €Prix
    Commande|Commandes: Table, Remarque, Status=reçue/en préparation/prête/payée
    Réservation|Réservations: Nom, @Date, ~Heure, Table
  `),
    [
      rule("Ordered", "Ils commandent depuis la table.", { entity: "plat" }),
      rule("Overlap", "Jamais deux sur la même table.", { entity: "reservation", resource: "table" }),
      rule("Persona", "La cuisine ne voit que les commandes.", { entity: "commande", label: "Cuisine" }),
      rule("InOrder", "Dans cet ordre-là.", { entity: "commande" })
    ]
  ),
  made(
    "en",
    "restaurant",
    things(`
    Dish|Dishes: Name, €Price
    Order|Orders: Table, Status=new/cooking/served
  `)
  ),
  made(
    "en",
    "property",
    things(`
    Flat|Flats: Name, Address, Town, €Rent
    Lease|Leases: Flat>flat, Tenant, @Start, @End
  `),
    [
      rule("Reminder", "Ends within 60 days.", { entity: "lease", sense: "within", amount: 60, unit: "days" }),
      rule("Bounds", "The rent is at least 100.", { entity: "flat", field: "rent", minimum: 100 })
    ]
  ),
  made(
    "es",
    "property",
    things(`
    Piso|Pisos: Título, Dirección, €Precio, Status=libre/reservado/vendido
  `),
    [rule("Public", "Cualquiera puede verlos.", { entity: "piso" })]
  ),
  made(
    "de",
    "clinic",
    things(`
    Tier|Tiere: Name, Rasse, Halter
    Termin|Termine: Tier>tier, @Datum, ~Beginn, ~Ende, Anlass
  `),
    [
      rule("Overlap", "Zwei Termine nie zur gleichen Zeit.", { entity: "termin" }),
      rule("Reminder", "Länger als 12 Monate nicht da.", {
        entity: "tier",
        sense: "olderThan",
        amount: 12,
        unit: "months"
      })
    ]
  ),
  made(
    "ar",
    "clinic",
    things(`
    *مريض|المرضى: الاسم, +الهاتف, @تاريخ الميلاد
  `)
  ),
  made(
    "nl",
    "service",
    things(`
    *Monteur|Monteurs: Naam
    Klus|Klussen: Omschrijving, Adres, Monteur>monteur, @Datum, Status=gepland/bezig/klaar
  `),
    [rule("Persona", "Monteurs zien hun eigen klussen.", { entity: "klus", label: "Monteur", scope: "monteur" })]
  ),
  made(
    "pl",
    "service",
    things(`
    Zlecenie|Zlecenia: Opis, Adres, @Termin
  `)
  ),
  made(
    "de",
    "membership",
    things(`
    *Mitglied|Mitglieder: Nachname, Abteilung=Turnen/Kegeln, Status=aktiv/passiv/ausgetreten
    Beitrag|Beiträge: Mitglied>mitglied, #Jahr, €Betrag, @Bezahlt am
  `),
    [
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
    ]
  ),
  made(
    "ru",
    "membership",
    things(`
    *Участник|Участники: Имя, +Телефон
  `)
  ),
  made(
    "en",
    "helpdesk",
    things(`
    Ticket|Tickets: Number, Subject, Priority=urgent/normal, Note, Status=open/in progress/closed
  `),
    [
      rule("InOrder", "Nobody can close one without a note.", { entity: "ticket", needs: ["note"] }),
      rule("LookUp", "Clients look it up by its number.", { entity: "ticket", field: "number" }),
      rule("Reminder", "Open for more than 5 days.", { entity: "ticket", sense: "olderThan", amount: 5, unit: "days" })
    ]
  ),
  made(
    "cs",
    "helpdesk",
    things(`
    Hlášení|Hlášení: Předmět, Status=nové/vyřešené
  `)
  ),
  made(
    "nl",
    "collection",
    things(`
    Boek|Boeken: Titel, Auteur
    *Lener|Leners: Naam
    Uitlening|Uitleningen: Boek>boek, Lener>lener, @Uitgeleend op, @Terug op
  `),
    [rule("Overlap", "Een boek is maar één keer uit.", { entity: "uitlening", resource: "boek" })]
  ),
  made(
    "it",
    "collection",
    things(`
    Oggetto|Oggetti: Titolo, Anno, Luogo
  `)
  ),
  made(
    "en",
    "landing",
    things(`
    Enquiry|Enquiries: Name, +Phone, Postcode, Status=new/called back/quoted
  `),
    [rule("Required", "No phone, no enquiry.", { entity: "enquiry", field: "phone" })]
  ),
  made("ru", "landing", []),
  made(
    "es",
    "records",
    things(`
    Colmena|Colmenas: Número, Lugar, #Cuadros
  `),
    [
      rule("Reminder", "Por encima de 3.", { entity: "colmena", field: "cuadros", sense: "above", amount: 3 })
    ]
  ),
  made(
    "ar",
    "records",
    things(`
    سجل|السجلات: العنوان, @التاريخ
  `)
  )
]
