export const expertise = {};
