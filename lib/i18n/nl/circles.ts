export const circles = {};
