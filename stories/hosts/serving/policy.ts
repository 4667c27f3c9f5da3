import { createHash } from 'node:crypto';

interface Needs {
  /** Origins of scripts beside the page's own. */
  readonly scripts?: readonly string[];
  /** The page itself, where it has scripts between its tags. */
  readonly page?: string;
  /** Origins that are asked beside the page's own. */
  readonly asks?: readonly string[];
  /** Where its own pictures come from, its icon for instance. */
  readonly images?: readonly string[];
  /** The policies it allows to make markup and scripts of text. */
  readonly trustedTypes?: readonly string[];
}

/** Everything is forbidden but what a host says it needs. */
export function contentPolicy({
  scripts = [],
  page = '',
  asks = [],
  images = [],
  trustedTypes,
}: Needs): Record<string, string> {
  const inline = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts, ...inline].join(' '),
    "style-src 'self'",
    ['connect-src', "'self'", ...asks].join(' '),
    ...(images.length > 0 ? [['img-src', ...images].join(' ')] : []),
    ...(trustedTypes ? ["require-trusted-types-for 'script'", `trusted-types ${trustedTypes.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
