export type Letter = {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Stable, so that a letter sent twice is recognised as one. */
  messageId: string;
  /** Names the letter in the address that a mail server returns it to. */
  tag?: string;
  /** Where one POST stops this kind of letter (RFC 8058). */
  unsubscribe?: string;
};

export type Mail = {
  send(letter: Letter): Promise<void>;
  /** Removes what it keeps that holds one of these texts. A mail server keeps nothing of ours. */
  forget?(texts: string[]): Promise<void>;
};

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
