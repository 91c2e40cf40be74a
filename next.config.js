/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  // Drizzle recognises a pool by the name of its class, and PGlite and pdf.js load files beside themselves.
  serverExternalPackages: ["@electric-sql/pglite", "@vercel/postgres", "@neondatabase/serverless", "pg", "pg-boss", "unpdf", "yauzl"],
  // The readers of files and of photos run as processes of their own, so their imports are not traced.
  outputFileTracingIncludes: {
    "/**": ["./drizzle/migrations/**/*", "./lib/platform/extraction/reader/*.mjs", "./node_modules/{unpdf,yauzl,pend,buffer-crc32}/**/*"],
    "/api/uploads/photo": ["./lib/platform/pictures/main.mjs", "./node_modules/{sharp,@img,detect-libc,semver}/**/*"],
  },
  headers: async () => [
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
  ],
};
