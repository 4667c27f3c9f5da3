/** `docs/hosts.md`: which host has shown what, written from a run. */
import { format, resolveConfig } from 'prettier';

export class HostTable {
  readonly #hosts: readonly string[];
  readonly #features: readonly string[];
  readonly #shown = new Map<string, string>();

  constructor(hosts: readonly string[], features: readonly string[]) {
    this.#hosts = hosts;
    this.#features = features;
  }

  /** @param how Where there is more to say than that it is so. */
  note(host: string, feature: string, how = '✓'): void {
    if (!this.#features.includes(feature)) throw new Error(`${feature} is no row of docs/hosts.md.`);
    this.#shown.set(`${host} ${feature}`, how);
  }

  async markdown(before: string, after: string): Promise<string> {
    const rows = this.#features.map((feature) => [
      feature,
      ...this.#hosts.map((host) => this.#shown.get(`${host} ${feature}`) ?? '–'),
    ]);
    const table = [['', ...this.#hosts], this.#hosts.map(() => '---').concat('---'), ...rows];
    const text = [before, ...table.map((row) => `| ${row.join(' | ')} |`), '', after].join('\n');
    return format(text, { ...(await resolveConfig(import.meta.filename)), parser: 'markdown' });
  }
}
