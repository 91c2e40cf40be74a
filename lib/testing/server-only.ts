/** Stands in for the package of that name, which only a React server can load. */
export {};
