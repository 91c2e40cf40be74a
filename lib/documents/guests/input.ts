/** What one link may bring: a talk with its handouts and a film. */
export const MOST_FILES = 10;
export const MOST_BYTES = 500 * 1024 * 1024;
