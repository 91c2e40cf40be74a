import { joinPostings, noPostings, type Postings } from "./packed";

/** Postings kept in memory for the next question, eight bytes each: 32 MB. */
const MOST_KEPT = 4_000_000;

/** The lists of terms that were asked for lately, each up to a segment. */
export class Lists {
  #lists = new Map<string, { upTo: number; postings: Postings }>();
  #size = 0;

  /** The segment up to which the list of a term is known. */
  upTo(term: string): number {
    return this.#lists.get(term)?.upTo ?? 0;
  }

  of(term: string): Postings {
    return this.#lists.get(term)?.postings ?? noPostings;
  }

  /** Whether a list is known up to this segment. */
  isKnown(term: string, segment: number): boolean {
    return this.#lists.get(term)?.upTo === segment;
  }

  /** Puts what segments after those that were known hold of a term after what they held. */
  add(term: string, upTo: number, more: Postings = noPostings): Postings {
    const before = this.of(term);
    const postings = more.entries.length === 0 ? before : joinPostings(before, more);
    // Taken out and put back, so that what was asked for longest ago comes first.
    this.#lists.delete(term);
    this.#lists.set(term, { upTo, postings });
    this.#size += more.entries.length;
    return postings;
  }

  forgetAll(): void {
    this.#lists.clear();
    this.#size = 0;
  }

  forgetOldest(): void {
    for (const [term, { postings }] of this.#lists) {
      if (this.#size <= MOST_KEPT) break;
      this.#lists.delete(term);
      this.#size -= postings.entries.length;
    }
  }
}
