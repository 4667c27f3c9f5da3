import { OpenApiValidator } from './openapi-validator.ts';

const validator = new OpenApiValidator();

/** A `fetch` whose every exchange is held to the OpenAPI document, for a form that is used as a client sees it. */
export function checkedFetch(fetchLike: typeof fetch): typeof fetch {
  return validator.wrapFetch(fetchLike, { requests: 'refused' });
}
