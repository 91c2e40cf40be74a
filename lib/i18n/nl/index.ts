import { admin } from "./admin";
import { audit } from "./audit";
import { circles } from "./circles";
import { documents } from "./documents";
import { errors } from "./errors";
import { expertise } from "./expertise";
import { importing } from "./importing";
import { insight } from "./insight";
import { landing } from "./landing";
import { letters } from "./letters";
import { meetings } from "./meetings";
import { membership } from "./membership";
import { notifications } from "./notifications";
import { organisations } from "./organisations";
import { pages } from "./pages";
import { people } from "./people";
import { privacy } from "./privacy";
import { questions } from "./questions";
import { roles } from "./roles";
import { search } from "./search";
import { signIn } from "./sign-in";
import { site } from "./site";
import { topics } from "./topics";

/** The sentences of the product, one file per domain. Dutch is the source; the other languages are typed by it. */
export const nl = {
  admin,
  audit,
  circles,
  documents,
  errors,
  expertise,
  importing,
  insight,
  landing,
  letters,
  meetings,
  membership,
  notifications,
  organisations,
  pages,
  people,
  privacy,
  questions,
  roles,
  search,
  signIn,
  site,
  topics,
};

type Sentences<T> = { [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

export type Messages = Sentences<typeof nl>;
export type Translated<Domain extends keyof Messages> = Messages[Domain];
