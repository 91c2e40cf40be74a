/** What a request asks for, in the address or in the body. */
export type Params = Record<string, string | number | boolean | undefined>;
