import type { Readable } from "node:stream";
import type { Actor } from "@/lib/kernel/actor";
import type { Params } from "@/lib/kernel/errors";
import type { Visibility } from "../choices";
import type { KnownForProposals } from "../versions/commands";
import type { ImportedMetadata } from "./input";
import type { Members } from "./people";

/** One document of an archive. */
export type Item = {
  /** What the archive calls it: the same in every run. */
  key: string;
  /** What the report calls it. */
  name: string;
  fileName: string;
  content: () => Readable;
  /** Given when the archive holds texts instead of files. */
  text?: string;
  size: number;
  modifiedAt?: Date;
  metadata: ImportedMetadata;
};

/** Where an archive goes, and in whose name. */
export type Target = {
  circle: string;
  slug: string;
  members: Members;
  uploader: Actor;
  visibility: Visibility;
  /** Share also what the check before sharing found something in. */
  unchecked: boolean;
  known: KnownForProposals;
};

export const outcomes = ["imported", "version", "unread", "held", "already", "same", "skipped", "refused", "failed"] as const;
/**
 * `version`: a file that changed since an earlier run is the next version. `unread`: in, but without text. `held`: in as a draft that
 * a person looks at first. `already`: in since an earlier run. `same`: the very same file is in, under another name. `skipped`: no
 * document. `refused`: the file or what is said of it. `failed`: something went wrong with us.
 */
export type Outcome = (typeof outcomes)[number];

/** `because`: keys of sentences. */
export type Imported = { outcome: Outcome; document?: string; because?: Because[] };
export type Because = { key: string; params?: Params };
