import type { Family } from "../../Understanding.ts"
import { booking } from "./Booking.ts"
import { clinic } from "./Clinic.ts"
import { collection } from "./Collection.ts"
import { crm } from "./Crm.ts"
import { events } from "./Events.ts"
import { helpdesk } from "./Helpdesk.ts"
import { inventory } from "./Inventory.ts"
import type { FamilyPlan } from "./Kit.ts"
import { landing } from "./Landing.ts"
import { learning } from "./Learning.ts"
import { membership } from "./Membership.ts"
import { projects } from "./Projects.ts"
import { property } from "./Property.ts"
import { records } from "./Records.ts"
import { rental } from "./Rental.ts"
import { restaurant } from "./Restaurant.ts"
import { service } from "./Service.ts"
import { shop } from "./Shop.ts"

export const plans: Readonly<Record<Family, FamilyPlan>> = {
  records,
  booking,
  landing,
  shop,
  rental,
  crm,
  inventory,
  projects,
  learning,
  events,
  restaurant,
  property,
  clinic,
  service,
  membership,
  helpdesk,
  collection
}
