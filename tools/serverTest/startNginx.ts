import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../freePort.mjs';
import { ask } from './ask.ts';
import { brotliModule } from './installed.ts';

export type RunningServer = { port: number; stop: () => Promise<void> };

/** What nginx had to say of its configuration: nothing, where all is well. */
export type RunningNginx = RunningServer & { securePort: number; warnings: string };

type Settings = {
  /** The path that the site lives below, with a slash at the end. */
  base: string;
  /** The contents of triptych-headers.conf. */
  headers: string;
};

/** What this machine must have otherwise than a newsroom's: each must stand in deploy/nginx.conf. */
function adapt(config: string, changes: [RegExp, string][]): string {
  return changes.reduce((text, [line, instead]) => {
    if (!line.test(text)) throw new Error(`deploy/nginx.conf: expected a line like ${line}`);
    return text.replace(line, instead);
  }, config);
}

/** Starts deploy/nginx.conf on a free port, in a temporary folder, with dist/ as its site. */
export async function startNginx({ base, headers }: Settings): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'triptych-nginx-'));
  const port = await freePort();
  const securePort = await freePort();
  makeCertificate(folder);
  const brotli = brotliModule();
  const site = adapt(await readFile('deploy/nginx.conf', 'utf8'), [
    [/^ {2}listen 80;/m, `  listen 127.0.0.1:${port};\n${listenSecurely(folder, securePort)}`],
    [/^ {2}root \/srv\/triptych;/m, `  root ${folder}/root;`],
    [/include triptych-headers\.conf;/, `include ${folder}/triptych-headers.conf;`],
    ...(brotli ? [] : [[/^ {2}brotli_static on;/m, ''] as [RegExp, string]]),
  ]);
  const place = join(folder, 'root', base);
  await mkdir(join(place, '..'), { recursive: true });
  await symlink(resolve('dist'), place.replace(/\/$/, ''));
  await writeFile(join(folder, 'triptych-headers.conf'), headers);
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${brotli};` : ''}
    daemon off;
    worker_processes 1;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${folder}/pid;
    error_log ${folder}/error.log warn;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ')}
      include ${folder}/site.conf;
    }`,
  );
  const args = ['-p', folder, '-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')];
  const { stderr } = spawnSync('nginx', [...args, '-t', '-q'], { encoding: 'utf8' });
  const child = spawn('nginx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  async function stop() {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await untilAnswering(port, () => child.exitCode === null);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, securePort, stop, warnings: stderr };
}

const certificate = (folder: string) => ({ cert: `${folder}/cert.pem`, key: `${folder}/key.pem` });

/** A certificate that only a test would trust. */
function makeCertificate(folder: string): void {
  const { cert, key } = certificate(folder);
  const days = ['-days', '1', '-subj', '/CN=localhost'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const args = ['req', '-x509', '-nodes', ...curve, ...days, '-keyout', key, '-out', cert];
  const { status, error } = spawnSync('openssl', args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`openssl: expected a certificate (${error ?? status})`);
}

function listenSecurely(folder: string, port: number): string {
  const { cert, key } = certificate(folder);
  return `  listen 127.0.0.1:${port} ssl; ssl_certificate ${cert}; ssl_certificate_key ${key};`;
}

/** Waits until a server answers, five seconds at most. */
export async function untilAnswering(port: number, isAlive: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && isAlive(); tries += 1) {
    const answer = await ask(port, { path: '/' }).catch(() => undefined);
    if (answer) return;
    await sleep(50);
  }
  throw new Error(`port ${port}: expected a server to answer within 5 s`);
}
