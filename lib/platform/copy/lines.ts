/** The lines of a text that streams in. Only a line feed ends one: what people wrote may hold every other sign for a new line. */
export async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of content) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield line;
  }
  const last = rest + decoder.decode();
  if (last !== "") yield last;
}
