// A Pospal that says what a test wants it to say, and lists nothing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers where `know` says something to a path and a body, with that as its data, until it is closed. */
export async function aPospal(know: (path: string, body: string) => unknown): Promise<{ url: string; close: () => Promise<unknown> }> {
  const said = (path: string, body: string): unknown => {
    const known = know(path, body);
    if (known === null) return { status: 'error', messages: ['不存在'], errorCode: 5001 };
    return { status: 'success', data: known ?? (path.includes('Pages') ? { result: [], pageSize: 100 } : []) };
  };
  const server = createServer((asked, reply) => {
    let body = '';
    asked.on('data', (chunk) => (body += String(chunk)));
    asked.on('end', () => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said(asked.url ?? '', body))));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections();
    return new Promise((gone) => server.close(gone));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pospal-api2/openapi/v1`, close };
}
