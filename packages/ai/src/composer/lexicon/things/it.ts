/** What small firms keep records of in Italian, beside the common nouns of its lexicon. */
export const things = `
    *Istruttore|Istruttori: istruttori=
    *Insegnante|Insegnanti: insegnanti=
    *Conduttore|Conduttori: conduttori=
    *Iscritto|Iscritti: iscritti=
    *Candidato|Candidati: candidat
    *Artista|Artisti: artista= artisti=
    *Donatore|Donatori: donator
    *Autista|Autisti: autista= autisti=
    *Condomino|Condomini: condomino= condomini=
    *Atleta|Atleti: atleta= atleti=
    *Bambino|Bambini: bambino= bambini=
    *Musicista|Musicisti: musicista= musicisti=
    *Traduttore|Traduttori: traduttor
    Abbonamento|Abbonamenti: abbonament
    Serata|Serate: serata= serate=
    Camera|Camere: camera= camere=
    Stanza|Stanze: stanza= stanze=
    Soggiorno|Soggiorni: soggiorno= soggiorni=
    Ingrediente|Ingredienti: ingrediente=
    Ricetta|Ricette: ricetta= ricette=
    Lotto|Lotti: lotti=
    Bottiglia|Bottiglie: bottiglia=
    Laboratorio|Laboratori: laboratori=
    Lavoro|Lavori: lavori=
    Parcella|Parcelle: parcella= parcelle=
    Arnia|Arnie: arnia= arnie=
    Barca|Barche: barca= barche=
    Cavallo|Cavalli: cavallo= cavalli=
    Pratica|Pratiche: pratica= pratiche=
    Perizia|Perizie: perizia=
    Mezzo|Mezzi: mezzi=
    Impianto|Impianti: impianto= impianti=
    Caldaia|Caldaie: caldaia= caldaie=
    Sopralluogo|Sopralluoghi: sopralluog
    Colloquio|Colloqui: colloquio= colloqui=
    Spettacolo|Spettacoli: spettacol
    Concerto|Concerti: concerto= concerti=
    Biglietto|Biglietti: bigliett
    Mostra|Mostre: mostra= mostre=
    Donazione|Donazioni: donazion
    Spedizione|Spedizioni: spedizion
    Pacco|Pacchi: pacco= pacchi=
    Seduta|Sedute: seduta= sedute=
    Esame|Esami: esame= esami=
    Squadra|Squadre: squadre=
    Partita|Partite: partita= partite=
    Torneo|Tornei: torneo= tornei=
    Gara|Gare: gara= gare=
    Stagione|Stagioni: stagioni=
    Presenza|Presenze: presenze=
    Gonfiabile|Gonfiabili: gonfiabil
    Bicicletta|Biciclette: biciclett
    Bici|Bici: bici=
    Strumento|Strumenti: strumenti=
    Violino|Violini: violin
    Dolce|Dolci: dolci=
    Torta|Torte: torta= torte=
    Formaggio|Formaggi: formagg
    Tessera|Tessere: tessere=
    Corsa|Corse: corse=
    Tappa|Tappe: tappa= tappe=
`
