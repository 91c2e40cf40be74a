/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  // Drizzle recognises a pool by the name of its class, and PGlite loads files beside itself.
  serverExternalPackages: ["@electric-sql/pglite", "@vercel/postgres", "@neondatabase/serverless", "pg", "pg-boss", "pdfkit", "yauzl"],
  // The readers of files and of photos run as processes of their own, so their imports are not traced.
  outputFileTracingIncludes: {
    "/**": [
      "./drizzle/migrations/**/*",
      "./lib/platform/extraction/reader/*.mjs",
      "./node_modules/{@embedpdf/pdfium,yauzl,pend,buffer-crc32}/**/*",
      // The letters of printed reports.
      "./node_modules/@fontsource/source-sans-3/files/source-sans-3-latin{,-ext}-{400,600}-normal.woff",
    ],
    "/api/files/*/pages/*": ["./node_modules/{sharp,@img,detect-libc,semver}/**/*"],
    "/api/uploads/photo": ["./lib/platform/pictures/main.mjs", "./node_modules/{sharp,@img,detect-libc,semver}/**/*"],
  },
  headers: async () => [
    // Looked at again each time, so that a phone never keeps an old one.
    { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
    // Asked for with every page, and its address changes when it does.
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=604800" }] },
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        // Browsers look at it over https only.
        { key: "Strict-Transport-Security", value: "max-age=31536000" },
      ],
    },
    // The address of a guest's page holds its secret: it is told to nobody, and found by nobody.
    ...["/gast/:path*", "/api/uploads/guest/:path*"].map((source) => ({
      source,
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    })),
  ],
};
