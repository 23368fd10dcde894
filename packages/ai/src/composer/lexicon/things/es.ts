/** What small firms keep records of in Spanish, beside the common nouns of its lexicon. */
export const things = `
    *Monitor|Monitores: monitores=
    *Profesor|Profesores: profesores= profesora
    *Candidato|Candidatos: candidat
    *Artista|Artistas: artista
    *Donante|Donantes: donante
    *Conductor|Conductores: conductores=
    *Traductor|Traductores: traductores=
    *Niño|Niños: niño= niños=
    *Familia|Familias: familia
    *Músico|Músicos: músico
    *Vecino|Vecinos: vecino
    *Jugador|Jugadores: jugador
    *Usuario|Usuarios: usuario
    *Agente|Agentes: agentes=
    Ticket|Tickets: ticket
    Fase|Fases: fases=
    Ramo|Ramos: ramo= ramos=
    Plantilla|Plantillas: plantilla
    Abono|Abonos: abono= abonos=
    Suscripción|Suscripciones: suscripci
    Habitación|Habitaciones: habitación=
    Estancia|Estancias: estancia
    Ingrediente|Ingredientes: ingrediente=
    Receta|Recetas: receta
    Lote|Lotes: lotes=
    Botella|Botellas: botella
    Taller|Talleres: talleres=
    Trabajo|Trabajos: trabajos=
    Parcela|Parcelas: parcelas=
    Colmena|Colmenas: colmena
    Barco|Barcos: barco= barcos=
    Caballo|Caballos: caballo
    Expediente|Expedientes: expediente
    Instalación|Instalaciones: instalaciones=
    Caldera|Calderas: caldera
    Avería|Averías: averías=
    Entrevista|Entrevistas: entrevista
    Función|Funciones: funciones=
    Concierto|Conciertos: concierto
    Entrada|Entradas: entradas=
    Exposición|Exposiciones: exposici
    Donación|Donaciones: donaci
    Envío|Envíos: envío
    Paquete|Paquetes: paquete
    Sesión|Sesiones: sesión= sesiones=
    Examen|Exámenes: examen= exámenes=
    Equipo|Equipos: equipos=
    Partido|Partidos: partido= partidos=
    Torneo|Torneos: torneo
    Asistencia|Asistencias: asistencias=
    Bicicleta|Bicicletas: bicicleta
    Bici|Bicis: bici= bicis=
    Movimiento|Movimientos: movimiento
    Tarjeta|Tarjetas: tarjetas=
    Ruta|Rutas: rutas=
    Grupo|Grupos: grupo= grupos=
    Inscripción|Inscripciones: inscripci
    Servicio|Servicios: servicios=
    Presupuesto|Presupuestos: presupuestos=
    Barrica|Barricas: barrica
    Tarta|Tartas: tarta= tartas=
`
