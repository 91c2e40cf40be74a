import type { Translated } from "../nl";

export const notifications: Translated<"notifications"> = {
  // The day before a meeting.
  reminderSubject: "{day}: {title}",
  reminderText:
    "Hello {name},\n\n{remote, select, yes {You follow online:} other {You are coming to}} {title}.\n\n{when}\n{where}\n{practical}\nThe programme, who is coming, and changing your answer:\n{link}\n\n-- \nYou get this mail because you said that you would be there.\nNo more reminders: {stop}\nKenniskringen",
  reminderOnline: "Join online: {url}",
  reminderRoute: "Directions: {url}",
  reminderParking: "Parking: {text}",
  reminderEntrance: "Entrance: {text}",

  // What is new, once a week.
  digestSubject: "New in your circles: {first}{more, plural, =0 {} one {, and # more thing} other {, and # more things}}",
  digestIntro: "Hello {name},\n\nThis is new in {circles} since {since}.",
  digestMeetings: "Meetings",
  digestDocuments: "Documents",
  digestProposals: "Proposed topics",
  digestQuestions: "Open questions",
  digestDocument: "{kind}, shared by {owner}",
  digestProposal: "{circle}, {votes, plural, =0 {no votes yet} one {# vote} other {# votes}}. Would you like this, too?",
  digestQuestion:
    "{name} asks{circle, select, none {} other { {circle}}}. {answers, plural, =0 {No answer yet} one {# answer} other {# answers}}.",
  digestMore: "{count, plural, one {And # more} other {And # more}}: {link}",
  digestFooter: "You get this mail on Mondays because you are a member of {circles}.\nNo more weekly mail: {stop}\nKenniskringen",
};
