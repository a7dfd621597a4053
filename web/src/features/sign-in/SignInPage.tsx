import { useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { InstanceDocument } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Prose } from '../../ui/Prose.tsx';
import styles from './SignInPage.module.css';
import { type SignInProblem, signIn, signUp } from './session.ts';

/** The shortest password the server takes. */
const passwordLength = 10;

/** Where to go after signing in: only ever a path of ours. */
export const safePath = (to: unknown): string => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/');

/** Signs in, or makes an account where this Setwise takes new ones. The first account owns it. */
export function SignInPage() {
  const instance = createQuery(InstanceDocument);
  const [params] = useSearchParams<{ to?: string }>();
  const navigate = useNavigate();
  const [wantsAccount, setWantsAccount] = createSignal<boolean | null>(null);
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [problem, setProblem] = createSignal<SignInProblem | null>(null);
  const [busy, setBusy] = createSignal(false);

  const first = () => instance.data?.instance.hasOwner === false;
  const open = () => instance.data?.instance.signUpOpen ?? false;
  const creating = () => wantsAccount() ?? first();
  const errorOf = (field: SignInProblem['field']) => (problem()?.field === field ? problem()?.words : undefined);

  const check = (): SignInProblem | null => {
    if (creating() && !name().trim()) return { field: 'name', words: 'What should we call you?' };
    if (!/^\S+@\S+$/.test(email().trim())) return { field: 'email', words: 'Enter your e-mail address.' };
    if (creating() && password().length < passwordLength) return { field: 'password', words: `Use ${passwordLength} characters or more.` };
    if (!password()) return { field: 'password', words: 'Enter your password.' };
    return null;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    const form = event.currentTarget as HTMLFormElement;
    setProblem(check());
    if (!problem()) {
      setBusy(true);
      setProblem(creating() ? await signUp(name().trim(), email().trim(), password()) : await signIn(email().trim(), password()));
      setBusy(false);
    }
    if (!problem()) return navigate(creating() ? '/welcome' : safePath(params.to), { replace: true });
    form.querySelector<HTMLInputElement>('[aria-invalid]')?.focus();
  };

  const title = () => (creating() ? (first() ? 'Create the owner’s account' : 'Create your account') : 'Sign in');
  return (
    <Page title="Setwise">
      <div class={styles.page}>
        <Prose>A coach that plans your week, writes each workout when you are ready, and learns from what you did.</Prose>
        <form class={styles.form} noValidate onSubmit={(event) => void submit(event)} aria-labelledby="sign-in-title">
          <h2 id="sign-in-title">{title()}</h2>
          <Show when={creating() && first()}>
            <p class={styles.note}>The first account owns this Setwise: it decides who else may join.</p>
          </Show>
          <Show when={creating()}>
            <Field
              label="Name"
              name="name"
              autocomplete="name"
              maxlength={80}
              value={name()}
              onInput={setName}
              error={errorOf('name')}
              required
            />
          </Show>
          <Field
            label="E-mail"
            type="email"
            name="email"
            inputmode="email"
            autocomplete="username"
            value={email()}
            onInput={setEmail}
            error={errorOf('email')}
            required
          />
          <Field
            label="Password"
            type="password"
            name="password"
            autocomplete={creating() ? 'new-password' : 'current-password'}
            hint={creating() ? `${passwordLength} characters or more. A few words in a row are good.` : undefined}
            value={password()}
            onInput={setPassword}
            error={errorOf('password')}
            required
          />
          <Show when={problem()?.field === null && problem()}>{(shown) => <Notice kind="failed">{shown().words}</Notice>}</Show>
          <Button type="submit" busy={busy()} wide>
            {busy() ? (creating() ? 'Creating…' : 'Signing in…') : creating() ? 'Create account' : 'Sign in'}
          </Button>
          <Show when={instance.failure && !instance.data}>
            <Notice kind="offline" action={{ label: 'Try again', onClick: instance.refetch }}>
              Setwise can’t be reached. Signing in needs a connection.
            </Notice>
          </Show>
          <Show when={!first() && (open() || creating())}>
            <Button
              kind="text"
              onClick={() => {
                setProblem(null);
                setWantsAccount(!creating());
              }}
            >
              {creating() ? 'I have an account' : 'Create an account'}
            </Button>
          </Show>
          <Show when={instance.data && !first() && !open() && !creating()}>
            <p class={styles.note}>This Setwise takes no new accounts. Its owner can open sign-up.</p>
          </Show>
        </form>
      </div>
    </Page>
  );
}
