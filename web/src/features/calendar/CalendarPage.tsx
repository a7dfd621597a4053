import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function CalendarPage() {
  return (
    <Page title="Calendar" back="/">
      <Skeleton lines={3} size="t5" />
    </Page>
  );
}
