/** Brings the field that needs an answer into view and puts the focus into it. Fields carry `data-field`. */
export function focusField(field: string): void {
  queueMicrotask(() => {
    const frame = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (!frame) return;
    for (const details of frame.querySelectorAll('details')) details.open = true;
    const target = frame.querySelector<HTMLElement>('[aria-invalid="true"], input, select, textarea, button');
    (target ?? frame).focus({ preventScroll: true });
    frame.scrollIntoView?.({ block: 'center' });
  });
}
