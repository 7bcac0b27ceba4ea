import { StaffService, type Role } from '../src/staff/index.js';
import { Authenticator, phoneOf, setPhone } from './staff-codes.js';
import type { TestApp } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';

/** As much of a browser as the desk needs: it keeps cookies, follows nothing, and fills in the hidden token. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly base: string) {}

  /** The session's token, as the cookie has it. */
  get token(): string {
    return this.cookies.get('kabashoax_sesi') ?? '';
  }

  set token(value: string) {
    this.cookies.set('kabashoax_sesi', value);
  }

  /** The token of the sign-in that waits for a code. */
  get halfToken(): string {
    return this.cookies.get('kabashoax_masuk') ?? '';
  }

  async send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies !== '') headers.set('cookie', cookies);
    const reply = await fetch(this.base + path, { redirect: 'manual', ...init, method, headers });
    for (const given of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path);
  }

  /** Posts a form exactly as given. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.send('POST', path, { body: new URLSearchParams(fields), headers });
  }

  /** Posts a form with the token that this session's pages carry. */
  async submit(path: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.post(path, { ...fields, _csrf: await this.csrf() });
  }

  async csrf(): Promise<string> {
    const page = await (await this.get('/meja/akun')).text();
    return /name="_csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  }

  /** The first step alone. */
  password(email: string, password: string, extra: Record<string, string> = {}): Promise<Response> {
    return this.post('/meja/masuk', { email, password, ...extra });
  }

  /** Signs in with both steps, setting up a phone the first time. The answer is that of the last step. */
  async signIn(email: string, password: string, extra: Record<string, string> = {}): Promise<Response> {
    const first = await this.password(email, password, extra);
    const next = first.headers.get('location') ?? '';
    if (next.startsWith('/meja/masuk/pasang')) return this.setUp(email, extra);
    if (!next.startsWith('/meja/masuk/kode')) return first;
    return this.post('/meja/masuk/kode', { ...extra, kode: phoneOf(this.base, email)?.code() ?? '000000' });
  }

  /** Sets up a phone where the half sign-in asks for it. */
  async setUp(email: string, extra: Record<string, string> = {}): Promise<Response> {
    const phone = Authenticator.from(await (await this.get('/meja/masuk/pasang')).text());
    const reply = await this.post('/meja/masuk/pasang', { ...extra, kode: phone.code() });
    phone.keep(await reply.clone().text());
    setPhone(this.base, email, phone);
    return reply;
  }
}

/** A browser in which a new colleague is signed in. */
export async function signedIn(app: TestApp, role: Role): Promise<Browser> {
  const email = `${role}@kupang.test`;
  await app.get(StaffService).create({ email, name: `Nama ${role}`, role, password: PASSWORD });
  const browser = new Browser(app.url);
  await browser.signIn(email, PASSWORD);
  return browser;
}
