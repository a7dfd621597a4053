import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function ProgramPage() {
  return (
    <Page title="Program" back="/">
      <Skeleton lines={3} size="t5" />
    </Page>
  );
}
