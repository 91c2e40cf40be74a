import type { Translated } from "../nl";

export const privacy: Translated<"privacy"> = {
  title: "Take along or erase my data",
  doorText: "Everything we keep about you, for how long, and how to erase it",
  intro: "What we keep about you is yours. Take it along, or erase it.",
  take: "Take along",
  takeText:
    "You get one zip file: everything that stands in your name as gegevens.json, and the files that you brought yourself. What is others' is not in it.",
  takeButton: "Download my data",
  tooOften: "You took your data ten times today. Try again tomorrow.",
  readMeName: "read-me.txt",
  readMe:
    "This is everything that Kenniskringen keeps about {name}, taken on {moment}.\n\ngegevens.json: per table the rows that stand in your name, as they are in the database. Keys, secret codes and what is about others are left out.\nbestanden: the files that you brought, each with a number in front.\nfoto.webp: your photo, if you have one.\n",
  kept: "How long we keep what",
  keptIds: {
    profile: "Your profile, your memberships and your choices: until you erase them.",
    sessions: "Where you are signed in: up to 30 days after signing in. The code of a mail: a quarter of an hour.",
    letters:
      "That we sent you a mail: 90 days, of mails to sign in 7 days. What it said is wiped as soon as it has left. The mail address at which you answer a question works as long.",
    notices: "Your notices: 90 days.",
    shared:
      "What you shared, asked, answered or proposed, and the meetings you were at: as long as the circle needs it. When you erase yourself it stays without your name.",
    registers:
      "What you use and how that goes: as long as your organisation leaves it in the register. Erase yourself, and it stays without your name.",
    drafts: "An upload that you did not finish: a day. A draft: until you share it or throw it away.",
    lists: "A list that an admin prepared to bring in: a day.",
    expertise: "Your derived expertise: as long as there are documents that it rests on. It is computed anew each time.",
    decisions: "Who decided what: as long as the platform exists, with a number in the place of a name.",
    wishes: "A mail address that somebody left for a new circle: a year.",
    guests: "The mail address of a guest speaker, and what a lead wrote with it: until three months after the meeting.",
    searches: "Words for which nobody found anything: 180 days, without who searched.",
    counters: "Counters against abuse: a week at most.",
    erasures: "The number of who was erased: as long as the platform exists, so that an old backup brings nobody back.",
    workings:
      "What the platform knows about itself, such as topics, circles, organisations and the search index: none of it is about a person.",
  },
  erase: "Erase me",
  eraseText: "Your profile disappears and you are signed out everywhere. This cannot be undone.",
  eraseLink: "See what goes and what stays",
  eraseTitle: "Erase me from the platform",
  goes: "This goes at once",
  goesList: {
    profile: "Your name, mail address, phone number, photo, job title, organisation and everything you wrote about yourself",
    access: "Your sessions, notices, choices and the mails that we sent you",
    memberships: "Your place in every circle, and your answer to meetings still to come",
    drafts: "Your drafts and uploads that you did not share",
    expertise: "Your expertise and what it rested on",
  },
  stays: "This stays, without your name",
  staysList: {
    documents: "Documents that you shared: they became the circle's. If you do not want that, withdraw them first.",
    answers: "Questions, answers and proposals: without them whoever thought along loses the thread.",
    meetings: "That somebody was at a past meeting, or spoke there.",
    decisions: "Decisions that you made, as a number.",
    texts: "Your name where somebody wrote it in the text of a document or message. Ask whoever shared it.",
  },
  former: "In the place of your name it says “Vroeger lid” (former member) everywhere.",
  backups: "Earlier backups still hold you until they expire. When somebody puts one back, you are erased again before the site opens.",
  myDocuments: "To my documents",
  confirm: "Type your mail address to confirm",
  confirmHint: "The address that you are signed in with: {email}",
  confirmWrong: "That is not the address that you are signed in with. Nothing was erased.",
  eraseButton: "Erase me for good",
  keepMe: "Rather not",
  lastAdmin: "You are the last admin of the platform. Make somebody else admin first.",
  erased: "You are erased",
  erasedText:
    "Your profile is gone and you are signed out everywhere. Thank you for what you shared with the circle. Should you ever return, you simply start anew.",
  erasedHome: "To the front page",
};
