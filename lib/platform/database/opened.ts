import type { Database } from "@/lib/kernel/ports";

export type OpenDatabase = { db: Database; close: () => Promise<void> };
