import type { Translated } from "../nl";

export const validity: Translated<"validity"> = {
  ask: "Does this document still hold?",
  askHelp:
    "Somebody last stood for it on {vouched}. Without an answer we mark it on {until} as possibly outdated, and it ranks lower in search.",
  askAgain: "Does it hold after all, or do you have a newer version? Then the notice goes away.",
  valid: "Yes, still valid",
  outdated: "No, outdated",
  about: "{answer}: {title}",
  newVersion: "Upload a new version",
  validSaid: "Noted: {title} is still valid. We will ask again in a year.",
  outdatedSaid: "Noted: {title} is outdated. Its readers see that. You can always upload a newer version.",
  isSaid: "Outdated, says the person who answers for it.",
  isUnanswered: "Possibly outdated: since {day} nobody confirmed that it still holds.",
  vouched: "Checked on {day}",
  mineTitle: "Do these documents still hold?",
  mineHelp: "Nobody stood for them in the past year. One tap is enough.",
  mineTag: "possibly outdated",
  told: "{count, plural, one {Does one of your documents still hold?} other {Do # of your documents still hold?}}",
  toldDone: "You checked whether your documents still hold",
  mailSubject:
    "{more, plural, =0 {Does this still hold: {title}} one {Does this still hold: {title}, and 1 more document} other {Does this still hold: {title}, and # more documents}}",
  mailText:
    'Hello {name},\n\n{count, plural, one {You shared this document a year ago or longer, or the day until which it held is over.} other {You shared these documents a year ago or longer, or the day until which they held is over.}} Does it still hold?\n\n{list}\n\nFollow the link and choose "Yes, still valid" or "No, outdated", or upload a new version. Without an answer it will say in thirty days that it may be outdated.\n\nAll your documents together:\n{link}\n\n-- \nYou get this mail because you shared what is listed above.\nKenniskringen',
};
