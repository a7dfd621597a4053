import type { JSX } from 'solid-js';
import styles from './Prose.module.css';

/** The coach's words: large enough to be read at arm's length. `size` t5 for the paragraph, t2 for longer text. */
export function Prose(props: { children: JSX.Element; size?: 't5' | 't2' }) {
  return <div class={props.size === 't2' ? styles.text : styles.coach}>{props.children}</div>;
}
