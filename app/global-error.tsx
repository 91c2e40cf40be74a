"use client";

import { Broken } from "./_components/broken";
import "./globals.css";

/** When even the frame around the pages broke. */
export default function SiteError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="nl-BE">
      <body>
        <title>Er ging iets mis – Kenniskringen</title>
        <main>
          <Broken reference={error.digest} again={reset} />
        </main>
      </body>
    </html>
  );
}
