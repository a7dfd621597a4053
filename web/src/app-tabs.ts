import CalendarDays from 'lucide-solid/icons/calendar-days';
import ChartLine from 'lucide-solid/icons/chart-line';
import NotebookText from 'lucide-solid/icons/notebook-text';
import Sun from 'lucide-solid/icons/sun';
import type { Tab } from './ui/TabBar.tsx';

/** The four places of the app. */
export const appTabs: readonly Tab[] = [
  { href: '/', label: 'Today', icon: Sun },
  { href: '/calendar', label: 'Calendar', icon: CalendarDays },
  { href: '/program', label: 'Program', icon: NotebookText },
  { href: '/progress', label: 'Progress', icon: ChartLine, within: ['/weights'] },
];
