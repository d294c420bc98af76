import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testSite } from './testSite.ts';

const { root, site, publish, pages, longest } = testSite();

describe('a build with a newsroom’s own files', { timeout: longest }, () => {
  it('has a newsroom’s own worker in the place of ours: one that takes itself away, say', async () => {
    const own = join(site, 'public/sw.js');
    await cp(join(root, 'deploy/remove-worker.js'), own);
    expect(publish().status).toBe(0);
    expect(readFileSync(join(site, 'dist/sw.js'), 'utf8')).toBe(readFileSync(own, 'utf8'));
    await rm(own);
    expect(publish().status).toBe(0);
    expect(readFileSync(join(site, 'dist/sw.js'), 'utf8')).toContain('__WB_MANIFEST');
  });

  it('has the newsroom’s own files as they are, in folders too, and loses them with their sources', async () => {
    const own = {
      '.well-known/security.txt': 'Contact: mailto:editors@news.example',
      'images/2026/x.png': 'a picture',
      'press.html': `<p>${'Press. '.repeat(300)}</p>`,
      '.htaccess': 'ErrorDocument 404 /404.html',
    };
    const left = ['.DS_Store', 'images/Thumbs.db', 'press.html~'];
    const put = async (file: string, text: string) => {
      await mkdir(dirname(join(site, 'public', file)), { recursive: true });
      await writeFile(join(site, 'public', file), text);
    };
    const dist = (file: string) => join(site, 'dist', file);
    for (const [file, text] of Object.entries(own)) await put(file, text);
    for (const file of left) await put(file, 'left');
    await symlink(join(site, 'public/images'), join(site, 'public/linked'));
    const first = publish();
    expect(first.status, first.output).toBe(0);
    for (const [file, text] of Object.entries(own)) {
      expect(readFileSync(dist(file), 'utf8')).toBe(text);
    }
    expect(readFileSync(dist('linked/2026/x.png'), 'utf8')).toBe('a picture');
    expect(existsSync(dist('press.html.br'))).toBe(true);
    expect(left.filter((file) => existsSync(dist(file)))).toEqual([]);
    expect(publish().output).toContain(' 0 files made');

    // What was a folder is a file, and the other way round.
    for (const name of ['images', 'press.html', 'linked']) {
      await rm(join(site, 'public', name), { recursive: true });
    }
    await put('images', 'a file');
    await put('press.html/kit.txt', 'a file');
    const second = publish();
    expect(second.status, second.output).toBe(0);
    expect(readFileSync(dist('images'), 'utf8')).toBe('a file');
    expect(await readdir(dist('press.html'))).toEqual(['kit.txt']);
    expect(existsSync(dist('linked'))).toBe(false);
    for (const name of [
      '.well-known',
      'images',
      'press.html',
      '.htaccess',
      '.DS_Store',
      'press.html~',
    ]) {
      await rm(join(site, 'public', name), { recursive: true });
    }
    expect(publish().status).toBe(0);
    expect(existsSync(dist('.well-known'))).toBe(false);
  });

  it('refuses files of a newsroom’s own in the place of any of the site’s but four', async () => {
    const replaced = ['404.html', 'manifest.webmanifest', 'robots.txt', 'sw.js'];
    const made = (await readdir(join(site, 'dist'))).filter(
      (name) => !replaced.includes(name) && !/\.(br|gz)$/.test(name) && name !== 'articles',
    );
    expect(made).toEqual(expect.arrayContaining(['_headers', 'assets', 'index.html', 'ua']));
    const others = ['UA', '.git', 'robots.txt.gz'];
    const isFolder = (name: string) => ['UA', '.git'].includes(name) || /^[^._]+$/.test(name);
    const before = await pages();
    for (const name of [...made, ...others, ...replaced]) {
      const file = join(site, 'public', isFolder(name) ? `${name}/own/x.txt` : name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, 'ours');
    }
    await symlink('/nowhere/at/all', join(site, 'public/gone'));
    const refused = publish('--skip-broken');
    for (const name of [...made, ...others, 'gone'])
      await rm(join(site, 'public', name), { recursive: true });
    expect(refused.status).toBe(1);
    const lines = refused.output.trim().split('\n');
    expect(lines.pop()).toBe('Nothing was built.');
    const named = lines.map((line) => line.split(': expected ')[0] ?? '');
    // A build says what site.config.ts lacks in a new language, too.
    expect(named.filter((name) => !name.startsWith('site.config.ts')).sort()).toEqual(
      [...made, ...others, 'gone'].map((name) => `public/${name}`).sort(),
    );
    expect(await pages()).toEqual(before);

    expect(publish().status).toBe(0);
    const text = (name: string) => readFileSync(join(site, 'dist', name), 'utf8');
    expect(text('robots.txt')).toMatch(/^ours\n\nSitemap: http.*\/sitemap\.xml\n/);
    for (const name of ['404.html', 'manifest.webmanifest', 'sw.js'])
      expect(text(name)).toBe('ours');
    for (const name of replaced) await rm(join(site, 'public', name));
    expect(publish().status).toBe(0);
    expect(text('robots.txt')).toMatch(/^User-agent: \*\nAllow: /);
  });
});
