import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const brotliModules = [
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/share/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so',
];

/** The path of nginx's brotli module; undefined where there is none. */
export function brotliModule(): string | undefined {
  return brotliModules.find((file) => existsSync(file));
}

/**
 * Sees to it that a program is there: on Debian, as root, it is installed.
 * @param extras packages that are good to have
 * @returns false where it isn't there; what is needed has then been said
 */
export function ensureInstalled(
  program: string,
  packages: string[],
  extras: string[] = [],
): boolean {
  const isThere = hasProgram(program);
  if (isThere && (extras.length === 0 || brotliModule())) return true;
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebian) {
    apt('update');
    // One by one: an extra that this Debian lacks must not keep the rest away.
    for (const name of [...packages, ...extras])
      apt('install', '-y', '--no-install-recommends', name);
  }
  if (hasProgram(program)) return true;
  console.error(
    `${program}: expected it to be installed (Debian: apt-get install ${packages.join(' ')}` +
      `${isDebian ? '; that failed' : '; as root, this command does it'})`,
  );
  return false;
}

function hasProgram(program: string): boolean {
  return !spawnSync(program, ['-v'], { stdio: 'ignore' }).error;
}

function apt(...args: string[]): void {
  // RUNLEVEL keeps Debian from starting what it installs.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
}
