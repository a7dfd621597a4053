import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function EntryPage() {
  return (
    <Page title="Session" back="/">
      <Skeleton lines={3} size="t5" />
    </Page>
  );
}
