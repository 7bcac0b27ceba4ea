import { rm, stat } from 'node:fs/promises';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually, freePort, Program, temporaryFolder } from './support/index.js';

/** Where the cluster of a data folder is: in it, or, started by root in a folder that others may not enter, elsewhere. */
function clusterOf(data: string): string {
  const pointer = readdirSync(data).find((name) => name.startsWith('LETAK'));
  const folder = pointer ? readFileSync(join(data, pointer), 'utf8').split('\n')[0] : join(data, 'postgres');
  return folder ?? '';
}

const postmasterOf = (data: string): number =>
  Number(readFileSync(join(clusterOf(data), 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A process that ended but was not collected by its parent yet has no command line any more. */
function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

it('leaves no database behind when an operator command is told to stop', async () => {
  const data = await temporaryFolder();
  const command = Program.start('cli', { KABASHOAX_DATA_DIR: data }, ['demo:load']);
  const postmaster = await eventually(() => postmasterOf(data));
  expect(await command.ends('SIGTERM')).toBe(143);
  await eventually(() => {
    expect(isAlive(postmaster)).toBe(false);
  });
  for (const folder of [clusterOf(data), data]) await rm(folder, { recursive: true, force: true });
});

// One story, told in order: each promise finds the house as the one before left it.
describe('one process on a folder of its own', () => {
  let data: string;
  let settings: Record<string, string>;
  const started: Program[] = [];

  const start = (more: Record<string, string> = {}): Program => {
    const program = Program.start('main', { ...settings, ...more });
    started.push(program);
    return program;
  };

  const running = (): Program => {
    const alive = started.findLast(({ child }) => child.exitCode === null && child.signalCode === null);
    if (!alive) throw new Error(`nothing runs: ${started.at(-1)?.output ?? ''}`);
    return alive;
  };

  beforeAll(async () => {
    data = await temporaryFolder();
    settings = { KABASHOAX_DATA_DIR: data, PORT: String(await freePort()), LOG_LEVEL: 'error' };
  });
  afterAll(async () => {
    for (const program of started) await program.ends('SIGTERM');
    for (const folder of [clusterOf(data), data]) await rm(folder, { recursive: true, force: true });
  });

  it('serves at its very first start, and gives the first administrator a link', async () => {
    const [, link] = await start({ LOG_LEVEL: 'info' }).prints(/administrator pertama.*: (http:\/\/\S+)/);
    const ready = `http://127.0.0.1:${settings['PORT']}/health/ready`;
    await eventually(async () => expect((await fetch(ready)).status).toBe(200));
    expect((await fetch(link ?? '')).status).toBe(200);
  });

  it('logs which route was asked for, and neither the address with its secrets nor who asked', async () => {
    const site = `http://127.0.0.1:${settings['PORT']}`;
    for (const path of [
      '/tiket/4821-0000-1111-2222',
      '/meja/undangan/token-in-a-link',
      '/arsip?q=private-words',
    ])
      await fetch(site + path);
    await running().prints(/"route":"GET \/arsip"/);
    expect(running().output).toContain('"route":"GET /meja/undangan/:token"');
    expect(running().output).not.toMatch(/4821-0000|token-in-a-link|private-words|"(remoteAddress|ip|url)"/);
  });

  it('keeps its passwords and its root secret readable by their owner alone', async () => {
    const passwords = ['owner', 'app'].map((who) => join(clusterOf(data), `${who}.password`));
    for (const file of [join(data, 'secret.key'), ...passwords])
      expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('refuses a second start in one sentence, and one on a port that is taken in another', async () => {
    const second = start({ PORT: String(await freePort()) });
    const samePort = start();
    expect([await second.ends(), await samePort.ends()]).toEqual([1, 1]);
    expect(second.output).toMatch(/^Folder data .* sedang dipakai proses lain \(nomor proses \d+\).*\n$/);
    expect(samePort.output).toMatch(/^Alamat HOST dan PORT .* sudah dipakai program lain\.\n$/);
  });

  it('lets an operator command use the running database', async () => {
    const command = Program.start('cli', settings, ['jobs:dead']);
    expect([await command.ends(), command.output]).toEqual([0, '0 pekerjaan mati.\n']);
    expect(isAlive(postmasterOf(data))).toBe(true);
  });

  it('writes nothing of a row that the database refused into the log of the database', async () => {
    const folder = clusterOf(data);
    const port = Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]);
    const password = readFileSync(join(folder, 'owner.password'), 'utf8').trim();
    const user = 'kabashoax_owner';
    const client = new Client({ host: '127.0.0.1', port, user, password, database: 'kabashoax' });
    await client.connect();
    const words = 'kata-kata seorang warga';
    const refused = client.query(`insert into questions (text, status) values ('${words}', 'received')`);
    await expect(refused).rejects.toThrow(/null value/);
    await client.end();
    const log = () => readFileSync(join(folder, 'postgres.log'), 'utf8');
    await eventually(() => {
      expect(log()).toMatch(/ERROR:.*null value/);
    });
    expect(log()).not.toContain(words);
  });

  it('stops its database cleanly and exits 0 on SIGTERM', async () => {
    const postmaster = postmasterOf(data);
    expect(await running().ends('SIGTERM')).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
    expect(readFileSync(join(clusterOf(data), 'postgres.log'), 'utf8')).toMatch(
      /database system is shut down\s*$/,
    );
  });

  it('lets one of two starts at the same moment live', async () => {
    const pair = [start(), start({ PORT: String(await freePort()) })];
    const ended = () => pair.filter(({ child }) => child.exitCode !== null);
    await eventually(() => ended().length === 1);
    expect(ended()[0]?.output).toMatch(/^Folder data .* sedang dipakai proses lain/);
    await running().prints(/Kupang Kabashoax:/);
  });

  it('starts again after kill -9, with one database server', async () => {
    const orphan = postmasterOf(data);
    await running().ends('SIGKILL');
    expect(isAlive(orphan)).toBe(true);
    await start().prints(/Kupang Kabashoax:/);
    expect([isAlive(orphan), isAlive(postmasterOf(data))]).toEqual([false, true]);
  });

  it('exits 0 on SIGINT', async () => {
    expect(await running().ends('SIGINT')).toBe(0);
  });

  it('brings the database up for one operator command, and down again', async () => {
    const command = Program.start('cli', settings, ['audit:verify']);
    expect([await command.ends(), command.output]).toEqual([
      0,
      expect.stringContaining('Catatan audit utuh'),
    ]);
    expect(readdirSync(join(clusterOf(data), 'cluster'))).not.toContain('postmaster.pid');
  });

  it('refuses to start with another root secret than its database was made with', async () => {
    const program = start({ KABASHOAX_SECRET: 'another secret of more than thirty-two characters' });
    expect([await program.ends(), program.output]).toEqual([1, expect.stringContaining('KABASHOAX_SECRET')]);
  });
});

describe('settings that are wrong', () => {
  it('are named, and their values are not shown', async () => {
    const program = Program.start('main', {
      DATABASE_URL: 'mysql://root:hunter2@db',
      KABASHOAX_SECRET: 'short-and-secret',
    });
    expect(await program.ends()).toBe(1);
    expect(program.output).toMatch(/^Setelan tidak sah: .*DATABASE_URL.*KABASHOAX_SECRET.*\n$/);
    expect(program.output).not.toMatch(/hunter2|short-and-secret/);
  });

  it('do not show the address of a database that does not answer', async () => {
    const program = Program.start('main', {
      DATABASE_URL: 'postgres://somebody:hunter2@127.0.0.1:1/x',
      DATABASE_WAIT_SECONDS: '0',
      KABASHOAX_SECRET: 'a secret that is long enough to be one',
    });
    expect(await program.ends()).toBe(1);
    expect(program.output).toMatch(
      /^DATABASE_URL atau DATABASE_OWNER_URL tidak dapat dipakai: .*ECONNREFUSED.*\n$/,
    );
    expect(program.output).not.toMatch(/hunter2|somebody/);
  });
});

it('waits for a database that is not there yet, says so once, and can be stopped meanwhile', async () => {
  const program = Program.start('main', {
    DATABASE_URL: 'postgres://somebody:hunter2@127.0.0.1:1/x',
    DATABASE_WAIT_SECONDS: '3600',
    KABASHOAX_SECRET: 'a secret that is long enough to be one',
  });
  await program.prints(/belum dapat dipakai/);
  expect(await program.ends('SIGTERM')).toBe(0);
  expect(program.output).toMatch(/^Basis data belum dapat dipakai: .*ECONNREFUSED.* 3600 detik\.\n$/);
});
