/** As much of a browser as the desk needs: it keeps one cookie, follows nothing, and fills in the hidden token. */
export class Browser {
  private cookie = '';

  constructor(private readonly base: string) {}

  /** The session's token, as the cookie has it. */
  get token(): string {
    return this.cookie.split('=')[1] ?? '';
  }

  set token(value: string) {
    this.cookie = `kabashoax_sesi=${value}`;
  }

  async send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const reply = await fetch(this.base + path, { redirect: 'manual', ...init, method, headers });
    const given = reply.headers.get('set-cookie');
    if (given !== null) this.cookie = given.split(';')[0] ?? '';
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

  signIn(email: string, password: string, extra: Record<string, string> = {}): Promise<Response> {
    return this.post('/meja/masuk', { email, password, ...extra });
  }
}
