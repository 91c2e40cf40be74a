/** The layers of the house: who may import whom. One named rule a row; see the map in README.md. */

// The cruiser parses every file as plain TypeScript; files with markup need to be told.
const swc = require("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });

/** Domains from low to high: a domain looks only down this list, never up. Peers stand together. */
const order = [
  ["outbox", "letters", "audit", "limits", "dutch", "geography"],
  ["topics"],
  ["people"],
  ["circles"],
  ["membership"],
  ["meetings"],
  ["documents"],
  ["questions", "projects", "reports"],
  ["landscape", "frameworks"],
  ["expertise"],
  ["search"],
  ["notifications"],
  ["admin"],
  ["privacy", "circle-archive"],
  ["jobs"],
];

const domains = order.flat();
const any = (names) => `(${names.join("|")})`;
const domain = `^lib/${any(domains)}/`;
const tests = "\\.test\\.ts$|^lib/testing/|^lib/architecture";

const onlyDown = order.map((names, level) => {
  const above = order.slice(level + 1).flat();
  return {
    name: `${names.join("-")}-looks-only-down`,
    severity: "error",
    from: { path: `^lib/${any(names)}/`, pathNot: tests },
    to: { path: above.length ? `^lib/${any(above)}/` : "^$" },
  };
});

/** Imports of types alone disappear when the code runs, but tie files together all the same: they count. */
module.exports = {
  forbidden: [
    { name: "no-rings", severity: "error", from: {}, to: { circular: true } },
    {
      name: "kernel-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^lib/kernel/" },
      to: { path: "^(lib/(?!kernel/)|app/)" },
    },
    {
      name: "policy-is-pure",
      severity: "error",
      from: { path: "^lib/policy/", pathNot: tests },
      to: { path: "^(lib/(?!kernel/|policy/)|app/|node_modules)" },
    },
    {
      name: "i18n-knows-only-the-kernel",
      severity: "error",
      from: { path: "^lib/i18n/", pathNot: tests },
      to: { path: "^(lib/(?!kernel/|i18n/)|app/)" },
    },
    { name: "ui-knows-no-domain", severity: "error", from: { path: "^lib/ui/", pathNot: tests }, to: { path: "^(lib/(?!ui/)|app/)" } },
    {
      name: "domains-know-no-door",
      severity: "error",
      from: { path: domain, pathNot: tests },
      to: { path: "^(app/|lib/(web|ui|cli)/|node_modules/(next|next-auth|react|react-dom)/)" },
    },
    {
      name: "domains-know-no-vendor",
      severity: "error",
      from: { path: domain, pathNot: tests },
      to: {
        path: "^(lib/platform/(?!log)|node_modules/(@electric-sql|@vercel|pg|pg-boss|nodemailer|mailparser|pdfkit|sharp|unpdf|yauzl)/)",
      },
    },
    {
      name: "platform-knows-no-domain",
      severity: "error",
      from: { path: "^lib/platform/", pathNot: tests },
      to: { path: "^(app/|lib/(web|ui|i18n|cli|policy)/)" },
    },
    {
      name: "platform-knows-work-names-only",
      severity: "error",
      from: { path: "^lib/platform/", pathNot: tests },
      to: { path: domain, pathNot: "^lib/outbox/work\\.ts$" },
    },
    {
      name: "app-knows-no-tables",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "(^lib/.*tables\\.ts$|^lib/platform/(?!env|log)|^drizzle/|node_modules/drizzle-orm/)" },
    },
    {
      name: "only-web-knows-next-auth",
      severity: "error",
      from: { pathNot: "^(lib/web/|app/api/auth/)" },
      to: { path: "node_modules/next-auth/" },
    },
    ...onlyDown,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|data|drizzle/migrations)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json"] },
  },
};
