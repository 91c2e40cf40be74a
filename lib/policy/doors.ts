/**
 * Every door of the product and whom it opens for: each page, each route and each server action. A door that is not here
 * does not pass `a1-doors.test.ts`; what really happens at each, for everybody, is tried over HTTP in `e2e/security/a2-matrix.spec.ts`.
 */
export type Opens =
  /** Visitors too. What it shows may still differ from one to the other. */
  | "everyone"
  | "signed-in"
  /** Who is in any circle, and admins. */
  | "members"
  /** Who is in any circle and works for no company, and admins. */
  | "governments"
  /** Who is in any circle. */
  | "in-a-circle"
  /** Who leads any circle, and admins. */
  | "leads"
  /** Who leads the circle that it is about, and admins. */
  | "its-leads"
  /** Who leads the circle of a meeting, whom it names to phone on the day, and admins. */
  | "its-hosts"
  /** Who leads the circle that it is about; not admins, to whom its own documents are closed. */
  | "its-leads-alone"
  /** Who leads the circle that it is about, and whom they asked to write along; not admins. */
  | "its-writers"
  | "admins"
  /** Whom the thing that it is about is open to; for all others it does not exist. */
  | "its-readers"
  /** Whose organisation takes part in the project that it is about; not admins. */
  | "its-participants"
  /** Who made it, or may change it. */
  | "its-owner"
  /** Who knows a secret: a scheduler, a mail server, the holder of a link. */
  | "secret-holders";

export const pages: Record<string, Opens> = {
  "/": "everyone",
  "/aanmelden": "everyone",
  "/aanmelden/bevestigen": "everyone",
  "/aanmelden/code": "everyone",
  "/afmelden/[token]": "secret-holders",
  "/aanwezig/[code]": "secret-holders",
  "/agenda": "everyone",
  "/beheer": "leads",
  "/beheer/expertise": "admins",
  "/beheer/expertise/vergelijken": "admins",
  "/beheer/inkijken": "admins",
  "/beheer/invoer": "admins",
  "/beheer/invoer/[draft]": "admins",
  "/beheer/inzicht": "leads",
  "/beheer/kringen": "leads",
  "/beheer/kringen/[circle]": "its-leads",
  "/beheer/kringen/nieuw": "admins",
  "/beheer/leemtes": "leads",
  "/beheer/logboek": "leads",
  "/beheer/mail": "admins",
  "/beheer/mensen": "admins",
  "/beheer/mensen/[person]": "admins",
  "/beheer/onderwerpen": "admins",
  "/beheer/onderwerpen/[topic]": "admins",
  "/beheer/onderwerpen/nieuw": "admins",
  "/beheer/organisaties": "admins",
  "/beheer/organisaties/[organisation]": "admins",
  "/beheer/organisaties/nieuw": "admins",
  "/beheer/site": "admins",
  "/beheer/taken": "admins",
  "/beheer/toestand": "admins",
  "/beheer/vragen": "admins",
  "/bijeenkomsten/[slug]": "everyone",
  "/bijeenkomsten/[slug]/afdruk": "everyone",
  "/bijeenkomsten/[slug]/aanwezigen": "its-hosts",
  "/bijeenkomsten/[slug]/aanwezigen/deur": "its-hosts",
  "/bijeenkomsten/[slug]/aanwezigen/qr": "its-hosts",
  "/bijeenkomsten/[slug]/bewerken": "its-leads",
  "/bijeenkomsten/[slug]/bewerken/programma": "its-leads",
  "/bijeenkomsten/[slug]/bewerken/publiceren": "its-leads",
  "/bijeenkomsten/[slug]/verslag": "its-readers",
  "/bijeenkomsten/[slug]/verslag/schrijven": "its-writers",
  "/bijeenkomsten/[slug]/verslag/schrijven/[section]": "its-writers",
  "/collegas": "members",
  "/collegas/[person]": "members",
  "/contact": "everyone",
  "/documenten/[document]": "its-readers",
  "/documenten/[document]/delen": "its-owner",
  "/expertise/uitleg": "everyone",
  "/gewist": "everyone",
  "/gast/[token]": "secret-holders",
  "/kringen": "everyone",
  "/kringen/[circle]": "everyone",
  "/kringen/[circle]/aansluiten": "signed-in",
  "/kringen/[circle]/bijeenkomsten/nieuw": "its-leads",
  "/kringen/[circle]/leden": "members",
  "/kringen/[circle]/onderwerpen": "everyone",
  "/kringen/[circle]/onderwerpen/[proposal]": "everyone",
  "/mijn": "signed-in",
  "/mijn/agenda": "signed-in",
  "/mijn/acties": "signed-in",
  "/mijn/documenten": "members",
  "/mijn/documenten/gegevens": "in-a-circle",
  "/mijn/documenten/gegevens/aanpassen": "in-a-circle",
  "/mijn/documenten/gegevens/[sheet]": "its-owner",
  "/mijn/expertise": "members",
  "/mijn/gegevens": "signed-in",
  "/mijn/gegevens/wissen": "signed-in",
  "/mijn/mails": "signed-in",
  "/mijn/meldingen": "signed-in",
  "/mijn/profiel": "signed-in",
  "/mijn/toegang": "signed-in",
  "/mijn/zoekopdrachten": "signed-in",
  "/onderweg": "signed-in",
  "/onderwerpen/[topic]": "everyone",
  "/opladen": "in-a-circle",
  "/organisaties": "everyone",
  "/organisaties/[organisation]": "everyone",
  "/over-ons": "everyone",
  "/privacyverklaring": "everyone",
  "/raamcontracten": "governments",
  "/raamcontracten/[framework]": "governments",
  "/raamcontracten/[framework]/bewerken": "its-owner",
  "/raamcontracten/nieuw": "governments",
  "/samenwerken": "members",
  "/samenwerken/nieuw": "in-a-circle",
  "/samenwerken/[project]": "its-readers",
  "/samenwerken/[project]/aanwerving/afrekening": "its-participants",
  "/samenwerken/[project]/aanwerving/kosten": "its-participants",
  "/samenwerken/[project]/aanwerving/kosten/wat-als": "its-participants",
  "/samenwerken/[project]/aanwerving/overeenkomst": "its-participants",
  "/samenwerken/[project]/aanwerving/vacature": "its-participants",
  "/samenwerken/[project]/aanwerving/vorm": "its-participants",
  "/samenwerken/[project]/aanwerving/vraag": "its-participants",
  "/samenwerken/[project]/aanwerving/week": "its-participants",
  "/samenwerken/[project]/leiden": "its-leads-alone",
  "/samenwerken/wie-gebruikt-wat": "governments",
  "/samenwerken/wie-gebruikt-wat/[product]": "governments",
  "/samenwerken/wie-gebruikt-wat/[product]/verbeteren": "admins",
  "/samenwerken/wie-gebruikt-wat/bestuur/[organisation]": "governments",
  "/samenwerken/wie-gebruikt-wat/contracten": "governments",
  "/samenwerken/wie-gebruikt-wat/gegevens/[entry]": "its-owner",
  "/samenwerken/wie-gebruikt-wat/nieuw": "governments",
  "/samenwerken/wie-gebruikt-wat/rekenblad/[sheet]": "its-owner",
  "/vind-je-kring": "everyone",
  "/vragen": "members",
  "/vragen/[question]": "its-readers",
  "/vragen/nieuw": "in-a-circle",
  "/zoeken": "everyone",
};

export const routes: Record<string, Opens> = {
  "GET /api/afmelden/[token]": "secret-holders",
  "POST /api/afmelden/[token]": "secret-holders",
  "GET /api/auth/[...nextauth]": "everyone",
  "POST /api/auth/[...nextauth]": "everyone",
  "POST /api/beheer/inzicht": "leads",
  "POST /api/beheer/logboek": "leads",
  "POST /api/bijeenkomsten/[slug]/aanwezigen": "its-hosts",
  "GET /api/calendar/[token]": "secret-holders",
  "GET /api/calendar/kring/[circle]": "everyone",
  "GET /api/calendar/meeting/[slug]": "everyone",
  "GET /api/calendar/openbaar": "everyone",
  "GET /api/files/[document]": "its-readers",
  "GET /api/files/[document]/pages/[page]": "its-readers",
  "GET /api/health": "everyone",
  "GET /api/health/live": "everyone",
  "GET /api/health/ready": "everyone",
  "GET /api/jobs/[job]": "secret-holders",
  "POST /api/jobs/[job]": "secret-holders",
  "POST /api/jobs/backup": "secret-holders",
  "POST /api/mail/answers": "secret-holders",
  "POST /api/mail/bounces": "secret-holders",
  "GET /api/offline": "everyone",
  "GET /api/photo/[person]": "members",
  "GET /api/site/[file]": "everyone",
  "GET /api/suggesties": "everyone",
  "POST /api/toegang/einde": "everyone",
  "GET /api/uploads/[upload]": "its-owner",
  "POST /api/documenten/gegevens": "in-a-circle",
  "POST /api/gebruik": "governments",
  "POST /api/uploads": "in-a-circle",
  "POST /api/uploads/attachments": "in-a-circle",
  "POST /api/uploads/[upload]/finish": "its-owner",
  "POST /api/uploads/[upload]/parts/[part]": "its-owner",
  "PUT /api/uploads/[upload]/parts/[part]": "its-owner",
  "POST /api/uploads/guest/[token]": "secret-holders",
  "POST /api/uploads/guest/[token]/[document]": "secret-holders",
  "POST /api/uploads/gebruik": "governments",
  "POST /api/uploads/gegevens": "in-a-circle",
  "POST /api/uploads/list": "admins",
  "POST /api/uploads/photo": "signed-in",
  "POST /api/uploads/site": "admins",
  "POST /api/uploads/start": "in-a-circle",
  "GET /api/vcard/[person]": "members",
  "GET /api/vcard/kring/[circle]": "members",
  "GET /api/vragen/bestanden/[file]": "its-readers",
  "POST /api/gegevens": "signed-in",
  "POST /api/samenwerken/[project]/afrekening": "its-participants",
  "POST /api/kringen/[circle]/archief": "its-leads-alone",
};
