import { admin } from "./admin";
import { archive } from "./archive";
import { attachments } from "./attachments";
import { attendance } from "./attendance";
import { audit } from "./audit";
import { bulk } from "./bulk";
import { calendars } from "./calendars";
import { ceilings } from "./ceilings";
import { circles } from "./circles";
import { closing } from "./closing";
import { documents } from "./documents";
import { errors } from "./errors";
import { expertise } from "./expertise";
import { frameworks } from "./frameworks";
import { guests } from "./guests";
import { hiring } from "./hiring";
import { importing } from "./importing";
import { insight } from "./insight";
import { inspection } from "./inspection";
import { landing } from "./landing";
import { landscape } from "./landscape";
import { letters } from "./letters";
import { meetings } from "./meetings";
import { membership } from "./membership";
import { notifications } from "./notifications";
import { numbers } from "./numbers";
import { offline } from "./offline";
import { organisations } from "./organisations";
import { pages } from "./pages";
import { people } from "./people";
import { planning } from "./planning";
import { privacy } from "./privacy";
import { projects } from "./projects";
import { proposals } from "./proposals";
import { purchase } from "./purchase";
import { questions } from "./questions";
import { reports } from "./reports";
import { roles } from "./roles";
import { search } from "./search";
import { signIn } from "./sign-in";
import { site } from "./site";
import { texts } from "./texts";
import { topics } from "./topics";
import { uploads } from "./uploads";
import { validity } from "./validity";

/** The sentences of the product, one file per domain. Dutch is the source; the other languages are typed by it. */
export const nl = {
  admin,
  archive,
  attachments,
  attendance,
  audit,
  bulk,
  calendars,
  ceilings,
  circles,
  closing,
  documents,
  errors,
  expertise,
  frameworks,
  guests,
  hiring,
  importing,
  insight,
  inspection,
  landing,
  landscape,
  letters,
  meetings,
  membership,
  notifications,
  numbers,
  offline,
  organisations,
  pages,
  people,
  planning,
  privacy,
  projects,
  proposals,
  purchase,
  questions,
  reports,
  roles,
  search,
  signIn,
  site,
  texts,
  topics,
  uploads,
  validity,
};

type Sentences<T> = { [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

export type Messages = Sentences<typeof nl>;
export type Translated<Domain extends keyof Messages> = Messages[Domain];
