import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: tienda carrito tienda_online
  shop 2: vender vendemos= pedido pedidos= producto catálogo envío 
  rental 3: alquiler alquilar alquilamos= alquila=
  rental 2: fianza devolución recogida
  crm 3: crm= prospecto comercial comerciales= oportunidad seguimiento_clientes lead=
  crm 2: presupuesto contacto visita
  inventory 3: inventario almacén existencias stock= materia_prima
  inventory 2: material proveedor artículo cantidad mínimo
  projects 3: obra= obras= proyecto hito
  projects 2: tarea fase plazo presupuesto partida
  learning 3: alumno curso escuela academia profesor clase_particular
  learning 2: matrícula nota= examen certificado
  events 3: evento voluntario festival turno
  events 2: asistente programa concierto participante
  restaurant 3: restaurante carta= plato cocina camarero comensal bar=
  restaurant 2: mesa reserva comanda
  property 3: inquilino inmobiliaria piso= pisos= vivienda arrendamiento casero
  property 2: alquiler visita= visitas= propietario contrato inmueble
  clinic 3: paciente clínica veterinari fisioterapeuta consulta dentista vacuna
  clinic 2: tratamiento médico diagnóstico historial
  service 3: técnico mantenimiento reparación caldera instalación taller avería
  service 2: parte= aviso cliente equipo
  membership 3: socio socios= gimnasio cuota club asociación
  membership 2: tarifa clase baja= monitor abono
  helpdesk 3: ticket soporte incidencia helpdesk
  helpdesk 2: prioridad urgente solicitud
  collection 3: museo biblioteca colección archivo préstamo
  collection 2: libro libros= lector pieza objeto
  landing 3: landing
  landing 2: página_web sitio_web formulario_contacto visitante
  booking 3: reserva reservas= cita citas= turno
  booking 2: agenda peluquería peluquera calendario mesa
`)
