const ADDRESS = /(https?:\/\/[^\s<>"')]+[^\s<>"').,;:!?])/;

/** What a person typed: paragraphs as typed, and addresses that can be followed. Nothing else in it is markup. */
export function OwnWords({ text, className = "" }: { text: string; className?: string }) {
  return (
    <div className={`max-w-read whitespace-pre-line ${className}`}>
      {text.split(ADDRESS).map((piece, place) => {
        // Text and address take turns.
        const key = `${place} ${piece}`;
        return place % 2 === 0 ? piece : <Address key={key} href={piece} />;
      })}
    </div>
  );
}

function Address({ href }: { href: string }) {
  return (
    <a href={href} rel="nofollow noreferrer">
      {href}
    </a>
  );
}
