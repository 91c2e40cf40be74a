import type { Translated } from "../nl";

export const ceilings: Translated<"ceilings"> = {
  title: "Ceilings and terms of questions",
  intro:
    "This keeps asking light for who knows much, and loses no question. What you change holds at once for all members, also for questions that wait already. Whoever is absent is never asked.",
  groups: {
    asking: "Who asks",
    burden: "Who is asked",
    waiting: "A question without an answer",
    answered: "A question with an answer",
  },
  help: {
    asking: "Ask many people at once, and each waits for the other.",
    burden:
      "Who has reached a ceiling is not proposed and cannot be chosen. Who got many more questions than the colleague in the middle comes after others.",
    waiting:
      "After so many working days those asked are reminded, or the question goes on to others. Weekends and Belgian holidays do not count.",
    answered:
      "In working days after the last answer: first we ask whether it helped, then a lead may say so, and in the end the question is closed.",
  },
  labels: {
    mostAsked: "People at once",
    mostADay: "Questions a day",
    mostWaiting: "Questions that wait for one person",
    mostAWeek: "New questions in seven days",
    times: "Times the colleague in the middle",
    least: "Only from so many questions in three months",
    usual: "Working days",
    urgent: "Working days, when urgent",
    askHelped: "Ask whether it helped, after",
    leadAccepts: "A lead may say so, after",
    closes: "Close, after another",
  },
  save: "Save",
  saved: "Saved. The new numbers hold at once.",
  urgentTooLong: "An urgent question may not wait longer than a usual one.",
  leadTooSoon: "The lead comes after the asker: give at least as many days here.",
  changedMeanwhile: "{name} changed something on this page meanwhile. What you typed is still there; check it and save again.",
  changedBySomebody: "Something on this page was changed meanwhile. What you typed is still there; check it and save again.",
};
