import { cleanup, render } from '@solidjs/testing-library';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { Blocks } from '../../../web/src/features/program/Markdown.tsx';
import { readMarkdown } from '../../../web/src/features/program/read-markdown.ts';

afterEach(cleanup);

const draw = (markdown: string): HTMLElement => render(() => <Blocks blocks={readMarkdown(markdown)} />).container;
/** Class names are the style's business. */
const htmlOf = (markdown: string): string => draw(markdown).innerHTML.replace(/ class="[^"]*"/g, '');

describe('what a program may use', () => {
  test('headings, paragraphs, strong, emphasis and lists are drawn', () => {
    expect(htmlOf('## Goals\n\nBench **80 kg** by *spring*.\n\n- one\n- two\n\n1. first')).toBe(
      '<h2>Goals</h2><p>Bench <strong>80 kg</strong> by <em>spring</em>.</p><ul><li><p>one</p></li><li><p>two</p></li></ul><ol><li><p>first</p></li></ol>',
    );
  });

  test('headings never compete with the page’s own', () => {
    expect(htmlOf('# One\n\n###### Six')).toBe('<h2>One</h2><h3>Six</h3>');
  });

  test('a link to an https address is a link that tells its host nothing about us', () => {
    expect(htmlOf('[effort](https://example.org/rpe)')).toBe(
      '<p><a rel="noopener noreferrer nofollow" target="_blank" href="https://example.org/rpe">effort</a></p>',
    );
  });

  test('escaped characters are themselves', () => {
    expect(draw('3 \\* 8 at 60 \\<kg\\> \\& more &amp; \\[x\\]\\(y\\)').textContent).toBe('3 * 8 at 60 <kg> & more & [x](y)');
  });
});

describe('what a program may not use', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image with a handler', '<img src=x onerror=alert(1)>'],
    ['HTML within a sentence', 'before <b onclick="alert(1)">bold</b> after'],
    ['an image', '![alt](https://example.org/pixel.png)'],
    ['a script address', '[x](javascript:alert(1))'],
    ['a script address in disguise', '[x](JaVaScRiPt&#58;alert(1))'],
    ['a data address', '[x](data:text/html,<script>alert(1)</script>)'],
    ['plain http', '[x](http://example.org)'],
    ['an address without a scheme', '[x](//example.org)'],
    ['an address that signs in', '[x](https://bank.example@evil.example)'],
    ['an autolink with a script', '<javascript:alert(1)>'],
    ['a reference to a script', '[x][1]\n\n[1]: javascript:alert(1)'],
    ['an image by reference', '![x][1]\n\n[1]: https://example.org/pixel.png'],
    ['a quote around HTML', '> <iframe src="https://example.org"></iframe>'],
    ['code that looks like HTML', '```html\n<script>alert(1)</script>\n```'],
    ['a style', '<style>body{display:none}</style>'],
  ])('%s never becomes an element', (_what, markdown) => {
    const drawn = draw(markdown);
    expect(drawn.querySelector('script, img, iframe, style, b, a, svg, form, input, object')).toBeNull();
    for (const element of drawn.querySelectorAll('*')) expect(element.getAttributeNames().filter((name) => name !== 'class')).toEqual([]);
  });

  test('the words of a refused link stay', () => {
    expect(draw('See [the table](javascript:alert(1)) first.').textContent).toBe('See the table first.');
  });

  test('nesting without end is cut, not followed', () => {
    expect(draw(`${'> '.repeat(3000)}deep`).querySelectorAll('*').length).toBeLessThan(50);
    expect(draw(`${'*a '.repeat(2000)}${'b* '.repeat(2000)}`).querySelectorAll('em').length).toBeLessThan(15);
  });

  test('whatever the text, only listed elements and attributes come of it', () => {
    const elements = new Set(['H2', 'H3', 'P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'A']);
    const attributes = new Set(['class', 'href', 'rel', 'target']);
    const pieces = [
      '<script>',
      '</script>',
      '<a href="javascript:x">',
      '[x](',
      ')',
      'javascript:',
      'https://a.example',
      '![',
      ']',
      '**',
      '*',
      '> ',
      '\n\n',
      '- ',
      '1. ',
      '# ',
      '`',
      '&lt;',
      '<!--',
      '-->',
      'onerror=',
      'word',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 25 }), (parts) => {
        const drawn = draw(parts.join(''));
        for (const element of drawn.querySelectorAll('*')) {
          expect(elements).toContain(element.tagName);
          for (const attribute of element.attributes) expect(attributes).toContain(attribute.name);
          if (element instanceof HTMLAnchorElement) expect(element.href).toMatch(/^https:\/\//);
        }
        cleanup();
      }),
      { numRuns: 300 },
    );
  });
});
