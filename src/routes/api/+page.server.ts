import { openApiDocument } from '#server/api/app.ts';
import { readableCalls } from '#server/api/readable.ts';
import { env } from '#server/env.ts';
import type { PageServerLoad } from './$types';

const address = `${env.ORIGIN}${env.BASE_PATH}/api/v1`;

/** The readable page of the API, made from its document. */
export const load: PageServerLoad = () => ({ address, calls: readableCalls(openApiDocument(), address) });
