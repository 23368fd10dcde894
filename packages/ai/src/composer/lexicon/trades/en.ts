import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: shop= online_shop webshop basket cart= checkout
  shop 2: sell= selling= product stock= customers_order orders= catalogue catalog
  rental 3: rent= rental rentals hire= hires= hiring lend= lending borrow rented
  rental 2: deposit pick-up returned return=
  crm 3: crm= lead= leads= prospect pipeline deal= deals= sales_team salespeople follow-up
  crm 2: contact opportunity quote offer= 
  inventory 3: inventory warehouse stocktake stock_level raw_material spare_part reorder
  inventory 2: stock= material supplier storeroom shelf batch best_before
  projects 3: project projects= milestone building_site
  projects 3: commission stages=
  projects 2: task tasks= phase deadline timesheet budget site=
  learning 3: course courses= lesson student pupil school classes= teacher tutor
  learning 2: enrol certificate training grade exam homework
  events 3: event events= volunteer festival shift concert conference
  events 2: helper participant attendee ticket= programme
  restaurant 3: restaurant menu kitchen dish dishes café cafe= bistro pub= waiter
  restaurant 2: table= tables= guest meal order_at
  property 3: flat= flats= lease tenant landlord lettings apartment real_estate estate_agent property
  property 2: rent= viewing deposit building viewings
  clinic 3: patient clinic vet= vets= veterinary physio dentist vaccination treatment
  clinic 2: doctor animal pet= pets= therapy practice diagnosis
  service 3: repair repairs= technician maintenance boiler service_visit field_service engineer installer workshop
  service 2: job= jobs= call-out appliance fault inspection mechanic
  membership 3: member membership club gym association subscription
  membership 2: fee= fees= section dues renewal coach
  helpdesk 3: ticket tickets= helpdesk help_desk support_request sla
  helpdesk 3: handyman faults get_reported report_faults fault_report
  helpdesk 2: support incident issue= issues= priority customer_service urgent
  collection 3: museum library collection archive exhibit book_loan
  collection 2: loan= loans= borrower object books= borrowed reader catalogue
  landing 3: landing_page one_page homepage
  landing 2: website enquiry enquiries visitors= contact_form
  booking 3: booking bookings= book= appointment reservation reserve slot double_booked
  booking 2: calendar diary hairdresser salon
`)
