import { brief, type Example } from "./Example.ts"

const rows = [
  ["Taladro Bosch", "Herramienta", "4", "89,90", "2026-03-02"],
  ["Tornillos 5x50", "Material", "1200", "0,08", "2026-03-05"],
  ["Sierra circular", "Herramienta", "2", "149,00", "2026-02-18"],
  ["Cemento 25 kg", "Material", "60", "6,40", "2026-03-09"],
  ["Casco de obra", "Protección", "15", "12,50", "2026-01-30"]
]
const header = ["Producto", "Categoría", "Cantidad", "Precio", "Fecha de compra"]

export const es: Example = {
  locale: "es",
  brief: brief(
    "es",
    "Somos una empresa de reformas llamada Obras Marín. Queremos llevar el inventario del almacén y saber siempre cuánto queda de cada producto. Adjunto la tabla que usamos hoy. También necesitamos registrar los proveedores con nombre, teléfono y correo electrónico.",
    {
      today: "Hoy usamos una hoja de cálculo que cada uno guarda en su ordenador.",
      result: "Una lista de productos con búsqueda y filtro por categoría.",
      attachments: [{
        name: "productos.csv",
        text: [header, ...rows].map((row) => row.join(";")).join("\n"),
        tables: [{ header, rows }]
      }]
    }
  ),
  expect: {
    family: "inventory",
    entities: ["Productos", "Proveedores"],
    fields: [
      "Producto",
      "Categoría",
      "Cantidad",
      "Precio",
      "Fecha de compra",
      "Nombre",
      "Teléfono",
      "Correo electrónico"
    ],
    statuses: [],
    words: ["Obras Marín", "Taladro Bosch", "Herramienta", "Protección"]
  }
}
