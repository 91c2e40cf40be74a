/** Cookies of choices that belong to a browser, not to a person. */
export const themeCookie = "weergave";
export const localeCookie = "taal";
