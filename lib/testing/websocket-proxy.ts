import { type AddressInfo, connect } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

export type WebSocketProxy = {
  /** For `DATABASE_WS_PROXY`. */
  address: string;
  /** How many connections it carried. */
  carried: () => number;
  close: () => Promise<void>;
};

/**
 * Carries PostgreSQL's own protocol over WebSockets, as Neon's proxy does, so that the serverless driver can be shown
 * against any server. Only to the one server that it is told.
 */
export function startWebSocketProxy(target: { host: string; port: number }): Promise<WebSocketProxy> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, path: "/v1" });
  let carried = 0;
  server.on("connection", (socket) => {
    carried++;
    carry(socket, target);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        for (const client of server.clients) client.terminate();
        return new Promise<void>((done) => server.close(() => done()));
      };
      resolve({ address: `127.0.0.1:${port}/v1`, carried: () => carried, close });
    });
  });
}

function carry(socket: WebSocket, target: { host: string; port: number }) {
  const server = connect({ ...target, noDelay: true });
  server.on("data", (piece) => socket.readyState === socket.OPEN && socket.send(piece));
  server.on("close", () => socket.close());
  server.on("error", () => socket.close(1011));
  socket.on("message", (piece: Buffer) => server.write(piece));
  socket.on("close", () => server.end());
  socket.on("error", () => server.destroy());
}
