import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

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
  readonly rightToLeft: boolean;
}

/** A label that begins or ends at its event, unless it has room on both sides at 320 px. */
const anchorOf = (at: number): 'start' | 'middle' | 'end' => (at < 24 ? 'start' : at > 76 ? 'end' : 'middle');

/** Heights in the drawing, in em of its text. */
const LEVEL = 1.9;
const LABEL = 1.1;
const GAP = 0.65;
const BELOW = 3.6;

/**
 * The period as a line: heavy = elapsed, thin = remaining. Boundaries are named below, events above, each on a level of its
 * own, the furthest from the middle on top, so that no leader runs through another's label. Text is real text at fixed
 * size; places are percentages, so no script measures anything.
 */
export function timeLine(line: TimeLine): TemplateResult {
  const events = [...line.events].sort((a, b) => Math.abs(a.at - 50) - Math.abs(b.at - 50));
  const y = LABEL + GAP + Math.max(1, events.length) * LEVEL - LEVEL + GAP;
  const place = (at: number): string => `${line.rightToLeft ? 100 - at : at}%`;
  const today = events.find((event) => event.kind === 'today')?.at ?? 0;
  const em = (value: number): string => `${value.toFixed(2)}em`;
  const end = (at: number): SVGTemplateResult =>
    svg`<line class="end" x1=${place(at)} x2=${place(at)} y1=${em(y - 0.45)} y2=${em(y + 0.45)}></line>`;
  const below = (at: number, name: string, detail: string): SVGTemplateResult => svg`
    <text class="bold" x=${place(at)} y=${em(y + 1.7)} text-anchor=${anchorOf(at)}>${name}</text>
    <text x=${place(at)} y=${em(y + 2.95)} text-anchor=${anchorOf(at)}>${detail}</text>`;

  const words = [
    `${line.start}: ${line.startDetail}`,
    ...line.events.map((event) => event.label),
    `${line.end}: ${line.endDetail}`,
  ];

  return html`<svg class="time-line" role="img" aria-label=${words.join('. ')} height=${em(y + BELOW)}>
      ${svg`
      <line class="rest" x1="0" x2="100%" y1=${em(y)} y2=${em(y)}></line>
      <line class="elapsed" x1=${place(0)} x2=${place(today)} y1=${em(y)} y2=${em(y)}></line>
      ${end(0)}${end(100)}
      ${events.map((event, level) => {
        const label = y - 2 * GAP - level * LEVEL;
        return svg`
          ${
            level === 0 && event.kind === 'today'
              ? nothing
              : svg`<line class="leader ${event.kind}" x1=${place(event.at)} x2=${place(event.at)} y1=${em(label + 0.3)} y2=${em(y)}></line>`
          }
          ${sign(event, place(event.at), em(y))}
          <text class=${event.kind === 'today' ? 'bold' : event.kind} x=${place(event.at)} y=${em(label)} text-anchor=${anchorOf(event.at)}>${event.label}</text>`;
      })}
      ${below(0, line.start, line.startDetail)}
      ${below(100, line.end, line.endDetail)}
    `}
    </svg>
    <ul class="in-words">
      ${words.map((each) => html`<li>${each}</li>`)}
    </ul>`;
}

/** Each kind of event has a shape of its own, because colour alone says nothing (G8). */
function sign({ kind }: TimeLineEvent, x: string, y: string): SVGTemplateResult {
  switch (kind) {
    case 'today':
      return svg`<circle class="today" cx=${x} cy=${y} r="5.5"></circle>`;
    case 'deadline':
      return svg`<svg x=${x} y=${y} overflow="visible"><path class="deadline" d="M0-7 7 0 0 7-7 0z"></path></svg>`;
    case 'plan':
      return svg`<svg x=${x} y=${y} overflow="visible"><path class="plan" d="M0-2-5-10H5z"></path></svg>`;
  }
}
