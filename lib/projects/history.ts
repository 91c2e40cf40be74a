/** Changes that a page shows: more than this nobody reads back. */
export const HISTORY_SHOWN = 100;
