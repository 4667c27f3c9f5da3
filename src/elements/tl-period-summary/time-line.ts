import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Something that happens on the time line; `at` is its place in the period, 0 to 100. */
export interface TimeLineEvent {
  readonly kind: 'today' | 'deadline' | 'plan';
  readonly at: number;
  readonly label: string;
}

export interface TimeLine {
  readonly start: string;
  readonly startDetail: string;
  readonly end: string;
  readonly endDetail: string;
  readonly events: readonly TimeLineEvent[];
}

/** Each kind of event has a shape of its own, because colour alone says nothing (G8). */
const SHAPES: Record<TimeLineEvent['kind'], SVGTemplateResult> = {
  today: svg`<circle r="5.5"></circle>`,
  deadline: svg`<path d="M0-7 7 0 0 7-7 0z"></path>`,
  plan: svg`<path d="M0 4-5-4H5z"></path>`,
};

/**
 * The period as a line: heavy = elapsed, thin = remaining. Events are named above by their signs, each on a line of text of
 * its own that goes from its place to where there is more room, or a little beyond where it needs to, within the page;
 * boundaries are named below. So nothing can be cut or covered, whatever the language, and nothing is measured.
 */
export function timeLine({ start, startDetail, end, endDetail, events }: TimeLine): TemplateResult {
  const today = place(events.find(({ kind }) => kind === 'today')?.at ?? 0);
  return html`<div class="time-line">
    ${events.map(({ kind, at, label }) => {
      const late = at > 50;
      // The width of a drawing may be an attribute, where a strict policy forbids a style.
      return html`<p class="event ${kind} ${late ? 'late' : ''}">
        <svg class="room" aria-hidden="true" width=${place(late ? 100 - at : at)}>
          <svg x=${place(late ? 0 : 100)} y="50%">${SHAPES[kind]}</svg>
        </svg>
        <span>${label}</span>
      </p>`;
    })}
    <svg class="drawing" aria-hidden="true">
      <line class="rest" x2="100%" y1="50%" y2="50%"></line>
      <line class="elapsed" x2=${today} y1="50%" y2="50%"></line>
      <line class="end" y2="100%"></line>
      <line class="end" x1="100%" x2="100%" y2="100%"></line>
      ${events.map(({ kind, at }) => svg`<svg class=${kind} x=${place(at)} y="50%">${SHAPES[kind]}</svg>`)}
    </svg>
    <div class="boundaries">
      <p><b>${start}</b><br />${startDetail}</p>
      <p><b>${end}</b><br />${endDetail}</p>
    </div>
  </div>`;
}

const place = (at: number): string => `${at}%`;
