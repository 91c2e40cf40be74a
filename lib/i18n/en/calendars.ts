import type { Translated } from "../nl";

export const calendars: Translated<"calendars"> = {
  title: "Meetings in your calendar",
  intro:
    "Put an address into Outlook, Google Calendar or your phone once. New and moved meetings then appear by themselves; a cancelled one stays, as cancelled.",
  door: "Your calendar",
  doorText: "Meetings in Outlook, Google Calendar or on your phone",
  names: {
    circles: "Knowledge circles: my circles",
    yes: "Knowledge circles: where I will be",
    public: "Knowledge circles: all meetings",
  },
  private: "For you alone",
  privateIntro:
    "These calendars hold times, places and the programme. No names, no numbers and no links to join online: you find those on the page of the meeting. Whoever knows the address can read along, so keep it to yourself.",
  content: {
    circles: "All meetings of my circles",
    yes: "Only what I said yes to",
  },
  contentText: {
    circles: "Also those that you have not answered yet.",
    yes: "With a reminder, a day ahead.",
  },
  none: "You have no address yet.",
  madeOn: "Made on {day}.",
  usedOn: "Last fetched on {day}.",
  unused: "Not fetched yet.",
  issue: "Make an address",
  issueName: "Make an address: {content}",
  replace: "Replace the address",
  replaceName: "Replace the address: {content}",
  replaceText: "Lost it, or shared it too widely? With a new address the old one stops at once.",
  withdraw: "Withdraw the address",
  withdrawName: "Withdraw the address: {content}",
  issued: "Your address is ready: {content, select, yes {only what you said yes to} other {all meetings of your circles}}.",
  withdrawn: "The address works no more. The meetings in your calendar are no longer updated; remove that calendar there.",
  once: "You see this address only once. Put it into your calendar right now.",
  address: "Address of your calendar",
  open: "Open in my calendar",
  openHint:
    "Works with Outlook, with Calendar on iPhone and Mac and with Thunderbird. For Google Calendar and Outlook on the web, copy the address.",
  how: "How do I put this address into my calendar?",
  howOutlook: "Outlook: go to Calendar, choose ‘Add calendar’ and then ‘Subscribe from web’. Paste the address.",
  howGoogle: "Google Calendar (on a computer): click the plus sign beside ‘Other calendars’, choose ‘From URL’ and paste the address.",
  howApple: "iPhone or iPad: in Calendar open ‘Calendars’ at the bottom, tap ‘Add Calendar’ and then ‘Add Subscription Calendar’.",
  howFresh:
    "A change is here at once. Your calendar fetches it when it likes: Apple within the hour, Outlook and Google sometimes only after a day.",
  forAll: "For everybody",
  forAllIntro: "These addresses are no secret. You may pass them on.",
  allMeetings: "All meetings of all circles",
  ofCircle: "All meetings of {circle}",
  subscribe: "Subscribe in your calendar",
  subscribeName: "Subscribe in your calendar: {content}",
  copy: "Address to copy",
  byMail: "Rather by mail?",
  byMailText:
    "When you say yes to a meeting, it also comes into your calendar by mail, and moves along by itself. You choose that with your mails.",
  toMails: "Choose your mails",
  mailsHint: "It moves along when it changes. That takes getting a mail about changes at once.",
  subscribeBox: "In your own calendar",
  subscribeBoxText: "Meetings appear by themselves in Outlook, Google Calendar or on your phone.",
  toFeeds: "Put them into my calendar",
  gone: "This calendar address does not work (any more). Sign in and make a new one under ‘Your calendar’.",
  tooOften: "This calendar was fetched too often. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
  others: "Google Calendar or Outlook on the web",
  allByThemselves: "All meetings in my calendar by themselves",
  google: "Google Calendar",
  outlook: "Outlook on the web, work account",
  outlookHome: "Outlook.com",
  mailYesSubject: "In your calendar: {title}, {day}",
  mailYesText: `Hello {name},

{reply, select, remote {You follow online.} other {You are coming.}} With this mail the meeting comes into your calendar; when it is moved or cancelled, your calendar follows.

{title}
{when}
{where}

Can you not make it after all? Say so on the page, not in your mail program: we do not see your answer there.
{link}

-- 
You get this mail because you said yes to a meeting.
Kenniskringen`,
  mailNoSubject: "Out of your calendar: {title}, {day}",
  mailNoText: `Hello {name},

You are not coming to {title}. With this mail the meeting goes out of your calendar.

Can you make it after all? Say so on the page.
{link}

-- 
You get this mail because the meeting was in your calendar.
Kenniskringen`,
};
