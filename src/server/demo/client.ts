import { newSecret } from '../auth/secrets.ts';

/** This service as the demonstration provider knows it; provider and service share one process, so the secret lives as long as it. */
export const demoClient = {
  id: 'moi-initsiativy',
  secret: (process.env.DEMO_CLIENT_SECRET ??= newSecret()),
};
