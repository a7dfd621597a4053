import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function WeightsProfilePage() {
  return (
    <Page title="What you lift now" back="/">
      <Skeleton lines={3} size="t5" />
    </Page>
  );
}
