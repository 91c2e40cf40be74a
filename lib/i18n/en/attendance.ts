import type { Translated } from "../nl";

export const attendance: Translated<"attendance"> = {
  // My seat.
  moment: "{day} at {time}",
  offered: "There is a seat for you. Confirm it by {until}, or it goes to the next in line.",
  confirm: "Confirm my seat",
  saidConfirmed: "Your seat is confirmed. See you there!",
  toDoConfirm: "Confirm your seat: {title}",
  answerOffered: "Confirm your seat",
  whyFull: "The room is full.",
  whyOrganisation: "Your organisation already has {count, plural, one {the one seat} other {the # seats}} that it can have.",
  waiting: "You are number {place} on the waiting list. When a seat comes free, we offer it to you by mail.",
  lapsed:
    'You did not confirm your seat in time, so it went to the next in line. You are now number {place} on the waiting list. Do you still want to come? Then press "I\'m coming" again.',
  saidWaiting:
    "{why, select, organisation {Your organisation already has its seats.} other {The room is full.}} You are number {place} on the waiting list.",
  seatsTaken: "{taken} of {capacity, plural, one {# seat} other {# seats}} taken",
  perOrganisation: "at most {count} per organisation",
  fieldPerOrganisation: "At most per organisation",
  fieldPerOrganisationHint: "Empty: no limit. Following online takes no seat. Whoever has a seat keeps it.",

  // Who comes, for the host.
  forHost: "For the host",
  listTitle: "Who is coming",
  listDoor: "List of who is coming",
  listIntro:
    "{going, plural, =0 {Nobody comes yet} one {# comes in person} other {# come in person}}{remote, plural, =0 {} other {, # online}}{waiting, plural, =0 {} other {, # on the waiting list}}.",
  listPrint: "Print",
  listEmpty: "Nobody has answered yet.",
  listRemote: "Follows online",
  listWaiting: "Waiting list",
  listOffered: "still has to confirm",
  listLapsed: "did not confirm",
  listWithout: "Without an organisation",
  listHere: "is here",
  sheetTitle: "Who comes to {title}",
  sheetOrganisation: "Organisation",
  sheetName: "Name",
  sheetJobTitle: "Job",
  sheetPhone: "Phone",
  sheetAnswer: "Answer",
  sheetPresent: "Present",
  sheetGoing: "comes",
  sheetOffered: "comes, yet to confirm",
  sheetWaiting: "waiting list {place}",
  sheetRemote: "remote",
  yes: "yes",

  // At the door.
  doorTitle: "At the door",
  doorIntro: "Tap whoever is here. Tapping again undoes it.",
  doorEarly: "You can tick people off from {until}.",
  doorCount: "{present} of {expected} are here",
  doorHere: "Is here",
  doorAdd: "Somebody else is here",
  doorAddHint: "Members of the circle who did not answer, or said that they would not come.",
  doorAddWho: "Who?",
  doorAddButton: "Put on the list",
  doorAdded: "{name} is on the list.",
  qrDoor: "QR code for the door",
  qrTitle: "Are you here? Check in",
  qrHelp: "Open the camera of your phone and point it at the code. One button, and you are on the list.",
  qrLabel: "QR code: address to check in at the door",
  qrPrint: "Print this page and put it up at the door. The code works from an hour before the start until the end.",
  qrBy: "No phone with you? Tell {name}.",
  qrByHost: "No phone with you? Tell the host.",

  // Who scans it.
  checkInTitle: "Are you here?",
  checkInAsk: "Press the button, and the host knows that you are here.",
  checkInButton: "I am here",
  checkInDone: "Welcome, {name}. You are on the list.",
  checkInWaiting:
    "Welcome, {name}. You are on the list of who is here. You were still on the waiting list: ask whether there is a chair free.",
  checkInEarly: "Checking in at the door is possible from {until}.",
  checkInLate: "This meeting is over. Were you not on the list? Tell the lead.",
  checkInCancelled: "This meeting does not take place.",
  checkInProgramme: "See the programme",
  checkInWhen: "You checked in at {time}.",
  notNow: "Ticking people off is possible from an hour before the start.",
  notHere: "Only members of a circle can be on the list.",

  // After it.
  whoWas: "Who was there",
  countWas: "{count, plural, =0 {Nobody was there} one {# colleague was there} other {# colleagues were there}}",

  // Being told.
  toldOffered: "Confirm your seat: {title}",
  toldOfferedUntil: "by {until}",
  toldLapsed: "Your seat went to the next in line: {title}",
  mailOfferedSubject: "Confirm your seat by {until}: {title}",
  mailOfferedText:
    "Hello {name},\n\nA seat came free for {title}. We keep it for you until {until}.\n\n{when}\n{where}\n\nWill you come? Confirm your seat on the page that opens:\n{confirm}\n\nCan you not make it? Say so there too, and the next in line gets a chance at once:\n{decline}\n\nIf we hear nothing, the seat goes to the next in line and you stand at the end of the waiting list.\n\n-- \nYou get this mail because you are on the waiting list.\nKenniskringen",
  mailLapsedSubject: "Your seat went to the next in line: {title}",
  mailLapsedText:
    'Hello {name},\n\nYou did not confirm your seat for {title} in time. It went to the next in line, and you are now number {place} on the waiting list.\n\n{when}\n{where}\n\nDo you still want to come? Press "I\'m coming" again on the page, and we offer you a seat as soon as there is one:\n{link}\n\n-- \nYou get this mail because you are on the waiting list.\nKenniskringen',
  mailAnswerSubject: "Will you come? {title}, {day}",
  mailAnswerText:
    "Hello {name},\n\nWe do not know yet whether you come to {title}. You can answer until {replyBy}, so that the host knows for how many people there must be chairs and food.\n\n{when}\n{where}\n\nYou give your answer on the page that opens.\n\n{answers}\n\n-- \nYou get this mail once, because you are a member of {circles}.\nKenniskringen",
};
