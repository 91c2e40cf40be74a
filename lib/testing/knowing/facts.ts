import type { DocumentKind, DocumentState, Visibility } from "@/lib/documents/tables";
import type { ExpertiseChoiceKind } from "@/lib/expertise/tables";
import type { CircleRole } from "@/lib/kernel/actor";
import type { QuestionVisibility } from "@/lib/questions/tables";

/** What is true in an invented world, in plain words: what the tables are filled from, and what an oracle reckons with. */
export type Facts = {
  circles: string[];
  topics: { id: string; nl: string; isRetired: boolean }[];
  people: FactPerson[];
  documents: FactDocument[];
  talks: FactTalk[];
  answers: FactAnswer[];
  choices: { personId: string; kind: ExpertiseChoiceKind; target: string }[];
};

export type FactPerson = {
  id: string;
  name: string;
  /** Circles that they are an active member of. */
  roles: Map<string, CircleRole>;
  isAdmin: boolean;
  isHidden: boolean;
  hasLeft: boolean;
  isSuspended: boolean;
};

export type FactDocument = {
  id: string;
  title: string;
  ownerId: string;
  kind: DocumentKind;
  date: string | null;
  sharedAt: Date;
  state: DocumentState;
  visibility: Visibility;
  /** Its own circles, and those where somebody else put it. */
  circles: string[];
  placedIn: string[];
  authors: { id: string; role: "author" | "co-author" }[];
  topics: { id: string; by: "person" | "proposed" }[];
};

export type FactTalk = {
  id: string;
  meetingId: string;
  title: string;
  state: "published" | "cancelled" | "draft";
  startsAt: Date;
  circle: string;
  speakerIds: string[];
  topics: string[];
};

export type FactAnswer = {
  id: string;
  questionId: string;
  title: string;
  askedBy: string;
  askedIds: string[];
  answeredBy: string;
  visibility: QuestionVisibility;
  circleId: string | null;
  topics: string[];
  isAccepted: boolean;
  createdAt: Date;
};
