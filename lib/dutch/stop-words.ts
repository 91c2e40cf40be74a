/** Words that carry no subject. Short on purpose: "niet" and "zonder" can turn a sentence, yet no search is about them. */
const STOP_WORDS = new Set(
  `aan aangaande achter al alle allen als alsook alsnog altijd ander andere anders beide bij bijv bv ben bent binnen
  boven daar daarbij daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de deze der den des die dit doen doet
  door dus echter een eens eerst elk elke en enkel enz er erop ervan ervoor etc geen had hadden hare heb hebben hebt
  heeft hem hen het hier hierbij hierin hierna hiervan hiervoor hij hoe hun ieder iedere iemand iets ik in indien is
  ja je jij jou jouw jullie kan kon konden kunnen kunt maar me mee meer mag men met mij mijn moet moeten mogen na naar
  nadat niet niets nog nu of om omdat onder ons onze ook op over reeds rond sinds slechts soms sommige staat steeds
  te tegen ten ter terwijl tijdens toch toe tot tussen u uit uw vaak van vanaf vanuit veel via vooral voor voordat vóór
  waar waaraan waarbij waarin waarmee waarna waarom waarop waarvan waarvoor wanneer want waren was wat we wel welk welke
  werd werden wie wij wil wilde worden wordt zal ze zelf zeer zich zij zijn zo zoals zodat zou zouden zullen zult
  the and of to for is are with this that`.split(/\s+/),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
