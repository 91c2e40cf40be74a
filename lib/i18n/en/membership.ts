import type { Translated } from "../nl";

export const membership: Translated<"membership"> = {
  joinTitle: "Join {circle}",
  joinIntro: "Three fields, then the lead takes a look. We already know who you are: you signed in as {email}.",
  organisation: "Organisation you work for",
  organisationHint: "Municipality, OCMW, zone, province or intermunicipal body. Type the first letters to jump.",
  organisationMatched: "Your mail address belongs to {organisation}. Not right? Choose another one.",
  organisationChoose: "Choose your organisation",
  organisationOther: "My organisation is not in the list",
  organisationMissing: "Choose your organisation, or choose that it is not in the list.",
  jobTitle: "Job title",
  jobTitleHint: "E.g. head of ICT or GIS coordinator.",
  jobTitleMissing: "Fill in your job title. A few words will do.",
  phone: "Phone",
  phoneHint: "So that colleagues can call you. You choose who sees your number.",
  optional: "may stay empty",
  consent:
    "Members of the circles see your name, job title, organisation and mail address. You can always change your details and leave the circle again.",
  join: "Ask to join",
  companies:
    "Your mail address belongs to a company. Companies do not become members, but do come to speak: ask the lead for an invitation as a speaker.",
  tooOften: "You asked to join many times today. Tomorrow you can again.",
  alreadyAsked: "Your request to this circle is waiting already, or you are a member. Reload the page to see how things stand.",
  archived: "This circle has stopped. It can no longer take new members.",

  state:
    "{state, select, requested {Request waiting} moreInfo {Waiting for your answer} active {Member} declined {Not approved} withdrawn {Withdrawn} ended {Ended} other {Unknown}}",
  asked: "Your request has been sent",
  askedIntro: "You asked to join {circle} on {date}.",
  whoDecides: "Who decides",
  whoDecidesLeads: "{leads} {count, plural, one {looks} other {look}} at your request. You get a mail as soon as it is decided.",
  whoDecidesAdmins:
    "This circle has no lead yet. The platform administrator looks at your request, and you get a mail as soon as it is decided.",
  usualWaitHours: "That usually takes {hours, plural, =0 {less than an hour} one {an hour} other {# hours}}.",
  usualWaitDays: "That usually takes {days, plural, one {a day} other {# days}}.",
  meanwhile: "What you can see already",
  meanwhileMeetings: "The agenda of all circles",
  meanwhileCircle: "The page of {circle}",
  meanwhileSearch: "Public documents",
  withdraw: "Withdraw my request",
  withdrawnOn: "You withdrew your previous request.",
  endedOn: "You are no longer a member of this circle. You can ask to join again.",
  declinedOn: 'Your previous request was not approved on {date}. The reason: "{reason}" If something changed, you can ask again.',
  youAreMember: "You are a member of {circle}.",
  leadAsks: "{by} would like to know:",
  answer: "Your answer",
  sendAnswer: "Send your answer",
  answered: "Your answer has been sent. The lead looks at your request again.",
  leave: "Leave this circle",
  leaveText: "You will no longer see this circle's documents and questions. What you shared yourself stays.",
  lastLead:
    "{self, select, yes {You are the only lead. Have the platform administrator appoint somebody else first.} other {{name} is the only lead. Appoint somebody else first.}}",
  endedBecause: 'Your membership was ended on {date}. The reason: "{reason}" Has that changed, then you can ask again.',
  noMember: "You are not a member of this circle.",
  noOpenRequest: "There is no request waiting any more. Reload the page to see what happened.",

  noneChosen: "Tick at least one request.",
  reasonMissing: "Write why, or what you would like to know. The applicant reads this.",
  approved: "{count, plural, one {{names} is now a member.} other {# requests approved: {names}.}}",
  declined: "{count, plural, one {The request of {names} is declined.} other {# requests declined: {names}.}}",
  askedMore: "{count, plural, one {Your question to {names} is about to leave.} other {Your question is about to leave for {names}.}}",
  someAlready: "{done} {count, plural, one {One other request had} other {# other requests had}} already been handled.",
  alreadyDecided:
    "{state, select, withdrawn {{name} withdrew the request} active {The request of {name} was already approved by {by}} declined {The request of {name} was already declined by {by}} moreInfo {{by} already asked {name} for more information} other {The request of {name} was already handled by {by}}}, on {at, date, long} at {at, time, short}. That stands.",
  undone: "{count, plural, one {The request of {names} is waiting again.} other {# requests are waiting again.}}",
  tooLateToUndo:
    "It is too late to undo this: the applicant has been told. Let them know with a new decision or a phone call what has changed.",
  unknownOrganisation: "organisation not in the list",
  domainMatches: "The mail address belongs to this organisation.",
  domainDiffers: "The mail address does not belong to this organisation: check who it is.",

  // Members and leads
  noLongerMember: "{name} is no longer a member. Refresh the page to see what happened.",
  alreadyLead: "{name} leads this circle already.",
  noLead: "{name} no longer leads this circle.",
  endReasonMissing: "Say why. The person reads this in a mail.",
  unknownAddress: "Nobody has signed in with this address. Ask your colleague to sign in first.",
  keptOut: "{name} is suspended. Let this colleague in again first, under People and roles.",
  companyAddress: "This address belongs to a company. Companies do not join, but they do come and speak.",
  madeLead: "{name} now leads this circle.",
  demoted: "{name} no longer leads this circle, but stays a member.",
  ended: "{name} is no longer a member and gets a mail with your reason.",
  appointed: "{name} is now {role, select, lead {a lead} other {a member}} of this circle.",
  confirmed: "{name} stays a member.",
  alreadyConfirmed: "The membership of {name} was confirmed already, or has ended.",

  mailEscalatedSubject: "{circle}: the request of {name} has waited three working days",
  mailEscalated:
    "Hello {reader},\n\n{name} ({organisation}) asked to join {circle}. The leads were mailed, but after three working days nothing has been decided.\n\nLook at the request and decide, or phone the lead:\n{link}\n\n-- \nYou get this mail because you are a platform admin.\nKenniskringen",
  mailEndedSubject: "Your membership of {circle} has ended",
  mailEnded:
    "Hello {name},\n\nYou are no longer a member of {circle}. The reason:\n\n{reason}\n\nWhat you shared stays. Is this not right, or does something change? Ask to join again:\n{link}\n\n-- \nYou get this mail because you were a member of this circle.\nKenniskringen",
  mailReviewSubject: "{circle}: {name} now works for another organisation",
  mailReview:
    "Hello {reader},\n\n{name} is a member of {circle} and now works for {organisation}. {match}\n\nDoes the membership still make sense? Confirm it, or end it with a word of explanation:\n{link}\n\n-- \nYou get this mail because you decide about members of this circle.\nKenniskringen",
  mailRequestSubject: "{circle}: {name} would like to join",
  mailRequest:
    "Hello {reader},\n\n{name} ({jobTitle}, {organisation}) would like to join {circle}. {match}\n{answer}\nApprove, ask for more or decline:\n{link}\n\n-- \nYou get this mail because you decide on requests for this circle.\nKenniskringen",
  mailTheirAnswer: "Your question was answered: {answer}",
  mailApprovedSubject: "Welcome to {circle}",
  mailApproved:
    "Hello {name},\n\nYou are a member of {circle}. See when the next meeting is and who else is in the circle:\n{link}\n\nTip: fill in your phone number and topics, so that colleagues find you.\n\n-- \nYou get this mail because you asked to join.\nKenniskringen",
  mailDeclinedSubject: "Your request to join {circle}",
  mailDeclined:
    "Hello {name},\n\nYour request to join {circle} was not approved. The reason:\n\n{reason}\n\nHas something changed or is this not right? Ask again:\n{link}\n\n-- \nYou get this mail because you asked to join.\nKenniskringen",
  mailAskedSubject: "{circle}: one more question about your request",
  mailAsked:
    "Hello {name},\n\nThe lead of {circle} would like to know something before you become a member:\n\n{reason}\n\nAnswer here:\n{link}/aansluiten\n\n-- \nYou get this mail because you asked to join.\nKenniskringen",
};
