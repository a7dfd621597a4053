/**
 * Asked for with every request that could act for somebody. Browsers cannot send it to another site without asking that site first, so
 * no foreign page can act with our cookie, whatever type it gives its body.
 */
export const csrfHeader = 'x-setwise-csrf';
