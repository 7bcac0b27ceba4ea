import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppConfig } from './app-config.js';

/** Thrown at boot; names the settings that are wrong and never their values. */
export class ConfigError extends Error {}

/** Reads and checks all settings once. An empty variable counts as unset. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): AppConfig {
  const known = new Set([...Object.keys(new AppConfig()), ...Object.keys(OPTIONAL)]);
  const given = Object.entries(env).filter(([name, value]) => known.has(name) && value !== '');
  const config = plainToInstance(AppConfig, Object.fromEntries(given), { exposeDefaultValues: true });
  const wrong = validateSync(config, { forbidUnknownValues: true }).map(
    ({ property, constraints }) => `${property} (${Object.keys(constraints ?? {}).join(', ')})`,
  );
  if (wrong.length > 0) throw new ConfigError(`Setelan tidak sah: ${wrong.join('; ')}`);
  refuseOpenFetching(config, env);
  return config;
}

/** Whoever may name an address at the desk could otherwise read what only this machine may. */
function refuseOpenFetching(config: AppConfig, env: NodeJS.ProcessEnv): void {
  const production = env['NODE_ENV'] === 'production' || config.PUBLIC_URL?.startsWith('https:') === true;
  if (production && config.FETCH_ALLOW_LOOPBACK === 'on')
    throw new ConfigError(
      'FETCH_ALLOW_LOOPBACK hanya untuk pengujian: tidak boleh on dengan NODE_ENV=production atau PUBLIC_URL https.',
    );
}

const OPTIONAL: Record<keyof OptionalSettings, true> = {
  PUBLIC_URL: true,
  DATABASE_URL: true,
  DATABASE_OWNER_URL: true,
  REDIS_URL: true,
  SMTP_URL: true,
  MAIL_FROM: true,
  KABASHOAX_SECRET: true,
  WEBSUB_HUB: true,
  INDEXNOW_KEY: true,
  TRUST_PROXY: true,
  EXTRA_HOLIDAYS: true,
};

type OptionalSettings = { [K in keyof AppConfig as undefined extends AppConfig[K] ? K : never]-?: true };

/** The portal's own address without a trailing slash; every absolute link starts with it, never with the request's host. */
export function publicUrl(config: AppConfig): string {
  return (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/+$/, '');
}
