import { fromMarkdown } from 'mdast-util-from-markdown';

/** What of markdown is shown. Everything else leaves its words, or nothing: pictures and HTML leave nothing. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inside: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] };

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number] | Extract<Root['children'][number], { children: unknown[] }>['children'][number];

/** Deeper than any program nests; a document made to exhaust the page stops there. */
const deepest = 12;

/**
 * Markdown as blocks to draw. An allow-list: headings, paragraphs, lists, strong, emphasis and links to https addresses. A program may be
 * written by a language model and quote anybody's words, so nothing of it ever becomes markup by itself.
 */
export const readMarkdown = (source: string): readonly Block[] => blocksOf(fromMarkdown(source).children as readonly Node[], 0);

function blocksOf(nodes: readonly Node[], depth: number): readonly Block[] {
  return depth > deepest ? [] : nodes.flatMap((node) => blockOf(node, depth));
}

function blockOf(node: Node, depth: number): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: Math.min(node.depth, 3) as 1 | 2 | 3, inside: inlinesOf(node.children, depth + 1) }];
    case 'paragraph': {
      const inside = inlinesOf(node.children, depth + 1);
      return inside.length > 0 ? [{ kind: 'paragraph', inside }] : [];
    }
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => blocksOf(item.children, depth + 1)).filter((item) => item.length > 0),
        },
      ];
    case 'blockquote':
      return blocksOf(node.children, depth + 1);
    case 'code':
      return node.value ? [{ kind: 'paragraph', inside: [{ kind: 'text', text: node.value }] }] : [];
    default:
      return [];
  }
}

function inlinesOf(nodes: readonly Node[], depth: number): readonly Inline[] {
  return depth > deepest ? [] : nodes.flatMap((node) => inlineOf(node, depth));
}

function inlineOf(node: Node, depth: number): readonly Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ kind: 'text', text: node.value }];
    case 'break':
      return [{ kind: 'text', text: ' ' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, inside: inlinesOf(node.children, depth + 1) }];
    case 'link': {
      const href = safeAddress(node.url);
      const inside = inlinesOf(node.children, depth + 1);
      return href ? [{ kind: 'link', href, inside }] : inside;
    }
    case 'linkReference':
      return inlinesOf(node.children, depth + 1);
    default:
      return [];
  }
}

/** The address as the browser understands it, if it is https and names nobody to sign in as; else null. */
function safeAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'https:' && address.username === '' && address.password === '' ? address.href : null;
}

/** The words of a stretch of text, without its marks. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : wordsOf(inline.inside))).join('');
