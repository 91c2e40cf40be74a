"use client";

/** A bug reached a page. The reader's language is not known here, so it says it in both. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="page max-w-read">
      <h1>Er ging iets mis</h1>
      <p className="my-4">
        De fout ligt bij ons en is genoteerd. Probeer het opnieuw; lukt het niet, geef dan dit kenmerk door: <strong>{error.digest}</strong>
        .
      </p>
      <p className="my-4" lang="en">
        Something went wrong on our side. Try again, or pass on the reference above.
      </p>
      <button type="button" className="btn-primary" onClick={reset}>
        Probeer opnieuw
      </button>
    </div>
  );
}
