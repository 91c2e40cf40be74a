import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, unauthorized } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";

/** For pages: what is missing or hidden becomes the not-found page, what is refused the refusal page. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "not_signed_in") unauthorized();
    if (error.code === "not_allowed") forbidden();
    notFound();
  }
}

/**
 * Whether a script fetches this page, and can put what comes later in its place. A browser that loads the page itself may have no
 * script: it would show none of that, so it gets the page whole.
 */
export const mayComeInParts = async (): Promise<boolean> => (await headers()).get("sec-fetch-dest") === "empty";
