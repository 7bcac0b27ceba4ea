import { createServer, type AddressInfo } from 'node:net';
import { connectOnce, untilConnected } from './first-connection.js';
import { startError } from './why-not.js';

const refused = (code: string): Error => Object.assign(new Error('no'), { code });

describe('waiting for the database', () => {
  let tries: number;
  let said: string[];
  beforeEach(() => {
    tries = 0;
    said = [];
  });

  /** Fails so often, then succeeds. */
  const after =
    (failures: number, error = refused('ECONNREFUSED')) =>
    () => {
      tries += 1;
      return tries > failures ? Promise.resolve() : Promise.reject(error);
    };
  const say = (sentence: string) => said.push(sentence);
  const patient = { limitMs: 600_000, pauseMs: 0, say };

  it('goes on once the server is there, and speaks of it once', async () => {
    await untilConnected(after(5), patient);
    expect(tries).toBe(6);
    expect(said).toEqual([
      'Basis data belum dapat dipakai: tidak ada yang menjawab di alamat itu (ECONNREFUSED). Ditunggu paling lama 600 detik.',
    ]);
  });

  it.each(['57P03', '53300', 'EAI_AGAIN', 'ENOTFOUND', 'ETIMEDOUT'])('takes %s for passing', async (code) => {
    await untilConnected(after(1, refused(code)), patient);
    expect([tries, said.length]).toEqual([2, 1]);
  });

  it.each(['28P01', '28000', '3D000', '42501', 'XX000'])('fails at once on %s', async (code) => {
    await expect(untilConnected(after(9, refused(code)), patient)).rejects.toMatchObject({ code });
    expect([tries, said]).toEqual([1, []]);
  });

  it('gives up after its limit in a sentence that says how long it waited', async () => {
    const given = await untilConnected(after(9), { ...patient, limitMs: -1 }).catch(
      (error: unknown) => error,
    );
    expect(tries).toBe(1);
    expect(startError(given, 'DATABASE_URL', 60)).toMatchObject({
      message:
        'DATABASE_URL tidak dapat dipakai: tidak ada yang menjawab di alamat itu (ECONNREFUSED). Sudah ditunggu 60 detik.',
    });
  });

  it('says so, too, of a connection that is only slow, and takes it', async () => {
    let tell: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const sayAndTell = (sentence: string) => {
      say(sentence);
      tell();
    };
    await untilConnected(() => told, { ...patient, slowMs: 0, say: sayAndTell });
    expect(said).toEqual([expect.stringContaining('servernya belum menjawab')]);
  });

  it('takes a server that accepts and says nothing for one that does not answer yet', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const given = await connectOnce(`postgres://a:b@127.0.0.1:${port}/x`, 50).catch(
      (error: unknown) => error,
    );
    silent.close();
    expect(startError(given, 'DATABASE_URL', 60)).toMatchObject({
      message:
        'DATABASE_URL tidak dapat dipakai: servernya tidak menjawab (ETIMEDOUT). Sudah ditunggu 60 detik.',
    });
  });
});
