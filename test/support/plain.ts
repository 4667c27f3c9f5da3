/** Text as it is read: without line breaks, and with single spaces. */
export const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
