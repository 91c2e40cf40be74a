import "server-only";
import { env } from "@/lib/platform/env";

/** Whether this is a demo, in which anybody may be anybody. Never true on a serverless host, see env.ts. */
export const isDemo = (): boolean => env().demo;
