import type { Figure } from './describe-profile-entry.ts';
import styles from './FigureText.module.css';

/** A value with its unit one step lighter: 62.5 kg. */
export function FigureText(props: { figure: Figure; size?: 'page' | 'row' }) {
  return (
    <span class={props.size === 'page' ? styles.page : styles.row}>
      <span class={styles.value}>{props.figure.value}</span> <span class={styles.unit}>{props.figure.unit}</span>
    </span>
  );
}
