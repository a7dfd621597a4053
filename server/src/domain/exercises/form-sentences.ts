/** A form paragraph in two parts: what is said between sets, and the common fault, which is read once. */
export interface FormSentences {
  /** Set-up and movement, one or two sentences. */
  readonly movement: readonly string[];
  /** The rest; null for the shortest forms. */
  readonly fault: string | null;
}

/** Splits a form paragraph of the catalogue. Sentences end with a period or a question mark and a space. */
export function formSentences(form: string): FormSentences {
  const sentences = form.split(/(?<=[.?])\s+/);
  const fault = sentences.slice(2).join(' ');
  return { movement: sentences.slice(0, 2), fault: fault === '' ? null : fault };
}
