/** A worker in a process of its own, to be killed: it begins a job, writes, says so, and never ends. */
const [build, databaseUrl, redisUrl] = process.argv.slice(2);
const room = (name) => import(`${build}/${name}.js`);
await import('reflect-metadata');
const { NestFactory } = await import('@nestjs/core');
const { TypeOrmModule } = await import('@nestjs/typeorm');
const { AppConfig, ConfigModule, Secrets } = await room('config/index');
const { appConnection } = await room('database/connection');
const { JOB_HANDLERS, JobRunnerModule, QueueModule } = await room('queue/index');
const { JOB_NAMES } = await room('queue/jobs');

const handler = {
  async handle(tx, { questionId }) {
    await tx.query('insert into marks (id) values ($1)', [questionId]);
    process.stdout.write('begun\n');
    await new Promise(() => {});
  },
};
const table = Object.fromEntries(JOB_NAMES.map((name) => [name, handler]));
class Handlers {}
class Root {}
await NestFactory.createApplicationContext(
  {
    module: Root,
    imports: [
      ConfigModule.with(
        Object.assign(new AppConfig(), redisUrl && { REDIS_URL: redisUrl }),
        new Secrets(Buffer.alloc(32)),
      ),
      TypeOrmModule.forRoot(appConnection(databaseUrl, 5, false)),
      QueueModule.forRoot({ sweepMs: 50, leaseMs: 500, concurrency: 1, schedules: {} }),
      JobRunnerModule.with({
        module: Handlers,
        providers: [{ provide: JOB_HANDLERS, useValue: table }],
        exports: [JOB_HANDLERS],
      }),
    ],
  },
  { logger: ['error'] },
);
