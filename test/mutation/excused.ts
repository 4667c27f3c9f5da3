/** A survivor that no test can kill, because the mutated code does exactly the same. */
export interface Excused {
  file: string;
  mutator: string;
  /** The line as it stands, without its indentation. */
  line: string;
  replacement: string;
  /** Why it makes no difference. */
  reason: string;
}

/** No more than this: code that says the same in many ways is to be made simpler instead. */
export const MOST_EXCUSED = 15;

export const excused: readonly Excused[] = [];
