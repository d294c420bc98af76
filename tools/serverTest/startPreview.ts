import { spawn } from 'node:child_process';
import { freePort } from '../freePort.mjs';
import { type RunningServer, untilAnswering } from './startNginx.ts';

/** Starts what `npm start` serves the site with, on a free port. */
export async function startPreview(): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['tools/serve.mjs'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  await untilAnswering(port, () => child.exitCode === null);
  return {
    port,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
