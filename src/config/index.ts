export { AppConfig } from './app-config.js';
export { ConfigError, loadConfig, publicUrl } from './load-config.js';
export { Secrets, hasSecret, loadSecrets, type KeyPurpose } from './secret.js';
export { ConfigModule } from './config.module.js';
