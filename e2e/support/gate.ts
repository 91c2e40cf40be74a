import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A door before the server that can be shut: for the browser behind it the server is gone. */
export async function gateTo(baseURL: string): Promise<{ url: string; shut: () => Promise<void> }> {
  const { hostname, port } = new URL(baseURL);
  const open = new Set<Socket>();
  const gate = createServer((inside) => {
    const outside = connect(Number(port), hostname);
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy()).on("close", () => open.delete(one));
      one.pipe(other);
    }
  });
  await new Promise<void>((listening) => gate.listen(0, "localhost", listening));
  const shut = () => {
    for (const socket of open) socket.destroy();
    return new Promise<void>((closed) => void gate.close(() => closed()));
  };
  return { url: `http://localhost:${(gate.address() as AddressInfo).port}`, shut };
}
