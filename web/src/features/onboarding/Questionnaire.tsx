import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, lazy, Match, on, onMount, Show, Suspense, Switch } from 'solid-js';
import { createMutation } from '../../graphql/create-mutation.ts';
import type { Failure } from '../../graphql/failure.ts';
import { CompleteOnboardingDocument } from '../../graphql/generated/CompleteOnboardingDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { SegmentBar } from '../../ui/SegmentBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { createOnboarding } from './create-onboarding.ts';
import { focusField } from './focus-field.ts';
import { firstOpenStep, isTooYoung, type Problem, problemWith, type Step, stepOfIssue, stepsFor } from './onboarding-steps.ts';
import styles from './Questionnaire.module.css';
import { SoFar } from './SoFar.tsx';
import { StepQuestion } from './StepQuestion.tsx';
import { nextDetail, questions, reasons } from './step-words.ts';
import { toOnboardingInput } from './to-onboarding-input.ts';

/** Apart from the rest: one brings the drawings and the usual loads with it, the other the screening rules. */
const PlacesStep = lazy(async () => ({ default: (await import('./PlacesStep.tsx')).PlacesStep }));
const ReviewStep = lazy(async () => ({ default: (await import('./ReviewStep.tsx')).ReviewStep }));

/** One question per screen. The address holds the step, so that the phone's own back button goes to the question before. */
export function Questionnaire(props: {
  userId: string;
  unit: Unit;
  zone: string;
  today: string;
  onSending: (sending: boolean) => void;
  onDone: () => void;
}) {
  const onboarding = createOnboarding(props.userId, props.unit);
  const { draft, change } = onboarding;
  const [search] = useSearchParams<{ step?: string }>();
  const navigate = useNavigate();
  const complete = createMutation(CompleteOnboardingDocument);
  const [tried, setTried] = createSignal<Step | null>(null);
  const [refused, setRefused] = createSignal<readonly (Problem & { step: Step })[]>([]);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const [openPlace, setOpenPlace] = createSignal<number | null>(null);
  const [placeReadable, setPlaceReadable] = createSignal(true);
  const [placeDetail, setPlaceDetail] = createSignal<string>();
  // Fetched while the first question is read, so that nobody waits for them later.
  onMount(() => void Promise.all([PlacesStep.preload(), ReviewStep.preload()]).catch(() => {}));

  const asked = createMemo(() => stepsFor(draft, props.today));
  // No further than the first question without an answer: an address can name any step.
  const step = createMemo((): Step => {
    const open = firstOpenStep(draft, props.today);
    const wanted = asked().find((name) => name === search.step);
    return wanted && asked().indexOf(wanted) <= asked().indexOf(open) ? wanted : open;
  });
  const place = createMemo(() => asked().indexOf(step()));
  const before = () => asked()[place() - 1];
  const problem = (): Problem | null => {
    const now = tried() === step() ? problemWith(step(), draft, props.today) : null;
    return now ?? refused().find((issue) => issue.step === step()) ?? null;
  };
  const goTo = (to: Step, replace = false) => {
    setTried(null);
    setOpenPlace(null);
    navigate(`/welcome?step=${to}`, { replace });
  };
  // What is shown is what the address says, so that back and reload agree with it.
  createEffect(on(step, (name) => search.step !== name && navigate(`/welcome?step=${name}`, { replace: true })));

  const next = () => {
    if (openPlace() !== null) return closePlace();
    if (step() === 'review') return void write();
    const found = problemWith(step(), draft, props.today);
    setTried(step());
    if (found) return focusField(found.field);
    setRefused((issues) => issues.filter((issue) => issue.step !== step()));
    goTo(asked()[place() + 1] ?? 'review');
  };
  const closePlace = () => {
    const opened = draft.locations[openPlace() ?? -1];
    if (opened && opened.name.trim() === '') return focusField('name');
    if (!placeReadable()) return focusField('inventory');
    setOpenPlace(null);
  };
  const write = async () => {
    setFailure(null);
    const input = toOnboardingInput(draft, props.zone);
    const words = JSON.stringify(input);
    props.onSending(true);
    const answer = await complete.send({ input: { ...input, idempotencyKey: onboarding.keyFor(words) } });
    if (answer.failure) {
      props.onSending(false);
      if (answer.failure.code === 'IDEMPOTENCY_KEY_REUSED') onboarding.answered();
      setFailure(answer.failure);
      return;
    }
    onboarding.answered();
    const result = answer.data.completeOnboarding;
    if (result.__typename === 'InvalidInput') {
      props.onSending(false);
      const issues = result.issues.map(({ path, message }) => ({ step: stepOfIssue(path), field: fieldOf(path), message }));
      setRefused(issues);
      const first = issues[0];
      if (first && first.step !== 'review') goTo(first.step);
      return;
    }
    onboarding.finish();
    props.onDone();
  };

  const title = () => {
    const index = openPlace();
    return index === null ? questions[step()] : draft.locations[index]?.name.trim() || 'A place';
  };
  const back = () => {
    if (openPlace() !== null) return closePlace;
    const to = before();
    return to ? () => goTo(to) : undefined;
  };
  const label = () =>
    openPlace() !== null ? 'Keep this place' : step() === 'review' ? (complete.busy() ? 'Sending…' : 'Write my first week') : 'Next';
  const detail = () => {
    if (openPlace() !== null) return placeDetail();
    if (step() === 'review') return 'Program and seven days';
    return nextDetail(step(), draft);
  };
  const pageKey = () => `${step()}:${openPlace() ?? ''}`;

  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete.busy()) next();
      }}
    >
      <Show when={pageKey()} keyed>
        <Page
          title={title()}
          back={back()}
          aside={
            step() !== 'review' && openPlace() === null && place() > 0 ? (
              <SoFar draft={draft} steps={asked().slice(0, place())} />
            ) : undefined
          }
          dock={
            <Show when={!(step() === 'body' && isTooYoung(draft, props.today))}>
              <Dock>
                <Button type="submit" detail={detail()} busy={complete.busy()}>
                  {label()}
                </Button>
              </Dock>
            </Show>
          }
        >
          <div class={styles.question}>
            <SegmentBar
              label={`Question ${place() + 1} of ${asked().length}`}
              segments={asked().map((_, index) => (index < place() ? 'done' : index === place() ? 'now' : 'todo'))}
            />
            <Show when={openPlace() === null && reasons[step()]}>{(reason) => <p class={styles.reason}>{reason()}</p>}</Show>
            <Show when={failure()}>
              {(failed) => (
                <Notice kind="failed" action={{ label: 'Try again', onClick: () => void write() }}>
                  {failed().message} Not sent. Your answers are kept on this device.
                </Notice>
              )}
            </Show>
            <Switch fallback={<StepQuestion step={step()} draft={draft} change={change} problem={problem()} today={props.today} />}>
              <Match when={step() === 'places'}>
                <Suspense fallback={<Skeleton lines={5} size="row" />}>
                  <PlacesStep
                    draft={draft}
                    change={change}
                    problem={problem()}
                    today={props.today}
                    open={openPlace()}
                    onOpen={(index) => {
                      setPlaceReadable(true);
                      setOpenPlace(index);
                    }}
                    onReadable={setPlaceReadable}
                    onDetail={setPlaceDetail}
                  />
                </Suspense>
              </Match>
              <Match when={step() === 'review'}>
                <Suspense fallback={<Skeleton lines={8} size="t5" />}>
                  <ReviewStep draft={draft} change={change} problem={problem()} today={props.today} zone={props.zone} />
                </Suspense>
              </Match>
            </Switch>
          </div>
        </Page>
      </Show>
    </form>
  );
}

/** "input.safety.systolic" and "bodyMass.value" name the fields systolic and bodyMass. */
function fieldOf(path: string): string {
  const parts = path.replace(/^input\./, '').split('.');
  const name = parts[0] === 'safety' || parts[0] === 'preferences' ? parts[1] : parts[0];
  return name ?? path;
}
