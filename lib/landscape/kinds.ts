/** What a product is, in the order in which lists offer it. */
export const productKinds = ["application", "service", "hosting", "network", "hardware", "security", "other"] as const;
export type ProductKind = (typeof productKinds)[number];

/** How far an organisation is with a product. */
export const usageStates = ["introducing", "inUse", "leaving", "stopped"] as const;
export type UsageState = (typeof usageStates)[number];

/** Nobody worked with a computer there before. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2100;
/** The longest period of notice that is believed, in months. */
export const MOST_NOTICE = 60;

/** Letters that fit, by field. */
export const LONGEST = { product: 80, supplier: 80, lessons: 1500 } as const;
