import {
  capabilityWords,
  dayWords,
  entityWords,
  familyWords,
  fieldWords,
  type Lexicon,
  numberWords,
  stems,
  words
} from "../Lexicon.ts"
import { cues } from "./cues/en.ts"
import { grammar } from "./grammar/en.ts"
import { trades } from "./trades/en.ts"

export const en: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "the a an and or of to in is are was be we i you our your my me us it its this that these those for with on at by from as have has had not no do does can could should would will want need like they them their he she who which what when where how please but so if all also there every each"
  ),
  letters: /(?!)/u,
  with: stems("with= having= including= includes= containing= contains= has= have= consisting="),
  keep: stems(
    "record records= recording note= notes= write= track= store= save= keep= register enter= collect= log= leave= leaves= give= gives= provide= need= enter= fill= know= jot= store= want="
  ),
  and: words("and or plus & then"),
  article: words("the a an its their his her our my your also optional some one"),
  cut: words(
    "so that which who because when where if for to in on at from by until while via we i they it you is are should must will can but with per instead today every"
  ),
  each: words("each every per any one"),
  fields: fieldWords(`
    text|Name: name
    text|First name: first_name
    text|Last name: last_name surname
    text|Title: title
    text|Address: address addresses
    text|City: city= town=
    text|Company: company
    text|Number: number= no=
    text|Order number: order_number
    text|Code: code
    text|Author: author
    text|Brand: brand
    text|Model: model
    text|Supplier: supplier
    text|Subject: subject
    text|Licence plate: plate licence_plate license_plate
    text|Location: location place=
    text|Responsible: responsible assignee
    longText|Notes: note comment remark
    longText|Description: description
    longText|Message: message
    longText|Fault: fault defect
    date|Date: date day= deadline birthday
    date|Date of birth: date_birth birth_date
    date|Due date: due_date
    time|Time: time=
    phone|Phone: phone telephone mobile
    phone|Phone number: phone_number telephone_number
    email|E-mail: e-mail email mail=
    money|Price: price cost fee
    money|Amount: amount=
    money|Total: total
    money|Salary: salary
    money|Budget: budget
    number|Quantity: quantity count= pieces= stock=
    number|Weight: weight
    number|Age: age=
    number|Guests: guest guests= persons= people=
    number|Hours: hours= duration
    number|Rating: rating
    boolean|Paid: paid=
    boolean|Done: finished=
    boolean|Active: active=
    boolean|Member: member=
    url|Website: website url link
    choice|Status: status state=
    choice|Category: category categories
    choice|Type: type= kind=
    choice|Priority: priority
    choice|Size: size
    choice|Colour: colour color
    date|: start= end= begin= from= until= pickup pick-up collected expiry expires valid since reported purchased bought birth= deadline month= year= season
    date|: best_before start_date end_date return_date due_date valid_until
    money|: deposit rent= rate= value= discount tax= vat= margin turnover revenue wage salary excess
    number|: stock= seats= places= capacity mileage floor= bedrooms rooms= length= width= height= volume= area= score= points= level= minimum= maximum= days= minutes= kilos= litres= portions= temperature percent share= copies= copy=
    text|: sku= barcode serial registration postcode zip= country= phone_number contact_person contact= species breed= colour material= publisher isbn scent unit= room= section= department team= engineer= technician= teacher= coach= room_number street= symptom diagnosis medication vaccine allergies surname nickname
    longText|: remarks= remark instructions allergens= ingredients= reason= summary= content= observations= problem= solution= resolution= terms= result= findings
    boolean|: insured= vaccinated= confirmed= returned= delivered= vegetarian= urgent= available= signed= checked=
  `),
  entities: entityWords(`
    *Customer|Customers: customer
    *Client|Clients: client
    *Employee|Employees: employee
    *Patient|Patients: patient
    *Member|Members: member
    *Student|Students: student pupil
    *Contact|Contacts: contacts= contact=
    *Guest|Guests: guest
    *Supplier|Suppliers: supplier
    *Volunteer|Volunteers: volunteer
    *Tenant|Tenants: tenant
    Order|Orders: order
    Repair|Repairs: repair
    Job|Jobs: job
    Task|Tasks: task
    Project|Projects: project
    Product|Products: product
    Item|Items: item
    Invoice|Invoices: invoice
    Course|Courses: course
    Event|Events: event
    Book|Books: books=
    Loan|Loans: loan
    Vehicle|Vehicles: vehicle
    Car|Cars: car= cars=
    Machine|Machines: machine
    Device|Devices: device
    Tool|Tools: tool
    Bike|Bikes: bike bicycle
    Room|Rooms: room
    Table|Tables: tables=
    Property|Properties: property properties=
    Contract|Contracts: contract
    Ticket|Tickets: ticket
    Request|Requests: request
    Complaint|Complaints: complaint
    Delivery|Deliveries: delivery deliveries=
    Material|Materials: material
    Recipe|Recipes: recipe
    Animal|Animals: animal
    Expense|Expenses: expense
    Offer|Offers: quote=
    Inspection|Inspections: inspection
    Visit|Visits: visit
    Service|Services: services= service=
    *Volunteer|Volunteers: helper=
    *Owner|Owners: owner
    *Teacher|Teachers: teacher
    *Engineer|Engineers: engineer
    *Technician|Technicians: technician
    *Borrower|Borrowers: borrower
    *Reader|Readers: reader
    *Candidate|Candidates: candidate
    *Lead|Leads: lead=
    *Prospect|Prospects: prospect
    *Coach|Coaches: coach coaches=
    *Driver|Drivers: driver
    Booking|Bookings: booking
    Reservation|Reservations: reservation
    Appointment|Appointments: appointment
    Lease|Leases: lease
    Flat|Flats: flat
    Apartment|Apartments: apartment
    Enquiry|Enquiries: enquiry enquiries=
    Inspection|Inspections: inspection
    Wheel|Wheels: wheel
    Kiln|Kilns: kiln
    Lesson|Lessons: lesson
    Class|Classes: class= classes=
    Shift|Shifts: shift
    Payment|Payments: payment
    Deal|Deals: deal
    Company|Companies: companies=
    Activity|Activities: activities=
    Treatment|Treatments: treatment
    Vaccination|Vaccinations: vaccination
    Dish|Dishes: dish dishes=
    Boat|Boats: boat
    Van|Vans: van= vans=
    Site|Sites: sites= site=
    Milestone|Milestones: milestone
    Timesheet|Timesheets: timesheet
    Rental|Rentals: rental
    Viewing|Viewings: viewing
    Object|Objects: objects= object=
    Pet|Pets: pet= pets=
    Membership|Memberships: membership
    Withdrawal|Withdrawals: withdrawal
    Raw material|Raw materials: raw_material
    Spare part|Spare parts: spare_part
    Work order|Work orders: work_order
    Stock movement|Stock movements: stock_movement
  `),
  books: stems("book= books= booking= reserv schedule= make= arrange="),
  appointments: entityWords(`
    Appointment|Appointments: appointment
    Session|Sessions: session
    Visit|Visits: visit= visits=
    Consultation|Consultations: consultation
  `),
  fieldNoun: stems("field column detail attribute data= information"),
  status: stems("status states= state= stage phase step="),
  offer: stems("offer sell service= services= provide product treatment package"),
  family: familyWords(`
    booking 3: sign_up booking appointment reserv book= slot
    booking 2: timetable schedule
    landing 3: landing homepage
    landing 2: website web_page web_site present visitor lead= leads= enquir inquir contact_form attract
    records 2: track record register database inventory overview spreadsheet excel
    records 1: list= lists= manage status orders= tasks= keep=
  `),
  capability: capabilityWords(`
    search: search= find=
    export: export import
    chart: chart statistic report= reports= graph
    board: board= kanban
    payment: payment pay= pays= paypal stripe
    login: login log_in sign_in password
    message: reminder sms newsletter whatsapp notif
    photo: photo picture upload
    map: map= maps= gps
    print: print pdf
  `),
  named: stems("called= named= company= firm= studio= salon= workshop= clinic= restaurant= are= for="),
  colours: numberWords(`
    0: red=
    18: terracotta rust=
    28: orange=
    45: yellow= gold golden
    130: green=
    85: olive lime=
    175: teal turquoise
    195: cyan=
    220: blue= navy
    265: violet lavender
    285: purple=
    330: pink= magenta
    350: burgundy crimson
    22: brown=
  `),
  weekdays: dayWords(`
    1: monday mon=
    2: tuesday tue= tues=
    3: wednesday wed=
    4: thursday thu= thur= thurs=
    5: friday fri=
    6: saturday sat=
    7: sunday sun=
    1 2 3 4 5: weekdays=
    6 7: weekend
    1 2 3 4 5 6 7: daily= every_day
  `),
  until: words("to until till through"),
  minutes: numberWords("1: minute min= mins="),
  half: stems("half="),
  hour: stems("hour hourly="),
  open: stems("open opening hours= slot"),
  places: stems("people= persons= person= guest place seat participant spot table chair court boat bike bay"),
  most: stems("most= max= maximum up_to capacity"),
  numbers: numberWords(
    "1: one=\n2: two=\n3: three=\n4: four=\n5: five=\n6: six=\n7: seven=\n8: eight=\n9: nine=\n10: ten=\n12: twelve=\n14: fourteen=\n15: fifteen=\n20: twenty=\n30: thirty=\n40: forty=\n50: fifty=\n60: sixty=\n90: ninety=\n100: hundred="
  ),
  wish: {
    add: stems("add= include= insert= need= want= extra= new= another="),
    remove: stems("remove delete drop= without="),
    rename: stems("rename call= called="),
    change: stems("change make= set= use= turn= switch= replace"),
    required: stems("required= mandatory compulsory must="),
    optional: stems("optional voluntary"),
    colour: stems("colour color accent theme"),
    title: stems("title heading headline"),
    app: stems("app= application app's= prototype"),
    board: stems("board kanban"),
    chart: stems("chart graph statistic diagram"),
    option: stems("status state= option choice value stage"),
    capacity: stems("capacity places= people= seats= bookings= persons="),
    to: words("to into as")
  }
}
