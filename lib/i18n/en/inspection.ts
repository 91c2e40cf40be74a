import type { Translated } from "../nl";

export const inspection: Translated<"inspection"> = {
  title: "Inspect with a reason",
  intro:
    "What a circle shares with itself alone is closed to admins too. When it is really needed, after a complaint or a report for instance, say why. You can then read it for an hour.",
  seen: "The leads of the circle see in the log who opened it, when, and for what reason.",
  nothing: "This page opens by itself when you, as an admin, open a document or question of another circle.",
  what: "{kind, select, document {You want to open a document of another circle.} other {You want to read a question that was not put to you.}}",
  reason: "Why do you need to see this?",
  reasonHint: "E.g. Report of 12 November: it may contain a password",
  reasonTooShort: "Say why in at least a few words.",
  open: "Record the reason and open",
};
