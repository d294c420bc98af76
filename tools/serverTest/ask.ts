import { type IncomingHttpHeaders, request } from 'node:http';
import { request as secureRequest } from 'node:https';

export type Question = {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  secure?: boolean;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks a server on this machine, follows no redirect, unpacks nothing. The path goes out as it is. */
export function ask(
  port: number,
  { path, method = 'GET', headers = {}, secure = false }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = secure ? secureRequest : request;
    // The test's own certificate is no authority's.
    const options = { host: '127.0.0.1', port, path, method, headers, rejectUnauthorized: false };
    const sent = start(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    });
    sent.setTimeout(5000, () => sent.destroy(new Error(`${path}: no answer within 5 s`)));
    sent.on('error', reject);
    sent.end();
  });
}
