import type { Translated } from "../nl";

export const offline: Translated<"offline"> = {
  // Onderweg: the next meetings, kept on the phone.
  title: "On the way",
  doorText: "Your next meetings. This device keeps them for where you have no signal, until you sign out",
  asOf: "As of {day}, {time}",
  keptTitle: "No connection, or too slow",
  keptText: "Something may have changed. You cannot answer now.",
  tryAgain: "Try again",
  empty: "Nothing is planned in your circles yet.",
  toAgenda: "To the agenda",
  myAnswer: "Your answer",

  // When there is nothing to show.
  noConnectionTitle: "No connection",
  noConnectionText: "We cannot fetch this page now. What you were about to send was not sent. Try again once you have a signal.",
  toKept: "See your next meetings",
  notSent: "You have no connection. Nothing was sent; press again once you have a signal.",

  // On paper.
  print: "Print",
  printHere: "Print this",
  printTitle: "Programme to print: {title}",
  backToMeeting: "Back to the meeting",
  scanHint: "Scan for the latest, and to answer",
  qrLabel: "QR code to the page of this meeting",
};
