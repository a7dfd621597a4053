import type { LucideIcon } from 'lucide-solid';
import { Dynamic } from 'solid-js/web';
import styles from './Icon.module.css';

/** One of Lucide's icons, drawn in the page's own line: `import Plus from 'lucide-solid/icons/plus'`, then `<Icon of={Plus} />`. */
export function Icon(props: { of: LucideIcon; size?: 'target' | 'text' }) {
  return <Dynamic component={props.of} class={props.size === 'text' ? styles.text : styles.target} strokeWidth={1.75} aria-hidden="true" />;
}
