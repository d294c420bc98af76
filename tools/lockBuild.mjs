import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keeps other builds of a folder away until this process ends: two at once would remove each other's files.
 * @param {string} file has the id of the process that builds
 * @returns {number | undefined} that of another one, which builds already; this one mustn't then
 */
export function lockBuild(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const other = Number(readFileSync(file, 'utf8'));
    if (isRunning(other)) return other;
    // Killed, or the machine was: it couldn't take its lock away.
    rmSync(file, { force: true });
    return lockBuild(file);
  }
  const unlock = () => rmSync(file, { force: true });
  process.on('exit', unlock);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      unlock();
      // Now that nobody listens any more, it ends the process as ever.
      process.kill(process.pid, signal);
    });
  }
  return undefined;
}

function isRunning(pid) {
  // In a container, a new process often has the id that the last one had.
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return error.code === 'EPERM';
  }
}
