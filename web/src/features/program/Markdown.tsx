import { For, Match, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import styles from './Markdown.module.css';
import type { Block, Inline } from './read-markdown.ts';

type Of<T extends { kind: string }, K extends T['kind']> = Extract<T, { kind: K }>;

/** Blocks of markdown as elements of the page; text only ever goes in as text. */
export function Blocks(props: { blocks: readonly Block[] }) {
  return (
    <For each={props.blocks}>
      {(block) => (
        <Switch>
          <Match when={block.kind === 'heading'}>
            <Dynamic component={(block as Of<Block, 'heading'>).level === 3 ? 'h3' : 'h2'} class={styles.heading}>
              <Inlines inlines={(block as Of<Block, 'heading'>).inside} />
            </Dynamic>
          </Match>
          <Match when={block.kind === 'paragraph'}>
            <p class={styles.paragraph}>
              <Inlines inlines={(block as Of<Block, 'paragraph'>).inside} />
            </p>
          </Match>
          <Match when={block.kind === 'list'}>
            <List list={block as Of<Block, 'list'>} />
          </Match>
        </Switch>
      )}
    </For>
  );
}

function List(props: { list: Of<Block, 'list'> }) {
  return (
    <Dynamic component={props.list.ordered ? 'ol' : 'ul'} class={props.list.ordered ? styles.numbered : styles.dotted}>
      <For each={props.list.items}>
        {(item) => (
          <li class={styles.item}>
            <Blocks blocks={item} />
          </li>
        )}
      </For>
    </Dynamic>
  );
}

function Inlines(props: { inlines: readonly Inline[] }) {
  return (
    <For each={props.inlines}>
      {(inline) => (
        <Switch>
          <Match when={inline.kind === 'text'}>{(inline as Of<Inline, 'text'>).text}</Match>
          <Match when={inline.kind === 'strong'}>
            <strong class={styles.strong}>
              <Inlines inlines={(inline as Of<Inline, 'strong' | 'emphasis'>).inside} />
            </strong>
          </Match>
          <Match when={inline.kind === 'emphasis'}>
            <em>
              <Inlines inlines={(inline as Of<Inline, 'strong' | 'emphasis'>).inside} />
            </em>
          </Match>
          <Match when={inline.kind === 'link'}>
            <a href={(inline as Of<Inline, 'link'>).href} rel="noopener noreferrer nofollow" target="_blank">
              <Inlines inlines={(inline as Of<Inline, 'link'>).inside} />
            </a>
          </Match>
        </Switch>
      )}
    </For>
  );
}
