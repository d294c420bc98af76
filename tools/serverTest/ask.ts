import { type IncomingHttpHeaders, request } from 'node:http';

export type Question = { path: string; method?: string; headers?: Record<string, string> };
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks a server on this machine, follows no redirect, unpacks nothing. The path goes out as it is. */
export function ask(
  port: number,
  { path, method = 'GET', headers = {} }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
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
