import { SHORT_PARTS, type Vocabulary } from "./compounds";
import parts from "./parts.json";
import { stem } from "./stem";

// Words of this trade, and a few of everyday, that the general word list does not allow in compounds.
const TRADE_WORDS = `
  account adviseur agenda algoritme analyse app applicatie archief audit authenticatie autorisatie back backup bestek
  besluit bestand bestuur bestuurs beveiliging bevoegdheid broncode burger catalogus centrale certificaat cloud
  commissie component configuratie consulent container coordinator corona criteria cyber dashboard data databank
  datalek dataset datum digitaal dossier drone e-mail extern fiber fibre firewall formulier functie fusie
  gebouw gebruik gebruiker gemeente glasvezel hardware hergebruik hosting implementatie incident indicator
  infrastructuur inkoop interface interne internet intranet inventaris kaart kabel kennis klacht koppeling laptop
  leverancier licentie locatie login loket maatregel mail malware marktconform medewerker melding meta
  metadata migratie model module monitoring netwerk nummer object omgeving onderhoud onderzoek online ondersteuning
  ontwerp ontwikkeling opslag oplossing overeenkomst overheid perceel phishing plaats platform portaal portal post printer
  privacy procedure processen product profiel programma project provincie publicatie raad
  ransomware register registratie repository rijks risico rollen router scanner secretaris security sensor
  server service site sleutel smartphone software specificatie stad standaard storing straat strategie structuur
  stuurgroep systeem tablet tarief techniek technologie telefoon tender test ticket toegang toepassing topografie
  transactie uitkering uitwisseling update upload validatie verbinding vergadering vergunning vereiste verkeer
  verklaring verslag verwerker verzoek vezel video virtualisatie virus wachtwoord website werking werkgroep werkplek
  wifi wijziging zaak zaaktype zone zoom digi e-loket geo hoog snel groot warehouse telewerk straat desk reglement
  viewer tool`
  .trim()
  .split(/\s+/);

/**
 * The words that compounds are built from: 17,825 of the OpenTaal list (parts.json), the trade's words above, and
 * whatever words the collection's owner adds.
 */
export function makeVocabulary(more: Iterable<string> = []): Vocabulary {
  const words = new Set<string>(compoundWords());
  for (const word of more) words.add(word);
  const stems = new Set<string>();
  for (const word of words) stems.add(stem(word));
  return { has: (part) => words.has(part), hasStem: (part) => stems.has(stem(part)) };
}

let list: string[] | undefined;

export function compoundWords(): readonly string[] {
  list ??= [...new Set([...parts.words.split(" "), ...TRADE_WORDS, ...SHORT_PARTS])];
  return list;
}
