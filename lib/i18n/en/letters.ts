import type { Translated } from "../nl";

export const letters: Translated<"letters"> = {
  open: "Open the page",
  concernsYou: "This mail is about you, which is why it cannot be switched off.",
  stop: "No more mails like this: {link}",

  // For admins.
  title: "Mails that did not arrive",
  intro: "Refused, returned or under way for long. We keep what they said no longer than needed.",
  figures: "The last seven days: {sent} sent, {waiting} under way, {refused} refused, {bounced} returned.",
  none: "Every mail has left, and none came back.",
  kind: "{kind, select, digest {Week's news} reminders {Reminder} signin {Signing in} membership {Membership} question {Question} meeting {Meeting} project {Project} other {Mail}}",
  state: "{state, select, waiting {Under way} refused {Refused} bounced {Returned} other {Sent}}",
  reasonNoMailbox: "This address does not exist. Ask the person for the right one.",
  reasonFull: "The mailbox is full.",
  reasonSpam: "Their mail server stops our mail as unwanted. Ask their ICT service to let our address through.",
  reasonNoDomain: "The domain after the @ does not exist or takes no mail.",
  reasonTooBig: "The mail is too big for their mail server.",
  reasonAway: "Our mail server does not answer. We keep trying.",
  reasonSettings: "Our mail server does not accept our sign-in or our sender. Check SMTP_URL and MAIL_FROM.",
  reasonLater: "The mail server asks to try again later.",
  reasonNo: "The mail server does not want this mail and gives no clear reason.",
  code: "Code: {code}",
  attempts: "{count, plural, one {tried # time} other {tried # times}}",
  again: "Try again",
  againName: "Try again: {subject}, to {to}",
  againDone: "The mail to {to} is on its way again.",
  notAgain: "This mail cannot be sent again: it has left already, and then we erase the text.",

  // For who does not get our mail.
  ownTitle: "Our mails do not reach you",
  ownText: "Mails to {email} come back, most recently on {date}.",
  ownHelp: "Ask your ICT service whether our mails are being stopped, or tell your lead that your address has changed.",
};
