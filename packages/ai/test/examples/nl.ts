import { brief, type Example } from "./Example.ts"

export const nl: Example = {
  locale: "nl",
  brief: brief(
    "nl",
    "Ons restaurant De Waterlelie wil dat gasten online een tafel reserveren. We zijn open van woensdag tot en met zondag van 17:00 tot 22:00, elke 30 minuten, met plaats voor hoogstens 6 reserveringen tegelijk. Bij elke reservering noteren we: naam, telefoonnummer, e-mail, aantal gasten en opmerkingen.",
    {
      today: "Nu bellen gasten en schrijven we alles in een agenda.",
      result: "Gasten reserveren zelf en de keuken ziet hoeveel gasten er komen."
    }
  ),
  expect: {
    family: "restaurant",
    entities: ["Reserveringen"],
    fields: ["Naam", "Telefoonnummer", "E-mail", "Aantal gasten", "Opmerkingen"],
    statuses: [],
    words: ["De Waterlelie"],
    opening: { from: "17:00", to: "22:00", minutes: 30, capacity: 6, weekdays: [3, 4, 5, 6, 7] }
  }
}
