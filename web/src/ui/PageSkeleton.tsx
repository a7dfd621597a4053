import styles from './PageSkeleton.module.css';
import { Skeleton } from './Skeleton.tsx';

/** The place of a page whose code is on its way: a title and a paragraph in grey. */
export function PageSkeleton() {
  return (
    <div class={styles.page} aria-busy="true">
      <Skeleton size="t4" />
      <Skeleton lines={3} size="t5" />
    </div>
  );
}
