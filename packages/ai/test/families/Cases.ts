import { made, rule, things } from "./Made.ts"

/** Each family in two languages, with the rules that briefs of it state. */
export const cases: ReadonlyArray<ReturnType<typeof made>> = [
  made(
    "en",
    "rental",
    things(`
    Tool|Tools: Name, Inventory number, €Daily price, #Stock
    *Customer|Customers: Name, +Phone
    Rental|Rentals: Customer>customer, Tool>tool, #Quantity, @From, @Until, Status=reserved/out/returned
  `),
    [
      rule("Stock", "Never lend out more than there are.", { entity: "tool" }),
      rule("Computed", "The price is daily price times days times quantity.", {
        entity: "rental",
        label: "Rental price",
        formula: "product",
        of: ["daily-price", "quantity"]
      }),
      rule("InOrder", "Reserved, then out, then returned.", { entity: "rental" }),
      rule("Reminder", "More than 2 days overdue.", {
        entity: "rental",
        field: "until",
        sense: "olderThan",
        amount: 2,
        unit: "days"
      }),
      rule("Document", "Print the rental contract.", { entity: "rental", label: "Rental contract" }),
      rule("Unique", "No inventory number twice.", { entity: "tool", field: "inventory-number" })
    ]
  ),
  made(
    "cs",
    "rental",
    things(`
    Kolo|Kola: Název, €Cena za den
    Výpůjčka|Výpůjčky: Kolo>kolo, Zákazník, @Půjčeno dne, @Vráceno dne
  `)
  ),
  made(
    "en",
    "booking",
    things(`
    Wheel|Wheels: Name
    Booking|Bookings: Customer, +Phone, Wheel>wheel, @Date, ~Start time, ~End time, Status=requested/confirmed/done/cancelled
  `),
    [
      rule("Overlap", "Same wheel, same time: not possible.", { entity: "booking", resource: "wheel" }),
      rule("InOrder", "Requested, confirmed, done or cancelled.", { entity: "booking" })
    ]
  ),
  made(
    "fr",
    "booking",
    things(`
    *Rendez-vous|Rendez-vous: Nom, +Téléphone
  `),
    [rule("Overlap", "Jamais deux rendez-vous à la même heure.", { entity: "rendez-vous" })]
  ),
  made(
    "es",
    "shop",
    things(`
    Queso|Quesos: Nombre, Leche, €Precio, Tipo=fresco/curado
    Pedido|Pedidos: Cliente, +Teléfono, Dirección, €Total, Status=recibido/enviado/entregado
  `),
    [
      rule("Public", "Cualquiera puede mirar.", { entity: "queso" }),
      rule("Ordered", "La gente pide desde ahí.", { entity: "queso" }),
      rule("Required", "Sin dirección no hay pedido.", { entity: "pedido", field: "direccion" }),
      rule("LookUp", "El cliente ve su pedido.", { entity: "pedido" }),
      rule("Reminder", "Más de 3 días sin enviar.", { entity: "pedido", sense: "olderThan", amount: 3, unit: "days" })
    ]
  ),
  made(
    "nl",
    "shop",
    things(`
    Zeep|Zepen: Naam, €Prijs, #Voorraad
  `),
    [
      rule("Ordered", "Klanten bestellen zeep.", { entity: "zeep" })
    ]
  ),
  made(
    "fr",
    "crm",
    things(`
    *Commercial|Commerciaux: Nom
    *Prospect|Prospects: Nom, +Téléphone, Commercial>commercial
    Affaire|Affaires: Projet, Prospect>prospect, €Montant, Motif, Status=contact/devis/gagnée/perdue
    Échange|Échanges: Affaire>affaire, @Date, Résumé
  `),
    [
      rule("InOrder", "Perdue seulement avec le motif.", { entity: "affaire", needs: ["motif"] }),
      rule("Reminder", "Sans échange depuis 15 jours.", {
        entity: "affaire",
        sense: "olderThan",
        amount: 15,
        unit: "days"
      }),
      rule("Persona", "Les commerciaux voient leurs prospects.", {
        entity: "prospect",
        label: "Commercial",
        scope: "commercial"
      })
    ]
  ),
  made(
    "pl",
    "crm",
    things(`
    *Klient|Klienci: Imię, +Telefon, @Następny kontakt, Status=nowy/oferta/umowa
  `),
    [rule("Reminder", "Kontakt w ciągu 7 dni.", { entity: "klient", sense: "within", amount: 7, unit: "days" })]
  ),
  made(
    "de",
    "inventory",
    things(`
    Material|Materialien: Artikelnummer, Bezeichnung, #Bestand, #Mindestbestand, €Einkaufspreis
    Entnahme|Entnahmen: Material>material, #Menge, @Datum
    Zugang|Zugänge: Material>material, #Menge, @Datum
  `),
    [
      rule("Stock", "Unter null geht nicht.", { entity: "material" }),
      rule("Computed", "Lagerwert, also Bestand mal Einkaufspreis.", {
        entity: "material",
        label: "Lagerwert",
        formula: "product",
        of: ["bestand", "einkaufspreis"]
      })
    ]
  ),
  made(
    "ar",
    "inventory",
    things(`
    عطر|العطور: الاسم, #المخزون, #الحد الأدنى
  `)
  ),
  made(
    "cs",
    "projects",
    things(`
    Projekt|Projekty: Název, @Termín, €Rozpočet, Status=návrh/stavba/hotovo
    Úkol|Úkoly: Popis práce, Projekt>projekt, #Hodiny
  `),
    [
      rule("Computed", "Součet hodin.", {
        entity: "projekt",
        label: "Hodiny celkem",
        formula: "total",
        of: ["hodiny"],
        over: "ukol"
      }),
      rule("Computed", "Kolik dní zbývá.", {
        entity: "projekt",
        label: "Zbývá dní",
        formula: "daysLeft",
        of: ["termin"]
      })
    ]
  ),
  made(
    "en",
    "projects",
    things(`
    Job|Jobs: Title, @Deadline, Status=new/doing/done
  `),
    [
      rule("InOrder", "Only in this order.", { entity: "job" })
    ]
  ),
  made(
    "ru",
    "learning",
    things(`
    Курс|Курсы: Название, #Мест, @Дата, ~Начало
    Запись|Записи: Имя, Курс>kurs
  `),
    [rule("Places", "Не больше мест, чем есть.", { entity: "kurs", field: "mest" })]
  ),
  made(
    "de",
    "learning",
    things(`
    Kurs|Kurse: Titel, Wochentag=Montag/Dienstag/Mittwoch/Donnerstag/Freitag/Samstag/Sonntag, ~Beginn
    *Schüler|Schüler: Name, @Geburtsdatum
  `),
    [
      rule("Places", "Höchstens 6 je Kurs.", { entity: "kurs", count: 6 }),
      rule("Computed", "Das Alter aus dem Geburtsdatum.", {
        entity: "schuler",
        label: "Alter",
        formula: "age",
        of: ["geburtsdatum"]
      })
    ]
  )
]
