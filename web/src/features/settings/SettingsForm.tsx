import { useNavigate } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import type { Failure } from '../../graphql/failure.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { focusField } from '../onboarding/focus-field.ts';
import answers from './answers/answers.module.css';

/** What a form knows of its saving: see create-save.ts. */
interface Saving {
  readonly busy: () => boolean;
  readonly failure: () => Failure | undefined;
  readonly problem: () => { message: string } | undefined;
}

/**
 * One page of settings: the fields, and a dock that says what will be saved. It checks before it sends; what the server refuses stays
 * typed, with the reason at its field.
 */
export function SettingsForm(props: {
  title: string;
  back?: string;
  saving: Saving;
  /** What will be saved, on the button. */
  detail?: string | undefined;
  label?: string | undefined;
  /** The field that is wrong, or null. */
  check?: (() => { field: string; message: string } | null) | undefined;
  /** @returns whether it was saved */
  save: () => Promise<boolean>;
  aside?: JSX.Element;
  children: (errorAt: (field: string) => string | undefined) => JSX.Element;
}) {
  const [tried, setTried] = createSignal(false);
  const navigate = useNavigate();
  const problem = () => (tried() ? (props.check?.() ?? null) : null);
  const errorAt = (field: string) => (problem()?.field === field ? problem()?.message : undefined);
  const submit = async () => {
    if (props.saving.busy()) return;
    setTried(true);
    const wrong = props.check?.();
    if (wrong) return focusField(wrong.field);
    if (!(await props.save())) return;
    announce('Saved.');
    navigate(props.back ?? '/settings');
  };
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Page
        title={props.title}
        back={props.back ?? '/settings'}
        aside={props.aside}
        dock={
          <Dock>
            <Button type="submit" busy={props.saving.busy()} detail={props.detail}>
              {props.saving.busy() ? 'Saving…' : (props.label ?? 'Save')}
            </Button>
          </Dock>
        }
      >
        <div class={`${answers.stack} ${answers.page}`}>
          <Show when={props.saving.failure()}>
            {(failure) => (
              <Notice kind="failed" action={{ label: 'Try again', onClick: () => void submit() }}>
                {failure().message} Not saved. What you changed is still here.
              </Notice>
            )}
          </Show>
          <Show when={props.saving.problem()}>{(found) => <Notice kind="failed">{found().message}</Notice>}</Show>
          {props.children(errorAt)}
        </div>
      </Page>
    </form>
  );
}
