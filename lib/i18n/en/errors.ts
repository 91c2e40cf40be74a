import type { Translated } from "../nl";

export const errors: Translated<"errors"> = {
  title: "Error",
  summary: "Not everything is right yet:",
  required: "Please fill this in.",
  invalid: "This is not right. Please check it.",
  tooLong: "This is too long.",
  choose: "Please choose.",
  notFound: "That does not exist, or it is not meant for you.",
  notFoundTitle: "We cannot find this page",
  notFoundHelp: "It may have moved, been withdrawn, or be for another circle only. Search for it or start again.",
  notSignedIn: "Please sign in first.",
  notAllowed: "Your present role does not allow this.",
  notAllowedTitle: "You cannot go in here",
  membersOnlyHelp: "This page is for members of a circle. Find yours and ask to join, and it opens for you.",
  notAllowedHelp: "This page is meant for others. If you think you need it, ask the lead of your circle.",
  otherSite: "This request did not come from our own page. Reload the page and try again.",
  unexpected: "Something went wrong on our side. What you typed is still here. Try again in a minute; if it fails, mention {reference}.",
  unexpectedTitle: "Something went wrong",
  unexpectedHelp: "The fault is ours and has been noted. Try again; if it fails, pass on this reference: {reference}.",
  again: "Try again",
  home: "To the start",
};
