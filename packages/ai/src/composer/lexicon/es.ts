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
import { cues } from "./cues/es.ts"
import { grammar } from "./grammar/es.ts"
import { things } from "./things/es.ts"
import { trades } from "./trades/es.ts"

export const es: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "el la los las un una unos unas de del y e o u a al en por para con sin que quien cuyo no es son somos está están ser hay se su sus nuestro nuestra nuestros nuestras lo le les nos yo cada todo todos todas queremos quiero necesitamos necesito hoy también como cuando donde más pero si este esta esto tenemos tiene tienen siempre usamos"
  ),
  letters: /[ñ¿¡]|ción$|[áíúé]$/u,
  with: stems(
    "con= contiene= contienen= incluye= incluyen= tiene= tienen= lleva= llevan= tendrá= tendrán= llevará= llevarán= incluirá= contendrá= indicando= dejando= dando= poniendo= anotando= apuntando= escribiendo= figuran= figura= ir= figurar= constar= consta= aparecer="
  ),
  keep: stems(
    "registr anot guard apunt gestionar= gestión llevar= seguir= seguimiento dejan= deja= indican= introducen= rellenan= necesitamos= falta= interesan= interesa= saber= apunto= apuntamos= anoto deje= dejen= conocer= pedimos= pido= interesaría="
  ),
  and: words("y e o u además &"),
  article: words("el la los las un una su sus nuestro nuestra del también"),
  cut: words(
    "para que porque cuando si donde en por nosotros es son debe deben puede pueden pero con sin hoy desde hasta"
  ),
  each: words("cada todo toda por"),
  fields: fieldWords(`
    text|Nombre: nombre
    text|Apellidos: apellido
    text|Título: título
    text|Dirección: dirección
    text|Ciudad: ciudad
    text|Empresa: empresa
    text|Número: número
    text|Código: código
    text|Autor: autor
    text|Marca: marca
    text|Modelo: modelo
    text|Matrícula: matrícula
    text|Responsable: responsable
    longText|Notas: nota= notas=
    longText|Observaciones: observacion
    longText|Comentario: comentario
    longText|Descripción: descripción
    longText|Mensaje: mensaje
    longText|Avería: avería defecto
    date|Fecha: fecha
    date|Fecha de nacimiento: fecha_nacimiento
    date|Plazo: plazo
    date|Vencimiento: vencimiento
    time|Hora: hora=
    phone|Teléfono: teléfono móvil
    email|Correo electrónico: correo_electrónico correo
    email|E-mail: e-mail email
    money|Precio: precio
    money|Importe: importe
    money|Coste: coste costo
    money|Presupuesto: presupuesto
    money|Salario: salario
    number|Cantidad: cantidad
    number|Existencias: existencias
    number|Stock: stock
    number|Peso: peso=
    number|Edad: edad
    number|Horas: horas= duración
    boolean|Pagado: pagado
    boolean|Activo: activo=
    url|Sitio web: web= enlace
    choice|Estado: estado
    choice|Categoría: categoría
    choice|Tipo: tipo=
    choice|Prioridad: prioridad
    choice|Talla: talla
    choice|Color: color=
    date|: día= inicio= fin= comienzo entrega= devolución= recogida= año= mes= vencimiento caducidad alta= baja= nacimiento= entrada= salida= plazo= revisión=
    money|: fianza alquiler= renta= valor= tarifa descuento iva= salario cuota= anticipo señal= margen presupuesto=
    number|: plazas= aforo= capacidad= planta= habitaciones= superficie longitud anchura altura volumen kilómetros comensales= personas= ejemplares= mínimo= existencias= unidades= días= minutos= raciones nivel= curación metros= puntos= horas= cantidades=
    text|: dni= nif= matrícula= lugar= sala= aula= mesa= código postal= isbn= editorial raza= especie= materia= unidad= instrumento= médico= técnico= monitor= peluquera= profesor= motivo= sección= equipo= puesto= oficio= diagnóstico= medicamento= vacuna= lote= productor= origen= iban= contacto= actividad= población provincia estantería leche= agente=
    longText|: alergias= alérgenos antecedentes observaciones= resumen= problema= solución= causa= ingredientes carácter avería= síntomas
    boolean|: vacunado= confirmado= asegurado= devuelto= urgente= firmado=
    text|: referencia= operación= idioma= destinatario= variedad= país= pueblo= barrio= nacionalidad= sexo= especialidad= disciplina= grupo= escuela= tutor= padre= madre= titular= beneficiario= remitente= transportista= conductor= aseguradora= póliza= bastidor= combustible= motor= medida= formato= calibre= técnica= soporte= artista= compositor= director= género= tema= asunto= identificador= podóloga= traductor= interesado= inquilino= propietario= zona= ubicación= estante= cajón= parcela= finca= polígono= puerta= escalera= banco= concepto= cliente= comprador= vendedor= asistente= acompañante= apodo= cargo= departamento= sucursal= taller= serie= ruta= variante= uva= denominación= añada= proveedor= comercial= matrona= guía= curso= asignatura= dorsal= cámara=
    longText|: dedicatoria= necesidades= peticiones= instrucciones= consejos= contenido= detalle= detalles= patologías= intolerancias= preferencias= objetivo= objetivos= indicaciones= material=
    date|: llegada= partida= apertura= cierre= control= reserva= compra= venta= vacunación= cosecha= embotellado= renovación= pago= factura= recepción= fabricación= contratación= visita= intervención= cita= solicitud= inscripción=
    money|: gasto= gastos= total= saldo= comisión= reembolso= ingreso= ingresos= aportación= donación= suplemento= recargo= mensualidad= costes= precios= importes= propina= caparra= pvp=
    number|: palabras= kilos= litros= piezas= hectáreas= cabezas= cajas= sacos= páginas= jugadores= participantes= inscritos= invitados= adultos= niños= noches= sesiones= puntuación= media= rendimiento= grados= porcentaje= distancia= kilometraje= km= cupo= pasajeros= copias= tamaño= asistentes=
    boolean|: disponible= diabético= diabética= esterilizado= entregado= entregada= vegetariano= fumador= asegurada= pagada= cobrado= cobrada= firmada= confirmada= facturado= obligatorio= federado=
    text|: foto= fotos= imagen=
  `),
  entities: entityWords(`
    *Cliente|Clientes: cliente
    *Empleado|Empleados: emplead
    *Paciente|Pacientes: paciente
    *Socio|Socios: socio
    *Alumno|Alumnos: alumno estudiante
    *Contacto|Contactos: contactos=
    *Huésped|Huéspedes: huésped
    *Inquilino|Inquilinos: inquilino
    Proveedor|Proveedores: proveedor
    Pedido|Pedidos: pedido
    Reparación|Reparaciones: reparaci
    Tarea|Tareas: tarea
    Proyecto|Proyectos: proyecto
    Obra|Obras: obra= obras=
    Producto|Productos: producto
    Artículo|Artículos: artículo
    Factura|Facturas: factura
    Curso|Cursos: curso
    Evento|Eventos: evento
    Libro|Libros: libro
    Vehículo|Vehículos: vehículo
    Máquina|Máquinas: máquina
    Herramienta|Herramientas: herramienta
    Sala|Salas: sala= salas=
    Contrato|Contratos: contrato
    Solicitud|Solicitudes: solicitud
    Consulta|Consultas: consultas=
    Reclamación|Reclamaciones: reclamaci
    Entrega|Entregas: entrega
    Material|Materiales: material
    Animal|Animales: animal
    Cita|Citas: cita= citas=
    Reserva|Reservas: reserva= reservas=
    Vivienda|Viviendas: vivienda
    *Dueño|Dueños: dueñ
    *Socio|Socios: socio socia
    *Inquilino|Inquilinos: inquilino
    *Propietario|Propietarios: propietario
    *Alumno|Alumnos: alumno alumna
    *Técnico|Técnicos: técnico
    *Voluntario|Voluntarios: voluntario
    Cita|Citas: cita
    Perro|Perros: perro
    Reserva|Reservas: reserva
    Clase|Clases: clase
    Cuota|Cuotas: cuota
    Piso|Pisos: piso= pisos=
    Vivienda|Viviendas: vivienda
    Inmueble|Inmuebles: inmueble
    Visita|Visitas: visita
    Contrato|Contratos: contrato
    Incidencia|Incidencias: incidencia
    Obra|Obras: obra= obras=
    Partida|Partidas: partida
    Queso|Quesos: queso
    Préstamo|Préstamos: préstamo
    Libro|Libros: libro= libros=
    Alquiler|Alquileres: alquiler
    Pago|Pagos: pago= pagos=
    Mascota|Mascotas: mascota
    Vacuna|Vacunas: vacuna
    Plato|Platos: plato= platos=
    Mesa|Mesas: mesa= mesas=
    Vehículo|Vehículos: vehículo
    Matrícula|Matrículas: matrículas=
    Turno|Turnos: turno
    Parte|Partes: partes=
    Tratamiento|Tratamientos: tratamiento
  ${things}`),
  books: stems("reserv pedir= pidan= piden= agend"),
  appointments: entityWords(`
    Cita|Citas: cita= citas=
    Sesión|Sesiones: sesión= sesiones=
    Turno|Turnos: turno= turnos=
  `),
  fieldNoun: stems("campo columna dato= datos= información"),
  status: stems("estado etapa fase="),
  offer: stems("ofrecemos ofrece servicio vendemos tratamiento tarifa precios="),
  family: familyWords(`
    booking 3: reserv cita= citas= turno
    booking 2: agenda calendario horario
    landing 3: página_sola sola_página única_página página_sencilla landing
    landing 2: página_web sitio_web web= present visitante formulario_contacto captar
    records 2: gestionar= gestión llevar= registro inventario almacén control= excel
    records 1: lista= listado estado pedidos= registr
  `),
  capability: capabilityWords(`
    search: búsqueda buscar= encontrar= filtr
    export: export importar=
    chart: gráfic estadístic informe
    board: kanban tablero
    payment: pago= pagar= paypal
    login: contraseña iniciar_sesión
    message: recordatorio sms newsletter whatsapp notific
    photo: foto
    map: mapa
    print: imprimir pdf
  `),
  named: stems("llamada= llamado= llama= empresa= estudio= peluquería= taller= restaurante= clínica="),
  colours: numberWords(`
    0: rojo roja
    28: naranja
    45: amarill dorado
    130: verde
    85: oliva
    175: turquesa
    220: azul
    270: violeta
    285: morado
    330: rosa=
    350: burdeos
    22: marrón
  `),
  weekdays: dayWords(`
    1: lunes lun=
    2: martes mar=
    3: miércoles mié=
    4: jueves jue=
    5: viernes vie=
    6: sábado sáb=
    7: domingo dom=
    1 2 3 4 5: laborables
    6 7: fin_semana
    1 2 3 4 5 6 7: todos_días diario
  `),
  until: words("a al hasta"),
  minutes: numberWords("1: minuto min="),
  half: stems("media="),
  hour: stems("hora"),
  open: stems("abiert abrimos horario apertura"),
  places: stems("persona plaza asiento comensal participante mesa silla"),
  most: stems("máximo max= capacidad aforo"),
  numbers: numberWords(
    "1: uno= una= un=\n2: dos=\n3: tres=\n4: cuatro=\n5: cinco=\n6: seis=\n7: siete=\n8: ocho=\n9: nueve=\n10: diez=\n12: doce=\n20: veinte="
  ),
  wish: {
    add: stems("añad agreg incluir= nuevo= nueva= quiero="),
    remove: stems("elimin quit borr suprim"),
    rename: stems("renombr llam"),
    change: stems("cambi modific pon= poner= hacer= haz= reemplaz sustitu debe= sea="),
    required: stems("obligatori requerid"),
    optional: stems("opcional voluntari"),
    colour: stems("color= colores="),
    title: stems("título encabezado"),
    app: stems("app= aplicación prototipo"),
    board: stems("tablero kanban"),
    chart: stems("gráfic diagrama estadístic"),
    option: stems("estado opción valor="),
    capacity: stems("capacidad plazas= personas= aforo"),
    to: words("a al en como por los las")
  }
}
