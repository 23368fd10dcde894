import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "overlap|double book|double-book|doubly book|booked twice|book … twice|twice … same|same … twice|two … same time|at the same time|same time|clash|only one … at a time|one … at a time|at once|already taken|given away twice|lent again|go out again|out twice|promised twice|two people=|collide|in two places"
  ),
  same: cue("same="),
  full: cue(
    "full=|fully booked|sold out|places left|no more … than … seats|no more … than … places|more … than … seats|more … than … places|maximum of|at most … people|at most … participants|at most … children|no more than … people|room for|places=|spaces=|seats=|when … taken|limited to|max= …"
  ),
  stock: cue(
    "below zero|under zero|negative|minus=|never … more than … have|more … than … own=|more … than … there are|more than we have|more than we own|than are left|than is left|what we have in stock|out of stock|takes … out of stock|oversell|run out|not got|haven't got"
  ),
  older: cue(
    "more than|longer than|older than|over=|for=|since=|ago=|not … in the last|not … for|untouched|unanswered|still open after|after="
  ),
  overdue: cue("overdue|past its|past their|past the|too late|late=|expired|run over|beyond the deadline|missed"),
  within: cue(
    "within|in the next|next=|the coming|coming=|before=|ahead|to go=|runs out|run out|running out|expires|expire=|due in|ends in|in less than|left until|days off|days away|weeks off|weeks away|months away|in advance|beforehand"
  ),
  above: cue("above|over=|more than|higher than|exceeds|exceed|greater than|at least"),
  below: cue(
    "below|under=|fewer than|less than|lower than|drops to|falls to|down to|running low|fall below|drop below"
  ),
  remind: cue(
    "show|list=|lists=|see=|alarm|warn|alert|remind|stare|point|highlight|flag|red=|tell us|tell me|let me know|let us know|know=|want to see|stand out|pop up|notif|mark=|marked|who still|which=|appear|overview|dashboard"
  ),
  order: cue(
    "in this order|in that order|this order|that order|one after another|no skipping|skip|not back|never back|step by step|in sequence|only after|only once|not before|only when|cannot … until|can't … until|nobody can … without|nobody may … without|not … without|only then"
  ),
  next: cue(
    "then=|becomes|become=|ends up|end up|ends as|starts as|start as|starts out|begins as|begin as|goes from|go from|goes=|go=|moves|move=|passes|afterwards|finally|from … to|turns into|later=|after that|next="
  ),
  total: cue(
    "total|sum=|sums|add up|added up|adds up|altogether|how much … in all|turnover|revenue|balance|outstanding|in total|count of|how many … per|number of … per"
  ),
  times: cue("times|multipl|x=|price … quantity|rate … hours|per day … days|by the number of"),
  automatic: cue(
    "work out|works out|worked out|calculat|comput|by itself|by themselves|automatic|on its own|derive|follow from|follows from|adds up|added up|add up|comes from"
  ),
  age: cue("age=|how old|years old"),
  daysLeft: cue("days left|days remaining|how many days|days until|days to go|remaining days|time left"),
  only: cue("only|just=|nothing but|nobody else|no one else|exclusively|solely|not … anybody else's|but not"),
  own: cue("own=|theirs=|their=|his=|her=|hers=|mine=|assigned to|given to|belong|own part|themselves"),
  sees: cue(
    "screen|see=|sees|seeing|look at|looks at|view=|views=|access|may open|gets to see|shown|show=|edit=|change=|know about|allowed to"
  ),
  role: cue(
    "kitchen|reception|front desk|office|manager|boss|driver|engineer|technician|coach|trainer|teacher|instructor|staff|mechanic|waiter|waitress|fitter|crew|team leader|accountant|nurse|doctor|vet=|vets=|agent|salesperson|sales rep|volunteer|curator|librarian|treasurer|owner|assistant|guide|caretaker|warehouse|workshop|groomer|cleaner|supervisor|installer|planner|dispatcher|tutor|foreman|admin"
  ),
  required: cue(
    "must be filled|must be entered|has to be filled|mandatory|compulsory|required|obligatory|may not be empty|cannot be empty|can't be empty|must not be empty|never be empty|must always have|must have|must not be missing|cannot be saved without|needs to have|always needs|never without|not … without"
  ),
  lacking: cue("without|no="),
  unique: cue(
    "unique|only once|no two|never twice|not twice|once only|no duplicate|duplicates|same number twice|exists once|just once|may not repeat|must not repeat|cannot repeat"
  ),
  atMost: cue(
    "at most|no more than|not more than|maximum|max=|longer than|more than|up to|not exceed|no longer than|never more than|at the most"
  ),
  atLeast: cue("at least|minimum|min=|no less than|not less than|fewer than|less than|from="),
  forbidden: cue(
    "never|nobody|no one|may not|must not|mustn't|cannot|can't|not possible|impossible|no more|no longer|not be|shouldn't|should not|at most|maximum|max=|not exceed|not allowed|no two|limit"
  ),
  print: cue("print|on paper|pdf=|paper=|hand out|hand over|sign=|signed"),
  paper: cue(
    "packing slip|delivery note|delivery slip|invoice|receipt|contract|certificate|statement|report=|work order|job sheet|worksheet|agreement|quotation|quote=|letter|label|badge|ticket=|menu=|protocol|slip|form=|sheet|pick list|list=|poster|timetable|rota|loan form|handover|bill=|programme|record card|prescription"
  ),
  lookUp: cue(
    "look up|looks up|check … status|check … how|find out|track … with|follow … with|enter … number|with their number|with the number|with the … number|with his number|type in … number|by number|by entering|using … number|where … is|see how … doing|with the code"
  ),
  code: cue("number=|code=|reference|no=|id=|numbers="),
  visitor: cue(
    "visitor|customers=|customer=|guests=|guest=|anyone|anybody|everybody|everyone|the public|public=|people=|online|on the website|clients=|client=|parents|members=|readers=|tenants=|on their phone|at home"
  ),
  browse: cue(
    "see=|sees=|browse|look at|look through|view=|read=|consult|search|catalogue|catalog|flick through|online|find="
  ),
  staff: cue(
    "only we|only us|only our|only staff|only the staff|only the owner|nobody else … edit|nobody else … change|can edit|may edit|we edit|only … edit|only … change|not change|not edit|cannot touch|read only|read-only"
  ),
  orders: cue(
    "order from|order online|can order|customers order|guests order|people order|place an order|place orders|order … from|they order|then order|basket|cart=|shopping|checkout|orders come in online|buy="
  ),
  deny: cue(
    "don't need|do not need|no need|don't want|do not want|not needed|leave out|left out|leave that out|leave it out|not part|out of scope|not interested|not necessary|without any|nothing to do with|keep out|stays outside|stay outside|please no|can wait|forget about|already have a system|rather not"
  ),
  is: cue("is=|are=|can be=|may be=|will be=|gets=|is either|either="),
  namely: cue("namely|that is=|i e=|such as|as follows|the following|meaning="),
  state: cue(
    "new=|open=|opened|closed|done=|paid|unpaid|sent|draft|cancelled|canceled|confirmed|requested|booked|in progress|finished|complete|completed|waiting|on hold|ready|delivered|shipped|packed|posted|returned|reserved|handed out|picked up|accepted|rejected|declined|approved|pending|planned|active|inactive|passive|left=|archived|resolved|reported|ordered|fixed|quoted|called back|won=|lost=|available|let=|vacant|on loan|lent|out=|overdue|sold|received|invoiced|billed|submitted|published|started|assigned|scheduled|attended|no-show|missed|arrived|healthy|sick|broken|in repair|retired|signed|expired|running|terminated|prospect|trial|suspended|paused|enrolled|dropped|passed|failed|served|in stock|preparing|cooking"
  ),
  several: cue("both=|several|multiple|more than one|two … at once|as well as in|a second"),
  exactlyOne: cue("exactly one|only one|just one|one and only one|a single|never more than one")
}
