"use client";

import { Broken } from "./_components/broken";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken reference={error.digest} again={reset} />;
}
