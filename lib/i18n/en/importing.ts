import type { Translated } from "../nl";

export const importing: Translated<"importing"> = {
  title: "Bring lists in",
  intro:
    "Bring organisations or members in at once from a spreadsheet, saved as CSV. First you see what would happen, line by line; only then does it happen.",
  what: "What is in the list?",
  organisations: "Organisations",
  organisationsColumns: "Columns: name, kind, municipality, mail domains. Only the first two are required.",
  members: "Members",
  membersColumns:
    "Columns: name, e-mail, organisation, function, phone, circle, role. Only name, e-mail and circle are required. Separate several circles with a |. A role is member or lead.",
  file: "CSV file",
  fileHint: "With semicolons, commas or tabs in between, at most {lines, number} lines.",
  paste: "Or paste the list here",
  pasteHint: "The first line says what is in each column.",
  check: "Look at what would happen",
  nothing: "Choose a file or paste a list.",
  tooLarge: "This list is too large. Split it into pieces of at most 3 MB.",
  notText: "This file is no text. Save it as CSV in your spreadsheet.",
  earlier: "Lists of today",
  earlierOne: "{kind, select, organisations {Organisations} other {Members}}, {time}",
  earlierState: "{done, select, yes {brought in} other {not brought in yet}}",
  gone: "A list that was looked at stays for a day and then disappears.",

  resultTitle: "{kind, select, organisations {Bring organisations in} other {Bring members in}}",
  fine: "{count, plural, =0 {No line is ready to be brought in} one {# line is ready to be brought in} other {# lines are ready to be brought in}}",
  known: "{count, plural, one {# line is there already: it stays as it is} other {# lines are there already: they stay as they are}}",
  wrong:
    "{count, plural, =0 {No problems found} one {# line cannot be brought in like this} other {# lines cannot be brought in like this}}",
  line: "Line {line}",
  columnsUnknown:
    "{count, plural, one {We do not know this column, and skip it} other {We do not know these columns, and skip them}}: {names}.",
  columnsMissing:
    "{count, plural, one {This column is missing} other {These columns are missing}}: {names}. See whether the first line says what is in each column.",
  tooMany: "The list has more than {lines, number} lines. Split it.",
  empty: "The list has no lines.",
  preview: "The first {count} lines that are ready",
  make: "is added",
  change: "is completed",
  mails: "Mails",
  welcome: "Send each new member a mail to welcome them",
  welcomeHint: "Without a tick nobody gets a mail.",
  doIt: "{count, plural, one {Bring # line in} other {Bring # lines in}}",
  fixFirst: "Correct the list and look at it again, or bring in only the lines that are ready.",
  again: "Look at another list",
  done: "The list is in",
  running:
    "This list is being brought in now. Refresh the page in a minute. If this is still here after ten minutes, look at the same list again: what is in stays.",
  doneOrganisations:
    "{added, plural, =0 {No new organisation} one {# new organisation} other {# new organisations}}, {changed, plural, =0 {none completed} one {# completed} other {# completed}}, {known, plural, =0 {none was there already} one {# was there already} other {# were there already}}, {wrong, plural, =0 {nothing skipped} one {# line skipped} other {# lines skipped}}.",
  doneMembers:
    "{people, plural, =0 {Nobody new} one {# new colleague} other {# new colleagues}}, {memberships, plural, =0 {no new membership} one {# new membership} other {# new memberships}}, {known, plural, =0 {no line was there already} one {# line was there already} other {# lines were there already}}, {wrong, plural, =0 {nothing skipped} one {# line skipped} other {# lines skipped}}, {letters, plural, =0 {no mails} one {# mail of welcome} other {# mails of welcome}}.",
  brokenOrganisations:
    "Bringing in broke off the last time. What did get in then: {added, plural, =0 {no new organisation} one {# new organisation} other {# new organisations}}, {changed, plural, =0 {none completed} one {# completed} other {# completed}}. Bring in the rest again.",
  brokenMembers:
    "Bringing in broke off the last time. What did get in then: {people, plural, =0 {nobody new} one {# new colleague} other {# new colleagues}}, {memberships, plural, =0 {no new membership} one {# new membership} other {# new memberships}}, {letters, plural, =0 {no mails} one {# mail of welcome} other {# mails of welcome}}. Bring in the rest again.",
  doneOne: "Brought in. Below is what happened.",
  already: "This list is in already. Refresh the page to see what happened.",
  ready: "There is nothing to bring in: each line is there already, or cannot be brought in like this.",

  problem: {
    nameMissing: "the name is missing",
    emailMissing: "the mail address is missing",
    emailWrong: '"{value}" is no mail address',
    emailTwice: '"{value}" is also on line {line}, with something else beside it',
    nameTwice: '"{value}" is also on line {line}',
    organisationUnknown: 'we do not know "{value}" as an organisation',
    organisationLike: 'we do not know "{value}" as an organisation. Do you mean {names}?',
    company: '"{value}" is a company: companies do not become members',
    companyAddress: 'the address "{value}" belongs to a company: companies do not become members',
    circleMissing: "the circle is missing",
    circleUnknown: 'we do not know "{value}" as a circle',
    circleLike: 'we do not know "{value}" as a circle. Do you mean {names}?',
    roleWrong: '"{value}" is no role: write member or lead',
    phoneWrong: '"{value}" is no phone number',
    kindMissing: "the kind is missing",
    kindWrong: '"{value}" is no kind: write e.g. municipality, OCMW, zone, province, intermunicipal, government, association or company',
    municipalityWrong: 'we do not know the municipality "{value}", or it could be more than one',
    domainWrong: '"{value}" is no mail domain',
    domainShared: '"{value}": anybody can have an address at this domain',
    otherKind: '"{value}" is there already as another kind: change that at the organisation itself',
    self: "this is you: let another administrator enrol you",
    tooLong: '"{value}" is too long',
  },

  mailSubject: "Welcome to {circle}",
  mail: "Hello {name},\n\nYou are a member of {circle}. The platform administrator enrolled you. Sign in with this mail address, and you see the meetings, the documents and who else is in the circle:\n{link}\n\nIs this not right? You can leave the circle there yourself.\n\n-- \nYou get this mail because you were enrolled in the circle.\nKenniskringen",
};
