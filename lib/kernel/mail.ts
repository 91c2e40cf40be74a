export type Letter = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Stable, so that a letter sent twice is recognised as one. */
  messageId: string;
};

export type Mail = { send(letter: Letter): Promise<void> };
