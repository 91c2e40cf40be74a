export type Letter = {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** An appointment for the receiver's calendar, a whole calendar text with its METHOD (RFC 6047). */
  calendar?: string;
  /** Stable, so that a letter sent twice is recognised as one. */
  messageId: string;
  /** Names the letter in the address that a mail server returns it to. */
  tag?: string;
  /** Where an answer goes, when not to the address that it comes from. */
  replyTo?: string;
  /** Where one POST stops this kind of letter (RFC 8058). */
  unsubscribe?: string;
};

export type Mail = {
  /** The address that all mail comes from, without a name. */
  from: string;
  /** Where answers come in, without the part that says to what; undefined where none can. */
  answersTo?: string;
  send(letter: Letter): Promise<void>;
  /** Removes what it keeps that holds one of these texts. A mail server keeps nothing of ours. */
  forget?(texts: string[]): Promise<void>;
};

/** `kring@example.org` in `Kenniskring <kring@example.org>`. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/**
 * What became of a letter that was not taken, in words that hold nothing of the letter: the server's codes, `550 5.1.1`,
 * or `timeout`, `connection`, `sign-in`.
 */
export type MailProblem = string;

/** The letter was not sent. `forGood`: this receiver does not want it, so that sending it again is of no use. */
export class NotSent extends Error {
  constructor(
    readonly problem: MailProblem,
    readonly forGood: boolean,
  ) {
    super(`mail was not sent: ${problem}`);
    this.name = "NotSent";
  }

  /** By its name: the server's bundles each have their own copy of the class. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === "NotSent";
  }
}

/** Plain ASCII with one `@`, nothing that a mail server could take for more than one address. */
const address = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

export const isMailAddress = (text: unknown): text is string => typeof text === "string" && text.length <= 254 && address.test(text);

/** `bounces@example.org` with a tag is `bounces+tag@example.org`. */
export function tagged(address: string, tag: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}

export type MailFile = { fileName: string; content: Uint8Array };

/** A mail that came in. */
export type ReceivedMail = {
  /** Its Message-ID, or a hash of it. */
  id: string;
  from: string | null;
  /** The secret parts of the addresses that it was for. */
  tags: string[];
  text: string;
  /** The files that hang on it, without what belongs to a signature. */
  files: MailFile[];
  /** A machine wrote it: out of office, a list. */
  isAutomatic: boolean;
};

/** A mail that came back, or news of it from a provider: about which letter, and what is wrong. */
export type BounceReport = {
  /** The tag that the letter was sent with. */
  tag?: string;
  messageId?: string;
  recipient?: string;
  /** The server's code, `5.1.1`. */
  code: string;
  /** `hard`: it will not arrive. `soft`: it may still. */
  kind: "hard" | "soft";
};
