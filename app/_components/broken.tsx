"use client";

/** The reader's language is not known here, so it says everything in both. Without a reference nothing of ours broke: the server was not reached. */
export function Broken({ reference, again }: { reference?: string; again: () => void }) {
  return (
    <div className="page max-w-read">
      <h1>Er ging iets mis</h1>
      {reference ? (
        <>
          <p className="my-4">
            De fout ligt bij ons en is genoteerd. Probeer het opnieuw; lukt het niet, geef dan dit kenmerk door:{" "}
            <strong>{reference}</strong>.
          </p>
          <p className="my-4" lang="en">
            Something went wrong on our side. Try again, or pass on the reference above.
          </p>
        </>
      ) : (
        <>
          <p className="my-4">
            Misschien viel je verbinding weg. Wat je net deed, is dan niet verstuurd: doe het opnieuw zodra je weer bereik hebt.
          </p>
          <p className="my-4" lang="en">
            Perhaps your connection was lost. Then what you just did was not sent: do it again once you have a signal.
          </p>
        </>
      )}
      <button type="button" className="btn-primary" onClick={again}>
        Probeer opnieuw
      </button>
    </div>
  );
}
