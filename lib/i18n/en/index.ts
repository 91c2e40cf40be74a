import type { Messages } from "../nl";
import { admin } from "./admin";
import { audit } from "./audit";
import { circles } from "./circles";
import { documents } from "./documents";
import { errors } from "./errors";
import { expertise } from "./expertise";
import { landing } from "./landing";
import { letters } from "./letters";
import { meetings } from "./meetings";
import { membership } from "./membership";
import { notifications } from "./notifications";
import { people } from "./people";
import { questions } from "./questions";
import { search } from "./search";
import { signIn } from "./sign-in";
import { site } from "./site";
import { topics } from "./topics";

export const en: Messages = {
  admin,
  audit,
  circles,
  documents,
  errors,
  expertise,
  landing,
  letters,
  meetings,
  membership,
  notifications,
  people,
  questions,
  search,
  signIn,
  site,
  topics,
};
