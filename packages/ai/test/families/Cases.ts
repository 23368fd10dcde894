import type { Family } from "@statex/ai/Understanding"
import { made, rule, thing } from "./Made.ts"

type Case = readonly [string, Family, ReturnType<typeof made>]
const person = { person: true } as const

/** Each family in two languages, with the rules that briefs of it state. */
export const cases: ReadonlyArray<Case> = [
  [
    "rental en",
    "rental",
    made("en", "rental", [
      thing("Tool", "Tools", "Name, Inventory number, €Daily price, #Stock"),
      thing("Customer", "Customers", "Name, +Phone", person),
      thing("Rental", "Rentals", "Customer>customer, Tool>tool, #Quantity, @From, @Until, Status=reserved/out/returned")
    ], [
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
    ])
  ],
  [
    "rental cs",
    "rental",
    made("cs", "rental", [
      thing("Kolo", "Kola", "Název, €Cena za den"),
      thing("Výpůjčka", "Výpůjčky", "Kolo>kolo, Zákazník, @Půjčeno dne, @Vráceno dne")
    ])
  ],
  [
    "booking en",
    "booking",
    made("en", "booking", [
      thing("Wheel", "Wheels", "Name"),
      thing(
        "Booking",
        "Bookings",
        "Customer, +Phone, Wheel>wheel, @Date, ~Start time, ~End time, Status=requested/confirmed/done/cancelled"
      )
    ], [
      rule("Overlap", "Same wheel, same time: not possible.", { entity: "booking", resource: "wheel" }),
      rule("InOrder", "Requested, confirmed, done or cancelled.", { entity: "booking" })
    ])
  ],
  [
    "booking fr",
    "booking",
    made("fr", "booking", [
      thing("Rendez-vous", "Rendez-vous", "Nom, +Téléphone", person)
    ], [rule("Overlap", "Jamais deux rendez-vous à la même heure.", { entity: "rendez-vous" })])
  ],
  [
    "shop es",
    "shop",
    made("es", "shop", [
      thing("Queso", "Quesos", "Nombre, Leche, €Precio, Tipo=fresco/curado"),
      thing("Pedido", "Pedidos", "Cliente, +Teléfono, Dirección, €Total, Status=recibido/enviado/entregado")
    ], [
      rule("Public", "Cualquiera puede mirar.", { entity: "queso" }),
      rule("Ordered", "La gente pide desde ahí.", { entity: "queso" }),
      rule("Required", "Sin dirección no hay pedido.", { entity: "pedido", field: "direccion" }),
      rule("LookUp", "El cliente ve su pedido.", { entity: "pedido" }),
      rule("Reminder", "Más de 3 días sin enviar.", { entity: "pedido", sense: "olderThan", amount: 3, unit: "days" })
    ])
  ],
  [
    "shop nl",
    "shop",
    made("nl", "shop", [thing("Zeep", "Zepen", "Naam, €Prijs, #Voorraad")], [
      rule("Ordered", "Klanten bestellen zeep.", { entity: "zeep" })
    ])
  ],
  [
    "crm fr",
    "crm",
    made("fr", "crm", [
      thing("Commercial", "Commerciaux", "Nom", person),
      thing("Prospect", "Prospects", "Nom, +Téléphone, Commercial>commercial", person),
      thing("Affaire", "Affaires", "Projet, Prospect>prospect, €Montant, Motif, Status=contact/devis/gagnée/perdue"),
      thing("Échange", "Échanges", "Affaire>affaire, @Date, Résumé")
    ], [
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
    ])
  ],
  [
    "crm pl",
    "crm",
    made("pl", "crm", [
      thing("Klient", "Klienci", "Imię, +Telefon, @Następny kontakt, Status=nowy/oferta/umowa", person)
    ], [rule("Reminder", "Kontakt w ciągu 7 dni.", { entity: "klient", sense: "within", amount: 7, unit: "days" })])
  ],
  [
    "inventory de",
    "inventory",
    made("de", "inventory", [
      thing("Material", "Materialien", "Artikelnummer, Bezeichnung, #Bestand, #Mindestbestand, €Einkaufspreis"),
      thing("Entnahme", "Entnahmen", "Material>material, #Menge, @Datum"),
      thing("Zugang", "Zugänge", "Material>material, #Menge, @Datum")
    ], [
      rule("Stock", "Unter null geht nicht.", { entity: "material" }),
      rule("Computed", "Lagerwert, also Bestand mal Einkaufspreis.", {
        entity: "material",
        label: "Lagerwert",
        formula: "product",
        of: ["bestand", "einkaufspreis"]
      })
    ])
  ],
  ["inventory ar", "inventory", made("ar", "inventory", [thing("عطر", "العطور", "الاسم, #المخزون, #الحد الأدنى")])],
  [
    "projects cs",
    "projects",
    made("cs", "projects", [
      thing("Projekt", "Projekty", "Název, @Termín, €Rozpočet, Status=návrh/stavba/hotovo"),
      thing("Úkol", "Úkoly", "Popis práce, Projekt>projekt, #Hodiny")
    ], [
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
    ])
  ],
  [
    "projects en",
    "projects",
    made("en", "projects", [thing("Job", "Jobs", "Title, @Deadline, Status=new/doing/done")], [
      rule("InOrder", "Only in this order.", { entity: "job" })
    ])
  ],
  [
    "learning ru",
    "learning",
    made("ru", "learning", [
      thing("Курс", "Курсы", "Название, #Мест, @Дата, ~Начало"),
      thing("Запись", "Записи", "Имя, Курс>kurs")
    ], [rule("Places", "Не больше мест, чем есть.", { entity: "kurs", field: "mest" })])
  ],
  [
    "learning de",
    "learning",
    made("de", "learning", [
      thing("Kurs", "Kurse", "Titel, Wochentag=Montag/Dienstag/Mittwoch/Donnerstag/Freitag/Samstag/Sonntag, ~Beginn"),
      thing("Schüler", "Schüler", "Name, @Geburtsdatum", person)
    ], [
      rule("Places", "Höchstens 6 je Kurs.", { entity: "kurs", count: 6 }),
      rule("Computed", "Das Alter aus dem Geburtsdatum.", {
        entity: "schuler",
        label: "Alter",
        formula: "age",
        of: ["geburtsdatum"]
      })
    ])
  ]
]
