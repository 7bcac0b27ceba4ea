import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
} from 'class-validator';
import { Transform } from 'class-transformer';

const url = (...protocols: string[]) => ({ protocols, require_tld: false, require_protocol: true });
const number = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? Number(value) : value,
);

/** `08:00-16:00`, the end after the beginning, both on the same day. */
const OpeningTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'openingTime',
    validator: {
      validate: (value) => {
        const time = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(String(value));
        return time?.[1] !== undefined && time[2] !== undefined && time[1] < time[2];
      },
    },
  });

/** Every setting of the product. Names are those of the environment variables. */
export class AppConfig {
  /** Port of the HTTP server; 0 asks the system for a free one. */
  @number
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  /** Address to listen on. */
  @IsString()
  HOST = '127.0.0.1';

  /** Absolute address of the portal, the base of every link it writes. Default: http://HOST:PORT. */
  @IsOptional()
  @IsUrl(url('http', 'https'))
  PUBLIC_URL?: string;

  /** PostgreSQL of the application's own role. Unset: the embedded PostgreSQL. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL?: string;

  /** PostgreSQL role that owns the tables and migrates. Unset: DATABASE_URL, narrowed at run time to `kabashoax_app`. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_OWNER_URL?: string;

  /** Connections per process. */
  @number
  @IsInt()
  @Min(2)
  @Max(100)
  DATABASE_POOL_SIZE = 10;

  /** Seconds that a process which starts waits for a database of its own server that does not answer yet. */
  @number
  @IsInt()
  @Min(0)
  @Max(3_600)
  DATABASE_WAIT_SECONDS = 60;

  /** Redis that carries jobs. Unset: jobs run in this process. */
  @IsOptional()
  @Matches(/^rediss?:\/\//)
  REDIS_URL?: string;

  /** Outgoing mail. Unset: askers are told on the ticket page only. */
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  SMTP_URL?: string;

  /** Sender of outgoing mail. */
  @IsOptional()
  @IsEmail()
  MAIL_FROM?: string;

  /** Folder of the embedded database and of generated secrets. */
  @IsString()
  @MinLength(1)
  KABASHOAX_DATA_DIR = './data';

  /** Root secret, at least 32 characters, the same in every process. Unset: made once in the data folder. */
  @IsOptional()
  @MinLength(32)
  KABASHOAX_SECRET?: string;

  /** Push services of browsers that may be asked, by name (`*.` for every name below one), comma-separated; `off`: none. */
  @Matches(/^(off|(\*\.)?[a-z0-9.-]+(,(\*\.)?[a-z0-9.-]+)*)$/)
  PUSH_SERVICES =
    'fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com';

  /** Hub that is told of every change, and from which readers are told (WebSub). Unset: readers come and look. */
  @IsOptional()
  @IsUrl(url('http', 'https'))
  WEBSUB_HUB?: string;

  /** Key under which search engines are told of every change (IndexNow). Unset: they come and look. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{8,128}$/)
  INDEXNOW_KEY?: string;

  /** Where they are told; whoever is told passes it on to the other search engines. */
  @IsUrl(url('http', 'https'))
  INDEXNOW_ENDPOINT = 'https://api.indexnow.org/indexnow';

  /** Memory of each web process for public pages that are the same for everybody, in MB; 0: every page is made for its reader. */
  @number
  @IsInt()
  @Min(0)
  @Max(4_096)
  PAGE_CACHE_MB = 32;

  /** `off` only for measurements. */
  @IsIn(['on', 'off'])
  KABASHOAX_RATE_LIMITS: 'on' | 'off' = 'on';

  /** `on` only for tests: lets pages be fetched from this very machine. Refused in production. */
  @IsIn(['on', 'off'])
  FETCH_ALLOW_LOOPBACK: 'on' | 'off' = 'off';

  /** When the team works, WITA. Service levels count these hours. */
  @OpeningTime()
  WORKING_HOURS = '08:00-16:00';

  /** On which days, 1 for Monday to 7 for Sunday, comma-separated. */
  @Matches(/^[1-7](,[1-7])*$/)
  WORKING_DAYS = '1,2,3,4,5';

  /** Days off that no built-in list knows, such as those of the region or of a new decree: YYYY-MM-DD, comma-separated. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*$/)
  EXTRA_HOLIDAYS?: string;

  /** Addresses of reverse proxies whose X-Forwarded-For is believed, comma-separated (CIDR allowed). */
  @IsOptional()
  @IsString()
  TRUST_PROXY?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';
}
