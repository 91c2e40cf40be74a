export const inspection = {
  title: "Inkijken met een reden",
  intro:
    "Wat een kring alleen voor zichzelf deelt, is ook voor beheerders gesloten. Is het echt nodig, bijvoorbeeld na een klacht of een melding, zeg dan waarom. Je kan het daarna een uur lang lezen.",
  seen: "De trekkers van de kring zien in het logboek wie het opende, wanneer en met welke reden.",
  nothing: "Deze pagina opent vanzelf als je als beheerder een document of vraag van een andere kring opent.",
  what: "{kind, select, document {Je wil een document van een andere kring openen.} other {Je wil een vraag lezen die niet aan jou gesteld is.}}",
  reason: "Waarom moet je dit inzien?",
  reasonHint: "Bv. Melding van 12 november: er zou een wachtwoord in staan",
  reasonTooShort: "Zeg in minstens een paar woorden waarom.",
  open: "Noteer de reden en open",
};
