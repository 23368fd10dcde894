import { centralOf } from "../placing/Placer.ts"
import { goodsOf, showing } from "../placing/Selling.ts"
import { derivedStock, type FamilyPlan, withSums } from "./Kit.ts"

/** Goods that visitors look at and order, and orders that the team works through. */
export const shop: FamilyPlan = {
  family: "shop",
  derive: (shape) => {
    const goods = goodsOf(shape, undefined)
    const shown = goods === undefined ? shape : showing(shape, goods, {})
    return withSums(derivedStock(shown), centralOf(shown))
  },
  orders: [
    ["Catalogue", "Order", "Dashboard", "Board", "List", "LookUp", "Chart"],
    ["Order", "Catalogue", "Board", "Dashboard", "List", "LookUp", "Chart"],
    ["Catalogue", "Order", "Board", "List", "Dashboard", "LookUp", "Chart"]
  ],
  overview: true
}
