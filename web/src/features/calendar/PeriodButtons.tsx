import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './PeriodButtons.module.css';

/** ‹ and › at the right end of the title row. */
export function PeriodButtons(props: { period: 'week' | 'month'; onMove: (by: 1 | -1) => void }) {
  return (
    <div class={styles.pair}>
      <IconButton icon={ChevronLeft} label={`Previous ${props.period}`} onClick={() => props.onMove(-1)} />
      <IconButton icon={ChevronRight} label={`Next ${props.period}`} onClick={() => props.onMove(1)} />
    </div>
  );
}
