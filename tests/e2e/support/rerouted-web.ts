// A blog on the loopback that the app reaches as if it stood on the public web: in the main process, connections to hosts that
// end in `.test` go to the server of the test. The app's own client, its robots.txt and its pauses stay as they are.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from 'playwright';

export interface ReroutedWeb {
  /** Paths and their HTML; what is not there is a 404. */
  pages: Map<string, string>;
  /** Paths that were asked for. */
  asked: string[];
  reroute(app: ElectronApplication): Promise<void>;
  close(): Promise<void>;
}

export const startReroutedWeb = async (): Promise<ReroutedWeb> => {
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages.get(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page ?? 'not here');
  });
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  const { port } = server.address() as AddressInfo;
  return {
    pages, asked,
    reroute: (app) => app.evaluate((_electron, to) => {
      const net = process.getBuiltinModule('node:net');
      const connect = net.connect as (options: object, ...rest: unknown[]) => unknown;
      const rerouted = (options: { host?: string; lookup?: unknown }, ...rest: unknown[]) =>
        connect(options.host?.endsWith('.test') ? { ...options, host: '127.0.0.1', port: to, lookup: undefined } : options, ...rest);
      Object.assign(net, { connect: rerouted });
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    }, port),
    close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
};
