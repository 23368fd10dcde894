import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "solap|mismos días|mismo día|misma fecha|mismas fechas|mismas horas|ya alquilad|dos veces|doble reserva|a la vez|al mismo tiempo|misma hora|mismo momento|mismo horario|nunca dos|dos … mismo|dos … misma|coincid|pisa|ya ocupad|ya reservad|otra vez prestad|una mesa un|una sala un|un solo … a la vez|se cruc|se crucen"
  ),
  same: cue("mismo=|misma=|mismos=|mismas="),
  full: cue(
    "completo|completa|llen|plazas|aforo|más … que … plazas|máximo de … personas|no más de … personas|caben|cabe=|cupo|más de las que caben|se acabó"
  ),
  stock: cue(
    "bajo cero|debajo de cero|por debajo de 0|negativ|más … de lo que hay|más … de lo que tenemos|más … de los que|más … de las que|más … que tenemos|nunca … más … que|que no tenemos|lo que no hay|descuent … stock|resta … stock|descuent … existencias|menos de cero"
  ),
  older: cue("más de|hace|desde|sin … desde|lleva|llevan|pasad|todavía no|aún no|después"),
  overdue: cue("vencid|atrasad|caducad|fuera de plazo|retras|pasado de fecha|se ha pasado"),
  within: cue(
    "en los próximos|próximos|próximas|dentro de|en menos de|antes de|antelación|vence|caduc|a punto|falten|faltan|quedan menos|por vencer"
  ),
  above: cue("más de|por encima|superior|mayor|supere|supera|exced"),
  below: cue("menos de|por debajo|inferior|menor|baje|baja de|bajo=|caiga"),
  remind: cue(
    "lista|ver=|vea=|avis|alert|muestr|mostrar|rojo|recordator|recuerd|salga|salgan|aparezca|aparecer|destac|saber=|señal|marcad|panel|resalt|llamarles|llamar"
  ),
  order: cue(
    "en este orden|pasar directamente|directamente a|antes va|en ese orden|por este orden|por ese orden|saltar|saltarse|sin saltar|uno tras otro|una tras otra|no … hasta|solo después|solo cuando|solo si|no se puede … sin|nadie puede … sin|paso a paso|sin … no|no volver"
  ),
  next: cue(
    "luego|después|pasa de|pasa a|pasan de|pasan a|acaba|termina|finalmente|por último|primero|de … a|va de|queda|al final|pasar … de=|pasará por|pasa por|pasan por|pasar por|empieza|al principio"
  ),
  total: cue("total|suma|sumar|sumad|en conjunto|facturación|saldo|cuánto … por|cuántos … por|pendiente de cobro"),
  times: cue("por=|multiplic|x="),
  automatic: cue(
    "que sume|sume el ordenador|lo haga solo|salga solo|salga sola|calcula solo|calcule solo|se sume solo|automátic|calcul|sumar a mano|se saque|por sí|se deduc|que se sume|a mano"
  ),
  age: cue("edad=|cuántos años"),
  daysLeft: cue("días restantes|cuántos días|días que quedan|días que faltan|días hasta|faltan … días"),
  only: cue("solo=|sólo|solamente|únicamente|nada más|nadie más|exclusivamente"),
  own: cue("sus=|su=|propio|propia|suyo|suya|asignad|los de cada"),
  sees: cue("pantalla|ven=|ve=|verá|verán|acced|ver=|vea=|vean=|acces|consult|toc|edit|modific"),
  role: cue(
    "cocina|agent|recepción|oficina|jef|encargad|dueñ|conductor|técnic|monitor|entrenador|profesor|maestr|personal=|mecánic|camarer|contable|médic|veterinari|voluntari|tesorer|gerente|comercial|vendedor|repartidor|equipo|bibliotecari|instalador|peluquer|dependient|operari|coordinador|formador|almacén|taller|agente|aparejador|guía"
  ),
  required: cue(
    "obligatori|tiene que estar relleno|debe estar relleno|hay que rellenar|hay que poner|no puede estar vací|no puede faltar|no puede quedar|imprescindible|siempre hay que|nunca vací|requerid|no pueden faltar"
  ),
  lacking: cue("sin="),
  unique: cue(
    "único=|única=|únicos=|una sola vez|una vez|no se repit|no se puede repetir|no puede repetirse|no se repita|sin repetir|irrepetible|sin duplicad|duplicad|dos veces"
  ),
  atMost: cue("como mucho|como máximo|máximo|máx=|más de|hasta="),
  atLeast: cue("al menos|como mínimo|mínimo|mín=|por lo menos|menos de"),
  forbidden: cue(
    "nunca|jamás|nadie|no puede|no pueden|no se puede|no debe|no deben|no podrá|imposible|prohibid|no más|no caben|ningún|como máximo|como mucho|máximo|no pueda|que no"
  ),
  print: cue("imprim|impres|papel|pdf=|firm"),
  paper: cue(
    "albarán|albaran|factura|recibo|ticket|contrato|certificado|diploma|informe|parte=|parte de|presupuesto|etiqueta|hoja|ficha=|carné|carnet|justificante|resguardo|lista|acta|carta=|orden de|nota de|comprobante|programa|horario"
  ),
  lookUp: cue(
    "look-up|lookup|preguntar … con|saber … con|buscar … con|mirar … con|ver … con … número|con … número|con el código|introduc … número|poniendo … número|cómo va|seguimiento"
  ),
  code: cue("number=|code=|número|código|referencia|nº|matrícula|dni="),
  visitor: cue(
    "visitante|la persona|las personas|quien compr|quien haya|comprador|customer|user=|vecinos|alumnos|familias|clientes|cliente=|la gente|gente=|cualquiera|público|todo el mundo|internet|en línea|online|en la web|lectores|socios|padres|inquilinos|usuarios|desde casa|desde el móvil"
  ),
  browse: cue("ver=|mirar|consultar|hojear|buscar|catálogo|carta=|leer|en línea|online"),
  staff: cue(
    "sin poder tocar|sin poder cambiar|sin poder modificar|sin tocar|sin poder editar|solo toquemos|solo nosotros|sólo nosotros|solo … tocar|solo … editar|solo … modificar|solo … cambiar|nosotros … edit|nadie más … edit|solo la dueña|solo el personal|toquemos"
  ),
  orders: cue(
    "encargar|encarga=|pedidos en línea|hacer pedido|hacer un pedido|pida=|pidan|piden|encarg|carrito|comprar=|compre"
  ),
  deny: cue(
    "no necesitamos|no necesito|no hace falta|no queremos|no quiero|no es necesario|dejamos fuera|dejad fuera|fuera de|sin necesidad|no nos hace falta|no incluir|ya lo lleva|ya tenemos|eso no|prescind"
  ),
  is: cue(
    "es=|son=|está=|están=|esté=|estén=|sea=|sean=|siendo=|quede=|queda=|estará|puede estar|puede ser|pueden estar|pueden ser"
  ),
  namely: cue("es decir|o sea|a saber"),
  state: cue(
    "nuev|abiert|cerrad|terminad|pagad|impagad|enviad|borrador|anulad|cancelad|confirmad|pedida|pedido=|solicitad|reservad|en curso|en proceso|pendiente|listo=|lista=|entregad|preparad|empaquetad|devuelt|prestad|aceptad|rechazad|aprobad|planificad|activ|inactiv|de baja|moros|archivad|resuelt|comunicad|encargad|reparad|ganad|perdid|libre|alquilad|vendid|recibid|facturad|presentad|publicad|empezad|asignad|programad|asistid|faltad|en reparto|en camino|cobrad|anotad|presupuestad|aplazad|no pagad|por confirmar|por pagar|en almacén|agotad|cursad|superad|suspens|en revisión|en trámite|leíd|respondid|en taller|apartad|adoptad|acogid|enferm|roto=|rota=|en reparación|retirad|firmad|caducad|vencid|prospecto|suspendid|servid|en preparación|disponible|ocupad|hecho=|hecha=|contactad|visitad|en espera|validad|ausente"
  ),
  several: cue("las dos|los dos|ambos|ambas|varios|varias|más de un"),
  exactlyOne: cue("un solo|una sola|exactamente un|solo un|no más de un|únicamente un")
}
